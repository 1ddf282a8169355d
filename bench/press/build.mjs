// Sets invented newspapers in many languages with exact truth: node bench/press/build.mjs OUT [--seed S] [--languages de,ja] [--issues N]
// [--pages N] [--plain-order]
// --designs press: as a professional press sets; world: as everybody else does (word processors, publishing for all); all: a third and two
// thirds (the default).
// --producers: chromium (the default), office (LibreOffice Writer sets the world designs), tex (TeX) or all: a part of the world designs by
// each, a part saved again by other programs.
// Node 20 or later and Chromium; nothing is downloaded. What comes out is for measuring and is not kept.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from '../../samples/engine/browser.mjs';
import { randomOf } from './random.mjs';
import { designOf, planIssue } from './designer.mjs';
import { furnitureOf, styleOf } from './stationery.mjs';
import { pictures, pictureSets } from './pictures.mjs';
import { paperOf } from './world/paper.mjs';
import { planWorld } from './world/plan.mjs';
import { worldHtml } from './world/html.mjs';
import { resave } from './world/resave.mjs';
import { officePdf, texLanguages } from './world/office/office.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const option = (name, otherwise) => { const i = args.indexOf('--' + name); return i < 0 ? otherwise : args[i + 1]; };
const out = resolve(args[0] && !args[0].startsWith('--') ? args[0]
  : (console.error('Usage: build.mjs OUT [--seed S] [--languages de,ja] [--issues N] [--pages N] [--plain-order]\n'
    + '  [--designs press|world|all] [--producers chromium|office|tex|all]'),
  process.exit(2)));
const seed = option('seed', 'a'), issues = +option('issues', 2), pages = +option('pages', 4);
const known = readdirSync(join(here, 'languages')).map(f => f.replace(/\.mjs$/, '')).sort();
const wanted = option('languages', known.join(',')).split(',');
for (const tag of wanted) if (!known.includes(tag)) throw new Error(`No phrases for '${tag}'; there are ${known.join(', ')}.`);
const producers = option('producers', 'chromium');
if (!['chromium', 'office', 'tex', 'all'].includes(producers)) throw new Error(`No producers '${producers}'; there are chromium, office, tex and all.`);
mkdirSync(out, { recursive: true });

const browser = openBrowser(out);
const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
const call = (method, params) => browser.send(method, params, sessionId);
await call('Page.enable');
await call('Emulation.setEmulatedMedia', { media: 'print' });
const images = pictures(), sets = pictureSets();
const designs = option('designs', 'all');
if (!['press', 'world', 'all'].includes(designs)) throw new Error(`No designs '${designs}'; there are press, world and all.`);

async function officeIssueInto(lang, id, n, folder, maker) {
  const words = (await import(pathToFileURL(join(here, 'world', 'words', lang.tag + '.mjs')))).default;
  const random = randomOf(`${maker}/${seed}/${lang.tag}/${n}`), design = paperOf(lang, words, random);
  const { truth, note } = officePdf(out, id, folder, lang, words, random, design, pages, maker === 'tex');
  if (!truth) { console.warn(`${id}: left out, ${note}`); return; }
  write(folder, { id, title: lang.name, language: lang.tag, design: 'world', producer: maker, shuffled: false, ...truth });
  console.log(`${id}: ${truth.pages.length} pages, ${truth.articles.length} articles, ${truth.articles.filter(a => a.continuedTo).length} jumps, ${note}`);
}
function write(folder, truth) {
  for (const a of truth.articles) {
    if (a.continuedFrom) truth.articles.find(b => b.id === a.continuedFrom).continuedTo = a.id;
    for (const part of a.parts) part.page = a.page;
  }
  writeFileSync(join(folder, 'truth.json'), JSON.stringify({ schema: 'broadsheet-edition/1', date: '2031-12-15', ...truth }, null, 1));
}
function pressIssue(lang, id, n) {
  const random = randomOf(`${seed}/${lang.tag}/${n}`);
  const design = { ...designOf(lang, random, { shuffle: args.includes('--plain-order') ? false : undefined }), wide: !!lang.wide };
  const { pages: plan } = planIssue(lang, random, design, pages);
  for (const page of plan) {
    page.furnitureHtml = furnitureOf(lang, design, page);
    page.order = Array.from({ length: 400 }, () => random.int(0, 9999));
  }
  const spec = JSON.stringify({ design, pages: plan, images }).replace(/</g, '\\u003c');
  const html = `<!doctype html><html lang="${lang.tag}" dir="${design.dir}"><head><meta charset="utf-8"><title>${id}</title>
<style>@page{size:${design.width}px ${design.height}px;margin:0}
${readFileSync(join(here, 'page.css'), 'utf8')}${styleOf(design)}</style></head>
<body><script>window.SPEC=${spec}</script><script src="${pathToFileURL(join(here, 'setter.js'))}"></script></body></html>`;
  return { design, plan, html };
}
async function worldIssue(lang, id, n) {
  const words = (await import(pathToFileURL(join(here, 'world', 'words', lang.tag + '.mjs')))).default;
  const random = randomOf(`world/${seed}/${lang.tag}/${n}`), design = paperOf(lang, words, random);
  if (args.includes('--plain-order')) design.shuffle = false;
  const plan = planWorld(lang, words, random, design, pages);
  return { design, plan, html: worldHtml(id, lang.tag, design, plan, sets, { nextColumn: words.next[0] }) };
}

