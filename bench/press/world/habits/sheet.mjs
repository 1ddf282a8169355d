// The sheet of a paper: size, printed area, ground, and a frame around everything.
const sizes = [
  ['a4', 794, 1123, 8], ['letter', 816, 1056, 4], ['a3', 1123, 1587, 3], ['tabloid', 1058, 1512, 3], ['a5', 559, 794, 2], ['b5', 665, 945, 1],
  ['a4-landscape', 1123, 794, 2], ['letter-landscape', 1056, 816, 1], ['berliner', 1191, 1777, 1], ['legal', 816, 1344, 1],
];

export function sheetOf(random) {
  const [name, width, height] = random.weighted(sizes.map(s => [s, s[3]]));
  const even = random.pick([24, 38, 48, 57, 76, 96]);
  const margins = random.weighted([
    [{ top: even, bottom: even, left: even, right: even }, 5],
    [{ top: even, bottom: even * 1.3, left: even * 1.2, right: even * 0.8 }, 2],
    [{ top: 30, bottom: 30, left: 18, right: 18 }, 2],
    // A small page on a large sheet: what is printed stands in the middle, or in the corner.
    [width >= 790 && height >= 1000 ? { top: height * 0.15, bottom: height * 0.15, left: width * 0.15, right: width * 0.15 }
      : { top: 40, bottom: 40, left: 40, right: 40 }, 1],
  ]);
  for (const side of Object.keys(margins)) margins[side] = Math.round(margins[side]);
  return {
    sheet: name, width, height, margins,
    ground: random.weighted([['none', 14], ['tint', 3], ['picture', 1], ['scan', 1], ['corner', 1]]),
    groundTint: random.pick(['#fdf6e3', '#eef5fb', '#f3f9ee', '#fff4f4', '#fffbd6', '#f2f2f2']),
    pageFrame: random.weighted([['none', 10], ['line', 1.5], ['double', 0.7], ['round', 0.5]]),
  };
}
