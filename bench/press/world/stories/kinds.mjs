// The kinds of stories: each writes the running text of one (paragraphs, questions, lists, verse, rows …), plenty of it; the setter takes what fits.
const paragraphs = (editor, n, options) => editor.text(n, options).map(t => t.cross ? { t: 'cross', text: t.cross } : { t: 'p', text: t.text });

export function report({ editor, design, random, words }, amount) {
  const style = random.weighted([['plain', 6], ['leads', 1], ['diary', 0.5], ['italic-part', 0.6], ['parted', design.breaks ? 2 : 0], ['bold-part', 0.4]]);
  const flow = paragraphs(editor, amount, { crossheads: random.chance(design.crossheads) ? random.int(2, 5) : 0,
    dateline: design.dateline && random.chance(0.6) });
  if (design.cross.number) { let n = 0; for (const it of flow) if (it.t === 'cross') it.text = `${editor.number(++n)}. ${it.text}`; }
  if (style === 'leads') flow.forEach((it, i) => {
    if (it.t === 'p' && (i === 0 || random.chance(0.4))) { const lead = random.pick(words.lead);
    it.text = lead + (design.wide ? '' : ' ') + it.text; it.bold = lead.length; } });
  if (style === 'diary') flow.forEach(it => { if (it.t === 'p') {
    const day = `${editor.number(random.int(1, 28))}/${editor.number(random.int(1, 12))}`; it.text = `${day} – ${it.text}`; it.bold = day.length; } });
  if (style === 'italic-part' && flow[1]?.t === 'p') flow[random.chance(0.5) ? 0 : 1].look = 'italic';
  if (style === 'bold-part' && flow.length > 2) flow[2].t === 'p' && (flow[2].look = 'bold');
  if (style === 'parted') for (let i = 3; i < flow.length; i += random.int(3, 5)) flow.splice(i, 0, { t: 'sep', text: design.breaks });
  return flow;
}

export function interview({ editor, design, random, words, lang }, amount) {
  const asked = random.weighted([['bold', 4], ['italic', lang.wide || lang.dir === 'rtl' ? 0 : 2], ['dash', 2], ['name', 1.5],
    ['colour', 1]]), answered = asked === 'name' ? 'name' : random.weighted([['plain', 4], ['dash', 1]]);
  const dash = design.vertical ? '——' : '– ', [us, them] = [random.pick(words.straps), editor.person()];
  const flow = random.chance(0.7) ? paragraphs(editor, 1) : [];
  for (let i = 0; i < amount / 1.6; i++) {
    const text = editor.fill(words.ask[i % words.ask.length]);
    flow.push({ t: 'ask', text: (asked === 'name' ? `${us}: ` : asked === 'dash' || asked === 'bold' && random.chance(0.2) ? dash : '')
      + text, look: asked === 'name' ? '' : asked === 'dash' ? random.pick(['', 'bold']) : asked, bold: asked === 'name' ? us.length + 1 : 0 });
    const said = editor.text(random.int(1, 2));
    said.forEach((s, j) => flow.push({ t: 'ans', text: (j === 0 && answered === 'name' ? `${them}: ` : j === 0 && answered === 'dash' ? dash
      : '') + s.text, bold: j === 0 && answered === 'name' ? them.length + 1 : 0 }));
  }
  return flow;
}

export function list({ editor, random, words }, amount) {
  const mark = random.pick(['• ', '• ', '– ', '▪ ', '* ', '1', '1', 'a']), flow = paragraphs(editor, random.int(1, 2)), items = random.shuffle(words.items);
  const mixed = random.chance(0.3);
  const count = Math.min(items.length, Math.max(4, amount));
  for (let i = 0; i < count; i++) flow.push({ t: 'li',
    text: (mark === '1' ? `${editor.number(i + 1)}. ` : mark === 'a' ? `${i + 1}) ` : mark) + editor.fill(items[i])
    + (mixed ? '. ' + editor.text(1)[0].text : '') });
  return [...flow, ...paragraphs(editor, amount)];
}

export function verse({ random, words }, amount) {
  const lines = words.verse, flow = [], numbered = random.chance(0.15);
  for (let i = 0; i < Math.min(lines.length, 8) * (amount > 8 ? 2 : 1); i++) {
    if (i && i % 4 === 0) flow.push({ t: 'stanza', text: numbered ? String(i / 4 + 1) : '' });
    flow.push({ t: 'verse', text: lines[i % lines.length] });
  }
  return flow.filter(it => it.t !== 'stanza' || it.text).map((it, i, all) => i > 0 && i % 4 === 0 && !numbered ? { ...it, gap: true } : it);
}

