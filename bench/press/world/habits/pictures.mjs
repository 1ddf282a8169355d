// Pictures of a paper, their captions and credits.
export function picturesOf(lang, type, random) {
  const cased = !lang.wide && lang.dir !== 'rtl' && lang.tag !== 'ko';
  return {
    pictured: random.pick([0.25, 0.55, 0.75, 0.95]), pictureAt: random.weighted([['area', 5], ['flow', 3], ['float', type.vertical ? 0 : 3], ['mixed', 3]]),
    captioned: random.pick([0.1, 0.5, 0.8, 1]), captionAt: random.weighted(
      [['below', 8], ['above', 1.2], ['beside', 1], ['inside', 1], ['apart', 0.5]]), credited: random.pick([0, 0, 0.3, 0.8]),
      creditAt: random.weighted([['caption', 5], ['upright', 2], ['own', 1]]),
    caption: { italic: cased && random.chance(0.4), bold: random.chance(0.2), size: random.pick([0.72, 0.8, 0.88, 1]),
      align: random.weighted([['start', 6], ['center', 3], ['end', 0.5]]), same: random.chance(0.5), color: random.chance(0.25) },
    several: random.pick([0, 0.1, 0.3]), abut: random.chance(0.3), shared: random.chance(0.25),
      pictureFrame: random.weighted([['none', 6], ['line', 2], ['round', 1], ['shadow', 0.5]]), cutOut: random.chance(0.1),
  };
}
