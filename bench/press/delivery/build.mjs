// Writes invented Chinese pages as presses deliver them, with exact truth: node bench/press/delivery/build.mjs OUT [--seed S] [--issues N] [--pages N] [--habit NAME]
// --cases FOLDER writes a small page of each habit instead, with what it shows beside it as text: those of tests/cases/characters.
// Each issue has one habit of `habits.mjs`. Beside truth.json stands characters.json: what each page shows, a character at its place. Needs Debian's packages
// fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp, fonts-liberation, fonts-dejavu-core and poppler-data.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import lang from '../languages/zh.mjs';
import { editorOf } from '../editor.mjs';
import { randomOf } from '../random.mjs';
import { newFile } from './file.mjs';
import { facesOf, fontsOf, habits } from './habits.mjs';
import { newPage } from './setter.mjs';
import { sentences } from './words.mjs';

const args = process.argv.slice(2);
const option = (name, otherwise) => { const i = args.indexOf('--' + name); return i < 0 ? otherwise : args[i + 1]; };
if (!args[0] || args[0].startsWith('--') && args[0] !== '--cases') { console.error('Usage: build.mjs OUT [--seed S] [--issues N] [--pages N] [--habit NAME]'); process.exit(2); }
const out = resolve(args[0]), seed = option('seed', 'a'), issues = +option('issues', 1), pages = +option('pages', 2), only = option('habit', '');
const [width, height] = [820, 1180], faces = facesOf();

const cases = option('cases', '');
for (const [name, habit] of Object.entries(habits)) {
  if (cases && (!only || name === only)) { small(name, { ...habit, ...habit.inCases }); continue; }
  if (only && name !== only) continue;
  for (let k = 1; k <= issues; k++) issue(`${name}-${seed}${k}`, habit, randomOf(`delivery/${seed}/${name}/${k}`));
}

function issue(id, habit, random) {
  const folder = join(out, id), editor = editorOf(lang, random, {});
  mkdirSync(folder, { recursive: true });
  const truth = { schema: 'broadsheet-edition/1', date: '2031-12-15', id, title: lang.name, language: 'zh', design: 'delivery', pages: [], articles: [] }, seen = [];
  for (let p = 1; p <= pages; p++) {
    const file = newFile(), fonts = fontsOf(habit, faces, random);
    const page = newPage(width, height, fonts.fontFor, { runs: habit.runs ?? random.chance(0.4), scaleByMatrix: random.chance(0.5) });
    setPage(page, p, habit, random, editor, truth);
    writeFileSync(join(folder, `p${String(p).padStart(2, '0')}.pdf`), bytesOf(file, page));
    seen.push({ page: p, characters: page.characters, outlined: page.boxes });
  }
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth, null, 1));
  writeFileSync(join(folder, 'characters.json'), JSON.stringify(seen));
  console.log(`${id}: ${pages} pages, ${seen.reduce((s, p) => s + p.characters.length, 0)} characters`);
}

