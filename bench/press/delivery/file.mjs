// A PDF written by hand: objects, streams and one page.
import { deflateSync } from 'node:zlib';

export function newFile() {
  const objects = [];
  const add = body => objects.push(body);
  const stream = (entries, data, { plain = false } = {}) => {
    const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data, 'latin1');
    const packed = plain ? bytes : deflateSync(bytes);
    return add(Buffer.concat([Buffer.from(`<<${entries}/Length ${packed.length}${plain ? '' : '/Filter/FlateDecode'}>>stream\n`, 'latin1'), packed, Buffer.from('\nendstream')]));
  };
  function write(root, place, body) {
    objects[place - 1] = body;
    const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')], places = [];
    let at = parts[0].length;
    objects.forEach((body, i) => {
      const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'), Buffer.from('\nendobj\n')]);
      places.push(at);
      at += bytes.length;
      parts.push(bytes);
    });
    const rows = places.map(p => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
    parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root ${root} 0 R>>\nstartxref\n${at}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
  return { add, stream, write };
}
/** A PDF name with whatever bytes it has. */
export const nameOf = bytes => '/' + [...bytes].map(b => b > 0x21 && b < 0x7f && !'#()<>[]{}/%'.includes(String.fromCharCode(b)) ? String.fromCharCode(b) : '#' + b.toString(16).padStart(2, '0')).join('');
