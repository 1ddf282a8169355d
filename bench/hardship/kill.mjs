// Kills imports, publishing and the site itself at random moments while readers ask: KILLS=200 node bench/hardship/kill.mjs
import { fail, importing, isSound, issue, newData, pick, random, run, seed, serve, setting, start, succeed, wait } from './program.mjs';
import { Readers } from './readers.mjs';

const kills = setting('KILLS', 200);
const data = await newData();
let site = await serve(data);
const readers = new Readers(site, 4);
const hits = { import: 0, publish: 0, serve: 0 };
let version = 1;
let visible = await published();
let longest = 0;

async function published() {
  const { out } = await succeed(data, 'list', '--json');
  return JSON.parse(out).issues[0].publishedRevision;
}

async function killed(job, span) {
  await wait(random() * span);
  job.child.kill('SIGKILL');
  return (await job.ended).signal === 'SIGKILL';
}

for (let done = 0; done < kills; ) {
  const what = pick(['import', 'import', 'import', 'publish', 'serve']);
  if (what === 'serve') {
    readers.site = null;
    await killed(site, 200);
    site = await serve(data);
    readers.site = site;
    [hits.serve, done] = [hits.serve + 1, done + 1];
    continue;
  }
  const args = what === 'import' ? importing(version) : ['publish', issue];
  // One in ten is let through, to know how long it takes.
  if (what === 'import' && (longest === 0 || random() < 0.1)) {
    longest = (await succeed(data, ...args)).ms;
    version++;
  } else if (await killed(start(data, args), what === 'import' ? longest * 1.1 : 1500)) {
    [hits[what], done] = [hits[what] + 1, done + 1];
  }
  if (done % 10 === 0) {
    const now = await published();
    if (!(now >= visible)) fail(`readers went back from revision ${visible} to ${now}`);
    visible = now;
    if (!(await isSound(data, '--quick'))) fail(`the store is not sound after ${done} kills`);
  }
}
await succeed(data, ...importing(version + 1));
await wait(1500);
await readers.stop();
const sound = await isSound(data);
console.log(`### Killed at any moment (seed ${seed})\n\n| kills | of imports | of publishing | of the site | answers to readers | bad answers | store |\n|---|---|---|---|---|---|---|`);
console.log(`| ${kills} | ${hits.import} | ${hits.publish} | ${hits.serve} | ${readers.asked} | ${readers.bad.length} | ${sound ? 'sound' : 'damaged'} |`);
for (const bad of readers.bad.slice(0, 20)) console.error(bad);
site.child.kill('SIGTERM');
process.exit(sound && readers.bad.length === 0 && readers.asked > 0 ? 0 : 1);
