// Sets the planned pages in the browser and reports what stands where: the truth of the pages.
// All places are counted along the lines (u) and across them (v), so that one plan serves lines to the right, to the left and downwards.
'use strict';
const { design: D, pages: PAGES, images: IMAGES } = window.SPEC;
const B = D.line, V = D.vertical, RTL = D.dir === 'rtl';
const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const plain = t => t.replace(/\u00ad/g, '').trimEnd();
let pageEl, PAGE;

function el(cls, html, tag = 'div') { const e = document.createElement(tag); e.className = cls; if (html !== undefined) e.innerHTML = html; return e; }
/** Sets an element at u, v; its length along the lines is given, its depth only where it is known. */
function put(e, u, v, length, depth) {
  const s = e.style;
  if (V) { s.right = v + 'px'; s.top = u + 'px'; s.height = length + 'px'; if (depth !== undefined) s.width = depth + 'px'; }
  else { s[RTL ? 'right' : 'left'] = u + 'px'; s.top = v + 'px'; s.width = length + 'px'; if (depth !== undefined) s.height = depth + 'px'; }
  pageEl.append(e);
  return e;
}
const depthOf = e => { const r = e.getBoundingClientRect(); return V ? r.width : r.height; };
const tooLong = e => V ? e.scrollHeight > e.clientHeight + 1 : e.scrollWidth > e.clientWidth + 1;
const rows = n => Math.ceil((n - 0.01) / B);
const uOf = c => D.margin + PAGE.upper + c * (PAGE.column + D.gutter);
const vOf = r => D.margin + PAGE.top + r * B;
const lengthOf = n => n * PAGE.column + (n - 1) * D.gutter;
const html = t => V ? esc(t).replace(/(?<![0-9A-Za-z.])[0-9]{2}(?![0-9A-Za-z.])/g, '<span class="tcy">$&</span>') : esc(t);

/* ---- truth ---- */
const round = v => Math.round(v * 75) / 100;
function zone(target) {
  const r = target.getBoundingClientRect(), o = pageEl.getBoundingClientRect();
  return [r.left - o.left, r.top - o.top, r.width, r.height].map(round);
}
function textZone(e) { const g = document.createRange(); g.selectNodeContents(e); return zone(g); }

