// Imports the sample pages with bytes changed, taken out, put in and cut off: MUTATIONS=400 node bench/hardship/mutate.mjs
// Each run has a page beside them that nothing was done to, and must keep it.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, newData, pick, root, run, scratch, seed, setting } from './program.mjs';

const mutations = setting('MUTATIONS', 400);
const together = 10;
const samples = readdirSync(join(root, 'samples'), { recursive: true }).map(String).filter((f) => f.endsWith('.pdf')).sort().map((f) => join(root, 'samples', f));
const data = await newData();
let [deaths, aborts, peak, refused] = [0, 0, 0, 0];
const failures = [];

function mutate(bytes) {
  let file = Buffer.from(bytes);
  for (let n = between(1, 12); n > 0; n--) {
    const at = between(0, Math.max(1, file.length));
    const length = between(1, 400);
    switch (between(0, 6)) {
      case 0: file[at] = between(0, 256); break;
      case 1: file.fill(between(0, 256), at, Math.min(file.length, at + length)); break;
      case 2: file = Buffer.concat([file.subarray(0, at), file.subarray(at + length)]); break;
      case 3: file = Buffer.concat([file.subarray(0, at), file.subarray(at, at + length), file.subarray(at)]); break;
      case 4: file = Buffer.concat([file.subarray(0, at), Buffer.from(pick(['99999999999', '-1', '<<', '>>', 'endobj', '0 0 R', '/Length 7'])), file.subarray(at)]); break;
      default: if (n === 1) file = file.subarray(0, at);
    }
  }
  return file;
}

for (let done = 0; done < mutations; done += together) {
  const folder = join(scratch, 'mutated');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // Each from another sample: one page given for two labels is refused, and with it the whole issue.
  const left = [...samples];
  const another = () => left.splice(between(0, left.length), 1)[0];
  const whole = another();
  copyFileSync(whole, join(folder, 'whole-A01.pdf'));
  for (let i = 0; i < Math.min(together, mutations - done); i++) writeFileSync(join(folder, `mutated-B${String(i + 1).padStart(2, '0')}.pdf`), mutate(readFileSync(another())));
  const day = `2032-${String(1 + Math.floor(done / 280) % 12).padStart(2, '0')}-${String(1 + (done / together) % 28).padStart(2, '0')}`;
  const { code, signal, out, err, peak: most } = await run(data, 'import', folder, '--publication', 'mutated', '--date', day, '--json');
  peak = Math.max(peak, most);
  if (signal || code > 128) deaths++;
  else if (/should not have happened/.test(err)) aborts++;
  else {
    const kept = JSON.parse(out).issues?.some((i) => i.revision > 0);
    if (!kept) {
      aborts++;
      failures.push(`run ${done / together} kept nothing: ${out.slice(0, 2000)}`);
    }
    refused += (out.match(/"severity": ?"error"/g) ?? []).length;
  }
  if (signal || code > 128 || !/"revision"/.test(out)) failures.push(`run ${done / together} ended with ${signal ?? code}: ${err.slice(0, 500)}`);
}
console.log(`### Samples with bytes changed (seed ${seed})\n\n| mutated pages | runs | deaths | aborts | problems told | peak RSS MiB |\n|---|---|---|---|---|---|`);
console.log(`| ${mutations} | ${Math.ceil(mutations / together)} | ${deaths} | ${aborts} | ${refused} | ${peak.toFixed(0)} |`);
for (const failure of failures) console.error(failure);
process.exit(deaths + aborts === 0 ? 0 : 1);
