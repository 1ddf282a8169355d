// Designs an invented paper and plans its pages: where every story stands, and with which of the known traps.
import { editorOf } from './editor.mjs';

const faces = {
  latin: [['Liberation Serif', 'Liberation Sans Narrow'], ['P052', 'Nimbus Sans'], ['C059', 'C059'], ['PT Serif', 'PT Sans'], ['Nimbus Roman', 'Nimbus Sans Narrow'], ['Charis SIL', 'Liberation Sans']],
  ru: [['PT Serif', 'PT Sans'], ['Liberation Serif', 'Liberation Sans'], ['PT Serif', 'PT Sans Narrow']],
  ar: [['Noto Naskh Arabic', 'Noto Kufi Arabic'], ['Noto Naskh Arabic', 'Amiri'], ['Amiri', 'Noto Kufi Arabic']],
  ur: [['Noto Naskh Arabic', 'Noto Naskh Arabic'], ['Noto Sans Arabic', 'Noto Kufi Arabic']],
  ja: [['BIZ UDMincho', 'BIZ UDGothic'], ['IPAexMincho', 'IPAexGothic']],
  ko: [['Noto Serif CJK KR', 'Noto Sans CJK KR'], ['Noto Sans CJK KR', 'Noto Sans CJK KR']],
  'zh-Hant': [['AR PL UMing TW', 'WenQuanYi Zen Hei'], ['LXGW WenKai', 'WenQuanYi Zen Hei']],
  zh: [['AR PL UMing CN', 'WenQuanYi Zen Hei'], ['LXGW WenKai', 'WenQuanYi Micro Hei']],
};

export function designOf(lang, random, options) {
  const vertical = lang.vertical && !(lang.tag === 'zh-Hant' && random.chance(0.25));
  // Faces whose vertical metrics Chromium gets wrong would set characters over each other.
  const [serif, sans] = random.pick(vertical && lang.tag === 'zh-Hant' ? [['LXGW WenKai', 'LXGW WenKai']] : faces[lang.tag] || (lang.tag === 'fa' ? faces.ar : faces.latin));
  const tall = random.chance(0.6), body = vertical ? 13 : lang.wide || lang.tag === 'ko' ? random.pick([13, 14]) : lang.dir === 'rtl' ? 15 : random.pick([12, 12.5, 13.5]);
  const width = tall ? 1280 : 1000, height = tall ? 1760 : 1360;
  const lead = lang.dir === 'rtl' ? (serif === 'Amiri' ? 1.75 : 1.65) : vertical ? 1.55 : lang.wide || lang.tag === 'ko' ? 1.5 : random.pick([1.18, 1.25, 1.32]);
  return {
    lang: lang.tag, dir: lang.dir || 'ltr', vertical, width, height, serif, sans, body, line: Math.round(body * lead * 4) / 4,
    columns: vertical ? (tall ? random.int(9, 12) : random.int(7, 9)) : tall ? random.int(5, 8) : random.int(4, 6),
    gutter: vertical ? 18 : random.pick([14, 18, 22]), margin: 46,
    justify: vertical || lang.wide || random.chance(0.75), hyphens: random.chance(0.8),
    paragraphs: vertical || lang.wide ? 'indent' : random.pick(['indent', 'indent', 'spaced', 'first-flush']),
    longParagraphs: random.chance(0.4), columnRules: random.chance(0.4), storyRules: random.chance(0.75), drop: !vertical && !lang.dir && random.chance(0.4),
    headFace: random.chance(0.5) ? sans : serif, headBold: lang.tag === 'zh' || random.chance(0.8), centred: !vertical && random.chance(0.25),
    kicker: random.pick(['caps', 'colour', 'plain']), color: random.pick(['#7a1020', '#0d4a78', '#1d5c33', '#333']),
    byline: random.pick(lang.bylines), bylineAt: random.pick(['head', 'column']), captionAt: random.pick(['below', 'below', 'below', 'above', 'beside']),
    captionFace: random.chance(0.5) ? sans : serif, captionItalic: !lang.wide && !lang.dir && lang.tag !== 'ko' && random.chance(0.4),
    jump: random.int(0, lang.to.length - 1), digits: random.chance(0.7), hanNumbers: lang.tag === 'zh-Hant' && random.chance(0.6), dateline: random.chance(0.4),
    continuation: random.pick(['same', 'word', 'same']), labels: random.pick(['plain', 'plain', 'gap', lang.letters || lang.wide ? 'letters' : 'plain', lang.pad ? 'pad' : 'plain']),
    shuffle: options.shuffle ?? random.chance(0.5), indentMark: lang.indent && random.chance(0.6) ? lang.indent : '',
  };
}

