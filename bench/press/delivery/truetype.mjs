// Writes a TrueType font of given outlines: no more than a PDF needs, with a table of characters (cmap) or names (post) where it is asked for.
const u16 = n => { const b = Buffer.alloc(2); b.writeUInt16BE(n & 0xffff); return b; };
const u32 = n => { const b = Buffer.alloc(4); b.writeUInt32BE(n >>> 0); return b; };
const cat = (...parts) => Buffer.concat(parts.flat());

function glyf(contours) {
  if (!contours.length) return Buffer.alloc(0);
  const points = contours.flat(), xs = points.map(p => p.x), ys = points.map(p => p.y);
  const ends = [];
  contours.reduce((n, part) => { ends.push(n + part.length - 1); return n + part.length; }, 0);
  const deltas = axis => points.map((p, i) => u16(p[axis] - (i ? points[i - 1][axis] : 0)));
  const out = cat(u16(contours.length), u16(Math.min(...xs)), u16(Math.min(...ys)), u16(Math.max(...xs)), u16(Math.max(...ys)),
    ends.map(u16), u16(0), Buffer.from(points.map(p => p.on ? 1 : 0)), deltas('x'), deltas('y'));
  return out.length % 4 ? cat(out, Buffer.alloc(4 - out.length % 4)) : out;
}

/** `codes`: [code, glyph] pairs of a table of characters, of platform 3 and this encoding (0: symbol, 1: Unicode). */
function cmap(codes, encoding) {
  const sorted = [...codes].sort((a, b) => a[0] - b[0]).concat([[0xffff, 0]]), n = sorted.length;
  const power = 2 ** Math.floor(Math.log2(n));
  const body = cat(u16(2 * n), u16(2 * power), u16(Math.log2(power)), u16(2 * (n - power)), sorted.map(c => u16(c[0])), u16(0), sorted.map(c => u16(c[0])),
    sorted.map(c => u16(c[0] === 0xffff ? 1 : c[1] - c[0])), sorted.map(() => u16(0)));
  return cat(u16(0), u16(1), u16(3), u16(encoding), u32(12), u16(4), u16(body.length + 6), u16(0), body);
}

/** @param glyphs [{contours, advance}], the first of them for what is missing. */
export function writeTrueType(glyphs, { codes, encoding = 1, names, ascent = 880, descent = -120 } = {}) {
  const shapes = glyphs.map(g => glyf(g.contours));
  let at = 0;
  const loca = cat(shapes.map(s => { const b = u32(at); at += s.length; return b; }), u32(at));
  const tables = {
    'OS/2': null,
    'cmap': codes ? cmap(codes, encoding) : null,
    'glyf': cat(shapes),
    'head': cat(u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(3), u16(1000), Buffer.alloc(16), u16(0), u16(descent), u16(1000), u16(ascent),
      u16(0), u16(8), u16(2), u16(1), u16(0)),
    'hhea': cat(u32(0x10000), u16(ascent), u16(descent), u16(0), u16(1000), Buffer.alloc(22), u16(glyphs.length)),
    'hmtx': cat(glyphs.map(g => cat(u16(g.advance), u16(Math.min(0, ...g.contours.flat().map(p => p.x)))))),
    'loca': loca,
    'maxp': cat(u32(0x10000), u16(glyphs.length), u16(Math.max(1, ...glyphs.map(g => g.contours.flat().length))),
      u16(Math.max(1, ...glyphs.map(g => g.contours.length))), Buffer.alloc(4), u16(2), Buffer.alloc(16)),
    'post': names ? cat(u32(0x20000), Buffer.alloc(28), u16(names.length), names.map((_, i) => u16(258 + i)),
      names.map(n => cat(Buffer.from([n.length]), Buffer.from(n, 'latin1')))) : cat(u32(0x30000), Buffer.alloc(28)),
  };
  const list = Object.entries(tables).filter(t => t[1]), power = 2 ** Math.floor(Math.log2(list.length));
  let offset = 12 + 16 * list.length;
  const directory = [], bodies = [];
  for (const [tag, body] of list) {
    const padded = cat(body, Buffer.alloc((4 - body.length % 4) % 4));
    let sum = 0;
    for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
    directory.push(cat(Buffer.from(tag, 'latin1'), u32(sum), u32(offset), u32(body.length)));
    bodies.push(padded);
    offset += padded.length;
  }
  return cat(u32(0x10000), u16(list.length), u16(16 * power), u16(Math.log2(power)), u16(16 * (list.length - power)), directory, bodies);
}
