// Cuts the content of a page into rectangles and says what each holds.
import { pictureSetOf } from './stories/pictures.mjs';

export function modulesOf(context, writer, pages) {
  const { lang, words, design: d, editor, random } = context;
  const em = d.body, unit = r => (r.w / em) * (r.h / d.line);
  const minW = em * (d.asian ? 12 : 13), minH = d.line * 9;
  const frontOfTeasers = d.teasers === 1;
  let badge = 0;
  const nextBadge = () => (badge = badge % 9 + 1);
  let serial = 0, waiting = [];

  function cut(rect, out, rules, onlyAcross) {
    const wanted = d.density * random.range(0.5, 1.7), size = unit(rect);
    const canAcross = rect.h > 2 * minH + d.gap, canAlong = !onlyAcross && rect.w > 2 * minW + d.gap;
    if (size < wanted || !canAcross && !canAlong || out.length > 16) { out.push(rect); return; }
    const across = canAcross && (!canAlong || random.chance(rect.h > rect.w * 1.2 ? 0.75 : 0.4));
    if (across) {
      const at = Math.round(Math.min(rect.h - minH - d.gap, Math.max(minH, rect.h * random.range(0.25, 0.7))));
      if (d.rules === 'between' || d.rules === 'all') rules.push({ x: rect.x, y: rect.y + at + d.gap / 2, w: rect.w, h: 0 });
      cut({ ...rect, h: at }, out, rules, onlyAcross); cut({ ...rect, y: rect.y + at + d.gap, h: rect.h - at - d.gap }, out, rules, onlyAcross);
    } else {
      const parts = d.grid ? Math.max(2, Math.min(4, Math.round(rect.w / (minW * 1.4)))) : 0,
        k = parts ? random.int(1, parts - 1) / parts : random.range(0.3, 0.7);
      const gap = Math.max(d.gap, d.gutter), at = Math.round(Math.min(rect.w - minW - gap, Math.max(minW, rect.w * k - gap / 2)));
      if (d.rules === 'columns' || d.rules === 'all') rules.push({ x: rect.x + at + gap / 2, y: rect.y, w: 0, h: rect.h });
      cut({ ...rect, w: at }, out, rules); cut({ ...rect, x: rect.x + at + gap, w: rect.w - at - gap }, out, rules);
    }
  }
  const boxOf = r => !random.chance(d.boxed) ? null
    : { kind: random.pick(d.boxKinds), tint: random.pick(d.boxTints), dark: random.pick(d.boxDarks), pad: Math.min(d.boxPad, r.w / 12) };
  const seed = () => String(random.int(0, 1e9));
  const base = (t, r) => ({ t, ...r, id: `s${++serial}`, seed: seed() });

  function storyModule(r, lead, genre) {
    const size = unit(r), box = boxOf(r);
    const s = writer.story({ genre, lead, small: size < 260, amount: Math.ceil(size / (d.asian ? 90 : 55)) + 3 });
    if (s.genre === 'notice' && !box && random.chance(0.6)) Object.assign(s, { lone: true });
    // A note in a box, without a headline.
    if (box && size < 700 && s.genre === 'report' && random.chance(0.12)) Object.assign(s, { headline: '', tail: '' });
    const m = { ...base('story', r), story: s, box: box
      || (s.lone ? { kind: random.pick(d.boxKinds), tint: random.pick(d.boxTints), dark: random.pick(d.boxDarks), pad: d.boxPad } : null) };
    const along = (d.vertical ? r.h : r.w) / (d.measure * em);
    m.columns = s.genre === 'verse' || s.genre === 'notice' ? Math.max(1, Math.min(2, Math.floor(along)))
      : Math.max(1, Math.min(6, random.chance(0.12) ? 1 : Math.round(along)));
    m.headAt = d.headAt === 'mixed' ? random.pick(['top', 'column']) : d.headAt;
    if (m.columns > 2 && m.headAt === 'top' && random.chance(0.12)) m.headSpan = random.int(2, m.columns - 1);
    m.fill = d.fill === 'full' ? 1 : d.fill === 'loose' ? random.range(0.72, 1) : random.pick([1, 1, 0.6, 0.8]);
    if (s.genre === 'report' || s.genre === 'interview' || random.chance(0.3)) m.pictures = pictureSetOf(context, m, size);
    if (d.badges && random.chance(0.5)) m.badge = { text: random.chance(0.6) ? editor.number(String(nextBadge())) : '', drawn: random.chance(0.4) };
    if (d.ornament && random.chance(0.5)) m.ornament = random.pick(['❦', '✿', '★', '❖', '✦']);
    if (s.genre === 'report' && size > 700 && random.chance(0.09)) m.diagram = { labels: random.shuffle(words.labels) };
    return m;
  }
  function advert(r) {
    const own = random.chance(0.25), lines = own ? words.promo : random.pick(lang.ads), long = random.chance(0.2) ? editor.text(2).map(t => t.text) : [];
    return { ...base('ad', r), lines: [...lines, ...long], frame: random.pick(['line', 'none', 'double', 'tint', 'dark', 'round']),
      picture: random.chance(0.45) ? random.pick(['photo', 'portrait', 'logo']) : '', align: random.pick(['center', 'center', 'start']),
      color: random.pick([d.accent, d.second, '#111']) };
  }
  function teaser(r) {
    const lines = [writer.headline('report'), ...(random.chance(0.3) ? [editor.deck()] : [])],
      page = words.teaser(editor.number(String(random.int(2, Math.max(2, pages)))));
    return { ...base('teaser', r), lines, page: random.chance(0.3) ? `(${page})` : page, picture: random.chance(0.7),
      over: random.chance(0.3), frame: random.chance(0.3), pageFirst: random.chance(0.15) };
  }
  const pictureStory = r => ({ ...base('picture', r), head: random.chance(0.6) ? writer.headline('report') : '',
    caption: random.chance(0.75) ? editor.caption() + (random.chance(0.3) ? (lang.wide ? '' : ' ') + editor.text(1)[0].text : '') : '',
    credit: random.chance(0.4) ? editor.credit() : '', rank: random.int(0, 2), above: random.chance(0.7), box: boxOf(r) });
  /** A page of pictures: one headline, several pictures with a caption each, or one for all. */
  const gallery = r => ({ ...base('gallery', r), head: random.chance(0.7) ? writer.headline('report') : '', rank: random.int(0, 2),
    intro: random.chance(0.3) ? editor.deck() : '',
    set: { items: Array.from({ length: random.int(2, 6) },
    () => ({ look: random.pick(['photo', 'photo', 'portrait']), ratio: random.pick([1, 1.33, 1.5]), shade: random.int(0, 99),
    caption: random.chance(0.8) ? random.chance(0.3) ? editor.person() : editor.caption() : '',
    credit: random.chance(0.2) ? editor.credit() : '' })), abut: d.abut, captionAt: random.pick(['below', 'below', 'above', 'inside']),
    creditAt: d.creditAt }, box: boxOf(r) });
  const index = r => ({ ...base('index', r), head: words.index,
    rows: Array.from({ length: Math.max(2, Math.min(7, Math.floor(r.h / (d.line * 2.6)))) },
    (_, i) => [editor.headline(), words.teaser(editor.number(String(1 + i % pages)))]),
    box: { kind: random.pick(['line', 'tint', 'dark', 'topbar', 'none']), tint: random.pick(d.boxTints), dark: random.pick(d.boxDarks),
    pad: 8 }, pageFirst: random.chance(0.4) });
  const briefs = r => ({ ...base('briefs', r), head: lang.briefLabel,
    briefs: Array.from({ length: 10 }, () => (
    { head: random.chance(0.5) ? writer.headline('report') : editor.headline(), text: editor.text(random.int(1, 2)),
    by: random.chance(0.2) ? editor.person() : '' })), style: random.pick(['bold', 'run-in', 'cross']), box: boxOf(r) });
  const small = r => ({ ...base('small', r), head: words.small[0], items: random.shuffle(words.small[1]).map(editor.fill), box: boxOf(r),
    framed: random.chance(0.3), columns: Math.max(1, Math.round(r.w / (em * 17))) });
  const imprint = r => ({ ...base('imprint', r), lines: [lang.name, ...words.imprint],
    box: { kind: random.pick(['line', 'tint', 'none']), tint: random.pick(d.boxTints), pad: 6 } });
  const puzzle = r => ({ ...base('puzzle', r), story: writer.story({ genre: 'puzzle', amount: 4 }), box: boxOf(r) });

  function kindOf(r, page, taken) {
    const size = unit(r), narrow = r.w < em * 22, first = page.index === 0;
    const once = k => !taken.has(k);
    return random.weighted([
      ['story', 10], ['ad', size < 900 ? d.adverts * 25 : size < 2500 ? d.adverts * 6 : 0],
        ['teaser', first && size < 900 ? d.teasers * 30 : 0], ['picture', size > 120 && size < 2200 ? 0.8 : 0],
        ['alone', size < 500 ? 0.3 : 0], ['gallery', size > 350 && size < 3000 && r.h > d.line * 16 ? 0.5 : 0],
      ['index', first && once('index') && size < 900 ? 2 : 0], ['briefs', once('briefs') && narrow && r.h > d.line * 22 ? 4 : 0],
        ['small', !first && once('small') && size > 200 ? 0.7 : 0], ['imprint', once('imprint') && size < 400 ? 0.8 : 0],
      ['puzzle', !first && once('puzzle') && size > 300 && size < 1500 && r.w > em * 16 ? 0.5 : 0],
    ]);
  }
  const make = { story: r => storyModule(r), ad: advert, teaser, picture: pictureStory, alone: r => base('alone', r), gallery, index,
    briefs, small, imprint, puzzle };

  function modulePage(page, content) {
    const rects = [], arriving = waiting; waiting = [];
    if (page.side) rects.push();
    if (page.index > 0 && d.packages && random.chance(0.5)) {
      // A strap over everything on the page.
      page.strap = { text: random.pick(words.straps), x: content.x, y: content.y, w: content.w, h: 28 };
      content = { ...content, y: content.y + 36, h: content.h - 36 };
    }
    cut(content, rects, page.rules, d.family === 'strips' && random.chance(0.85));
    rects.sort((a, b) => unit(b) - unit(a));
    const taken = new Set();
    if (page.side && page.side.h > minH) page.modules.push(random.chance(0.6) ? index(page.side) : storyModule(page.side, false));
    rects.forEach((r, i) => {
      const size = unit(r);
      if (arriving.length && size > 200 && (i === 0 || random.chance(0.5) || i === rects.length - 1)) {
        page.modules.push(continuation(r, arriving.shift())); return; }
      if (page.index === 0 && frontOfTeasers) { page.modules.push(i < 5 && size > 60 ? teaser(r) : random.pick([index, advert, teaser])(r)); return; }
      const lead = i === 0, kind = lead && size > 250 ? 'story' : kindOf(r, page, taken);
      taken.add(kind);
      const m = lead && kind === 'story' ? storyModule(r, true) : make[kind](r);
      if (m.t === 'story' && m.story.genre !== 'verse' && m.story.genre !== 'notice' && size > 350 && d.continued !== 'never'
        && page.index < pages - 1 && waiting.length < 2 && random.chance(lead ? 0.7 : 0.15)) sendOn(m, page);
      page.modules.push(m);
    });
    for (const lost of arriving) page.lost = [...(page.lost || []), lost.id];
  }
  function sendOn(m, page) {
    const how = d.continued, target = editor.number(String(page.index + 2)), here = editor.number(page.label);
    const short = words.teaser(target);
    m.goesOn = how;
    m.to = how === 'jump' ? editor.fill(random.pick(lang.to).replace('{p}', target).replace('{WORD}',
      m.story.headline.split(' ').at(-1).toLocaleUpperCase(lang.tag))) : how === 'arrow'
      ? random.pick([`>>> ${short}`, `→ ${short}`, `>> ${short}`]) : how === 'note' ? random.pick(words.next.slice(1)) : '';
    if (how === 'silent') m.fill = 1;
    m.story.closing = '';
    const from = how === 'jump' ? random.pick(lang.from).replace('{p}', here) : how === 'arrow' && random.chance(0.6) ? `${words.teaser(here)} <<<` : '';
    waiting.push({ id: m.id, headline: how === 'silent' || how === 'note' || random.chance(0.25) ? '' : m.story.headline,
      rank: m.story.rank, from, story: m.story });
  }
  function continuation(r, w) {
    const along = (d.vertical ? r.h : r.w) / (d.measure * em);
    const { endMark, bylineAt, byline } = w.story;
    // A signature stands at the end of the whole story.
    const signed = bylineAt === 'end' ? byline : '';
    if (signed) w.story.bylineAt = 'carried';
    const rest = w.story.flow.filter(it => it.last);
    w.story.flow = w.story.flow.filter(it => !it.last);
    return { ...base('story', r), of: w.id, columns: Math.max(1, Math.min(6, Math.round(along))), headAt: 'top', fill: 1,
      pictures: random.chance(0.25) ? pictureSetOf(context, { ...r, columns: 1 }, unit(r)) : null,
      story: { genre: 'rest', kind: 'article', rank: Math.min(2, w.rank + 1), headline: w.headline, from: w.from,
        flow: [...editor.text(Math.ceil(unit(r) / (d.asian ? 90 : 55)) + 3).map(t => ({ t: 'p', text: t.text })), ...rest], endMark,
        byline: signed, bylineAt: 'end', traps: ['continuation'] } };
  }
  function flowPage(page, content) {
    let area = { ...content };
    if (page.side && page.side.h > minH) page.modules.push(index(page.side));
    const extra = random.chance(0.55) ? random.int(1, 2) : 0;
    if (extra) {
      const h = Math.round(area.h * random.range(0.14, 0.3)), atTop = random.chance(page.index === 0 ? 0.6 : 0.35),
        n = area.w > em * 50 ? extra : 1, gap = Math.max(d.gap, d.gutter), y = atTop ? area.y : area.y + area.h - h;
      for (let i = 0; i < n; i++) {
        const r = { x: area.x + i * ((area.w - gap * (n - 1)) / n + gap), y, w: (area.w - gap * (n - 1)) / n, h },
          kind = random.weighted([['ad', 1 + d.adverts * 20], ['story', 3], ['picture', 1],
          ['teaser', page.index === 0 ? d.teasers * 20 : 0], ['index', page.index === 0 ? 1 : 0], ['small', page.index ? 1 : 0], ['imprint', 0.5]]);
        page.modules.push(make[kind](r));
      }
      area = atTop ? { ...area, y: area.y + h + d.gap, h: area.h - h - d.gap } : { ...area, h: area.h - h - d.gap };
      if (d.rules !== 'none') page.rules.push({ x: content.x, y: atTop ? area.y - d.gap / 2 : y - d.gap / 2, w: content.w, h: 0 });
    }
    const along = (d.vertical ? area.h : area.w) / (d.measure * em), columns = Math.max(1, Math.min(5, Math.round(along)));
    const stories = [];
    for (let have = 0; have < unit(area) * 1.1;) {
      const size = d.density * random.range(0.3, 1.6), amount = Math.max(2, Math.round(size / (d.asian ? 110 : 70)));
      const s = writer.story({ lead: stories.length === 0 && page.index === 0, amount, small: amount < 4 });
      s.id = `s${++serial}`; s.amount = amount;
      if (!['verse', 'notice', 'table', 'names'].includes(s.genre)) s.flow = s.flow.filter((it, i) => it.last || i < amount);
      while (s.flow.at(-1)?.t === 'cross' || s.flow.at(-1)?.t === 'ask') s.flow.pop();
      if (random.chance(d.pictured * 0.6)) s.pictures = pictureSetOf(context, { columns: 1, w: area.w / columns, h: area.h }, size);
      stories.push(s); have += size;
    }
    page.flow = { ...area, columns, stories, seed: seed() };
    if (d.rules === 'columns' || d.rules === 'all') page.flow.ruled = true;
  }
  return { modulePage, flowPage };
}