/* ---- running text ---- */
const noStart = '，。、；：？！”’）》…—」』％%)ー々・】', noEnd = '“‘（《「『(【';
function breaks(t) {
  const out = [];
  for (let i = 2; i < t.length - 1; i++) {
    const a = t[i - 1], b = t[i];
    if (!D.wide) { if (a === ' ' || a === '\u00ad') out.push(i); continue; }
    if (noStart.includes(b) || noEnd.includes(a) || /[0-9A-Za-z.０-９Ａ-Ｚ]/.test(a) && /[0-9A-Za-z.%０-９Ａ-Ｚ]/.test(b)) continue;
    out.push(i);
  }
  return out;
}
function paragraph(it, text, first, last) {
  const p = el(it.cls + (first ? '' : ' cont') + (last ? '' : ' split'), undefined, 'p');
  const shown = last ? text : text.endsWith('\u00ad') ? text.slice(0, -1) + '-' : text.trimEnd();
  if (first && it.drop) {
    const size = /^[“„«"¿]/.test(shown) ? 2 : 1;
    p.innerHTML = `<span class="cap">${esc(shown.slice(0, size))}</span>${html(shown.slice(size))}`;
  } else p.innerHTML = html((first && it.role === 'body' ? D.indentMark : '') + shown);
  return p;
}
/** Fills frames with as much of the flow as they hold; what is left comes back, cut where the last frame ends (or at a sentence). */
function pour(frames, flow, cutAnywhere) {
  const queue = flow.map(it => ({ it, text: it.text, first: true })), set = [];
  frames.forEach((f, index) => {
    const d = put(el('flow'), f.u, f.v, f.length, f.depth);
    const full = () => V ? d.scrollWidth > d.clientWidth + 1.5 : d.scrollHeight > d.clientHeight + 1.5;
    const keep = (p, q, text) => { p._it = q.it; p._text = text; set.push(p); };
    while (queue.length) {
      const q = queue[0], isLast = index === frames.length - 1;
      const p = paragraph(q.it, q.text, q.first, true);
      d.append(p);
      if (!full()) { keep(p, q, q.text); queue.shift(); continue; }
      let points = q.it.role === 'body' && !q.it.keep ? breaks(q.text) : [];
      if (isLast && !cutAnywhere) points = points.filter(i => /[.!?。！？۔][”“»」’‘)]*\s*$/.test(q.text.slice(0, i)) && !/\b\p{L}{1,3}\.\s*$/u.test(q.text.slice(0, i)));
      let low = 0, high = points.length;
      const fits = n => { d.lastChild.replaceWith(paragraph(q.it, q.text.slice(0, points[n]), q.first, isLast && !cutAnywhere)); return !full(); };
      while (low < high) { const m = (low + high) >> 1; if (fits(m)) low = m + 1; else high = m; }
      if (low === 0) {
        d.lastChild.remove();
        while (set.length && set[set.length - 1]._it.keep && set[set.length - 1].parentNode === d) { const back = set.pop(); queue.unshift({ it: back._it, text: back._text, first: true }); back.remove(); }
      } else {
        fits(low - 1);
        keep(d.lastChild, q, q.text.slice(0, points[low - 1]));
        queue[0] = { it: q.it, text: q.text.slice(points[low - 1]), first: false };
        if (isLast && !cutAnywhere) queue.shift();
      }
      break;
    }
  });
  return { set, rest: queue };
}
/** Soft hyphens at a line's end become hyphens, the others go: as a press would deliver it. */
function settleHyphens(paragraphs) {
  for (const p of paragraphs) {
    const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const n = walk.currentNode;
      if (!n.data.includes('\u00ad')) continue;
      const top = i => { const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1); const all = [...r.getClientRects()].filter(x => x.width > 0); return all.length ? all.at(-1).top : NaN; };
      let out = '';
      for (let i = 0; i < n.data.length; i++)
        out += n.data[i] !== '\u00ad' ? n.data[i] : i > 0 && i + 1 < n.data.length && top(i + 1) - top(i - 1) > 6 ? '-' : '';
      n.data = out;
    }
  }
}
function bodyParts(set) {
  const parts = [], body = { role: 'body', text: '', zones: [] }, seen = new Set();
  const frames = new Map();
  for (const p of set) {
    if (p._it.role === 'body') {
      body.text = (seen.has(p._it) ? body.text : body.text.trimEnd() + (body.text ? '\n' : '')) + p._text.replace(/\u00ad/g, '');
      seen.add(p._it);
      const frame = frames.get(p.parentNode) || []; frame.push(zone(p)); frames.set(p.parentNode, frame);
    } else parts.push({ role: p._it.role, text: plain(p._text).replace(/^[（(【]|[）)】]$/g, x => p._it.role === 'byline' ? '' : x), zones: [zone(p)] });
  }
  for (const zs of frames.values()) {
    const x = Math.min(...zs.map(z => z[0])), y = Math.min(...zs.map(z => z[1]));
    body.zones.push([x, y, round((Math.max(...zs.map(z => z[0] + z[2])) - x) / 0.75), round((Math.max(...zs.map(z => z[1] + z[3])) - y) / 0.75)]);
  }
  body.text = body.text.trimEnd();
  const by = parts.filter(p => p.role === 'byline'), heads = parts.filter(p => p.role === 'headline'), jumps = parts.filter(p => p.role === 'jumpline');
  return [...heads, ...by, ...(body.text ? [body] : []), ...jumps];
}

