// An issue as a document of a word processor: the same habits, but everything flows. What is written is noted in its order, to be found again in the PDF.
import { editorOf } from '../../editor.mjs';
import { writerOf } from '../stories/writer.mjs';
import { writerOfText } from './fodt.mjs';
import { sizedPicture } from '../../pictures.mjs';

const locales = { ar: ['ar', 'EG'], de: ['de', 'DE'], en: ['en', 'US'], es: ['es', 'ES'], fa: ['fa', 'IR'], fr: ['fr', 'FR'],
  it: ['it', 'IT'], ja: ['ja', 'JP'], ko: ['ko', 'KR'], pt: ['pt', 'BR'], ru: ['ru', 'RU'], ur: ['ur', 'PK'], 'zh-Hant': ['zh', 'TW'], zh: ['zh', 'CN'] };

/** Writes it with Writer's pen, or with another that has the same strokes. */
export function officeIssue(lang, words, random, design, pages, penOf = writerOfText) {
  // Writer lengthens Arabic letters to justify, and gives what it puts in wrong characters in the PDF.
  const d = { ...design, vertical: false, justify: design.justify && design.dir !== 'rtl', drop: design.drop && !design.asian && design.dir !== 'rtl' };
  const editor = editorOf(lang, random, { ...d, hyphens: false }), context = { lang, words, design: d, editor, random },
    writer = writerOf(context), o = penOf(d, locales[lang.tag], random);
  const atoms = [], width = d.width - d.margins.left - d.margins.right, upper = t => t.toLocaleUpperCase(lang.tag);
  const hyphenate = random.chance(0.3) && !!lang.hyphens, lineHeight = Math.max(1, Math.min(1.6, d.line / d.body / 1.17)),
    base = { size: d.body, face: d.face, hyphenate };
  const shape = random.weighted([['sections', 5], ['columns', 3], ['single', 2], ['tables', 2]]);
  const columns = shape === 'single' ? 1 : Math.max(1, Math.min(4, Math.round(width / (d.measure * d.body)) || 1)), gap = Math.max(8, d.gutter);
  const align = d.justify ? 'justify' : 'start', atom = (where, role, text) => atoms.push({ ...where, role, text });
  let photos = 0, serial = 0;
  const colored = look => look.dress === 'strap' ? { ground: d.accent } : look.dress === 'tint' ? { ground: '#e7e7e7' }
    : look.dress === 'frame' ? { border: '0.75pt solid #333333' } : look.dress === 'over' ? { over: `1.5pt solid ${d.accent}` }
    : look.dress === 'under' ? { under: `0.75pt solid ${d.accent}` } : {};
  const body = (o2 = {}) => ({ align, line: lineHeight,
    indent: d.paragraphs === 'spaced' || d.paragraphs === 'tight' ? 0 : d.body * (d.asian ? 1 : d.indent),
    after: d.paragraphs === 'spaced' || d.paragraphs === 'both' ? d.line * 0.6 : 0, ...o2 });
  // Some writers part paragraphs by an empty one.
  const empties = d.paragraphs === 'spaced' && random.chance(0.5);
  const empty = () => o.para('', body({ after: 0 }), {});

  function headline(s, where) {
    const look = d.heads[s.rank], size = Math.min(d.body * look.size, 44) * (shape === 'columns' && columns > 1 ? 0.75 : 1), text = s.headline;
    atom(where, 'headline', text + (s.tail ? '\n' + s.tail : ''));
    let inner = o.plain(text);
    if (look.smallCaps) inner = text.split(' ').map(w => o.span(w.slice(0, 1), { size: size * 1.28 }) + o.plain(w.slice(1))).join(' ');
    if (s.tail) inner += o.plain('\n') + o.span(s.tail, { size: size * 0.62 });
    return o.para(inner, { align: look.stretch ? 'justify' : look.align === 'justify' ? 'justify' : look.align,
      last: look.stretch ? 'justify' : undefined, keep: true, before: d.gap * 0.6, after: 3, indent: 0, ...colored(look) },
      { size: Math.max(d.body, size), face: look.face, bold: look.bold, italic: look.italic,
        color: look.dress === 'strap' ? '#ffffff' : look.color || undefined, spacing: look.spacing ? look.spacing * size : 0, underline: look.underline });
  }
  const name = (where, text, sign) => {
    atom(where, 'byline', text.replace(/^[（(【\[]|[）)】\]]$/g, '').replace(/^– /, ''));
    return o.para(o.plain(text), { align: d.name.align, keep: !sign, after: 3, indent: 0, ground: d.name.bar ? '#dddddd' : undefined },
      { size: d.body * d.name.size, italic: d.name.italic, bold: d.name.bold, color: d.name.color ? d.second : undefined });
  };
  function head(s, where, inColumn) {
    const out = [], small = (cls, role, text, p, t) => { atom(where, role, text);
      out.push(o.para(o.plain(text), { keep: true, after: 2, indent: 0, ...p }, t)); };
    if (s.label) { atoms.push({ furniture: `label${++serial}`, kind: 'label', debatable: true, text: s.label });
      out.push(o.para(o.plain(s.label), { keep: true, indent: 0, before: 4, ground: d.labelDress === 'strap' ? d.second : undefined },
      { bold: true, size: d.body * 0.95, color: d.labelDress === 'strap' ? '#ffffff' : d.accent })); }
    const note = () => s.note && small('note', 'other', s.note.text, {}, { size: Math.max(6, d.body * 0.55), color: '#444444' });
    const deck = () => s.deck && small('deck', 'deck', s.deck, { align: 'start', after: 4 },
      { size: d.body * d.deck.size, italic: d.deck.italic, bold: d.deck.bold });
    if (s.note?.at === 'above') note();
    if (s.deckAt === 'above') deck();
    if (s.kicker) small('kicker', 'kicker', s.kicker, {}, { size: d.body * d.kicker.size, bold: d.kicker.bold, color: d.kicker.color || undefined });
    if (s.byline && s.bylineAt === 'above') out.push(name(where, s.byline));
    out.push(headline(s, where));
    if (s.note && s.note.at !== 'above') note();
    if (s.deckAt === 'head') deck();
    if (s.byline && ['head', 'deck', 'portrait'].includes(s.bylineAt)) out.push(name(where, s.byline));
    if (inColumn) out.push(...lead(s, where));
    return out;
  }
  /** What stands at the head of the column. */
  function lead(s, where) {
    const out = [];
    if (s.byline && s.bylineAt === 'column') out.push(name(where, s.byline));
    if (s.deck && s.deckAt === 'column') { atom(where, 'deck', s.deck);
      out.push(o.para(o.plain(s.deck), { keep: true, after: 4, indent: 0 }, { size: d.body * d.deck.size, italic: d.deck.italic, bold: d.deck.bold })); }
    return out;
  }
  function picture(where, w, ratio) {
    const [data, id] = sizedPicture(photos++), h = Math.min(w / ratio, 300);
    atoms.push({ ...where, role: 'photo', text: '', picture: id, width: w });
    return o.image(data, w, h);
  }
  function figure(s, where, measure) {
    if (!random.chance(d.pictured)) return null;
    const floats = d.pictureAt === 'float' || d.pictureAt === 'mixed' && random.chance(0.5),
      w = o.frame && floats && measure > d.body * 18 ? measure * random.range(0.3, 0.5) : Math.min(measure, 420) * random.pick([1, 1, 0.7]);
    const inner = [], pic = o.para(picture(where, w, random.pick([1.33, 1.5, 1.78, 0.8])),
      { align: floats ? 'start' : random.pick(['center', 'start']), indent: 0, keep: true, after: 2 }, {});
    inner.push(pic);
    if (random.chance(d.captioned)) {
      const caption = editor.caption(); atom(where, 'caption', caption);
      const c = o.para(o.plain(caption), { align: d.caption.align, indent: 0, after: 4 },
        { size: Math.max(8, d.body * d.caption.size), italic: d.caption.italic, bold: d.caption.bold });
      d.captionAt === 'above' ? inner.unshift(c) : inner.push(c);
    }
    return o.frame && floats && measure > d.body * 18 && d.dir !== 'rtl' ? o.frame(inner.join(''), w, random.pick(['start', 'end'])) : inner.join('');
  }
  function running(s, where, measure) {
    const out = [], rows = [], items = s.flow, at = random.int(0, 3);
    const flush = () => { if (rows.length) { out.push(random.chance(0.5) || rows[0].length !== 2
      ? o.grid(rows.splice(0), measure * 0.98, { border: random.chance(0.5) ? '0.5pt solid #777777' : 'none' }) : rows.splice(0).flat().join('')); } };
    let first = true, floating = null;
    items.forEach((it, i) => {
      if (it.t !== 'row') flush();
      if (i === at && !floating && it.t === 'p') { floating = figure(s, where, measure);
        if (floating && (!o.frame || !floating.startsWith('<draw:frame'))) { out.push(floating); floating = null; } }
      const bold = it.look?.includes('bold') || it.t === 'cross' && d.cross.bold, italic = it.look?.includes('italic') || it.t === 'cross' && d.cross.italic;
      if (it.t === 'row') { it.cells.forEach(c => atom(where, 'body', c)); atoms.at(-it.cells.length).newLine = true;
        rows.push(it.cells.map((c, k) => o.para(o.plain(c), { align: k ? 'end' : 'start', indent: 0 }, { bold: it.head ? true : undefined }))); return; }
      const text = (first && s.drop && it.t === 'p' ? '' : '') + it.text.replace(/[\u00ad\ue000-\ue005]/g, '');
      atom(where, 'body', text); atoms.at(-1).newLine = true;
      const p = it.t === 'cross' ? { align: d.cross.center ? 'center' : 'start', indent: 0, keep: true,
        before: d.cross.before ? d.line * 0.6 : 0, ground: d.cross.band ? '#e5e5e5' : undefined } : it.t === 'ask'
        ? body({ align: 'start', indent: 0, keep: true, before: d.line * 0.4 }) : it.t === 'li'
        ? body({ indent: 0, left: d.body, align: 'start' }) : ['verse', 'line', 'sep', 'stanza'].includes(it.t)
        ? body({ indent: 0, after: 0, before: it.gap ? d.line : 0, align: it.t === 'sep' ? 'center' : 'start' })
        : body({ ...(it.look?.includes('end') ? { align: 'end', indent: 0, after: 0 } : it.look?.includes('center')
          ? { align: 'center', indent: 0 } : {}), ...(first && (d.paragraphs === 'first-flush' || s.drop) ? { indent: 0 } : {}),
          drop: o.frame && first && s.drop && it.t === 'p' && /^\p{L}{2}/u.test(text) });
      const t = { bold: bold || undefined, italic: italic || undefined,
        color: it.t === 'cross' && d.cross.color || it.look === 'colour' && d.accent || undefined, size: it.t === 'cross' ? d.body * d.cross.size : undefined };
      const inner = it.bold ? o.span(text.slice(0, it.bold), { bold: true }) + o.plain(text.slice(it.bold)) : o.plain(text);
      if (p.drop) atoms.at(-1).drop = true;
      out.push(o.para((floating || '') + inner, p, t)); floating = null;
      if (empties && ['p', 'ans'].includes(it.t) && i < items.length - 1) out.push(empty());
      if (it.t === 'p') first = false;
    });
    flush();
    if (s.closing) { atom(where, 'body', s.closing); atoms.at(-1).newLine = true; out.push(o.para(o.plain(s.closing), body(), { italic: true })); }
    if (s.byline && s.bylineAt === 'end') out.push(name(where, s.byline, true));
    return out;
  }
  function story(options, measure, inColumn) {
    const s = writer.story(options), id = `s${++serial}`, where = { story: id, kind: 'article', traps: s.traps };
    if (!['verse', 'notice', 'table', 'puzzle', 'names'].includes(s.genre)) s.flow = s.flow.filter((it, i) => it.last || i < options.amount);
    while (['cross', 'ask', 'sep'].includes(s.flow.at(-1)?.t)) s.flow.pop();
    const h = head(s, where, inColumn);
    return { head: h, body: [...(inColumn ? [] : lead(s, where)), ...running(s, where, measure)] };
  }
  function advert(w) {
    const lines = random.chance(0.3) ? words.promo : random.pick(lang.ads), id = `ad${++serial}`, out = [];
    if (random.chance(0.3)) { const [data] = sizedPicture(photos++);
      out.push(o.para(o.image(data, Math.min(110, w * 0.4), 70), { align: 'center', indent: 0 }, {})); }
    lines.forEach((t, i) => { atoms.push({ ad: id, text: t });
      out.push(o.para(o.plain(t), { align: 'center', indent: 0 },
      { size: d.body * [1.8, 1.4, 1.1, 1][Math.min(i, 3)], bold: i < 2, color: i === 0 ? d.accent : undefined })); });
    return o.table([out.join('')], w, { pad: 8, border: random.pick(['1.5pt solid #000000', '0.5pt solid #555555', '3pt double #000000']),
      ground: random.chance(0.3) ? random.pick(d.boxTints) : '' });
  }

  const out = [], month = lang.date.replace(/^[^,،\s]+[,،]?\s+/, '');
  const furniture = (kind, text, p, t, debatable = kind === 'masthead') => {
    atoms.push({ furniture: `f${++serial}`, kind, text, debatable, page: 1 }); out.push(o.para(o.plain(text), { indent: 0, ...p }, t)); };
  const plate = d.plateCaps ? upper(lang.name) : lang.name, plateSize = Math.min(64, width / Math.max(4, [...plate].length * (d.asian ? 1.15 : 0.66)));
  if (d.plate === 'picture' || d.plate === 'outline') { const [data] = sizedPicture(photos++); out.push(o.para(o.image(data, width, 70), { indent: 0 }, {})); }
  else furniture('nameplate', plate, { align: d.plate === 'small' ? 'start' : 'center', ground: d.plate === 'band' ? d.bandDark : undefined,
    border: d.plate === 'framed' ? '1.5pt solid #333333' : undefined },
    { size: plateSize * (d.plate === 'small' ? 0.6 : 1), bold: true, face: d.plateFace ? d.headFace : d.face,
    color: d.plate === 'band' ? '#ffffff' : d.accent });
  if (d.motto) furniture('masthead', random.pick(words.imprint), { align: 'center' }, { size: 11, italic: true });
  if (d.plateDate === 'line') furniture('folio', [lang.date, lang.number, lang.price].join('\t'),
    { over: '0.75pt solid #333333', tabs: [width * 0.6, width], after: 6 }, { size: 12 }, false);
  else if (d.plateDate !== 'none') furniture('masthead', d.plateDate === 'month' ? month : lang.date,
    { align: random.pick(['center', 'end', 'start']), border: d.plateDate === 'boxed' ? '0.75pt solid #333333' : undefined, after: 6 }, { size: 12 });

  const room = pages * width * (d.height - d.margins.top - d.margins.bottom) / (d.body * d.line) * 0.42;
  let flow = [];
  const measure = (width - gap * (columns - 1)) / columns;
  for (let have = 0, n = 0; have < room; n++) {
    const kind = n === 0 ? 'story' : random.weighted(
      [['story', 8], ['box', d.boxed > 0.25 ? 3 : 0.8], ['ad', d.adverts * 8], ['pair', shape === 'tables' ? 8 : 0.4],
      ['index', n < 3 ? 0.5 : 0], ['teasers', n < 2 ? d.teasers * 4 : 0]]);
    const size = d.density * random.range(0.4, 1.6), amount = Math.max(2, Math.round(size / (d.asian ? 110 : 70)));
    have += size;
    if (kind === 'story') {
      const s = story({ lead: n === 0, amount, small: amount < 4 }, measure, shape === 'columns');
      if (shape === 'columns') flow.push(...s.head, ...s.body);
      else out.push(...s.head, columns > 1 && amount > 3
        ? o.section(s.body.join(''), columns, gap, d.rules === 'columns' || d.rules === 'all') : s.body.join(''));
    } else if (kind === 'box') {
      const w = shape === 'columns' ? measure : width, s = story({ small: true, amount: Math.min(4, amount) }, w - 20, true);
      (shape === 'columns' ? flow : out).push(o.table([[...s.head, ...s.body].join('')], w - 2,
        { pad: d.boxPad, border: random.pick(['1pt solid #222222', '0.5pt dashed #555555', 'none']),
        ground: random.chance(0.6) ? random.pick(d.boxTints) : '' }));
    } else if (kind === 'ad') (shape === 'columns' ? flow : out).push(advert((shape === 'columns' ? measure : width * random.pick([0.5, 1])) - 2));
    else if (kind === 'pair' && width > d.body * 30 && shape !== 'columns') {
      const n2 = width > d.body * 55 ? random.int(2, 3) : 2,
        cells = Array.from({ length: n2 }, () => { if (random.chance(0.15)) return advertCell();
        const s = story({ small: random.chance(0.5), amount: Math.min(o.unbreakable ? 3 : 6, Math.max(2, Math.round(amount / n2))) },
        width / n2 - 16, true); return [...s.head, ...s.body].join(''); });
      out.push(o.table(cells, width, { pad: 7, border: random.pick(['none', 'none', '0.5pt solid #555555']),
        ground: random.chance(0.15) ? random.pick(d.boxTints) : '' }));
    } else if (kind === 'index' || kind === 'teasers') {
      const id = `i${++serial}`, rows = Array.from({ length: random.int(2, 5) },
        (_, i) => `${editor.headline()}\t${words.teaser(editor.number(String(i + 1)))}`), lines = [];
      if (kind === 'index') { atoms.push({ furniture: id, kind: 'index', debatable: true, text: words.index });
        lines.push(o.para(o.plain(words.index), { indent: 0 }, { bold: true, size: d.body * 1.15 })); }
      rows.forEach(r => { atoms.push({ furniture: id, kind: 'index', debatable: true, text: r });
        lines.push(o.para(o.plain(r), { indent: 0, tabs: [(shape === 'columns' ? measure : width) - 24] }, {})); });
      (shape === 'columns' ? flow : out).push(o.table([lines.join('')], (shape === 'columns' ? measure : width) - 2,
        { pad: 6, border: random.pick(['none', '0.75pt solid #333333']), ground: random.chance(0.4) ? random.pick(d.boxTints) : '' }));
    }
  }
  function advertCell() { const lines = random.pick(lang.ads), id = `ad${++serial}`;
    return lines.map((t, i) => { atoms.push({ ad: id, text: t });
    return o.para(o.plain(t), { align: 'center', indent: 0 }, { bold: i < 2, size: d.body * (i ? 1 : 1.5) }); }).join(''); }
  if (flow.length) out.push(columns > 1 ? o.section(flow.join(''), columns, gap, d.rules === 'columns' || d.rules === 'all') : flow.join(''));
  if (random.chance(0.4)) { const id = `f${++serial}`;
    words.imprint.forEach(t => { atoms.push({ furniture: id, kind: 'masthead', debatable: true, text: t });
    out.push(o.para(o.plain(t), { align: 'center', indent: 0, before: 2 }, { size: d.body * 0.8 })); }); }

  if (o.printed) for (const a of atoms) if (a.text) a.text = o.printed(a.text);
  const repeated = [], mark = (kind, parts) => repeated.push({ kind, parts });
  const line = (kind, parts, p, t) => { mark(kind, parts);
    return o.para(parts.map(x => x === '#' ? o.pageNumber : o.plain(x)).join(''), { indent: 0, ...p }, t); };
  const header = d.head === 'none' ? '' : d.head === 'band' || d.head === 'strap'
    ? line('folio', [lang.name, '\t', '#'], { ground: d.bandDark, tabs: [width] }, { size: 13, bold: true, color: '#ffffff' })
    : d.head === 'number' ? line('folio', ['– ', '#', ' –'], { align: 'center' }, { size: 12 })
    : line('folio', ['#', '\t', lang.date, '\t', lang.name], { under: '0.5pt solid #333333', tabs: [width * 0.6, width] }, { size: 12 });
  const footer = d.foot === 'none' ? '' : line('folio',
    d.footForm === 'name n' || d.foot === 'line' || d.foot === 'band' ? [lang.name, ' · ', '#'] : d.footForm === '- n -' ? ['- ', '#', ' -']
    : ['#'], { align: random.pick(['center', 'end', 'center']), ground: d.foot === 'band' ? '#dddddd' : undefined }, { size: 12 });
  // Above and below these lines (points) stand the header and the footer.
  const edges = o.edges || { top: header ? (Math.max(20, d.margins.top - 24) + 24) * 0.75 : 0,
    bottom: footer ? (d.height - Math.max(20, d.margins.bottom - 24) - 24) * 0.75 : Infinity };
  return { edges, pen: o, counted: d.dir === 'rtl', fodt: o.document(out.join('\n'), { header, footer, base }), atoms,
    header: header ? repeated[0].parts : null, footer: footer ? repeated.at(-1).parts : null, shape, columns };
}
