// Runs the program the way people do, and says what became of it. Shared by the scripts beside it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, cpSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.BROADSHEET_PROGRAM ?? join(root, 'artifacts', 'bin', 'Broadsheet', 'release', 'broadsheet.dll');

// The moments matter here, not the pixels.
const environment = { ...process.env, BROADSHEET_DATA: '', BROADSHEET_DPI: '72', BROADSHEET_PDF_INSTANCES: '1', DOTNET_TieredPGO: '0', NO_COLOR: '1' };

export const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-hardship-'));
const atEnd = [];
export const whenDone = (act) => atEnd.push(act);
process.on('exit', () => {
  for (const act of atEnd.reverse()) act();
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** A number from the environment. */
export const setting = (name, usual) => Number(process.env[name] ?? usual);

/** Chance that is the same for the same seed. */
export const seed = setting('BROADSHEET_SEED', Math.floor(Math.random() * 2 ** 31));
let state = seed >>> 0;
export const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
export const between = (low, high) => low + Math.floor(random() * (high - low));
export const pick = (list) => list[between(0, list.length)];
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts the program. Its end is `ended`: exit code, signal, output, milliseconds, and the most memory it had in MiB. */
export function start(data, args, { shell } = {}) {
  const command = ['dotnet', program, ...args, '--data', data];
  const child = shell
    ? spawn('bash', ['-c', `${shell}; exec "$@"`, 'bash', ...command], { env: environment })
    : spawn(command[0], command.slice(1), { env: environment });
  const began = performance.now();
  const run = { child, out: '', err: '', peak: 0 };
  whenDone(() => child.exitCode === null && child.signalCode === null && child.kill('SIGKILL'));
  child.stdout.on('data', (text) => (run.out += text));
  child.stderr.on('data', (text) => (run.err += text));
  const look = setInterval(() => (run.peak = Math.max(run.peak, memoryOf(child.pid, 'VmHWM'))), 100);
  run.ended = new Promise((done) =>
    child.on('close', (code, signal) => {
      clearInterval(look);
      done(Object.assign(run, { code, signal, ms: performance.now() - began }));
    }));
  return run;
}

/** Runs the program to its end. */
export const run = (data, ...args) => start(data, args).ended;

/** Runs the program and expects it to end well. */
export async function succeed(data, ...args) {
  const done = await run(data, ...args);
  if (done.code !== 0) fail(`broadsheet ${args.join(' ')} ended with ${done.code ?? done.signal}: ${done.err}${done.out}`);
  return done;
}

/** A figure of a process's memory in MiB; 0 where it is gone. */
export function memoryOf(pid, name) {
  try {
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function fail(message) {
  console.error(`Seed ${seed}: ${message}`);
  process.exit(1);
}

/** True where nothing kept is damaged or missing; what is wrong otherwise is said. */
export async function isSound(data, ...options) {
  const { out, err, code } = await run(data, 'verify', '--json', ...options);
  try {
    if (JSON.parse(out).isSound) return true;
  } catch {
    // Said below.
  }
  console.error(`verify ended with ${code}: ${err}${out}`);
  return false;
}

const words = 'the harbour council opened its winter market under lanterns while ferries waited for calmer water and the old railway bridge stood empty again'.split(' ');

/** A small press PDF, a headline and two columns a page; the same for the same headlines. */
export function pressPdf(headlines) {
  let own = 7;
  const next = (n) => (own = (own * 48271) % 2147483647) % n;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${headlines.length} /Kids [${headlines.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];
  headlines.forEach((headline, i) => {
    let text = `BT /F 24 Tf 40 540 Td (${headline}) Tj ET\n`;
    for (let column = 0; column < 2; column++)
      for (let line = 0; line < 30; line++)
        text += `BT /F 10 Tf ${40 + column * 180} ${500 - line * 12} Td (${Array.from({ length: 6 }, () => words[next(words.length)]).join(' ')}) Tj ET\n`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 600] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`, `<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const end = file.length;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`, 'latin1');
}

export const issue = 'harbour-post/2031-12-15';

/** Imports and publishes a version of the issue. */
export const importing = (version) => {
  const folder = join(scratch, 'press');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'HP20311215.pdf');
  writeFileSync(path, pressPdf([`Revision ${version} of the front page`, 'Old bridge stands empty']));
  return ['import', path, '--publication', 'harbour-post', '--name', 'Harbour Post', '--language', 'en', '--publish', '--replace'];
};

/** A data folder with one issue, published. */
export async function newData(name = 'data') {
  const data = join(scratch, name);
  // A compiled engine that somebody has already saves some seconds.
  if (process.env.BROADSHEET_CACHE) cpSync(process.env.BROADSHEET_CACHE, join(data, 'cache'), { recursive: true });
  await succeed(data, ...importing(0));
  return data;
}

/** Copies a data folder. */
export function copy(data, name) {
  const to = join(scratch, name);
  rmSync(to, { recursive: true, force: true });
  cpSync(data, to, { recursive: true });
  return to;
}

/** The site of a data folder, as a process of its own; `address` is null once it ended. */
export async function serve(data) {
  const site = start(data, ['serve', '--urls', 'http://127.0.0.1:0']);
  for (let i = 0; i < 1200 && !/http:\/\/127\.0\.0\.1:\d+/.test(site.out) && site.child.exitCode === null; i++) await wait(50);
  site.address = /http:\/\/127\.0\.0\.1:\d+/.exec(site.out)?.[0] ?? fail(`The site did not start: ${site.err}${site.out}`);
  return site;
}
