// Writes the stories of an invented paper from the phrases of its language.
const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Breaks between syllables as soft hyphens: before a consonant that a vowel follows, two letters from the start and three from the end. */
function syllables(text) {
  return text.replace(/[\p{L}]{7,}/gu, w => {
    let out = w.slice(0, 2);
    for (let i = 2; i < w.length; i++) {
      const vowel = c => /[aeiouyäöüàáâãèéêëìíîïòóôõùúûœæаеёиоуыэюя]/iu.test(c || '');
      const pair = /^(ch|ck|sch|th|ph|qu|gn|gl|st|sp|br|cr|dr|fr|gr|pr|tr|bl|cl|fl|pl|lh|nh|ll|rr)/iu;
      const opens = !vowel(w[i]) && vowel(w[i + 1]) && !pair.test(w[i - 1] + w[i]);
      if (opens && i <= w.length - 3 && /[aeiouyäöüàáâãèéêëìíîïòóôõùúûœæаеёиоуыэюя]/iu.test(w.slice(0, i)) && !/[ьъ]/.test(w[i])) out += '\u00ad';
      out += w[i];
    }
    return out;
  });
}

export function editorOf(lang, random, design) {
  const used = new Set();
  const fresh = list => { // does not say the same thing twice before everything is said
    const left = list.filter(x => !used.has(x));
    const x = random.pick(left.length ? left : list);
    if (!left.length) list.forEach(y => used.delete(y));
    used.add(x);
    return x;
  };
  const number = n => design.digits && lang.digits ? String(n).replace(/\d/g, d => lang.digits[d]) : design.hanNumbers ? String(n).replace(/\d/g, d => numerals[d]) : String(n);
  const person = () => { const f = random.pick(lang.first), l = random.pick(lang.last); return lang.wide || lang.tag === 'ko' ? l + f : `${f} ${l}`; };
  const fill = t => t.replace(/\{(town|person|PERSON|n)\}/g, (_, k) => k === 'town' ? random.pick(lang.towns) : k === 'person' ? person() : k === 'PERSON' ? person().toUpperCase() : number(random.int(3, 480)));
  const stop = lang.stop || (lang.wide ? '。' : '.'), space = lang.wide ? '' : ' ';
  const comma = lang.comma || (lang.tag === 'ja' ? '、' : lang.wide ? '，' : lang.dir === 'rtl' ? '، ' : ', ');
  function sentence() {
    const k = random.next();
    if (k < 0.2) return fill(fresh(lang.q));
    if (k < 0.33) return fill(fresh(lang.f));
    let s = fresh(lang.s), v = fresh(lang.v), p = fresh(lang.p);
    if (lang.tag === 'ja' || lang.tag === 'ko') return fill(`${s}${space}${p}${lang.tag === 'ja' ? '、' : ' '}${v}`) + stop + (random.chance(0.5) ? space + fill(fresh(lang.t)) + stop : '');
    const core = lang.order === 'last' ? s + space + p + space + v : lang.tag === 'fa' || lang.tag === 'ur' ? `${s} ${p} ${v}` : `${s} ${v} ${p}`;
    return fill(core + (random.chance(0.55) ? comma + fresh(lang.t) : '')) + stop;
  }
  const soft = text => design.hyphens && lang.hyphens ? syllables(text) : text;
  const paragraph = n => Array.from({ length: n }, sentence).join(space);
  /** Text for at most so many paragraphs; the setter takes what fits. */
  function text(paragraphs, { crossheads, dateline } = {}) {
    const out = [];
    for (let i = 0; i < paragraphs; i++) {
      if (crossheads && i > 1 && i % crossheads === 0) out.push({ cross: fill(fresh(lang.cross)) });
      out.push({ text: soft((i === 0 && dateline ? lang.dateline(random.pick(lang.towns)) : '') + paragraph(random.int(1, design.longParagraphs ? 4 : 3))) });
    }
    return out;
  }
  const taken = new Set();
  /** No headline twice in an issue: a town is put before one that was used. */
  function headline() {
    let text = fill(fresh(lang.heads));
    while (taken.has(text)) text = random.pick(lang.towns) + (lang.wide ? '：' : ': ') + fill(random.pick(lang.heads));
    taken.add(text);
    return text;
  }
  return {
    person, number, text, soft,
    headline: () => headline(), kicker: () => fresh(lang.kickers), deck: () => fill(fresh(lang.decks)),
    caption: () => fill(fresh(lang.captions)), credit: () => lang.credit(person()), byline: form => fill(form), fill,
  };
}
