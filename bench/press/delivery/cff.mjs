// Writes a Compact Font Format font of given outlines, with names for its glyphs or, for a CID font, with their CIDs.
const u16 = n => Buffer.from([(n >> 8) & 255, n & 255]);
const cat = (...parts) => Buffer.concat(parts.flat());
const standardStrings = 391;

function index(items) {
  if (!items.length) return u16(0);
  let at = 1;
  const offsets = [at, ...items.map(i => at += i.length)].map(n => Buffer.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]));
  return cat(u16(items.length), Buffer.from([4]), offsets, items);
}
const number = n => n >= -107 && n <= 107 ? Buffer.from([n + 139])
  : n >= 108 && n <= 1131 ? Buffer.from([((n - 108) >> 8) + 247, (n - 108) & 255])
  : n >= -1131 && n <= -108 ? Buffer.from([((-n - 108) >> 8) + 251, (-n - 108) & 255])
  : Buffer.from([28, (n >> 8) & 255, n & 255]);
// Offsets in a dictionary have a fixed length, so that they can be known before it is written.
const offset = n => Buffer.from([29, n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);
const entry = (operator, ...operands) => cat(operands.map(o => typeof o === 'number' ? number(o) : o), Buffer.from([operator].flat()));

/** Quadratic curves of TrueType as cubic ones. */
export function segments(contour) {
  const first = contour.findIndex(p => p.on);
  const points = first < 0 ? [{ x: (contour[0].x + contour.at(-1).x) / 2, y: (contour[0].y + contour.at(-1).y) / 2, on: true }, ...contour]
    : [...contour.slice(first), ...contour.slice(0, first)];
  const out = [{ move: points[0] }];
  let at = points[0];
  const curve = (c, to) => {
    out.push({ c1: { x: at.x + 2 / 3 * (c.x - at.x), y: at.y + 2 / 3 * (c.y - at.y) }, c2: { x: to.x + 2 / 3 * (c.x - to.x), y: to.y + 2 / 3 * (c.y - to.y) }, to });
    at = to;
  };
  let control = null;
  for (const p of [...points.slice(1), points[0]]) {
    if (p.on && !control) { out.push({ to: p }); at = p; }
    else if (p.on) { curve(control, p); control = null; }
    else { if (control) curve(control, { x: (control.x + p.x) / 2, y: (control.y + p.y) / 2 }); control = p; }
  }
  return out;
}

function charstring(glyph) {
  const out = [number(glyph.advance)];
  let [x, y] = [0, 0], isFirst = true;
  const step = p => { const d = [Math.round(p.x) - x, Math.round(p.y) - y]; [x, y] = [Math.round(p.x), Math.round(p.y)]; return d.map(number); };
  for (const contour of glyph.contours) {
    for (const s of segments(contour)) {
      if (s.move) { out.push(...step(s.move), Buffer.from([21])); isFirst = false; }
      else if (s.c1) out.push(...step(s.c1), ...step(s.c2), ...step(s.to), Buffer.from([8]));
      else out.push(...step(s.to), Buffer.from([5]));
    }
  }
  out.push(Buffer.from([14]));
  return cat(out);
}

/** @param glyphs [{contours, advance, name | cid, code}], the first .notdef. */
export function writeCff(fontName, glyphs, { cid = false, registry = 'Adobe', ordering = 'Identity' } = {}) {
  const strings = cid ? [registry, ordering] : glyphs.slice(1).map(g => g.name);
  const charset = cat(Buffer.from([0]), glyphs.slice(1).map((g, i) => u16(cid ? g.cid : standardStrings + i)));
  const coded = glyphs.slice(1, 256);
  const encoding = cid ? Buffer.alloc(0) : cat(Buffer.from([0, coded.length]), Buffer.from(coded.map(g => g.code ?? 0)));
  const chars = index(glyphs.map(charstring)), privates = cat(entry(20, 0), entry(21, 0));
  const head = [Buffer.from([1, 0, 4, 4]), index([Buffer.from(fontName, 'latin1')])];
  const tail = [index(strings.map(s => Buffer.from(s, 'latin1'))), index([])];
  const select = cid ? cat(Buffer.from([3]), u16(1), u16(0), Buffer.from([0]), u16(glyphs.length)) : Buffer.alloc(0);
  const dict = at => cid
    ? cat(entry([12, 30], standardStrings, standardStrings + 1, 0), entry(15, offset(at.charset)), entry(17, offset(at.chars)),
      entry([12, 37], offset(at.select)), entry([12, 36], offset(at.fonts)))
    : cat(entry(15, offset(at.charset)), entry(16, offset(at.encoding)), entry(17, offset(at.chars)), entry(18, offset(privates.length), offset(at.privates)));
  const fonts = at => cid ? index([entry(18, offset(privates.length), offset(at.privates))]) : Buffer.alloc(0);
  const none = { charset: 0, encoding: 0, chars: 0, privates: 0, select: 0, fonts: 0 };
  let end = cat(head, index([dict(none)]), tail).length;
  const at = {};
  for (const [name, part] of [['encoding', encoding], ['charset', charset], ['select', select], ['chars', chars], ['privates', privates], ['fonts', fonts(none)]]) {
    at[name] = end;
    end += part.length;
  }
  return cat(head, index([dict(at)]), tail, encoding, charset, select, chars, privates, fonts(at));
}