const digits = (editor, random, from, to) => editor.number(random.int(from, to));
export function table({ editor, random, words, lang }, amount) {
  const kind = random.pick(['league', 'times', 'results', 'prices']), places = random.shuffle(lang.towns),
    flow = random.chance(0.6) ? paragraphs(editor, random.int(1, 2)) : [];
  const grid = random.pick(['lines', 'none', 'stripes', 'frame']);
  const row = (cells, head) => flow.push({ t: 'row', cells, text: cells.join(' '), head, grid });
  if (kind === 'league') { row(words.team, true);
    places.forEach((p, i) => row([`${editor.number(i + 1)}. ${p}`, digits(editor, random, 8, 14), digits(editor, random, 0, 9),
    digits(editor, random, 3, 30)])); }
  if (kind === 'times') { row(words.times, true);
    places.forEach((p, i) => row([p, `${editor.number(7 + i)}.${editor.number(random.int(10, 59))}`,
    `${editor.number(8 + i)}.${editor.number(random.int(10, 59))}`])); }
  if (kind === 'results') for (let i = 0; i + 1 < places.length * 2;
    i++) row([`${places[i % places.length]} – ${places[(i + 1 + (i % (places.length - 1))) % places.length]}`, `${digits(editor, random, 0, 5)}:${digits(editor, random, 0, 5)}`]);
  if (kind === 'prices') words.items.forEach(p => row([p, digits(editor, random, 2, 90)]));
  return [...flow, ...(amount > 4 && random.chance(0.6) ? paragraphs(editor, amount) : [])];
}

export function act({ editor, random, words, lang }, amount) {
  const [, , open, article, rules, done, by] = words.act, flow = open.map(t => ({ t: 'p', text: editor.fill(t) }));
  const own = random.chance(0.5), number = k => article(editor.number(k));
  for (let i = 0; i < Math.max(3, Math.min(12, amount)); i++) {
    const rule = editor.fill(rules[i % rules.length]) + (i >= rules.length || random.chance(0.5) ? (lang.wide ? '' : ' ') + editor.text(1)[0].text : '');
    if (own) flow.push({ t: 'cross', text: number(i + 1) }, { t: 'p', text: rule });
    else flow.push({ t: 'p', text: number(i + 1) + ' ' + rule, bold: random.chance(0.7) ? number(i + 1).length : 0 });
  }
  flow.push({ t: 'p', text: editor.fill(done), look: random.pick(['', 'center', 'end']), last: true });
  for (const title of by) flow.push({ t: 'p', text: editor.person(), look: 'end tight', last: true },
    { t: 'p', text: title, look: 'end tight italic', last: true });
  return flow;
}

export function notice({ editor, random, words }, amount, nth) {
  const [headline, lines] = words.notices[nth % words.notices.length], loose = random.chance(0.3);
  return Object.assign(lines.map(text => ({ t: 'line', text, look: random.chance(0.15) ? 'bold' : '' })).concat(loose
    ? paragraphs(editor, 2) : []), { headline });
}

export function puzzle({ words, editor }) {
  const [headline, across, down, clues] = words.puzzle, half = clues.length / 2;
  const clue = (c, i) => ({ t: 'p', text: `${editor.number(i * 2 + 1)}. ${c}`, look: 'hang' });
  return Object.assign([{ t: 'cross', text: across }, ...clues.slice(0, half).map(clue), { t: 'cross', text: down },
    ...clues.slice(half).map((c, i) => clue(c, i + half))], { headline });
}

export function letter({ editor, random, words }, amount) {
  return [{ t: 'line', text: words.dear, look: random.pick(['', '', 'italic']) }, ...paragraphs(editor, Math.max(2, amount))];
}

/** A board, a team, those who are thanked: names line by line, or one after another. */
export function names({ editor, random, words, lang }, amount) {
  const people = Array.from({ length: Math.max(4, Math.min(16, amount * 2)) }, () => editor.person()), flow = random.chance(0.5) ? paragraphs(editor, 1) : [];
  if (random.chance(0.4)) return [...flow, { t: 'p',
    text: people.join(lang.wide ? '、' : lang.dir === 'rtl' ? '، ' : ', ') + (lang.stop || (lang.wide ? '。' : '.')) }];
  const titled = random.chance(0.6), first = random.chance(0.3);
  return [...flow, ...people.map(p => { const title = random.pick(words.titles),
    text = titled ? first ? `${title}: ${p}` : `${p} – ${title}` : p; return { t: 'line', text, bold: titled && !first ? p.length : 0 }; })];
}
