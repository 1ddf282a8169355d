// Reads the outlines of a TrueType font (glyf), alone or in a collection.
import { readFileSync } from 'node:fs';

export function openTypeface(path, index = 0) {
  const data = readFileSync(path), view = new DataView(data.buffer, data.byteOffset, data.length);
  const start = data.toString('latin1', 0, 4) === 'ttcf' ? view.getUint32(12 + 4 * index) : 0;
  const tables = {};
  for (let i = 0; i < view.getUint16(start + 4); i++) {
    const at = start + 12 + 16 * i;
    tables[data.toString('latin1', at, at + 4)] = view.getUint32(at + 8);
  }
  const unitsPerEm = view.getUint16(tables.head + 18), longLoca = view.getInt16(tables.head + 50) === 1;
  const metrics = view.getUint16(tables.hhea + 34), ascent = view.getInt16(tables.hhea + 4), descent = view.getInt16(tables.hhea + 6);
  const loca = g => longLoca ? view.getUint32(tables.loca + 4 * g) : 2 * view.getUint16(tables.loca + 2 * g);
  const map = readCmap(view, tables.cmap);

  function contours(glyph, depth = 0) {
    const from = tables.glyf + loca(glyph);
    if (loca(glyph + 1) === loca(glyph)) return [];
    const count = view.getInt16(from);
    return count >= 0 ? simple(from, count) : depth > 5 ? [] : composite(from + 10, depth);
  }
  function simple(from, count) {
    let at = from + 10;
    const ends = Array.from({ length: count }, () => { const e = view.getUint16(at); at += 2; return e; });
    at += 2 + view.getUint16(at);
    const total = count ? ends[count - 1] + 1 : 0, flags = [];
    while (flags.length < total) {
      const flag = view.getUint8(at++);
      flags.push(flag);
      if (flag & 8) for (let n = view.getUint8(at++); n > 0; n--) flags.push(flag);
    }
    const axis = (short, same) => {
      let value = 0;
      return flags.map(flag => {
        if (flag & short) value += (flag & same ? 1 : -1) * view.getUint8(at++);
        else if (!(flag & same)) { value += view.getInt16(at); at += 2; }
        return value;
      });
    };
    const xs = axis(2, 16), ys = axis(4, 32), out = [];
    ends.forEach((end, i) => {
      const part = [];
      for (let p = i ? ends[i - 1] + 1 : 0; p <= end; p++) part.push({ x: xs[p], y: ys[p], on: !!(flags[p] & 1) });
      if (part.length > 1) out.push(part);
    });
    return out;
  }
  function composite(at, depth) {
    const out = [];
    for (let flags = 32; flags & 32;) {
      flags = view.getUint16(at);
      const glyph = view.getUint16(at + 2);
      at += 4;
      const [dx, dy] = flags & 1 ? [view.getInt16(at), view.getInt16(at + 2)] : [view.getInt8(at), view.getInt8(at + 1)];
      at += flags & 1 ? 4 : 2;
      let a = 1, b = 0, c = 0, d = 1;
      const f2 = () => { const v = view.getInt16(at) / 16384; at += 2; return v; };
      if (flags & 8) a = d = f2();
      else if (flags & 64) [a, d] = [f2(), f2()];
      else if (flags & 128) [a, b, c, d] = [f2(), f2(), f2(), f2()];
      for (const part of contours(glyph, depth + 1)) out.push(part.map(p => ({ x: a * p.x + c * p.y + dx, y: b * p.x + d * p.y + dy, on: p.on })));
    }
    return out;
  }
  /** The outline of a character in units of 1000 to the em; null where the font has none. */
  function glyphOf(character) {
    const glyph = map.get(character.codePointAt(0));
    if (!glyph) return null;
    const scale = 1000 / unitsPerEm;
    return {
      advance: Math.round(view.getUint16(tables.hmtx + 4 * Math.min(glyph, metrics - 1)) * scale),
      contours: contours(glyph).map(part => part.map(p => ({ x: Math.round(p.x * scale), y: Math.round(p.y * scale), on: p.on }))),
    };
  }
  return { glyphOf, ascent: ascent * 1000 / unitsPerEm, descent: descent * 1000 / unitsPerEm };
}

function readCmap(view, table) {
  const map = new Map();
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const platform = view.getUint16(table + 4 + 8 * i), at = table + view.getUint32(table + 8 + 8 * i);
    if (platform !== 3 && platform !== 0 || view.getUint16(at) !== 4) continue;
    const segments = view.getUint16(at + 6) / 2, [ends, starts] = [at + 14, at + 16 + 2 * segments];
    const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
    for (let s = 0; s < segments; s++) {
      const [end, start] = [view.getUint16(ends + 2 * s), view.getUint16(starts + 2 * s)];
      const [delta, offset] = [view.getUint16(deltas + 2 * s), view.getUint16(offsets + 2 * s)];
      for (let c = start; c <= end && c !== 0xffff; c++) {
        const glyph = offset ? view.getUint16(offsets + 2 * s + offset + 2 * (c - start)) : c;
        if (offset && !glyph) continue;
        if (!map.has(c)) map.set(c, (glyph + delta) & 0xffff);
      }
    }
  }
  return map;
}
