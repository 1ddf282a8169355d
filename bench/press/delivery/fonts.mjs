// The fonts of a page as presses deliver them. A font collects the characters that are set in it, says which code each is set with, and is written last.
import { codeOf, gbkBytes } from './encodings.mjs';
import { writeCff } from './cff.mjs';
import { nameOf } from './file.mjs';
import { writeTrueType } from './truetype.mjs';

const hex4 = n => n.toString(16).padStart(4, '0');
const notdef = { advance: 1000, contours: [] };
const hexOf = text => [...Buffer.from(text, 'utf16le').swap16()].map(b => b.toString(16).padStart(2, '0')).join('');
const descriptor = (name, file, flags = 4) =>
  `<</Type/FontDescriptor/FontName${name}/Flags ${flags}/FontBBox[-200 -250 1200 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80${file}>>`;

function toUnicode(rows, width, codespace = width) {
  const space = codespace === 1 ? '<00> <ff>' : '<0000> <ffff>', blocks = [];
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100);
    blocks.push(`${part.length} beginbfchar\n${part.map(([c, t]) => `<${c.toString(16).padStart(2 * width, '0')}> <${hexOf(t)}>`).join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange ${space} endcodespacerange\n`
    + `${blocks.join('\n')}\nendcmap end end`;
}

/** What a lying map says instead. */
export const lies = {
  shifted: c => String.fromCodePoint(c.codePointAt(0) + 1),
  quotes: () => '"',
  mixed: (c, i) => '!"#$%&()*+,-./:;<=>?@'[i % 21],
};

/**
 * One font. `way`: `coded` (an encoding of Chinese, embedded or not), `identity` (codes of its own, two bytes wide) or `simple` (one byte wide).
 * `map`: `none`, `right`, `narrow` (a map whose codes are one byte wide) or a name of `lies`.
 * `tables`: `cmap`, `post`, `none`: what the embedded program itself says. `names`: `agl`, `odd`: the names of glyphs of a simple font.
 */