/** The pages of one issue as the setter takes them. */
export function planIssue(lang, random, design, pages) {
  const editor = editorOf(lang, random, design);
  const labels = labelsOf(design, pages);
  const flowLength = (design.vertical ? design.height : design.width) - 2 * design.margin; // along the lines
  const flowDepth = (design.vertical ? design.width : design.height) - 2 * design.margin; // across them
  const column = (flowLength - (design.columns - 1) * design.gutter) / design.columns;
  const rowsOf = depth => Math.floor(depth / design.line);
  let serial = 0;
  const waiting = []; // stories that are continued on a later page

  const plan = labels.map((label, index) => {
    const furniture = index === 0 ? 'nameplate' : 'folio';
    const top = design.vertical ? (index === 0 ? 0 : 0) : index === 0 ? 150 : 40;
    const upper = design.vertical ? 34 : 0; // the folio of a vertical page stands above the tiers
    const page = { label, index, items: [], furniture, section: lang.sections[index % lang.sections.length], upper };
    const unit = { column: (flowLength - upper - (design.columns - 1) * design.gutter) / design.columns };
    let region = { c: 0, n: design.columns, r: 0, rows: rowsOf(flowDepth - top) };
    page.top = top; page.column = unit.column;
    const leaves = [];
    if (design.vertical && index === 0) { // the nameplate takes the right upper corner
      const plateColumns = Math.max(3, Math.round(design.columns * 0.35)), plateRows = Math.ceil(120 / design.line);
      page.plate = { c: 0, n: plateColumns, r: 0, rows: plateRows };
      leaves.push({ c: plateColumns, n: design.columns - plateColumns, r: 0, rows: plateRows + 6, lead: true });
      split({ c: 0, n: plateColumns, r: plateRows + 1, rows: 5 }, [], random, design); // kept white
      page.rules = [];
      region = { ...region, r: plateRows + 8, rows: region.rows - plateRows - 8 };
    }
    page.rules = page.rules || [];
    if (random.chance(0.6)) { // an advertisement at the foot
      const rows = random.int(7, 11), n = random.int(Math.ceil(design.columns / 3), design.columns), c = random.chance(0.5) ? 0 : design.columns - n;
      page.items.push({ t: 'ad', c, n, r: region.r + region.rows - rows + 1, rows: rows - 1, frame: random.chance(0.5), lines: random.pick(lang.ads) });
      if (n < design.columns) leaves.push({ c: c ? 0 : n, n: design.columns - n, r: region.r + region.rows - rows + 1, rows: rows - 1 });
      region = { ...region, rows: region.rows - rows - 1 };
    }
    split(region, leaves, random, design, page.rules);
    const stories = leaves.filter(l => l.n * l.rows >= 8 && l.rows >= 7);
    stories.sort((a, b) => b.n * b.rows - a.n * a.rows);
    const arriving = waiting.filter(w => w.page === index);
    for (const leaf of stories) {
      const item = { ...leaf, id: `s${++serial}` };
      const narrow = leaf.n === 1 && leaf.rows >= 24 && !page.items.some(i => i.t === 'briefs');
      if (arriving.length && leaf.n * leaf.rows > 24) continuation(item, arriving.shift(), design, editor);
      else if (narrow && random.chance(0.5)) Object.assign(item, { t: 'briefs', label: lang.briefLabel, briefs: Array.from({ length: 8 }, () => ({ head: editor.headline(), text: editor.text(random.int(1, 2)) })) });
      else {
        story(item, lang, random, design, editor);
        if (waiting.length < 4 && index < labels.length - 1 && leaf.n * leaf.rows > 30 && page.items.filter(i => i.to).length < 2 && random.chance(index === 0 ? 0.9 : 0.3)) {
          const target = random.int(index + 1, labels.length - 1);
          const word = item.headline.split(/[\s，、:：]/).sort((a, b) => b.length - a.length)[0];
          const say = (form, to) => form.replace('{p}', /[A-Z]/.test(labels[to]) ? labels[to] : editor.number(labels[to])).replace('{WORD}', word.toUpperCase());
          item.to = say(lang.to[design.jump], target);
          waiting.push({ id: item.id, page: target, headline: design.continuation === 'word' && !lang.wide ? word : item.headline, from: say(index > 0 && !lang.from[design.jump].includes('{p}') ? lang.from[0] : lang.from[design.jump], index) });
        }
      }
      page.items.push(item);
    }
    for (const lost of arriving) { const source = lost.id; page.lost = [...(page.lost || []), source]; }
    return page;
  });
  // A continuation that found no room takes its jump back.
  const lost = new Set(plan.flatMap(p => p.lost || []));
  for (const page of plan) for (const item of page.items) if (lost.has(item.id)) delete item.to;
  return { pages: plan, labels };
}