/* ---- heads, photographs, pull quotes ---- */
function headOf(s, u, v, length) {
  const out = [];
  let at = v;
  const add = (role, cls, text, style) => {
    if (!text) return;
    const e = put(el('part ' + cls, html(text)), u, at, length);
    Object.assign(e.style, style || {});
    if (role === 'headline') for (let size = s.size; size > D.body * 1.1 && (tooLong(e) || depthOf(e) > size * 1.25 * 3.2); size -= 2) e.style.fontSize = size + 'px';
    at += depthOf(e);
    if (role === 'label') PAGE.furnitureFound.push({ kind: 'label', text, zones: [textZone(e)], debatable: true });
    else out.push({ role, text: role === 'byline' ? text.replace(/^[（(【]|[）)】]$/g, '') : text, zones: [textZone(e)] });
  };
  add('label', 'label', s.label);
  add('kicker', 'kicker', s.kicker);
  add('headline', 'headline', s.headline, { fontSize: s.size + 'px' });
  add('deck', 'deck', s.deck);
  if (D.bylineAt === 'head' && !s.signed) add('byline', 'byline', s.byline);
  return { parts: out, depth: (rows(at - v + 4)) * B };
}
/** A photograph with its caption in a box counted along and across the lines; captions stand level on every page. */
function photoIn(p, u, v, length, depth) {
  const holder = put(el('hold'), u, v, length, depth), r = holder.getBoundingClientRect(), o = pageEl.getBoundingClientRect();
  holder.remove();
  const x = r.left - o.left, y = r.top - o.top, at = (e, l, t, w, h) => { Object.assign(e.style, { left: l + 'px', top: t + 'px', width: w + 'px', ...(h ? { height: h + 'px' } : {}) }); pageEl.append(e); return e; };
  const beside = p.captionAt === 'beside' && r.width > 280, cw = beside ? Math.max(r.width * 0.3, 90) : r.width;
  const caption = el('caption', `<span class="text">${esc(p.caption)}</span>${p.credit ? ` <span class="credit">${esc(p.credit)}</span>` : ''}`);
  at(caption, x, y, cw);
  const ch = caption.getBoundingClientRect().height;
  let box = [x, y, r.width, r.height - ch - 4];
  if (beside) { box = [RTL ? x + cw + 8 : x, y, r.width - cw - 8, r.height]; Object.assign(caption.style, { left: (RTL ? x : x + r.width - cw) + 'px', top: (y + r.height - ch) + 'px' }); }
  else if (p.captionAt === 'above') box[1] = y + ch + 4;
  else caption.style.top = (y + r.height - ch) + 'px';
  const img = el('photo', undefined, 'img');
  img.src = IMAGES[p.image % IMAGES.length];
  at(img, ...box);
  const parts = [{ role: 'photo', text: '', zones: [zone(img)] }, { role: 'caption', text: p.caption, zones: [textZone(caption.querySelector('.text'))] }];
  if (p.credit) parts.push({ role: 'credit', text: p.credit, zones: [textZone(caption.querySelector('.credit'))] });
  return parts;
}

