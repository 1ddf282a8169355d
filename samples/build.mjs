// Rebuilds the sample publications: node build.mjs [slug[/date[/label]]] ...
// Node 20 or later, Chromium and the packages that README.md lists; nothing is downloaded here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from './engine/browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, '.build');
const fontRoot = process.env.SAMPLE_FONTS || join(here, 'fonts/node_modules/@expo-google-fonts');
const photos = join(here, 'photos');
mkdirSync(work, { recursive: true });

if (!existsSync(fontRoot)) throw new Error(`The typefaces are missing: run "npm install" in ${join(here, 'fonts')}.`);
if (!existsSync(join(photos, 'freighter-small.jpg'))) {
  const made = spawnSync(process.env.PYTHON || '/usr/bin/python3', [join(photos, 'photos.py'), photos], { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('The photographs could not be made: python3-numpy and python3-pil are needed.');
}

/** Liang's method with the patterns of the Debian package hyphen-en-us; Chromium has none of its own on board. */
function hyphenator(path) {
  if (!existsSync(path)) throw new Error(`Hyphenation patterns not found: ${path} (package hyphen-en-us)`);
  const patterns = new Map();
  for (const line of readFileSync(path, 'latin1').split('\n').slice(1)) {
    if (!/^[.a-z0-9]+$/.test(line)) continue;
    const letters = line.replace(/\d/g, '');
    const points = [];
    let at = 0;
    for (const c of line) /\d/.test(c) ? (points[at] = +c) : at++;
    patterns.set(letters, points);
  }
  const word = w => {
    const t = `.${w.toLowerCase()}.`, values = new Array(t.length + 1).fill(0);
    for (let i = 0; i < t.length; i++)
      for (let j = i + 1; j <= t.length; j++)
        (patterns.get(t.slice(i, j)) || []).forEach((v, k) => { if (v > values[i + k]) values[i + k] = v; });
    let out = '';
    for (let i = 0; i < w.length; i++) out += (i >= 2 && i <= w.length - 3 && values[i + 1] % 2 ? '\u00ad' : '') + w[i];
    return out;
  };
  return text => text.replace(/[A-Za-z]{6,}/g, w => /^[A-Z]/.test(w) ? w : word(w));
}
function hyphenate(node, f) {
  if (Array.isArray(node)) return node.map(n => hyphenate(n, f));
  if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, k === 'text' && Array.isArray(v) ? v.map(f) : hyphenate(v, f)]));
  return node;
}

function face(family, weight, file, style = 'normal') {
  const path = file.startsWith('/') ? file : join(fontRoot, file);
  if (!existsSync(path)) throw new Error(`Typeface not found: ${path}`);
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url('${pathToFileURL(path)}')}`;
}

function pageHtml(pub, issue, page) {
  const spec = { ...pub.spec, ...pub.pageSpec(issue, page), photos: pathToFileURL(photos).href };
  if (pub.hyphenation) spec.tree = hyphenate(spec.tree, hyphenator(pub.hyphenation));
  const faces = pub.fonts.map(f => `${f[3] || 'normal'} ${f[1]} 16px '${f[0]}'`);
  spec.faces = faces;
  return `<!doctype html><html lang="${pub.language}" dir="${pub.spec.dir}"><head><meta charset="utf-8"><title>${pub.name} ${issue.date} ${page.label}</title>
