// Damages the database and, apart, the search index in it: a database must be told, an index healed.
// node bench/hardship/damage.mjs; DATABASES=3 INDEXES=3 for some of them.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copy, importing, isSound, newData, run, setting, succeed } from './program.mjs';

const whole = await newData();
for (let version = 1; version < 4; version++) await succeed(whole, ...importing(version));
const pageSize = 4096;

const roots = JSON.parse(execFileSync('python3', ['-c', 'import json,sqlite3,sys\nd=sqlite3.connect(sys.argv[1])\nd.execute("PRAGMA wal_checkpoint(TRUNCATE)")\nprint(json.dumps(d.execute("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0 ORDER BY rootpage").fetchall()))', join(whole, 'broadsheet.db')], { encoding: 'utf8' }));
const overwrite = (path, at, bytes) => {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
};
const page = (name) => (path) => overwrite(path, (roots.find(([n]) => n === name)[1] - 1) * pageSize, Buffer.alloc(pageSize, 0xa5));
const sql = (text) => (path) => execFileSync('python3', ['-c', 'import sqlite3,sys\nd=sqlite3.connect(sys.argv[1])\nd.executescript(sys.argv[2])\nd.commit()', path, text]);

const databases = [
  ['empty', (p) => truncateSync(p, 0)],
  ['100 bytes', (p) => truncateSync(p, 100)],
  ['half', (p) => truncateSync(p, Math.floor(statSync(p).size / 2 / pageSize) * pageSize)],
  ['another file', (p) => writeFileSync(p, 'This is no database, whatever its name says.\n'.repeat(400))],
  ['gone', (p) => rmSync(p)],
  ['header', (p) => overwrite(p, 0, Buffer.alloc(100))],
  ['first page', (p) => overwrite(p, 100, Buffer.alloc(pageSize - 100, 0xa5))],
  ['all but the first page', (p) => overwrite(p, pageSize, Buffer.alloc(statSync(p).size - pageSize, 0x5a))],
  ['publications', page('publication')],
  ['issues', page('issue')],
  ['revisions', page('revision')],
  ['content of revisions', page('revision_content')],
  ['content that is another', sql("PRAGMA foreign_keys = OFF; DROP TRIGGER revision_content_unchanged; UPDATE revision_content SET body = zeroblob(length(body));")],
  ['facts that are none', sql("UPDATE publication SET facts = '{'")],
].slice(0, setting('DATABASES', 14));

const indexes = roots.filter(([name]) => name.startsWith('search_')).map(([name]) => [name, page(name)]).slice(0, setting('INDEXES', 18));

const rows = [];
let told = 0;
for (const [name, damage] of databases) {
  const data = copy(whole, 'damaged');
  damage(join(data, 'broadsheet.db'));
  const { code, out, err } = await run(data, 'verify');
  const isTold = code !== 0 && code !== null && code < 128 && !/should not have happened/.test(err) && (err + out).trim().length > 40;
  told += isTold ? 1 : 0;
  if (!isTold) rows.push(`database, ${name}: verify ended with ${code}: ${err}${out}`);
}
let healed = 0;
for (const [name, damage] of indexes) {
  const data = copy(whole, 'damaged');
  damage(join(data, 'broadsheet.db'));
  const { code, err } = await run(data, 'reindex');
  const found = JSON.parse((await run(data, 'search', 'bridge', '--json')).out || '{}');
  const isHealed = code === 0 && (found.total ?? found.hits?.length) > 0 && (await isSound(data));
  healed += isHealed ? 1 : 0;
  if (!isHealed) rows.push(`index, ${name}: reindex ended with ${code}: ${err}`);
}
console.log('### Damaged on the disk\n\n| what | damaged | told or healed |\n|---|---|---|');
console.log(`| databases, told by \`verify\` | ${databases.length} | ${told} |\n| search indexes, healed by \`reindex\` | ${indexes.length} | ${healed} |`);
for (const row of rows) console.error(row);
process.exit(told === databases.length && healed === indexes.length && indexes.length > 0 ? 0 : 1);
