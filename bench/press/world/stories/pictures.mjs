// Which pictures a story has, where they stand and what is said below (above, beside, on) them.
export function pictureSetOf({ design: d, editor, random, lang }, m, size) {
  if (!random.chance(d.pictured) || size < 120) return null;
  const at = d.pictureAt === 'mixed' ? random.weighted([['area', 3], ['flow', 2], ['float', d.vertical ? 0 : 2]]) : d.pictureAt;
  const several = size > 500 && random.chance(d.several) ? random.int(2, 4) : 1, shared = several > 1 && random.chance(d.shared ? 0.7 : 0.1);
  const span = Math.max(1, random.int(1, Math.min(m.columns, 3)));
  const captioned = random.chance(d.captioned), portrait = random.chance(0.2);
  const caption = () => portrait && random.chance(0.6) ? editor.person() : editor.caption()
    + (random.chance(0.15) ? (lang.wide ? '' : ' ') + editor.caption() : '');
  const items = Array.from({ length: several },
    (_, i) => ({ look: portrait ? 'portrait' : random.weighted([['photo', 8], ['portrait', 1], ['logo', 0.5], ['drawing', 0.7]]),
    ratio: portrait ? 0.8 : random.pick([1, 1.33, 1.5, 1.78, 2.4, 0.75]), shade: random.int(0, 99),
    caption: captioned && (!shared || i === several - 1) ? caption() : '', credit: captioned && random.chance(d.credited) ? editor.credit() : '' }));
  return { at, where: random.weighted([['top', 4], ['bottom', 2], ['middle', 1.5], ['above', 2], ['behind-head', 0.4]]), span,
    side: random.pick(['start', 'end']), c: random.chance(0.5) ? 0 : Math.max(0, m.columns - span), width: random.range(0.3, 0.55),
    after: random.int(0, 4), items, abut: d.abut && random.chance(0.7), captionAt: d.captionAt, creditAt: d.creditAt };
}
