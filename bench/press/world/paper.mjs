// A paper as the sum of its habits, each drawn for itself: two seeds seldom give the same paper.
import { sheetOf } from './habits/sheet.mjs';
import { typeOf } from './habits/type.mjs';
import { headingsOf } from './habits/headings.mjs';
import { namesOf } from './habits/names.mjs';
import { picturesOf } from './habits/pictures.mjs';
import { boxesOf } from './habits/boxes.mjs';
import { runningOf } from './habits/running.mjs';

export function paperOf(lang, words, random) {
  const type = typeOf(lang, random);
  return {
    lang: lang.tag, dir: lang.dir || 'ltr', wide: !!lang.wide, asian: !!lang.wide || lang.tag === 'ko', ...sheetOf(random), ...type,
    ...headingsOf(lang, type, random), ...namesOf(lang, words, type, random), ...picturesOf(lang, type, random), ...boxesOf(random), ...runningOf(lang, random),
    family: random.weighted([['modules', 5], ['strips', 2], ['flow', 3]]), grid: random.chance(0.6),
      density: random.weighted([[300, 0.7], [500, 1.5], [800, 3], [1400, 3], [2400, 2], [4000, 1]]), teasers: random.weighted([[0, 5], [0.2, 2], [1, 0.7]]),
    adverts: random.pick([0, 0.06, 0.15, 0.3]), continued: random.weighted(
      [['never', 4], ['silent', 3], ['jump', 3], ['arrow', 1.5], ['note', 1]]), columnNotes: random.chance(0.05),
      packages: random.chance(0.15), verseAt: random.pick(['start', 'start', 'center']), bounce: random.chance(0.04),
        emphasis: random.weighted([[0, 5], [0.1, 2], [0.3, 1]]),
    dateline: random.chance(0.2), digits: random.chance(0.7), hanNumbers: lang.tag === 'zh-Hant' && random.chance(0.5),
      indentMark: lang.indent && random.chance(0.4) ? lang.indent : '',
    shuffle: random.chance(0.35), words: { index: words.index, page: words.teaser('{n}') },
  };
}
