// Sets one page character by character and writes down each of them with its place: what a reader sees.
import { segments } from './cff.mjs';

const noStart = /[，。、：；！？”’）》%…—℃]/, wide = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[“”‘’…—·]/;
const n = v => Math.round(v * 1000) / 1000;

/** @param fontsFor (character, role) => font; `habits.runs`: characters go several to a string where they share a font. */
export function newPage(width, height, fontsFor, habits) {
  const out = [], characters = [], names = new Map(), boxes = [];
  const nameOfFont = font => { if (!names.has(font)) names.set(font, 'F' + (names.size + 1)); return names.get(font); };
  const advanceOf = (font, c, size, scale) => font.glyphOf(c).advance / 1000 * size * scale;
  function put(c, x, y, size, role, { scale = 1, vertical = false } = {}) {
    const font = fontsFor(c, role);
    if (!font) throw new Error(`No font for '${c}'.`);
    const code = font.code(c), name = nameOfFont(font);
    if (scale !== 1 && habits.scaleByMatrix) out.push(`BT /${name} ${n(size)} Tf ${n(scale)} 0 0 1 ${n(x)} ${n(height - y)} Tm <${code}> Tj ET`);
    else if (scale !== 1) out.push(`BT /${name} ${n(size)} Tf ${n(100 * scale)} Tz 1 0 0 1 ${n(x)} ${n(height - y)} Tm <${code}> Tj 100 Tz ET`);
    else if (habits.runs && last && last.name === name && last.size === size && Math.abs(last.y - y) < 0.01 && Math.abs(last.end - x) < 0.01 && out.length === last.index + 1)
      out[last.index] = out[last.index].replace(/> Tj ET$/, `${code}> Tj ET`);
    else out.push(`BT /${name} ${n(size)} Tf 1 0 0 1 ${n(x)} ${n(height - y)} Tm <${code}> Tj ET`);
    const advance = vertical ? size : advanceOf(font, c, size, scale);
    last = scale === 1 ? { name, size, y, end: x + advance, index: out.length - 1 } : null;
    if (role !== 'ornament') characters.push([c, n(x), n(y), n(size)]);
    return advance;
  }
  let last = null;
  /** A line from the left; the answer is where it ends. */
  function line(text, x, y, size, role, options = {}) {
    for (const c of text) x += c === ' ' || c === '　' ? size * (c === ' ' ? 0.28 : 1) : put(c, x, y, size, role, options);
    return x;
  }
  const widthOf = (text, size, role, scale = 1) => [...text].reduce((w, c) => w + (c === ' ' ? 0.28 * size : c === '　' ? size : advanceOf(fontsFor(c, role), c, size, scale)), 0);
  /** Fills columns with paragraphs, justified; the answer is what was set, a paragraph a line, and the zones. */
  function columns(paragraphs, { x, y, width: measure, gap, count, bottom, size, leading, role }) {
    const zones = [], text = [];
    let column = 0, top = y, base = y + size;
    const close = () => { if (base - leading > top - 1) zones.push([n(x + column * (measure + gap)), n(top), n(measure), n(base - leading + 0.2 * size - top)]); };
    for (const paragraph of paragraphs) {
      const lines = breakLines('　　' + paragraph, measure, size, role);
      // A paragraph that does not fit whole is left out: its text is known.
      const room = Math.floor((bottom - base) / leading) + 1 + (count - 1 - column) * (Math.floor((bottom - y - size) / leading) + 1);
      if (lines.length > room) break;
      text.push(paragraph);
      lines.forEach((l, i) => {
        if (base > bottom) { close(); column++; top = y; base = y + size; }
        const natural = widthOf(l, size, role), spare = measure - natural, isLast = i === lines.length - 1;
        const each = !isLast && spare < 3 * size ? spare / Math.max(1, [...l].length - 1) : 0;
        let at = x + column * (measure + gap);
        for (const c of l) at += (c === '　' ? size : put(c, at, base, size, role)) + each;
        base += leading;
      });
    }
    close();
    return { text: text.join('\n'), zones };
  }
  function breakLines(text, measure, size, role) {
    const tokens = text.match(/[A-Za-z0-9.,:@%]+[℃%]?|[^]/gu) ?? [], lines = [];
    let row = '';
    for (const token of tokens) {
      if (row && widthOf(row + token, size, role) > measure && !noStart.test(token[0])) { lines.push(row); row = token; } else row += token;
    }
    if (row) lines.push(row);
    return lines;
  }
  /** A line drawn as shapes, with a shadow or a tint in it; no character of it is in the file. */
  function outlined(text, x, y, size, face, { shadow, tint }) {
    const draw = (dx, dy) => [...text].reduce((at, c) => {
      const glyph = face.glyphOf(c), k = size / 1000, p = q => `${n(at + dx + q.x * k)} ${n(height - y - dy + q.y * k)}`;
      const body = glyph.contours.map(contour => segments(contour).map(s => s.move ? `${p(s.move)} m` : s.c1 ? `${p(s.c1)} ${p(s.c2)} ${p(s.to)} c` : `${p(s.to)} l`).join(' ') + ' h').join(' ');
      out.push(tint ? `q ${body} W n /Sh1 sh Q` : `${body} f`);
      return at + glyph.advance * k;
    }, x);
    if (shadow) { out.push('0.6 g'); draw(size * 0.04, size * 0.04); out.push('0 g'); }
    const end = draw(0, 0);
    boxes.push([n(x), n(y - 0.86 * size), n(end - x), n(size)]);
    last = null;
  }
  return {
    put, line, columns, outlined, widthOf, characters, boxes, width, height,
    raw: s => { out.push(s); last = null; },
    content: () => out.join('\n'), fonts: names,
  };
}
export { wide };