for (const tag of wanted) {
  const lang = (await import(pathToFileURL(join(here, 'languages', tag + '.mjs')))).default;
  for (let n = 1; n <= issues; n++) {
    const id = `${tag}-${seed}${n}`, folder = join(out, id), file = join(out, id + '.html');
    const world = designs === 'world' || designs === 'all' && randomOf(`designs/${seed}/${tag}/${n}`).chance(2 / 3);
    const maker = world && producers !== 'chromium' ? ['office', 'tex'].includes(producers) ? producers
      : randomOf(`producers/${seed}/${tag}/${n}`).weighted(
      [['chromium', 5], ['office', 4], ['tex', texLanguages.includes(tag) ? 2 : 0], ['cairo', 1], ['ghostscript', 1]]) : 'chromium';
    if (maker === 'tex' && !texLanguages.includes(tag)) continue;
    if (maker === 'office' || maker === 'tex') {
      await officeIssueInto(lang, id, n, folder, maker);
      continue;
    }
    const { design, plan, html } = world ? await worldIssue(lang, id, n) : pressIssue(lang, id, n);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, html);
    await call('Emulation.setDeviceMetricsOverride', { width: design.width, height: design.height, deviceScaleFactor: 1, mobile: false });
    const loaded = new Promise(yes => browser.on(m => { if (m.method === 'Page.loadEventFired') yes(); }));
    await call('Page.navigate', { url: pathToFileURL(file).href });
    await loaded;
    const answer = await call('Runtime.evaluate', { expression: 'window.result', awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(id + ': ' + (answer.exceptionDetails.exception?.description || JSON.stringify(answer.exceptionDetails)));
    const truth = JSON.parse(answer.result.value);
    let resaved = 0;
    for (let p = 1; p <= plan.length; p++) {
      const pdf = await call('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false, pageRanges: String(p) });
      const bytes = Buffer.from(pdf.data, 'base64');
      const size = bytes.toString('latin1').match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/).slice(1).map(Number);
      Object.assign(truth.pages[p - 1], { width: size[0], height: size[1] });
      const page = join(folder, `p${String(p).padStart(2, '0')}.pdf`);
      writeFileSync(page, bytes);
      if (maker !== 'chromium') resaved += resave(page, maker);
    }
    write(folder, { id, title: lang.name, language: tag, design: world ? 'world' : 'press', producer: resaved ? maker : 'chromium',
      shuffled: design.shuffle, ...truth });
    const notes = [world ? `world (${design.family}, ${design.sheet})` : '', design.vertical ? 'vertical' : '',
      resaved ? `${resaved} saved again by ${maker}` : '', design.shuffle ? 'shuffled' : ''];
    const jumps = truth.articles.filter(a => a.continuedTo).length;
    console.log([`${id}: ${plan.length} pages`, `${truth.articles.length} articles`, `${jumps} jumps`, ...notes.filter(Boolean)].join(', '));
  }
}
await browser.close();
process.exit();
