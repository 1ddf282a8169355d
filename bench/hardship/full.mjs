// Lets the disk run full under imports, again and again, with another amount of room left each time: ROUNDS=20 node bench/hardship/full.mjs
// Where this user may mount, the disk is a small one in memory; elsewhere files may not grow beyond a size.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, importing, isSound, issue, newData, run, scratch, seed, serve, setting, start, succeed, whenDone } from './program.mjs';

const rounds = setting('ROUNDS', 20);
const made = await newData('made');
const disk = join(scratch, 'disk');
mkdirSync(disk);
const isDisk = mounts();
const data = join(disk, 'data');
cpSync(made, data, { recursive: true });
const filler = join(disk, 'filler');
let [told, through, unread] = [0, 0, 0];

for (let round = 0; round < rounds; round++) {
  // From nothing to more than an import needs, most of the rounds where it is tight.
  const room = Math.round(3_000_000 * (round / rounds) ** 2);
  const job = isDisk ? (fill(room), start(data, importing(round + 1))) : start(data, importing(round + 1), { shell: `trap '' XFSZ; ulimit -f ${Math.ceil(room / 1024) + 1}` });
  const done = await job.ended;
  if (done.code === 0) through++;
  else if (done.code === null || done.code > 128 || !/disk|room|full|space|large/i.test(done.err)) fail(`with ${room} bytes left the import ended with ${done.code ?? done.signal}: ${done.err}`);
  else told++;
  unread += await readsOn();
  rmSync(filler, { force: true });
  if (!(await isSound(data, '--quick'))) fail(`the store is not sound after ${room} bytes were left`);
}
await succeed(data, ...importing(rounds + 1));
const sound = await isSound(data);
console.log(`### A disk that runs full (${isDisk ? 'a disk in memory' : 'files that may not grow'}, seed ${seed})\n\n| imports | told that it is full | came through | looks that were not answered | store |\n|---|---|---|---|---|`);
console.log(`| ${rounds} | ${told} | ${through} | ${unread} | ${sound ? 'sound' : 'damaged'} |`);
process.exit(sound && unread === 0 && told > 0 ? 0 : 1);

// While it is full, what is kept is read: the list, the check, the site.
async function readsOn() {
  let missed = 0;
  for (const args of [['list', '--json'], ['verify', '--quick', '--json']]) missed += (await run(data, ...args)).code === 0 ? 0 : 1;
  const site = await serve(data);
  for (const path of [`/${issue}`, `/${issue}/a1`, '/search.json?q=bridge']) missed += (await fetch(site.address + path)).status === 200 ? 0 : 1;
  site.child.kill('SIGTERM');
  await site.ended;
  return missed;
}

function mounts() {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk], { stdio: 'ignore' });
    whenDone(() => execFileSync('umount', ['-l', disk], { stdio: 'ignore' }));
    return true;
  } catch {
    return false;
  }
}

function fill(room) {
  const free = () => Number(statfsSync(disk).bavail) * Number(statfsSync(disk).bsize);
  if (free() > room) writeFileSync(filler, Buffer.alloc(Math.max(0, free() - room)));
}
