// Boxes, rules, straps and the room between things.
const tints = ['#eef0ea', '#fff2cc', '#deebf7', '#e2f0d9', '#fbe5d6', '#f2f2f2', '#ffff66', '#d9d2e9', '#ffe0e6'];
const darks = ['#7a1020', '#0b3d6e', '#1d5c33', '#4a2a6a', '#333', '#c2571a'];
export function boxesOf(random) {
  const kinds = [['line', 4], ['tint', 4], ['both', 2], ['double', 0.7], ['round', 1], ['shadow', 0.5], ['dark', 0.5], ['topbar', 1],
    ['sidebar', 0.7], ['dashed', 0.5], ['nested', 0.7], ['pale', 0.5]];
  return {
    boxed: random.weighted([[0, 3], [0.1, 3], [0.3, 2], [0.7, 1], [1, 0.5]]), boxKinds: [random.weighted(kinds), random.weighted(kinds)],
      boxTints: [random.pick(tints), random.pick(tints), random.pick(tints)], boxDarks: [random.pick(darks), random.pick(darks)],
      boxPad: random.pick([4, 6, 8, 12, 18]),
    labelled: random.weighted([[0, 4], [0.15, 2], [0.4, 1]]), labelDress: random.pick(['plain', 'strap', 'rule', 'tab']),
    rules: random.weighted([['none', 5], ['between', 2], ['columns', 1], ['all', 1]]), ruleWeight: random.pick([0.75, 1, 1, 2, 4]),
      ruleColor: random.pick(['#333', '#888', 'accent']), ruleDash: random.weighted([['solid', 6], ['dashed', 1], ['dotted', 1], ['double', 1]]),
    gap: random.weighted([[8, 1], [12, 2], [18, 3], [26, 2], [40, 0.6]]), fill: random.weighted([['full', 5], ['loose', 3], ['uneven', 2]]),
  };
}
