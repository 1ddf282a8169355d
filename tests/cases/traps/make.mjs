// Draws the trap pages of this folder: node tests/cases/traps/make.mjs [name ...]
// Each case is a small page of our own: page.pdf is what a test reads, page.png what a person looks at. Chromium and poppler's pdftoppm are needed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from '../../../samples/engine/browser.mjs';
import { pages } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url)), work = join(tmpdir(), `trap-pages-${process.pid}`);
mkdirSync(work, { recursive: true });
const browser = openBrowser(work);
const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
const call = (method, params) => browser.send(method, params, sessionId);
await call('Page.enable');
await call('Emulation.setEmulatedMedia', { media: 'print' });

const style = (w, h) => `@page{size:${w}px ${h}px;margin:0}*{box-sizing:border-box;margin:0;padding:0}
body{width:${w}px;height:${h - 1}px;position:relative;font:13px/17px 'Liberation Serif';color:#111;overflow:hidden}
body>*{position:absolute}p{text-align:justify;text-indent:1em}h1{font:bold 27px/31px 'Liberation Serif'}h2{font:bold 20px/24px 'Liberation Serif'}h3{font:bold 14px/17px 'Liberation Sans'}
.photo{background:linear-gradient(#9bc,#475)}.cap{font:italic 11px/14px 'Liberation Sans'}.by{font:bold 12px/17px 'Liberation Sans'}.rule{background:#333}.folio{font:12px/16px 'Liberation Sans'}
.pull{font:bold 19px/24px 'Liberation Serif';border-top:2px solid #333;border-bottom:2px solid #333;padding:6px 0}`;

for (const [name, page] of Object.entries(pages)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const folder = join(here, name), html = join(work, name + '.html'), { width = 640, height = 800 } = page;
  mkdirSync(folder, { recursive: true });
  writeFileSync(html, `<!doctype html><html lang="${page.lang || 'en'}" dir="${page.dir || 'ltr'}"><head><meta charset="utf-8"><title>${name}</title><style>${style(width, height)}${page.css || ''}</style></head><body>${page.body}</body></html>`);
  const loaded = new Promise(yes => browser.on(m => { if (m.method === 'Page.loadEventFired') yes(); }));
  await call('Page.navigate', { url: pathToFileURL(html).href });
  await loaded;
  const { data } = await call('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false });
  const pdf = join(folder, 'page.pdf'), stamp = "(D:20310101000000+00'00')";
  // The same page gives the same file.
  writeFileSync(pdf, Buffer.from(Buffer.from(data, 'base64').toString('latin1').replace(/\(D:[^)]*\)/g, d => d.length === stamp.length ? stamp : d), 'latin1'));
  spawnSync('pdftoppm', ['-r', '45', '-png', '-singlefile', pdf, join(folder, 'page')], { stdio: 'inherit' });
}
await browser.close();
await new Promise(yes => setTimeout(yes, 1000)); // until its profile is free
rmSync(work, { recursive: true, force: true, maxRetries: 8, retryDelay: 250 });
process.exit();
