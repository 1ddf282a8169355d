// How a paper sets its headlines, decks, kickers, crossheads. A paper has a few heading styles and isn't always true to them.
const colors = ['#b00020', '#0b4f9e', '#1d6b36', '#6a1b8a', '#c2571a', '#00707a', '#7a1020', '#333333'];

function style(lang, type, random, rank) {
  const wide = !!lang.wide, rtl = lang.dir === 'rtl', cased = !wide && !rtl && lang.tag !== 'ko', small = random.chance(0.35);
  const size = small ? random.pick([1, 1, 1.08, 1.15, 1.25]) : random.range(1.4, 3.2) * (rank === 0 ? 1.15 : rank === 2 ? 0.75 : 0.95);
  const plain = small && random.chance(0.15); // only its place tells that it is a headline
  return {
    size, face: small && random.chance(0.6) ? type.face : type.headFace, bold: plain ? false : small ? random.chance(0.85) : random.chance(0.7),
    caps: cased && random.chance(plain ? 0.9 : small ? 0.4 : 0.25), smallCaps: cased && random.chance(0.07),
      italic: cased && random.chance(0.06), underline: random.chance(0.07),
    color: random.chance(0.35) ? random.pick(colors) : '',
      align: type.vertical ? 'start' : random.weighted([['start', 6], ['center', 4], ['justify', 0.5], ['end', 0.2]]),
    spacing: cased && random.chance(0.06) ? random.range(0.12, 0.45) : 0, stretch: !type.vertical && random.chance(0.04),
    dress: random.weighted([['none', 12], ['strap', 1.6], ['tint', 0.8], ['frame', 0.6], ['over', 0.8], ['under', 1], ['bar', 0.5],
      ['side', type.vertical || rtl ? 0 : 0.35]]),
    twoSizes: random.chance(0.06), quote: random.chance(0.03), lead: random.pick([1.05, 1.15, 1.3]), balance: random.chance(0.5),
  };
}

/** A deck is set apart from the text in some way: else nobody could tell it from the first paragraph. */
function deckOf(cased, random) {
  const deck = { italic: cased && random.chance(0.5), bold: random.chance(0.4), size: random.pick([1, 1, 1.1, 1.25, 1.5]),
    at: random.weighted([['head', 5], ['above', 1], ['column', 3]]), color: random.chance(0.15) ? random.pick(colors) : '' };
  if (!deck.italic && !deck.bold && deck.size < 1.2 && !deck.color) Object.assign(deck,
    random.pick([{ bold: true }, cased ? { italic: true } : { bold: true }, { size: 1.3 }]));
  return deck;
}

export function headingsOf(lang, type, random) {
  const first = style(lang, type, random, 0), second = random.chance(0.4) ? first : style(lang, type, random, 1),
    third = random.chance(0.5) ? second : style(lang, type, random, 2);
  const cased = !lang.wide && lang.dir !== 'rtl' && lang.tag !== 'ko';
  return {
    heads: [first, second, third], stray: random.chance(0.3) ? random.range(0.05, 0.4) : 0, // how often a story is set in a style of its own
    headAt: random.weighted([['top', 6], ['column', 3], ['mixed', 2]]), upright: type.vertical && random.chance(0.65),
    kickers: random.weighted([[0, 3], [0.25, 3], [0.7, 1.5]]),
      kicker: { caps: cased && random.chance(0.4), bold: random.chance(0.5), color: random.chance(0.5) ? random.pick(colors) : '',
      underline: random.chance(0.2), size: random.pick([0.85, 1, 1.15, 1.3]) },
    decks: random.weighted([[0, 3], [0.3, 4], [0.7, 1]]), deck: deckOf(cased, random),
    crossheads: random.weighted([[0, 2], [0.35, 4], [0.8, 1]]),
    cross: { bold: random.chance(0.8), italic: cased && random.chance(0.2), caps: cased && random.chance(0.2), center: random.chance(0.3),
      color: random.chance(0.25) ? random.pick(colors) : '', size: random.pick([1, 1, 1.1, 1.25]), underline: random.chance(0.15),
      band: random.chance(0.06), before: random.chance(0.75), number: random.chance(0.08), headFace: random.chance(0.4) },
    wordy: random.weighted([[0.03, 4], [0.15, 2], [0.5, 1]]), accent: random.pick(colors), second: random.pick(colors),
  };
}