<style>${pub.fonts.map(f => face(...f)).join('\n')}
@page{size:${pub.spec.width}px ${pub.spec.height}px;margin:0}
${readFileSync(join(here, 'engine/page.css'), 'utf8')}
${pub.css}</style></head><body><div id="page" class="p${page.label}" style="width:${pub.spec.width}px;height:${pub.spec.height - 1}px"></div>
<script>window.SPEC=${JSON.stringify(spec).replace(/</g, '\\u003c')}</script><script src="${pathToFileURL(join(here, 'engine/layout.js'))}"></script></body></html>`;
}

const only = process.argv.slice(2);
const publications = [];
for (const name of ['lanchuan-daily', 'port-ellis-packet', 'akhbar-almurjana', 'nagihama-shimpo']) {
  const path = join(here, 'source', name, 'publication.mjs');
  if (existsSync(path)) publications.push((await import(pathToFileURL(path))).default);
}
const browser = openBrowser(work);
const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
const call = (method, params) => browser.send(method, params, sessionId);
await call('Page.enable');
await call('Emulation.setEmulatedMedia', { media: 'print' });
let failed = false;

async function printPage(pub, issue, page, out) {
  const html = join(work, `${pub.slug}-${issue.date}-${page.label}.html`);
  writeFileSync(html, pageHtml(pub, issue, page));
  await call('Emulation.setDeviceMetricsOverride', { width: pub.spec.width, height: pub.spec.height, deviceScaleFactor: 1, mobile: false });
  const loaded = new Promise(yes => browser.on(m => { if (m.method === 'Page.loadEventFired') yes(); }));
  await call('Page.navigate', { url: pathToFileURL(html).href });
  await loaded;
  const answer = await call('Runtime.evaluate', { expression: 'window.result', awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails.exception?.description || answer.exceptionDetails));
  const set = JSON.parse(answer.result.value);
  for (const warning of set.warnings) { console.log(`  ${page.label} ${warning}`); if (/overset|no picture/.test(warning)) failed = true; }
  const pdf = await call('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false, generateDocumentOutline: false });
  const bytes = Buffer.from(pdf.data, 'base64');
  set.size = bytes.toString('latin1').match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/).slice(1).map(Number); // Chromium rounds the page a little
  // The day of the issue instead of today's, so that the same sources give the same file.
  const stamp = `D:${issue.date.replaceAll('-', '')}010000+00'00'`;
  writeFileSync(out, Buffer.from(bytes.toString('latin1').replace(/\((D:[^)]*)\)/g, (all, d) => d.length === stamp.length ? `(${stamp})` : all), 'latin1'));
  // qpdf packs the streams more tightly; without it the files are a little larger.
  const packed = spawnSync('qpdf', ['--recompress-flate', '--compression-level=9', '--object-streams=generate', '--deterministic-id', out, out + '.tmp']);
  if (packed.status === 0) renameSync(out + '.tmp', out); else rmSync(out + '.tmp', { force: true });
  return set;
}

const expected = existsSync(join(here, 'expected.json')) ? JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8')) : { publications: [] };
for (const pub of publications) {
  if (only.length && !only.some(o => o.split('/')[0] === pub.slug)) continue;
  const issues = [];
  for (const issue of pub.issues) {
    const wanted = o => { const [s, d] = o.split('/'); return s === pub.slug && (!d || d === issue.date); };
    if (only.length && !only.some(wanted)) { issues.push(null); continue; }
    const folder = join(here, pub.slug, issue.date);
    mkdirSync(folder, { recursive: true });
    const labels = only.filter(wanted).map(o => o.split('/')[2]).filter(Boolean);
    const truth = { schema: 'broadsheet-edition/1', id: `${pub.slug}-${issue.date}`, title: pub.name, date: issue.date, language: pub.language, pages: [], articles: [] };
    const listed = [];
    for (const [n, page] of issue.pages.entries()) {
      if (labels.length && !labels.includes(page.label)) continue;
      const out = join(folder, page.file);
      const set = await printPage(pub, issue, page, out);
      console.log(`${pub.slug} ${issue.date} ${page.label}  ${Math.round(statSync(out).size / 1024)} KB, ${set.articles.length} articles, ${set.ads.length} advertisements`);
      truth.pages.push({ index: n + 1, label: page.label, name: page.name, width: set.size[0], height: set.size[1], furniture: set.furniture, ads: set.ads });
      for (const a of set.articles) {
        const { id, kind, parts, ...links } = a;
        truth.articles.push({ id, page: n + 1, kind, ...links, parts: parts.map(p => ({ role: p.role, page: n + 1, text: p.text, zones: p.zones })) });
      }
      const text = (a, role) => a.parts.filter(p => p.role === role).map(p => p.text);
      listed.push({
        label: page.label, name: page.name, file: page.file,
        headlines: set.articles.flatMap(a => text(a, 'headline')),
        photographs: set.articles.flatMap(a => a.parts.flatMap((p, i) => p.role !== 'photo' ? [] : [{
          caption: a.parts[i + 1]?.role === 'caption' ? a.parts[i + 1].text : '',
          credit: (a.parts.slice(i + 1, i + 3).find((q, j, all) => q.role === 'credit' && (j === 0 || all[0].role === 'caption')) || { text: '' }).text }])),
        advertisements: set.ads.length,
      });
    }
    if (labels.length) { issues.push(null); continue; }
    const each = list => list.map(x => '\n  ' + JSON.stringify(x)).join(',');
    const { pages, articles, ...about } = truth; // one page and one story a line
    writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(about, null, 1).slice(0, -2)},\n "pages": [${each(pages)}],\n "articles": [${each(articles)}]}\n`);
    const label = a => issue.pages[a.page - 1].label;
    const headline = a => a.parts.find(p => p.role === 'headline')?.text || '';
    issues.push({
      date: issue.date, number: issue.number, pages: listed,
      jumps: truth.articles.filter(a => a.continuedTo).map(a => {
        const to = truth.articles.find(b => b.id === a.continuedTo);
        return { from: label(a), to: label(to), headline: headline(a), continuedUnder: headline(to) };
      }),
    });
  }
  const before = expected.publications.find(p => p.slug === pub.slug);
  const entry = { slug: pub.slug, name: pub.name, language: pub.language, direction: pub.direction, issues: issues.map((x, i) => x || before?.issues.find(y => y.date === pub.issues[i].date)).filter(Boolean) };
  expected.publications = [...publications.map(p => p.slug === pub.slug ? entry : expected.publications.find(q => q.slug === p.slug)).filter(Boolean)];
}
writeFileSync(join(here, 'expected.json'), JSON.stringify(expected, null, 1) + '\n');
await browser.close();
if (failed) { console.error('Some text did not fit.'); process.exitCode = 1; }
process.exit();
