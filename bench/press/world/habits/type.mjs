// The faces, sizes and paragraphs of a paper. Small papers often set everything in one face.
const latin = ['Liberation Serif', 'Liberation Serif', 'Liberation Sans', 'Liberation Sans', 'Carlito', 'Carlito', 'Caladea',
  'DejaVu Serif', 'EB Garamond', 'Linux Libertine O', 'C059', 'P052', 'URW Bookman',
  'URW Gothic', 'Comic Neue', 'Lato', 'Open Sans', 'Roboto', 'PT Serif', 'PT Sans', 'TeX Gyre Termes', 'TeX Gyre Schola', 'Noto Serif',
    'Noto Sans', 'Cantarell', 'Nimbus Roman', 'Charis SIL',
  'Liberation Sans Narrow', 'Roboto Condensed', 'Nimbus Sans'];
const display = ['Liberation Sans Narrow', 'Open Sans Condensed', 'Roboto Condensed', 'URW Gothic', 'Comic Neue', 'DejaVu Sans',
  'DejaVu Serif', 'Liberation Mono', 'TeX Gyre Chorus', 'C059', 'Lato Black', 'Nimbus Sans Narrow'];
const faces = {
  latin, ru: ['Liberation Serif', 'Liberation Sans', 'PT Serif', 'PT Sans', 'PT Sans Narrow', 'DejaVu Serif', 'Noto Serif', 'Noto Sans',
    'Roboto', 'Open Sans', 'Carlito', 'Linux Libertine O', 'Charis SIL', 'EB Garamond'],
  ar: ['Noto Naskh Arabic', 'Noto Naskh Arabic', 'Amiri', 'Noto Sans Arabic', 'Noto Kufi Arabic', 'DejaVu Sans'],
  fa: ['Noto Naskh Arabic', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Noto Kufi Arabic', 'DejaVu Sans'],
  ur: ['Noto Naskh Arabic', 'Noto Sans Arabic'],
  ja: ['BIZ UDMincho', 'BIZ UDGothic', 'IPAexMincho', 'IPAexGothic', 'Noto Sans CJK JP', 'Noto Serif CJK JP', 'BIZ UDPGothic'],
  ko: ['Noto Serif CJK KR', 'Noto Sans CJK KR', 'NanumGothic', 'NanumMyeongjo', 'NanumBarunGothic'],
  zh: ['AR PL UMing CN', 'WenQuanYi Zen Hei', 'LXGW WenKai', 'WenQuanYi Micro Hei', 'Noto Sans CJK SC', 'Noto Serif CJK SC', 'AR PL UKai CN'],
  'zh-Hant': ['AR PL UMing TW', 'WenQuanYi Zen Hei', 'LXGW WenKai', 'Noto Sans CJK TC', 'Noto Serif CJK TC'],
};
// Faces whose vertical metrics Chromium gets wrong would set characters over each other.
const upright = { ja: ['BIZ UDMincho', 'BIZ UDGothic', 'IPAexMincho', 'IPAexGothic'], 'zh-Hant': ['LXGW WenKai'] };

export function typeOf(lang, random) {
  const vertical = !!lang.vertical && random.chance(lang.tag === 'ja' ? 0.6 : 0.5);
  const known = vertical ? upright[lang.tag] : faces[lang.tag] || faces.latin;
  const face = random.pick(known), western = known === latin;
  const headFace = random.weighted([[face, 5], [random.pick(known), 4], [random.pick(western ? display : known), 2]]);
  const asian = lang.wide || lang.tag === 'ko', rtl = lang.dir === 'rtl';
  const body = vertical ? random.pick([12, 13, 14]) : asian ? random.pick([12, 13, 14, 15, 16]) : rtl ? random.pick([13.5, 15, 16, 18])
    : random.weighted([[11, 1], [12, 3], [13, 3], [14, 3], [14.67, 3], [16, 3], [17.33, 1]]);
  const lead = rtl ? (face === 'Amiri' ? 1.75 : random.pick([1.6, 1.75])) : vertical ? random.pick([1.5, 1.65]) : asian
    ? random.pick([1.4, 1.5, 1.7]) : random.pick([1.1, 1.15, 1.2, 1.25, 1.35, 1.5]);
  const measure = asian ? random.range(13, 34) : random.range(13, 42); // em
  return {
    vertical, face, headFace, otherFace: random.pick(known), body, line: Math.round(body * lead * 2) / 2, measure,
    gutter: random.weighted([[7, 1], [10, 2], [14, 2], [18, 2], [24, 2], [32, 1]]),
    justify: vertical || (asian ? random.chance(0.7) : random.chance(0.6)), hyphens: random.chance(0.4),
    paragraphs: vertical || lang.wide ? random.weighted([['indent', 6], ['spaced', 1]])
      : random.weighted([['indent', 4], ['spaced', 4], ['both', 1], ['first-flush', 2], ['tight', 1]]),
    indent: random.pick([0.8, 1, 1.5, 2.5]), longParagraphs: random.chance(0.5),
    drop: !vertical && !rtl && random.chance(0.2), bodyColor: random.weighted([['#111', 8], ['#222', 2], ['#1d2b53', 1]]),
  };
}
