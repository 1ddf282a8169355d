// Chance by seed: the same seed sets the same papers.
export function randomOf(seed) {
  let state = 0;
  for (const c of String(seed)) state = (Math.imul(state, 31) + c.codePointAt(0)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = list => list[int(0, list.length - 1)];
  const chance = p => next() < p;
  const shuffle = list => { const a = [...list]; for (let i = a.length - 1; i > 0; i--) { const j = int(0, i); [a[i], a[j]] = [a[j], a[i]]; } return a; };
  const range = (from, to) => from + next() * (to - from);
  /** One of [value, weight] by weight. */
  const weighted = pairs => { let at = next() * pairs.reduce((s, p) => s + p[1], 0); for (const [value, weight] of pairs) if ((at -= weight) < 0) return value; return pairs.at(-1)[0]; };
  return { next, int, pick, chance, shuffle, range, weighted };
}