export function newFont(face, name, { way, encoding, embedded = true, program = 'truetype', map = 'none', tables = 'none', names = 'agl', ordering = 'Identity', claims, vertical = false, nameOfGlyph }) {
  const used = new Map();
  const free = [];
  const has = c => (way !== 'coded' || codeOf(encoding, c) !== null) && (way !== 'simple' || used.has(c) || used.size < 200) && face.glyphOf(c) !== null;
  function code(c) {
    if (!used.has(c)) {
      const n = used.size + 1;
      used.set(c, way === 'coded' ? codeOf(encoding, c) : way === 'simple' ? { n, code: 32 + n + (n > 94 ? 34 : 0) } : ordering === 'GB1' ? { n, code: codeOf('UniGB-UCS2-H', c).cid } : { n, code: n });
    }
    const u = used.get(c);
    return way === 'coded' ? u.hex : way === 'simple' ? u.code.toString(16).padStart(2, '0') : hex4(u.code);
  }
  const rowsOf = list => list.map(([c, u], i) => [u.code, lies[map] ? lies[map](c, i) : c]);
  function write(file) {
    const list = [...used], fontName = nameOf(typeof name === 'string' ? Buffer.from(name, 'latin1') : name);
    const glyphs = [notdef, ...list.map(([c]) => face.glyphOf(c))];
    if (way === 'simple') return writeSimple(file, list, glyphs, fontName);
    const isCoded = way === 'coded', cids = list.map(([, u]) => isCoded ? u.cid : u.code);
    const system = `/CIDSystemInfo<</Registry(Adobe)/Ordering(${isCoded || ordering === 'GB1' ? 'GB1' : 'Identity'})/Supplement ${isCoded || ordering === 'GB1' ? 2 : 0}>>`;
    let part = '', kind = 'CIDFontType2', extra = '';
    if (embedded && program === 'cff') {
      kind = 'CIDFontType0';
      const sorted = list.map(([, ], i) => ({ ...glyphs[i + 1], cid: cids[i] })).sort((a, b) => a.cid - b.cid);
      part = `/FontFile3 ${file.stream('/Subtype/CIDFontType0C', writeCff('X', [notdef, ...sorted], { cid: true, ordering: isCoded || ordering === 'GB1' ? 'GB1' : 'Identity' }))} 0 R`;
    } else if (embedded) {
      const codes = tables === 'cmap' ? list.map(([c], i) => [c.codePointAt(0), i + 1]) : null;
      const post = tables === 'post' ? ['.notdef', ...list.map(([c]) => 'uni' + hex4(c.codePointAt(0)).toUpperCase())] : null;
      const bytes = writeTrueType(glyphs, { codes, names: post });
      part = `/FontFile2 ${file.stream(`/Length1 ${bytes.length}`, bytes)} 0 R`;
      const isIdentity = cids.every((cid, i) => cid === i + 1);
      const table = Buffer.alloc(2 * (Math.max(0, ...cids) + 1));
      cids.forEach((cid, i) => table.writeUInt16BE(i + 1, 2 * cid));
      extra = isIdentity ? '/CIDToGIDMap/Identity' : `/CIDToGIDMap ${file.stream('', table)} 0 R`;
    }
    const widths = list.map((_, i) => `${cids[i]}[${glyphs[i + 1].advance}]`).join(' ');
    const d = file.add(descriptor(fontName, part));
    const down = file.add(`<</Type/Font/Subtype/${kind}/BaseFont${fontName}${system}/FontDescriptor ${d} 0 R/DW 1000/W[${widths}]${extra}>>`);
    const said = map === 'none' ? '' : `/ToUnicode ${file.stream('', toUnicode(rowsOf(list), map === 'narrow' ? 1 : 2))} 0 R`;
    return file.add(`<</Type/Font/Subtype/Type0/BaseFont${fontName}/Encoding/${isCoded ? encoding : vertical ? 'Identity-V' : 'Identity-H'}/DescendantFonts[${down} 0 R]${said}>>`);
  }
  function writeSimple(file, list, glyphs, fontName) {
    const width = list.map(([, u], i) => [u.code, glyphs[i + 1].advance]), last = Math.max(...width.map(w => w[0]));
    const widths = Array.from({ length: last - 32 }, (_, i) => width.find(w => w[0] === i + 33)?.[1] ?? 0).join(' ');
    let part, kind;
    if (program === 'cff') {
      kind = 'Type1';
      const named = list.map(([c, u], i) => ({ ...glyphs[i + 1], code: u.code, name: nameOfGlyph(c, u.n, names) }));
      part = `/FontFile3 ${file.stream('/Subtype/Type1C', writeCff('X', [notdef, ...named]))} 0 R`;
    } else {
      kind = 'TrueType';
      const bytes = writeTrueType(glyphs, { codes: list.map(([, u], i) => [claims ? u.code : 0xf000 + u.code, i + 1]), encoding: claims ? 1 : 0 });
      part = `/FontFile2 ${file.stream(`/Length1 ${bytes.length}`, bytes)} 0 R`;
    }
    const d = file.add(descriptor(fontName, part, claims ? 32 : 4));
    const said = map === 'none' ? '' : `/ToUnicode ${file.stream('', toUnicode(rowsOf(list), 1))} 0 R`;
    return file.add(`<</Type/Font/Subtype/${kind}/BaseFont${fontName}/FirstChar 33/LastChar ${last}/Widths[${widths}]${claims ? `/Encoding/${claims}` : ''}`
      + `/FontDescriptor ${d} 0 R${said}>>`);
  }
  return { has, code, write, glyphOf: c => face.glyphOf(c), get isEmpty() { return used.size === 0; } };
}

const agl = { '0': 'zero', '1': 'one', '2': 'two', '3': 'three', '4': 'four', '5': 'five', '6': 'six', '7': 'seven', '8': 'eight', '9': 'nine', '.': 'period', ',': 'comma',
  '%': 'percent', '-': 'hyphen', '/': 'slash', ':': 'colon', '(': 'parenleft', ')': 'parenright', '+': 'plus', '@': 'at' };
/** The name of a glyph: as Adobe's list has it, or one that says nothing. */
export const glyphName = (c, n, names) => names === 'odd' ? 'G' + n.toString(16).padStart(2, '0').toUpperCase()
  : agl[c] ?? (/[A-Za-z]/.test(c) ? c : 'uni' + hex4(c.codePointAt(0)).toUpperCase());
export { gbkBytes };
