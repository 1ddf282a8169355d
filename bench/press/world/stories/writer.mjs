// Writes a story of a kind with everything that this paper puts around the running text.
import { bylineOf } from './byline.mjs';
import * as kinds from './kinds.mjs';

const mix = [['report', 12], ['interview', 2], ['list', 1.6], ['verse', 0.9], ['table', 1.5], ['act', 1], ['notice', 1.2], ['letter', 0.7], ['names', 0.6]];

/** A few words of a paragraph in bold, italics or another typeface, between marks that the setter understands. */
function emphasised(text, lang, random) {
  const [open, close] = random.pick(['\ue000\ue001', '\ue002\ue003', '\ue004\ue005']);
  if (lang.wide) {
    const from = random.int(2, Math.max(2, text.length - 10)), to = from + random.int(3, 8);
    return text.slice(0, from) + open + text.slice(from, to) + close + text.slice(to);
  }
  const words = text.split(' '), from = random.int(0, Math.max(0, words.length - 5)), to = Math.min(words.length, from + random.int(1, 5));
  return [...words.slice(0, from), open + words.slice(from, to).join(' ') + close, ...words.slice(to)].join(' ');
}

export function writerOf(context) {
  const { lang, words, design, editor, random } = context, upper = t => t.toLocaleUpperCase(lang.tag), taken = new Set();
  const used = {}, official = random.chance(0.08), weights = mix.map(([k, w]) => [k, k === 'act' && official ? 20 : w * random.range(0.4, 1.6)]);

  function headline(genre) {
    if (genre === 'act') return editor.fill(words.act[random.int(0, 1)]);
    for (let i = 0; i < 12; i++) {
      const short = random.chance(0.4) ? editor.fill(random.pick(words.heads)) : editor.headline();
      // Amateurs say the whole story in the headline.
      const text = random.chance(design.wordy) ? short.replace(/[.!?。！？]$/, '') + (lang.wide ? '　' : ': ') + editor.deck() : short;
      if (!taken.has(text)) { taken.add(text); return text; }
    }
    return editor.headline();
  }
  /** Which of the paper's heading styles, or one of its own. */
  const rankOf = lead => random.chance(design.stray) ? random.int(0, 2) : lead ? 0 : random.chance(0.65) ? 1 : 2;

  function story({ genre, lead, small, amount }) {
    let kind = genre || (small ? random.weighted(
      [['report', 5], ['notice', 3], ['list', 1], ['verse', 1], ['table', 1], ['interview', 0.5], ['names', 0.6], ['letter', 0.4]])
      : random.weighted(amount > 14 ? weights.filter(([k]) => !['notice', 'verse', 'letter', 'names'].includes(k)) : weights));
    // What is printed in the same words twice in an issue can't be told apart.
    const most = { notice: words.notices.length, verse: 1, puzzle: 1, act: official ? 9 : 2, list: 3 }[kind] ?? Infinity;
    used[kind] = (used[kind] || 0) + 1;
    if (used[kind] > most) kind = 'report';
    const flow = kinds[kind](context, amount, used[kind] - 1), rank = rankOf(lead), look = design.heads[rank];
    for (const it of flow) if ((it.t === 'p' || it.t === 'ans') && !it.bold && random.chance(design.emphasis)) it.text = emphasised(it.text, lang, random);
    const s = { genre: kind, kind: 'article', rank, headline: flow.headline || headline(kind), flow: [...flow], traps: [kind] };
    if (look.quote) s.headline = lang.wide ? `「${s.headline}」` : `“${s.headline}”`;
    if (look.caps) s.headline = upper(s.headline);
    if (look.smallCaps) s.headline = upper(s.headline);
    if (look.twoSizes && !lang.wide) s.tail = random.chance(0.5) ? `(${random.pick(words.straps)})` : random.pick(lang.decks).split(' ').slice(0, 5).join(' ');
    if (kind === 'notice' || kind === 'puzzle') { if (random.chance(0.1)) s.note = noteOf(); return s; }
    if (random.chance(design.kickers)) s.kicker = design.kicker.caps ? upper(editor.kicker()) : editor.kicker();
    if (random.chance(design.decks) && kind !== 'verse') { s.deck = editor.deck();
      s.deckAt = look.dress === 'side' ? 'column' : design.deck.at; if (random.chance(0.25)) s.deck += (lang.wide ? '，' : '. ') + editor.deck(); }
    if (random.chance(kind === 'act' || kind === 'names' ? 0 : kind === 'letter' ? 1 : design.named)) {
      s.bylineAt = kind === 'letter' ? 'end' : design.nameAt === 'mixed' ? random.pick(['head', 'end', 'column']) : design.nameAt;
      if (s.bylineAt === 'deck' && (!s.deck || s.deckAt === 'above')) s.bylineAt = 'head';
      s.byline = bylineOf(context, s.bylineAt);
      if (s.bylineAt === 'deck' || s.bylineAt === 'portrait') s.byline = s.byline.replaceAll('\n', ' ');
    }
    if (random.chance(design.notes)) s.note = noteOf();
    if (design.closings && kind === 'report' && random.chance(0.5)) s.closing = random.pick(words.closing);
    if (kind === 'report' && amount > 8 && random.chance(0.08)) s.pull = editor.fill(random.pick(lang.decks));
    if (random.chance(design.labelled)) s.label = random.chance(0.5) ? lang.boxLabel : random.pick(words.straps);
    s.endMark = design.endMark;
    if (design.drop && kind === 'report' && random.chance(0.8)) s.drop = true;
    return s;
  }
  const noteOf = () => ({ text: editor.fill(random.pick(words.legal)), at: design.noteAt });
  return { story, headline, upper };
}
