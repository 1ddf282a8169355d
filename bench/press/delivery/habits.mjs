// The habits of presses, one an issue: which font a character is set in, and what that font tells of itself.
import { existsSync } from 'node:fs';
import { gbkBytes, glyphName, newFont } from './fonts.mjs';
import { wide } from './setter.mjs';
import { openTypeface } from './typeface.mjs';

const files = {
  song: '/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf', kai: '/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf',
  latin: '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf', black: '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  narrow: '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf', ornament: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};
export function facesOf() {
  for (const path of Object.values(files)) if (!existsSync(path)) throw new Error(`No typeface ${path}: see the packages named in build.mjs.`);
  return Object.fromEntries(Object.entries(files).map(([name, path]) => [name, openTypeface(path)]));
}

const coded = (encoding, embedded, program) => ({ han: { way: 'coded', encoding, embedded, program } });
const own = (tables, more) => ({ han: { way: 'identity', tables, ...more } });
const away = { han: { way: 'coded', encoding: 'UniGB-UCS2-H', embedded: false } };
const symbols = (way, more) => ({ han: { way: 'identity', map: 'right' }, symbols: { way, ...more }, inCases: away });
export const habits = {
  'gbk': coded('GBK-EUC-H', true), 'gbk-cff': coded('GBK-EUC-H', true, 'cff'), 'gbk-away': coded('GBK-EUC-H', false), 'gbpc': coded('GBpc-EUC-H', true),
  'gbpc-away': coded('GBpc-EUC-H', false), 'ucs2': coded('UniGB-UCS2-H', true), 'ucs2-away': coded('UniGB-UCS2-H', false), 'utf16': coded('UniGB-UTF16-H', true, 'cff'),
  'utf16-away': coded('UniGB-UTF16-H', false), 'cids': own('none', { ordering: 'GB1', program: 'cff' }),
  'gbk-bytes': { ...coded('GBK-EUC-H', true), bytes: true },
  'table-cmap': own('cmap'), 'table-post': own('post'), 'table-spread': { ...own('cmap'), spread: true },
  'twins': { han: { way: 'identity', map: 'right' }, headline: { way: 'identity' } },
  'narrow-map': { han: { way: 'identity', map: 'narrow', tables: 'cmap' } }, 'narrow-map-bare': { han: { way: 'identity', map: 'narrow' } },
  'symbols-agl': symbols('simple', { program: 'cff' }), 'symbols-odd': symbols('simple', { program: 'cff', names: 'odd' }),
  'symbols-private': symbols('simple', {}), 'symbols-claimed': symbols('simple', { claims: 'WinAnsiEncoding' }), 'symbols-mixed': symbols('simple', { program: 'cff', names: 'odd', map: 'mixed' }),
  'symbols-shifted': symbols('simple', { program: 'cff', map: 'shifted', names: 'odd' }), 'symbols-quotes': symbols('simple', { program: 'cff', map: 'quotes', names: 'odd' }),
  'symbols-identity': symbols('identity', {}),
  'marks-too': { han: { way: 'identity', map: 'right' }, symbols: { way: 'simple', program: 'cff', names: 'odd' }, marks: { way: 'identity' } },
  'full-width': { han: { way: 'coded', encoding: 'GBK-EUC-H' }, fullWidth: true },
  'scaled': { han: { way: 'coded', encoding: 'GBK-EUC-H' }, scaled: true }, 'upright': { han: { way: 'coded', encoding: 'GBK-EUC-H' }, upright: true },
  'outlined': { han: { way: 'identity', map: 'right' }, outlined: 'plain', inCases: away }, 'outlined-shadow': { han: { way: 'identity', map: 'right' }, outlined: 'shadow', inCases: away },
  'outlined-tint': { han: { way: 'identity', map: 'right' }, outlined: 'tint', inCases: away },
  'ornaments': { han: { way: 'identity', map: 'right' }, ornament: { way: 'simple', claims: 'WinAnsiEncoding' }, inCases: away, ornaments: random => '❦'.repeat(random.int(1, 3)) + '❖' },
};
const names = { body: 'FZSSK--GBK1-0', headline: 'FZXBSJW--GB1-0', kai: 'FZKTK--GBK1-0' };
const inGbk = { body: '方正书宋_GBK', headline: '方正小标宋_GBK', kai: '仿宋_GB2312' };

/** The fonts of a page: each role has its own, and figures, letters and marks theirs where that is the habit. */
export function fontsOf(habit, faces, random) {
  const made = new Map();
  const font = (key, face, name, spec) => { if (!made.has(key)) made.set(key, newFont(face, name, { ...spec, nameOfGlyph: glyphName })); return made.get(key); };
  const nameOf = key => habit.bytes ? gbkBytes(inGbk[key]) : names[key];
  function fontFor(c, role) {
    const key = role === 'kai' ? 'kai' : role === 'headline' ? 'headline' : 'body', face = key === 'kai' ? faces.kai : faces.song;
    if (role === 'ornament') return font('ornament', faces.ornament, 'HB1', habit.ornament);
    const letters = !wide.test(c) && habit.symbols && font('symbols-' + key, key === 'headline' ? faces.black : key === 'kai' ? faces.narrow : faces.latin, key === 'headline' ? 'E-HZ' : 'E-BZ', habit.symbols);
    if (letters && letters.has(c)) return letters;
    if (wide.test(c) && habit.marks && !/[\u4e00-\u9fff]/.test(c)) return font('marks-' + key, face, 'B-BZ', habit.marks);
    const spec = key === 'headline' && habit.headline ? habit.headline : habit.han, han = font(key, face, nameOf(key), spec);
    return han.has(c) ? han : font('other', faces.narrow, 'E-BX', { way: 'identity', map: 'right' });
  }
  return { fontFor };
}
