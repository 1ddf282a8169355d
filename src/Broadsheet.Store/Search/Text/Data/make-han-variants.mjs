// Makes han-variants.txt out of Unihan_Variants.txt (Unicode Character Database; Debian package unicode-data has it):
//   bzcat Unihan_Variants.txt.bz2 | node make-han-variants.mjs > han-variants.txt
// Each line of the result: the form that terms are made of, then the characters that are folded into it. Only the Basic Multilingual Plane.
import { readFileSync } from 'node:fs';

const target = new Map();
const add = (from, to) => { if (from !== to && !target.has(from)) target.set(from, to); };
const code = text => parseInt(text.slice(2), 16);
const rows = readFileSync(0, 'utf8').split('\n').filter(l => l.startsWith('U+')).map(l => {
  const [from, field, values] = l.split('\t');
  return { from: code(from), field, values: values.split(' ') };
}).filter(r => r.from <= 0xffff);
const plain = row => row.values.map(v => code(v)).filter(v => v <= 0xffff && v !== row.from);

// A traditional character has its simplified one; where it names itself too, both are written for one another, so both are one term.
for (const row of rows.filter(r => r.field === 'kSimplifiedVariant')) if (plain(row).length) add(row.from, plain(row)[0]);
for (const row of rows.filter(r => r.field === 'kTraditionalVariant')) for (const traditional of plain(row)) add(traditional, row.from);
// Two shapes of one character that Hong Kong and Taiwan choose differently between (裏 and 裡, 爲 and 為), where one of them is folded already.
for (const row of rows.filter(r => r.field === 'kSemanticVariant')) {
  const shapes = row.values.filter(v => v.includes('kHKGlyph')).map(v => code(v.split('<')[0])).filter(v => v <= 0xffff);
  for (const shape of shapes) if (!target.has(row.from) && target.has(shape)) add(row.from, shape);
}

const fold = from => {
  const seen = new Set();
  let at = from;
  while (target.has(at) && !seen.has(at)) { seen.add(at); at = target.get(at); }
  // Two that name each other meet in the lower one.
  return seen.has(at) ? Math.min(...seen) : at;
};
const lines = new Map();
for (const from of [...target.keys()].sort((a, b) => a - b)) {
  const to = fold(from);
  if (to === from) continue;
  if (!lines.has(to)) lines.set(to, []);
  lines.get(to).push(from);
}
const text = [...lines.keys()].sort((a, b) => a - b).map(to => String.fromCodePoint(to, ...lines.get(to)));
process.stdout.write(text.join('\n') + '\n');
