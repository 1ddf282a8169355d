// Who wrote it, and where that is said; small notes and marks between the parts of a story.
export function namesOf(lang, words, type, random) {
  const cased = !lang.wide && lang.dir !== 'rtl' && lang.tag !== 'ko';
  return {
    named: random.pick([0.1, 0.4, 0.7, 0.9]), nameAt: random.weighted(
      [['head', 4], ['column', 2], ['end', 5], ['above', 0.7], ['portrait', 0.8], ['deck', 0.8], ['mixed', 2]]),
    nameForm: random.weighted([['phrase', 4], ['bare', 3], ['titled', 3], ['author', 2]]), nameOf: random.pick(lang.bylines),
      authorOf: random.pick(words.author), titleBreak: random.chance(0.5),
    name: { italic: cased && random.chance(0.4), bold: random.chance(0.45),
      align: random.weighted([['end', 4], ['start', 3], ['center', 1.5]]),
      brackets: random.weighted([['', 8], ['()', 1], ['[]', 0.3], ['– ', 1]]), size: random.pick([0.85, 0.92, 1, 1, 1.1]),
      capsName: cased && random.chance(0.2), rule: random.chance(0.1), bar: random.chance(0.08), color: random.chance(0.2) },
    notes: random.weighted([[0, 6], [0.15, 2], [0.5, 1]]), noteAt: random.pick(['above', 'between', 'between', 'picture']),
    endMark: random.weighted([['', 10], ['■', 1], ['drawn', 1], ['◆', 0.4]]), shortRule: random.chance(0.12),
      headRule: random.weighted([['none', 8], ['above', 2], ['below', 2], ['both', 0.5]]),
    breaks: random.weighted([['', 8], ['* * *', 1], ['***', 0.6], ['—', 0.3]]), closings: random.chance(0.3), badges: random.chance(0.06),
      ornament: random.chance(0.08),
  };
}
