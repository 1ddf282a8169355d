// Everything on a page that isn't a story: advertisements, teasers, lone pictures, the index, briefs, small ads, the imprint, puzzles.
'use strict';
const line = (cls, text) => el(cls, `<span class="t">${html(text)}</span>`);
function placeAd(m, truth, page) {
  const e = put(el('ad ' + m.frame), m.x, m.y, m.w, m.h), parts = [];
  e.style.textAlign = m.align;
  if (m.picture && m.h > 90) { const img = el('photo', undefined, 'img'); img.src = source(m.picture, 1);
    const w = Math.min(m.w * 0.4, m.h * 0.45);
    img.style.cssText = `width:${w}px;height:${w * 0.8}px;${m.align === 'start' ? 'float:inline-start;margin-inline-end:8px' : 'display:block;margin:0 auto 6px'}`;
    e.append(img); }
  m.lines.forEach((t, i) => {
    const d = line('a' + Math.min(i, 3), t); if (i === 0) d.style.color = m.frame === 'dark' ? '#fff' : m.color;
    e.append(d); parts.push(t);
    if (heightOf(e.lastChild) && e.scrollHeight > e.clientHeight + 1 && i > 0) { d.remove(); parts.pop(); }
  });
  for (let size = 1; (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1) && size > 0.4;
    size -= 0.1) e.style.fontSize = D.body * size + 'px';
  page.ads.push({ text: parts.join('\n'), e, whole: m.frame !== 'none' });
}
function placeTeaser(m, truth, page) {
  const e = put(el('teaser' + (m.frame ? ' framed' : '')), m.x, m.y, m.w, m.h), texts = [];
  if (m.picture && m.h > 80) { const img = el('photo', undefined, 'img'); img.src = source('photo', 2);
    img.style.cssText = m.over ? `position:absolute;inset:0;width:${m.w}px;height:${m.h}px`
    : `display:block;width:100%;height:${m.h * 0.5}px`; if (m.over) e.classList.add('over'), img.src = source('night', 1); e.append(img); }
  const rows = m.pageFirst ? [m.page, ...m.lines] : [...m.lines, m.page];
  rows.forEach(t => { const d = line(t === m.page ? 'tp' : t === m.lines[0] ? 'th' : 'td', t); e.append(d); texts.push(t); });
  for (let size = D.body * 1.5; e.scrollHeight > e.clientHeight + 1 && size > 7; size -= 1) e.querySelector('.th').style.fontSize = size + 'px';
  while (e.scrollHeight > e.clientHeight + 1 && e.querySelector('.td')) { e.querySelector('.td').remove(); texts.splice(texts.indexOf(m.lines[1]), 1); }
  page.found.push({ kind: 'index', text: texts.join('\n'), e, whole: true, debatable: true });
}
function placePicture(m, truth) {
  const seg = segment(m.id, 'photo', ['picture-story']), r = boxIn(m), look = D.heads[m.rank];
  let y = r.y, bottom = r.y + r.h;
  const head = m.head ? put(el('head level'), r.x, y, r.w) : null;
  if (head) { const s = { headline: D.heads[m.rank].caps ? m.head.toLocaleUpperCase(D.lang) : m.head }; const e = headlineBlock(s, look);
    record(seg, 'headline', s.headline, e.firstChild); head.append(e); shrink(head, r.h * 0.3); }
  const caption = m.caption ? put(el('caption',
    `<span class="t">${esc(m.caption)}</span>${m.credit ? ` <span class="credit">${esc(m.credit)}</span>` : ''}`), r.x, y, r.w) : null;
  if (head && m.above) y += heightOf(head) + 4;
  if (caption) { bottom -= heightOf(caption); caption.style.top = bottom + 'px'; bottom -= 4;
    record(seg, 'caption', m.caption, caption.firstChild); if (m.credit) record(seg, 'credit', m.credit, caption.querySelector('.credit')); }
  if (head && !m.above) { bottom -= heightOf(head) + 2; head.style.top = bottom + 2 + 'px'; }
  if (bottom - y < 40) { head?.remove(); caption?.remove(); dark = false; return; }
  const img = put(el('photo', undefined, 'img'), r.x, y, r.w, bottom - y); img.src = source(m.seed % 3 ? 'photo' : 'drawing', 3);
  if (m.head || m.caption) { record(seg, 'photo', '', img); truth.push(seg);
    } else PAGE.found.push({ kind: 'picture', text: '', e: img, whole: true, debatable: true });
  dark = false;
}
function placeGallery(m, truth) {
  const seg = segment(m.id, 'photo', ['gallery']), r = boxIn(m), look = D.heads[m.rank], head = put(el('head level'), r.x, r.y, r.w);
  if (m.head) { const s = { headline: look.caps ? m.head.toLocaleUpperCase(D.lang) : m.head }, e = headlineBlock(s, look);
    record(seg, 'headline', s.headline, e.firstChild); head.append(e); shrink(head, r.h * 0.3); }
  if (m.intro) { const e = el('deck', `<span class="t">${html(m.intro)}</span>`); record(seg, 'deck', m.intro, e.firstChild); head.append(e); }
  const top = r.y + heightOf(head) + 4;
  for (let n = m.set.items.length; n > 0; n--) {
    const mark = seg.records.length, f = put(figureOf({ ...m.set, items: m.set.items.slice(0, n) }, seg, r.w, r.y + r.h - top), r.x, top, r.w);
    if (top + heightOf(f) <= r.y + r.h + 2) { truth.push(seg); dark = false; return; }
    f.remove(); seg.records.length = mark;
  }
  head.remove(); lastBoxes.forEach(b => b.remove()); dark = false;
}
function placeAlone(m) {
  const img = put(el('photo', undefined, 'img'), m.x, m.y, m.w, m.h); img.src = source(m.seed % 2 ? 'photo' : 'logo', 4);
  PAGE.found.push({ kind: 'picture', text: '', e: img, whole: true, debatable: true });
}
function placeIndex(m) {
  const r = boxIn(m), e = put(el('index'), r.x, r.y, r.w, r.h), texts = [m.head];
  e.append(line('ih', m.head));
  for (const [text, page] of m.rows) {
    const d = el('irow', m.pageFirst ? `<span class="ip">${html(page)}</span> <span>${html(text)}</span>`
      : `<span>${html(text)}</span> <span class="ip">${html(page)}</span>`);
    e.append(d);
    if (e.scrollHeight > e.clientHeight + 1) { d.remove(); break; }
    texts.push(m.pageFirst ? `${page} ${text}` : `${text} ${page}`);
  }
  PAGE.found.push({ kind: 'index', text: texts.join('\n'), e, debatable: true });
  dark = false;
}
function placeBriefs(m, truth) {
  const r = boxIn(m), label = put(line('label label-' + D.labelDress, m.head), r.x, r.y, r.w), top = heightOf(label) + 6, look = D.heads[2];
  PAGE.found.push({ kind: 'label', text: m.head, e: label.firstChild, debatable: true });
  const segs = m.briefs.map((_, i) => segment(`${m.id}-${i + 1}`, 'brief', ['brief']));
  const items = m.briefs.flatMap((b, i) => {
    const h = m.style === 'bold' ? line('bhead', b.head)
      : headlineBlock({ headline: b.head }, { ...look, size: Math.min(look.size, 1.4), dress: 'none', stretch: false });
    record(segs[i], 'headline', b.head, h.firstChild);
    const out = [{ t: 'node', node: h, text: '', role: '', keep: true, i }, ...b.text.map(t => ({ t: 'p', text: t.text, role: 'body', i, seg: segs[i] }))];
    if (b.by) out.push({ t: 'node', node: bylineBlock(segs[i], b.by, 'sign'), text: '', role: '', i });
    return out;
  });
  const { set } = pour([{ x: r.x, y: r.y + (V ? 0 : top), w: r.w - (V ? 0 : 0), h: r.h - top }].map(f => V ? { ...f, y: r.y + top } : f), items, false);
  settleHyphens(set);
  segs.forEach((seg, i) => {
    const mine = set.filter(p => p._it.i === i), body = mine.filter(p => p._it.role === 'body');
    if (!body.length) { mine.forEach(p => p.remove()); return; }
    body.forEach(p => record(seg, 'body', p._text, p)); truth.push(seg);
  });
  dark = false;
}
function placeSmall(m, truth, page) {
  const r = boxIn(m), label = put(line('label label-strap', m.head), r.x, r.y, r.w), top = r.y + heightOf(label) + 6, texts = [m.head],
    n = m.columns, w = (r.w - (n - 1) * D.gutter) / n, holders = [label];
  let column = 0, y = top;
  for (const t of m.items) {
    let e = put(line('smallad' + (m.framed ? ' framed' : ''), t), r.x + column * (w + D.gutter), y, w);
    if (y + heightOf(e) > r.y + r.h) { column++; y = top; e.remove(); if (column >= n) break;
      e = put(e, r.x + column * (w + D.gutter), y, w); if (y + heightOf(e) > r.y + r.h) { e.remove(); break; } }
    y += heightOf(e) + 5; texts.push(t); holders.push(e);
  }
  page.ads.push({ text: texts.join('\n'), all: holders });
  dark = false;
}
function placeImprint(m) {
  const r = boxIn(m), e = put(el('imprint'), r.x, r.y, r.w, r.h), texts = [];
  for (const t of m.lines) { const d = line('il', t); e.append(d); if (e.scrollHeight > e.clientHeight + 1) { d.remove(); break; } texts.push(t); }
  PAGE.found.push({ kind: 'masthead', text: texts.join('\n'), e, debatable: true });
  dark = false;
}
function placePuzzle(m, truth) {
  const r = boxIn(m), s = m.story, seg = segment(m.id, 'article', ['puzzle']), look = D.heads[s.rank], R = randomOf(m.seed);
  const h = put(headlineBlock(s, look), r.x, r.y, r.w); shrink(h, r.h * 0.2); record(seg, 'headline', headlineText(s), h.firstChild);
  const y = r.y + heightOf(h) + 6, size = Math.min(r.w, (r.h - (y - r.y)) * 0.6), n = 9, cell = size / n, g = put(el('crossword'), r.x, y, size, size);
  g.dataset.whole = '1';
  let k = 0, digits = '';
  for (let i = 0; i < n * n; i++) { const c = el('cell' + (R.chance(0.25) ? ' black' : ''));
    Object.assign(c.style, { left: (i % n) * cell + 'px', top: Math.floor(i / n) * cell + 'px', width: cell + 'px', height: cell + 'px',
    fontSize: Math.min(7, cell * 0.4) + 'px' }); if (!c.classList.contains('black') && R.chance(0.2)) { c.textContent = ++k; digits += k + ' '; } g.append(c); }
  record(seg, 'photo', '', g);
  const right = r.w - size > D.body * 10, f = right ? { x: r.x + size + 10, y, w: r.w - size - 10, h: r.y + r.h - y }
    : { x: r.x, y: y + size + 8, w: r.w, h: r.y + r.h - y - size - 8 };
  const { set } = pour([f], s.flow.map(it => itemOf(seg, it)), false);
  set.forEach(p => record(seg, 'body', p._text, p));
  if (digits) record(seg, 'other', digits.trim(), g);
  truth.push(seg); dark = false;
}
/** Stories one after another through the columns of the page; what doesn't fit goes on overleaf. */
let overleaf = null;
function placeFlow(page, truth) {
  const f = page.flow, frames = framesIn(f, V ? Math.max(1, Math.min(f.columns, Math.floor(f.h / (D.body * 9)))) : f.columns), items = [], segs = new Map();
  const last = page.index === PAGES.length - 1 || !PAGES[page.index + 1].flow || D.continued === 'never';
  if (overleaf) {
    const seg = segment(`${overleaf.id}~${page.index + 1}`, 'article', ['silent']); seg.continuedFrom = overleaf.id; segs.set(seg.id, seg);
    items.push(...overleaf.rest.map(q => ({ it: { ...q.it, seg }, text: q.text, first: q.first })));
    overleaf.ends.forEach(it => items.push({ it: it.t === 'sign'
      ? { t: 'node', node: bylineBlock(seg, it.text, 'sign'), text: it.text, role: '', seg } : { ...it, seg }, text: it.text, first: true }));
    overleaf = null;
  }
  for (const s of f.stories) {
    const seg = segment(s.id, s.kind, s.traps), look = D.heads[s.rank], mine = [];
    segs.set(seg.id, seg);
    const blocks = headBlocks(s, seg, { ...look, dress: look.dress === 'side' ? 'none' : look.dress }, { inColumn: true });
    if (blocks[0] && items.length) { blocks[0].classList.add('begin'); if (D.rules !== 'none') blocks[0].classList.add('ruled'); }
    for (const node of blocks) { mine.push({ t: 'node', node, text: '', role: '', keep: true, seg }); }
    if (s.byline && s.bylineAt === 'portrait') mine.push(portraitItem(s, seg));
    mine.push(...flowItems(s, seg));
    if (s.pictures) { const p = { ...s.pictures, at: s.pictures.at === 'area' ? 'flow' : s.pictures.at };
      placePictures(p, seg, frames, mine, { ...frames[0] }, 1); }
    mine.push(...endItems({ ...s, closing: s.closing }, seg, ''));
    const body = mine.filter(it => it.role === 'body').at(-1);
    if (s.endMark && body && s.endMark !== 'drawn' && body.t === 'p') body.text += ' ' + s.endMark;
    for (const it of mine) it.story = s;
    items.push(...mine.map(it => ({ it, text: it.text, first: true })));
  }
  fitToColumn(items.map(q => q.it.node).filter(Boolean), frames[0].w, D.line * 8);
  const { set, rest } = pour(frames, items, !last);
  settleHyphens(set);
  for (const p of set) if (p._it.role === 'body') record(p._it.seg, 'body', p._text, p);
  for (const seg of segs.values()) {
    const mine = set.filter(p => p._it.seg === seg);
    if (!mine.some(p => p._it.role === 'body')) { mine.forEach(p => p.remove()); continue; }
    truth.push(seg);
  }
  const next = rest[0];
  if (!last && next && set.some(p => p._it.seg === next.it.seg && p._it.role === 'body')) {
    const mine = rest.filter(q => q.it.seg === next.it.seg), body = mine.filter(q => q.it.role === 'body');
    const signed = mine.some(q => q.it.node?.classList?.contains('sign')), s = next.it.story;
    if (body.length) overleaf = { id: next.it.seg.id, rest: body.slice(0, 12), ends: signed && s ? [{ t: 'sign', text: s.byline }] : [] };
  }
  if (f.ruled && !V) for (const fr of frames.slice(1)) put(el('vrule'), fr.x - D.gutter / 2, fr.y, 1, fr.h);
}
