// What stands at the head and the foot of each page, and the nameplate of the first.
export function runningOf(lang, random) {
  return {
    head: random.weighted([['none', 4], ['line', 3], ['band', 2.5], ['number', 1], ['strap', 1], ['split', 1.5]]),
      foot: random.weighted([['none', 4], ['number', 4], ['line', 2], ['band', 1], ['side', 0.7], ['corner', 0.7]]),
    footForm: random.weighted([['n', 5], ['- n -', 1], ['page', 2], ['n / m', 1], ['name n', 1]]),
      bandDark: random.pick(['#7a1020', '#0b3d6e', '#1d5c33', '#4a2a6a', '#222', '#c2571a', '#00707a']), firstHasFoot: random.chance(0.6),
    plate: random.weighted([['text', 5], ['outline', 1.5], ['picture', 1.5], ['band', 1.5], ['left', 1], ['framed', 1], ['small', 0.7]]),
      plateDate: random.weighted([['line', 4], ['boxed', 1], ['ears', 1], ['none', 1.5], ['month', 1.5]]),
      plateSize: random.range(0.55, 1.1), plateCaps: random.chance(0.4), motto: random.chance(0.25),
    plateFace: random.chance(0.5),
  };
}