function bytesOf(file, page) {
  const resources = [...page.fonts].map(([font, n]) => `/${n} ${font.write(file)} 0 R`).join('');
  const shading = file.add('<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 800 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[0.5]/N 1>>>>');
  const content = file.stream('', page.content());
  const tree = file.add(''), leaf = file.add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Contents ${content} 0 R`
    + `/Resources<</Font<<${resources}>>/Shading<</Sh1 ${shading} 0 R>>>>>>`);
  return file.write(file.add(`<</Type/Catalog/Pages ${tree} 0 R>>`), tree, `<</Type/Pages/Kids[${leaf} 0 R]/Count 1>>`);
}

/** A few lines in one habit. */
function small(name, habit) {
  const folder = resolve(cases), random = randomOf(`case/${name}`), file = newFile();
  mkdirSync(folder, { recursive: true });
  const page = newPage(520, 150, fontsOf(habit, faces, random).fontFor, { runs: name.length % 2 === 0, scaleByMatrix: true }), lines = [];
  const set = (text, y, size, role) => {
    const shown = habit.fullWidth ? text.replace(/[0-9A-Za-z%]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
    page.line(shown, 20, y, size, role, role === 'headline' && habit.scaled ? { scale: 0.8 } : {});
    lines.push(role === 'ornament' ? '\ufffd'.repeat(text.length) : shown.replaceAll(' ', ''));
  };
  set('投资增长6.5%热线开通', 40, 22, 'headline');
  set('全县投资57.1亿元，同比增长6.5%。热线0511-66920264开通。', 65, 9, 'body');
  set('“十年磨一剑”：ISO 9001、5G、GDP；车次K7437、D824；www.qinglan3.cn', 80, 9, 'body');
  set('南溪村志共65卷，4876页，2029年12月；日均客流39，283人次！', 95, 9, 'body');
  if (habit.ornaments) set(habit.ornaments(random), 115, 12, 'ornament');
  if (habit.outlined) page.outlined('投资增长热线开通', 20, 135, 24, faces.song, { shadow: habit.outlined === 'shadow', tint: habit.outlined === 'tint' });
  if (habit.spread) {
    // The characters of the text again, far apart: the one whose code is that of the space is among them.
    const spread = [...new Set(lines.slice(1).join(''))].slice(20, 44);
    spread.forEach((c, i) => page.put(c, 20 + 20 * i, 115, 9, 'body'));
    lines.push(spread.join(''));
  }
  writeFileSync(join(folder, name + '.pdf'), bytesOf(file, page));
  writeFileSync(join(folder, name + '.txt'), lines.join('\n') + '\n');
}

function setPage(page, p, habit, random, editor, truth) {
  const furniture = [], articles = [], margin = 40, bodySize = random.pick([8.5, 9, 9.5]), leading = bodySize * 1.5;
  const said = (kind, text, x, y, w, size) => furniture.push({ kind, text, zones: [[x, y - 0.86 * size, w, size]] });
  let y = 40;
  const folio = `${lang.date}　${lang.page(p)}　${random.pick(lang.sections)}`;
  said('folio', folio, margin, y, page.line(folio, margin, y, 10, 'folio') - margin, 10);
  page.raw(`${margin} ${page.height - y - 6} m ${page.width - margin} ${page.height - y - 6} l 0.5 w S`);
  y += 20;
  if (p === 1) {
    y += 50;
    said('nameplate', lang.name, margin, y, page.line(lang.name, margin, y, 52, 'headline') - margin, 52);
    y += 20;
  }
  // Figures and letters of the Latin alphabet in squares, as Chinese type cases have them.
  const square = t => habit.fullWidth ? t.replace(/[0-9A-Za-z%]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : t;
  const fill = t => square(editor.fill(t.replace(/\{([abcdkmpy])\}/g, (_, key) => ({
    a: random.int(11, 99), b: random.int(1, 9), c: random.int(1, 9), d: random.int(10, 28), k: random.int(1000, 9999), m: random.int(1, 12), p: `0${random.int(510, 899)}-${random.int(2000000, 8999999)}`,
    y: random.int(20, 31) })[key])));
  while (y < page.height - 220) {
    const id = `a${truth.articles.length + articles.length + 1}`, parts = [], bottom = Math.min(page.height - 40, y + random.int(240, 420));
    const size = random.pick([22, 26, 30]), scale = habit.scaled ? random.pick([0.75, 0.85, 1.2]) : 1;
    const headline = square(editor.headline() + (random.chance(0.5) ? `${random.int(2, 98)}%` : ''));
    let left = margin;
    y += size;
    if (habit.upright && articles.length % 2 === 1) {
      // A headline that runs downwards, each character by itself.
      let at = y;
      for (const c of headline.replace(/[\d%]/g, '')) { page.put(c, margin, at, size, 'headline', { vertical: true }); at += size * 1.05; }
      parts.push({ role: 'headline', page: p, text: headline.replace(/[\d%]/g, ''), zones: [[margin, y - 0.86 * size, size, at - y]] });
      left += size * 1.6;
      y -= size - bodySize;
    } else if (habit.outlined && articles.length % 2 === 1) {
      page.outlined(headline, margin, y, size, faces.song, { shadow: habit.outlined === 'shadow', tint: habit.outlined === 'tint' });
      y += 14;
    } else {
      const end = page.line(headline, margin, y, size, 'headline', { scale });
      parts.push({ role: 'headline', page: p, text: headline, zones: [[margin, y - 0.86 * size, end - margin, size]] });
      y += 10;
    }
    if (habit.ornaments) page.line(habit.ornaments(random), left, y + 10, 9, 'ornament');
    y += habit.ornaments ? 14 : 0;
    const byline = editor.byline(random.pick(lang.bylines));
    parts.push({ role: 'byline', page: p, text: byline, zones: [[left, y, page.line(byline, left, y + 10, 8.5, 'byline') - left, 10]] });
    y += 18;
    const count = left > margin ? 3 : 4, gap = 14, measure = (page.width - margin - left - gap * (count - 1)) / count;
    const paragraphs = Array.from({ length: 60 }, () => Array.from({ length: random.int(2, 3) }, () => random.chance(0.55) ? fill(random.pick(sentences)) : editor.text(1)[0].text).join(''));
    const body = page.columns(paragraphs, { x: left, y, width: measure, gap, count, bottom: bottom - leading, size: bodySize, leading, role: random.pick(['body', 'body', 'kai']) });
    parts.push({ role: 'body', page: p, text: body.text, zones: body.zones });
    articles.push({ id, page: p, kind: 'article', traps: [], parts });
    y = bottom + 18;
  }
  truth.pages.push({ index: p, label: String(p).padStart(2, '0'), width: page.width, height: page.height, furniture, ads: [] });
  truth.articles.push(...articles);
}
