// The encodings of Chinese PDFs: GBK bytes by the platform's own decoder, CIDs by Adobe's CMaps (Debian package poppler-data).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '/usr/share/poppler/cMap/Adobe-GB1';
const gbk = new Map();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
    if ([...text].length === 1 && text !== '\ufffd' && !gbk.has(text)) gbk.set(text, (lead << 8) | trail);
  }
}

/** Bytes of a text in GBK, as Latin-1 characters of a PDF name or string. */
export const gbkBytes = text => Buffer.from([...text].flatMap(c => c < '\x80' ? [c.charCodeAt(0)] : [gbk.get(c) >> 8, gbk.get(c) & 255]));

const cache = new Map();
function cidsOf(name) {
  if (cache.has(name)) return cache.get(name);
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`No CMap ${name}: install poppler-data.`);
  const text = readFileSync(path, 'latin1'), map = new Map();
  const base = text.match(/\/(\S+) usecmap/);
  if (base) for (const [code, cid] of cidsOf(base[1])) map.set(code, cid);
  for (const [, block] of text.matchAll(/begincidrange([\s\S]*?)endcidrange/g))
    for (const [, from, to, cid] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(\d+)/g))
      for (let c = parseInt(from, 16); c <= parseInt(to, 16); c++) map.set(c, +cid + c - parseInt(from, 16));
  for (const [, block] of text.matchAll(/begincidchar([\s\S]*?)endcidchar/g))
    for (const [, code, cid] of block.matchAll(/<(\w+)>\s*(\d+)/g)) map.set(parseInt(code, 16), +cid);
  cache.set(name, map);
  return map;
}

/** The code of a character in an encoding, in hexadecimal, and its CID; null where the encoding has none. */
export function codeOf(encoding, character) {
  const code = encoding.startsWith('UniGB') ? character.codePointAt(0) : character < '\x80' ? character.charCodeAt(0) : gbk.get(character);
  const cid = code === undefined ? undefined : cidsOf(encoding).get(code);
  if (!cid) return null;
  const isShort = code < 0x80 && !encoding.startsWith('UniGB');
  return { hex: code.toString(16).padStart(isShort ? 2 : 4, '0'), cid };
}
