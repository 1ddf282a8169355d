// Readers, a press and a desk at one site for a long time: MINUTES=60 node bench/hardship/soak.mjs
import { importing, isSound, issue, memoryOf, newData, random, seed, serve, setting, succeed, wait } from './program.mjs';
import { Readers } from './readers.mjs';

const minutes = setting('MINUTES', 60);
const data = await newData();
const site = await serve(data);
const readers = new Readers(site, 4);
const until = performance.now() + minutes * 60_000;
const samples = [];
const look = setInterval(() => samples.push(memoryOf(site.child.pid, 'VmRSS')), Math.max(200, minutes * 500));
let [imports, others, version] = [0, 0, 1];
while (performance.now() < until) {
  if (random() < 0.5) {
    await succeed(data, ...importing(version++));
    imports++;
  } else {
    await succeed(data, 'publish', issue);
    await succeed(data, 'publication', 'set', 'harbour-post', '--place', `Harbour ${version}`);
    others++;
  }
  await wait(Math.min(500, Math.max(0, until - performance.now())));
}
clearInterval(look);
await readers.stop();
const alive = site.child.exitCode === null && site.child.signalCode === null;
const sound = await isSound(data);
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const early = middle(samples.slice(Math.floor(samples.length * 0.2), Math.ceil(samples.length * 0.4)));
const late = middle(samples.slice(Math.floor(samples.length * 0.8)));
console.log(`### A long day (seed ${seed})\n\n| minutes | imports | other acts | answers to readers | bad answers | RSS MiB early | late | peak | store |\n|---|---|---|---|---|---|---|---|---|`);
console.log(`| ${minutes} | ${imports} | ${others} | ${readers.asked} | ${readers.bad.length} | ${early.toFixed(0)} | ${late.toFixed(0)} | ${memoryOf(site.child.pid, 'VmHWM').toFixed(0)} | ${sound ? 'sound' : 'damaged'} |`);
for (const bad of readers.bad.slice(0, 20)) console.error(bad);
site.child.kill('SIGTERM');
// A short run still warms up.
const grows = minutes >= 10 && late > early * 1.25 + 50;
if (grows) console.error(`The site's memory grew from ${early.toFixed(0)} to ${late.toFixed(0)} MiB.`);
process.exit(alive && sound && readers.bad.length === 0 && readers.asked > 0 && !grows ? 0 : 1);