/* ---- stories ---- */
const carried = new Map();
let images = 0;
function placeStory(s, articles) {
  const pad = s.box ? 10 : 0, u0 = uOf(s.c) + pad, v0 = vOf(s.r) + (s.box ? B * 0.5 : 0), n = s.n, total = lengthOf(n) - 2 * pad;
  const cw = (total - (n - 1) * D.gutter) / n, depth = (s.rows - (s.box ? 1 : 0)) * B, colU = c => u0 + c * (cw + D.gutter), span = k => k * cw + (k - 1) * D.gutter;
  if (s.box) put(el('box ' + s.box), uOf(s.c), vOf(s.r), lengthOf(n), s.rows * B);
  const headSpan = s.headSpan || n;
  const parts = [];
  let top = v0, photo = [];
  const photoDepth = p => Math.min(depth * (p.at === 'middle' ? 0.4 : 0.55), Math.max(5 * B, V ? span(p.span) * 0.9 : span(p.span) / p.ratio + 34));
  if (s.photo?.at === 'above') { const d = rows(photoDepth(s.photo)) * B; s.photo.image = images++; photo = photoIn(s.photo, u0, top, span(headSpan), d - 8); top += d; }
  const head = headOf(s, u0, top, span(headSpan));
  const tops = Array.from({ length: n }, (_, c) => c < headSpan ? top + head.depth : v0);
  let frames = tops.map((t, c) => ({ c, u: colU(c), v: t, length: cw, depth: Math.floor((v0 + depth - t + 0.5) / B) * B }));
  const cut = (c, k, from, d) => { frames = frames.flatMap(f => f.c < c || f.c >= c + k ? [f] : [{ ...f, depth: Math.floor((from - f.v + 0.5) / B) * B }, { ...f, v: from + d, depth: f.v + f.depth - from - d }].filter(x => x.depth >= 2 * B - 1)); };
  if (s.photo && s.photo.at !== 'above') {
    const p = s.photo, d = rows(photoDepth(p)) * B, c = Math.min(p.c, n - p.span), t = Math.max(...tops.slice(c, c + p.span));
    const from = p.at === 'top' ? t : p.at === 'bottom' ? v0 + depth - d : t + Math.floor((v0 + depth - t) * 0.4 / B) * B;
    if (d > 3 * B && from >= t && from + d <= v0 + depth + 1 && (p.span < n || depth - (t - v0) - d >= 4 * B)) { p.image = images++; photo = photoIn(p, colU(c), from + (p.at === 'top' ? 3 : 8), span(p.span), d - 11); cut(c, p.span, from, d); }
  }
  let pull = null;
  if (s.pull) {
    const quote = plain((s.text.find(t => /[“„«「’]/.test(t.text || '')) || s.text[0]).text).match(/[“„«「’]+([^”“»」‘]+)/)?.[1];
    if (quote) {
      const c = Math.floor(n / 2), e = put(el('part pull', `<span>${html(quote)}</span>`), colU(c), tops[c] + Math.floor(depth * 0.35 / B) * B, cw), d = rows(depthOf(e) + 10) * B, from = tops[c] + Math.floor(depth * 0.35 / B) * B;
      pull = [{ role: 'pullquote', text: quote, zones: [textZone(e)] }];
      cut(c, 1, from - 0, d);
    }
  }
  const flow = [];
  if (s.from) flow.push({ cls: 'mark from', text: s.from, role: 'jumpline', keep: true });
  if (s.byline && D.bylineAt === 'column' && !s.signed) s.byline.split('\n').forEach(t => flow.push({ cls: 'mark byline', text: t, role: 'byline', keep: true }));
  const rest = s.of ? carried.get(s.of) : null;
  if (rest) rest.forEach((r, i) => flow.push({ ...r.it, text: r.text, cls: i === 0 && !r.first ? 'body cont' : r.it.cls, drop: false }));
  else s.text.forEach((t, i) => flow.push(t.cross ? { cls: 'cross', text: t.cross, role: 'body', keep: true } : { cls: 'body' + (i === 0 ? s.drop ? ' first drop' : ' first' : ''), text: t.text, role: 'body', drop: i === 0 && s.drop && /^[“„"]?\p{L}{2}|^\p{Lu} /u.test(t.text) }));
  const last = frames.at(-1);
  const jump = s.to ? put(el('flow', `<p class="mark to">${html(s.to)}</p>`), last.u, last.v, last.length) : null;
  const jumpDepth = jump ? rows(depthOf(jump)) * B : 0;
  jump?.remove();
  last.depth -= jumpDepth;
  if (s.signed) last.depth -= B;
  const { set, rest: left } = pour(frames, flow, !!s.to);
  settleHyphens(set);
  if (s.to) {
    carried.set(s.id, left);
    put(jump, last.u, last.v + last.depth, last.length, jumpDepth + 2);
    jump.firstChild._it = { role: 'jumpline' }; jump.firstChild._text = s.to; set.push(jump.firstChild);
  }
  if (s.signed && s.byline) {
    const f = set.filter(p => p._it.role === 'body').at(-1), e = el('sign', html(s.byline), 'p');
    if (f) { f.parentNode.append(e); e._it = { role: 'byline' }; e._text = s.byline; set.push(e); }
  }
  // A photograph in the middle may end the text early: the frames that stay empty belong to the story all the same.
  articles.push({ id: s.id, kind: s.kind, page: PAGE.index + 1, traps: s.traps, ...(s.of ? { continuedFrom: s.of } : {}), parts: [...head.parts, ...bodyParts(set), ...(pull || []), ...photo] });
}
function placeBriefs(s, articles) {
  const label = put(el('part label', html(s.label)), uOf(s.c), vOf(s.r), lengthOf(s.n)), d = rows(depthOf(label) + 4) * B;
  PAGE.furnitureFound.push({ kind: 'label', text: s.label, zones: [textZone(label)], debatable: true });
  const flow = s.briefs.flatMap((b, i) => [{ cls: 'bhead', text: b.head, role: 'headline', keep: true, i }, ...b.text.map(t => ({ cls: 'body', text: t.text, role: 'body', i }))]);
  const { set } = pour([{ u: uOf(s.c), v: vOf(s.r) + d, length: lengthOf(s.n), depth: s.rows * B - d }], flow, false);
  settleHyphens(set);
  s.briefs.forEach((_, i) => {
    const mine = set.filter(p => p._it.i === i);
    if (mine.some(p => p._it.role === 'body')) articles.push({ id: `${s.id}-${i + 1}`, kind: 'brief', page: PAGE.index + 1, traps: ['brief'], parts: bodyParts(mine) });
    else mine.forEach(p => p.remove());
  });
}
function placeAd(s, ads) {
  const e = put(el('ad' + (s.frame ? ' framed' : ''), s.lines.map((t, i) => `<div class="a${Math.min(i, 3)}">${esc(t)}</div>`).join('')), uOf(s.c), vOf(s.r), lengthOf(s.n), s.rows * B);
  ads.push({ text: s.lines.join('\n'), zones: [s.frame ? zone(e) : textZone(e)] });
}
function placeFurniture(page) {
  const f = page.furnitureHtml, out = [];
  for (const part of f) {
    const e = el('furniture ' + part.cls, part.html);
    Object.assign(e.style, { left: part.x + 'px', top: part.y + 'px', width: part.w + 'px' });
    if (part.h) e.style.height = part.h + 'px';
    pageEl.append(e);
    out.push({ kind: part.kind, text: e.innerText.replace(/\s*\n\s*/g, '\n').trim(), zones: [textZone(e)] });
  }
  return out;
}

async function setIssue() {
  await document.fonts.ready;
  const truth = { pages: [], articles: [] };
  for (const page of PAGES) {
    PAGE = page; page.furnitureFound = [];
    pageEl = el('page' + (V ? ' vertical' : '') + (RTL ? ' rtl' : '') + (D.justify ? '' : ' ragged'));
    Object.assign(pageEl.style, { width: D.width + 'px', height: (D.height - 1) + 'px' });
    document.body.append(pageEl);
    const ads = [], furniture = placeFurniture(page);
    for (const s of page.items) (s.t === 'ad' ? placeAd(s, ads) : s.t === 'briefs' ? placeBriefs(s, truth.articles) : placeStory(s, truth.articles));
    for (const r of page.rules) {
      if (r.kind === 'story' && D.storyRules) put(el('rule'), uOf(r.c), vOf(r.r), lengthOf(r.n), 1);
      if (r.kind === 'column' && D.columnRules) put(el('rule'), uOf(r.c) - D.gutter / 2, vOf(r.r), 1, r.rows * B);
    }
    if (D.shuffle) page.order.forEach(i => { const all = pageEl.children; pageEl.append(all[i % all.length]); });
    // Boxes lie below what they hold.
    [...pageEl.querySelectorAll('.box')].forEach(b => pageEl.prepend(b));
    truth.pages.push({ index: page.index + 1, label: page.label, name: page.section, furniture: [...furniture, ...page.furnitureFound], ads });
  }
  await Promise.all([...document.images].map(i => i.decode()));
  return JSON.stringify(truth);
}
window.result = setIssue();
