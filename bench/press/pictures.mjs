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
function png(width, height, colour) {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      colour(x, y).forEach((v, i) => { rows[y * (width * 3 + 1) + 1 + x * 3 + i] = Math.max(0, Math.min(255, v)); });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0); header.writeUInt32BE(height, 4); header.set([8, 2, 0, 0, 0], 8);
  return 'data:image/png;base64,' + Buffer.concat(
    [Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))]).toString('base64');
}
function landscape(n, width, height) {
  const random = randomOf('picture' + n), hills = Array.from({ length: 4 }, () => [random.next() * 6, 0.5 + random.next() * 2, random.next()]);
  return (x, y) => {
    const line = hills.reduce((s, [phase, f, a]) => s + Math.sin(phase + f * x / 22) * a * 7, height * 0.55), far = (y - line) / height;
    const c = far < 0 ? [120 + 90 * y / height, 150 + 60 * y / height, 190 - 20 * n] : [60 + 80 * far, 80 + 30 * n % 60 + 40 * far, 50 + 20 * far];
    return c.map(v => v + random.int(-9, 9));
  };
}
export function pictures(count = 6, width = 180, height = 120) {
  return Array.from({ length: count }, (_, n) => png(width, height, landscape(n, width, height)));
}
/** Other pictures of nothing: portraits, logos, drawings, dark and pale grounds, scanned paper. */
export function pictureSets() {
  const each = (count, width, height, make) => Array.from({ length: count }, (_, n) => png(width, height, make(n, width, height, randomOf('set' + n))));
  const inside = (x, y, cx, cy, rx, ry) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  return {
    photo: pictures(8),
    portrait: each(5, 100, 125, (n, w, h, random) => (x,
      y) => (inside(x, y, w / 2, h * 0.38, w * 0.2, h * 0.22) ? [214 - n * 22, 172 - n * 20, 140 - n * 18]
      : inside(x, y, w / 2, h * 1.05, w * 0.42, h * 0.42) ? [40 + n * 30, 60, 120 - n * 15] : [170 + n * 12, 180, 190 - n * 9]).map(v => v
      + random.int(-7, 7))),
    logo: each(4, 120, 96, n => (x, y) => inside(x, y, 60, 48, 44, 40) && !inside(x, y, 60 + n * 5, 48, 26, 24)
      ? [30 + n * 50, 90, 200 - n * 45] : [255, 255, 255]),
    drawing: each(4, 180, 120, n => (x, y) => (x * (n + 3) + y * 5) % 37 < 2 || (x * 2 - y * (n + 2)) % 53 === 0
      || inside(x, y, 90, 60, 40, 30) && !inside(x, y, 90, 60, 37, 27) ? [40, 40, 40] : [252, 250, 246]),
    night: each(3, 180, 120, (n, w, h) => { const c = landscape(n + 10, w, h); return (x, y) => c(x, y).map((v, i) => v * (i === 2 ? 0.45 : 0.28)); }),
    pale: each(3, 180, 240, (n, w, h) => { const c = landscape(n + 20, w, h); return (x, y) => c(x, y).map(v => 255 - (255 - v) * 0.18); }),
    paper: each(3, 200, 280, (n, w, h, random) => () => { const v = random.int(-5, 5); return [248 + v, 243 + v, 229 + v - n * 6]; }),
  };
}
/** A picture that its number of pixels tells from all others of an issue, so that it is found again where another program put it. */
export function sizedPicture(n) {
  const width = 120 + n, height = 90;
  return [png(width, height, landscape(n % 8, width, height)), width];
}
