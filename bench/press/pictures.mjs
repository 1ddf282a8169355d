// Photographs of nothing: soft landscapes as PNG data addresses.
import { deflateSync, crc32 as zlibCrc } from 'node:zlib';
import { randomOf } from './random.mjs';

const table = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
const crc = bytes => zlibCrc ? zlibCrc(bytes) : ~bytes.reduce((c, b) => table[(c ^ b) & 255] ^ (c >>> 8), -1) >>> 0;
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0); body.copy(out, 4); out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}
export function pictures(count = 6, width = 180, height = 120) {
  return Array.from({ length: count }, (_, n) => {
    const random = randomOf('picture' + n), hills = Array.from({ length: 4 }, () => [random.next() * 6, 0.5 + random.next() * 2, random.next()]);
    const rows = Buffer.alloc(height * (width * 3 + 1));
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const line = hills.reduce((s, [phase, f, a]) => s + Math.sin(phase + f * x / 22) * a * 7, height * 0.55), far = (y - line) / height;
        const c = far < 0 ? [120 + 90 * y / height, 150 + 60 * y / height, 190 - 20 * n] : [60 + 80 * far, 80 + 30 * n % 60 + 40 * far, 50 + 20 * far];
        c.forEach((v, i) => { rows[y * (width * 3 + 1) + 1 + x * 3 + i] = Math.max(0, Math.min(255, v + random.int(-9, 9))); });
      }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0); header.writeUInt32BE(height, 4); header.set([8, 2, 0, 0, 0], 8);
    return 'data:image/png;base64,' + Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]).toString('base64');
  });
}
