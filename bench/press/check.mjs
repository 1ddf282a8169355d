// Compares what the pages say with their truth, character by character: node bench/press/check.mjs FOLDER [--all]
// Words that lie over each other are counted too (--overlaps lists them).
// Every text on a page stands in its truth once (story, advertisement or furniture). Needs poppler's pdftotext.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...options] = process.argv.slice(2);
const clean = t => t.normalize('NFKC').replace(/[\s\-\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640\ufffe\f]+/g, '');
const sum = list => list.reduce((s, x) => s + x[1], 0);
const most = list => `${sum(list)} ${list.sort((a, b) => b[1] - a[1]).slice(0, 12).map(x => x.join('')).join(' ')}`;
const count = t => { const m = new Map(); for (const c of clean(t)) m.set(c, (m.get(c) || 0) + 1); return m; };
/** Words that lie over each other by more than a third of the smaller. */
function overlaps(pdf) {
  const words = [...execFileSync('pdftotext', ['-bbox', pdf, '-'],
    { encoding: 'utf8', maxBuffer: 1 << 28 }).matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)]
    .map(m => { const [x, y, X, Y] = m.slice(1, 5).map(Number), d = (Y - y) * 0.22; return { x, y: y + d, X, Y: Y - d, text: m[5] }; });
  const out = [];
  words.forEach((a, i) => words.slice(i + 1).forEach(b => {
    const w = Math.min(a.X, b.X) - Math.max(a.x, b.x), h = Math.min(a.Y, b.Y) - Math.max(a.y, b.y);
    if (w > 0 && h > 0 && w * h > 0.33 * Math.min((a.X - a.x) * (a.Y - a.y), (b.X - b.x) * (b.Y - b.y))) out.push(`${a.text}/${b.text}`);
  }));
  return out;
}
let pages = 0, bad = 0, over = 0;
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name, 'truth.json');
  if (!existsSync(file)) continue;
  const truth = JSON.parse(readFileSync(file, 'utf8'));
  for (const page of truth.pages) {
    const pdf = join(folder, name, `p${String(page.index).padStart(2, '0')}.pdf`);
    const printed = count(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
    const said = count([...page.furniture, ...page.ads,
      ...truth.articles.flatMap(a => a.parts.filter(p => (p.page ?? a.page) === page.index))].map(p => p.text).join('\n'));
    const extra = [], missing = [];
    let total = 0;
    for (const c of new Set([...printed.keys(), ...said.keys()])) {
      const d = (printed.get(c) || 0) - (said.get(c) || 0); total += printed.get(c) || 0;
      if (d > 0) extra.push([c, d]); else if (d < 0) missing.push([c, -d]);
    }
    const off = (sum(extra) + sum(missing)) / Math.max(1, total);
    pages++;
    const lying = overlaps(pdf);
    if (lying.length > 1) { over++; if (options.includes('--overlaps')) console.log(
      `${name} p${page.index} ${lying.length} words over others: ${lying.slice(0, 6).join(' ')}`); }
    if (off > 0.01) bad++;
    if (off > 0.01 || options.includes('--all'))
      console.log(`${name} p${page.index} ${(off * 100).toFixed(1)} % of ${total}: printed only ${most(extra)} | in the truth only ${most(missing)}`);
  }
}
console.log(`${pages} pages, ${bad} off by more than 1 %, ${over} with words over others`);