function labelsOf(design, pages) {
  const out = [];
  for (let i = 0, n = 1; i < pages; i++, n++) {
    if (design.labels === 'gap' && i === 2) n++;
    out.push(design.labels === 'letters' ? `A${n}` : design.labels === 'pad' ? String(n).padStart(2, '0') : String(n));
  }
  return out;
}

function split(region, leaves, random, design, rules = []) {
  const { c, n, r, rows } = region, area = n * rows, wanted = random.int(50, 170) * (design.vertical ? 1.3 : 1);
  const across = rows >= 34 && (n < 3 || random.chance(0.6)), along = n >= 2 && rows >= 14;
  if (rows < 12 || area < wanted && rows < 70 && n <= 5 || (!across && !along)) { leaves.push(region); return; }
  if (across) {
    const at = random.int(Math.max(14, Math.floor(rows * 0.3)), Math.min(rows - 16, Math.ceil(rows * 0.6)));
    rules.push({ kind: 'story', c, n, r: r + at + 0.9 });
    split({ c, n, r, rows: at }, leaves, random, design, rules);
    split({ c, n, r: r + at + 2, rows: rows - at - 2 }, leaves, random, design, rules);
  } else if (along) {
    const at = random.int(1, n - 1);
    rules.push({ kind: 'column', c: c + at, r, rows });
    split({ c, n: at, r, rows }, leaves, random, design, rules);
    split({ c: c + at, n: n - at, r, rows }, leaves, random, design, rules);
  } else {
    leaves.push(region);
  }
}

function story(item, lang, random, design, editor) {
  const { n, rows } = item, big = n >= 2 && rows >= 22, traps = [];
  Object.assign(item, { t: 'story', kind: 'article', headline: editor.headline(), traps });
  item.size = Math.min(64, Math.round(design.body * (1.25 + 0.4 * Math.min(n, 5) * (rows > 30 ? 1.15 : 0.8)) * (lang.dir === 'rtl' ? 0.95 : 1)));
  if (random.chance(big ? 0.35 : 0.12)) item.kicker = editor.kicker();
  if (big && random.chance(0.4)) item.deck = editor.deck();
  if (random.chance(0.6) && (!lang.signed || design.byline)) item.byline = editor.byline(design.byline);
  if (lang.signed && item.byline) item.signed = true;
  if (random.chance(0.12) && rows <= 40) { item.box = random.pick(['line', 'tint']); traps.push('box'); if (random.chance(0.4)) { item.label = lang.boxLabel; traps.push('label'); } }
  if (big && n >= 3 && !item.box && random.chance(0.25)) { item.headSpan = random.int(2, n - 1); traps.push('raw-wrap'); }
  if (rows * n >= 40 && random.chance(0.55)) {
    const span = n === 1 ? 1 : random.int(1, Math.min(n, 3)), at = random.pick(n === 1 ? ['top', 'bottom'] : ['top', 'top', 'bottom', 'middle', 'above']);
    item.photo = { at, span: at === 'above' ? (item.headSpan || n) : at === 'middle' ? 1 : span, c: random.chance(0.5) ? 0 : n - span, ratio: random.pick([1.4, 1.5, 1.33, 1.8]),
      caption: editor.caption(), credit: random.chance(0.7) ? editor.credit() : '', captionAt: at === 'middle' ? 'below' : design.captionAt };
    if (at === 'middle') item.photo.c = random.int(0, n - 1);
    if (item.photo.captionAt === 'beside' && item.photo.span < 2) item.photo.captionAt = 'below';
    traps.push(`photo-${at}`);
  }
  if (big && rows * n >= 90 && !item.photo && random.chance(0.35)) { item.pull = true; traps.push('pull-quote'); }
  if (design.drop && rows * n > 24 && !item.byline?.includes('\n')) { item.drop = true; traps.push('drop-cap'); }
  item.text = editor.text(Math.ceil(rows * n / 2) + 6, { crossheads: rows * n > 60 && random.chance(0.4) ? random.int(3, 5) : 0, dateline: design.dateline });
}

function continuation(item, waiting, design, editor) {
  Object.assign(item, { t: 'story', kind: 'article', headline: waiting.headline, of: waiting.id, from: waiting.from, traps: ['continuation'], text: editor.text(Math.ceil(item.rows * item.n / 2) + 6) });
  item.size = Math.min(40, Math.round(design.body * (1.3 + 0.3 * Math.min(item.n, 4))));
}
