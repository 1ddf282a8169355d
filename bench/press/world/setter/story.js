// Sets a story into its rectangle: box, head, pictures, frames of text, signature.
'use strict';
const carried = new Map();
let lastBoxes = [];
/** Draws the box of a module and gives the room inside. */
function boxIn(m) {
  const b = m.box;
  dark = false; lastBoxes = [];
  if (!b || b.kind === 'none') return { x: m.x, y: m.y, w: m.w, h: m.h };
  const pad = Math.min(b.pad, m.w / 10, m.h / 8);
  const e = put(el('box ' + b.kind), m.x, m.y, m.w, m.h);
  lastBoxes.push(e);
  if (b.kind === 'pale') { const img = el('', undefined, 'img'); img.src = IMAGES.pale[Math.round(m.w) % IMAGES.pale.length]; e.append(img); }
  if (['tint', 'both', 'nested'].includes(b.kind)) e.style.background = b.tint;
  if (b.kind === 'dark') { e.style.background = b.dark; dark = true; }
  if (b.kind === 'nested') { const i = put(el('box inner'), m.x + pad, m.y + pad, m.w - 2 * pad, m.h - 2 * pad); lastBoxes.push(i);
    i.style.background = '#fff'; return { x: m.x + 2 * pad, y: m.y + 2 * pad, w: m.w - 4 * pad, h: m.h - 4 * pad }; }
  return { x: m.x + pad, y: m.y + pad, w: m.w - 2 * pad, h: m.h - 2 * pad };
}
function framesIn(r, n) {
  const g = D.gutter, step = ((V ? r.h : r.w) - (n - 1) * g) / n;
  return Array.from({ length: n }, (_, i) => V ? { x: r.x, y: r.y + i * (step + g), w: r.w, h: step } : { x: r.x + i * (step + g), y: r.y, w: step, h: r.h });
}
/** Puts the head of a story above its text (beside it where lines run down) and gives the room left. */
function headIn(s, seg, look, r, R, inColumn, notePictured) {
  const side = look.dress === 'side' && s.headline && !s.tail && !V && !RTL && r.w > D.body * 20 && r.h > D.line * 12;
  if (side) {
    const e = headlineBlock(s, { ...look, dress: 'none', stretch: false }); e.classList.add('rotated');
    put(e, r.x, r.y, 0, r.h * 0.95); e.style.width = 'max-content';
    for (let size = parseFloat(e.style.fontSize); size > D.body && (widthOf(e) > r.w * 0.2 || e.scrollHeight > e.clientHeight + 1);
      size -= 1) e.style.fontSize = size + 'px';
    record(seg, 'headline', headlineText(s), e.firstChild);
    const w = widthOf(e) + 8;
    r = { ...r, x: r.x + w, w: r.w - w };
  }
  const blocks = headBlocks(s, seg, look, { withoutHeadline: side, inColumn, notePictured });
  return { blocks, r };
}
function stack(blocks, r, most) {
  const e = el('head' + (V && D.upright ? ' upright' : ' level'));
  e.append(...blocks); lastBoxes.push(e);
  if (V && D.upright) {
    put(e, 0, r.y, 0, most.h); e.style.width = 'max-content';
    shrink(e, r.w * 0.4);
    const w = widthOf(e); e.style.left = (r.x + r.w - w) + 'px'; e.style.width = w + 'px';
    return { x: r.x + r.w - w, y: r.y, w, h: most.h };
  }
  put(e, r.x, r.y, most.w);
  shrink(e, r.h * 0.42);
  // In a small box the least needful goes first.
  for (const cls of ['note', 'short', 'label', 'deck', 'kicker', 'name']) if (heightOf(e) > r.h * 0.6) e.querySelector('.' + cls)?.remove();
  return { x: r.x, y: r.y, w: most.w, h: heightOf(e) };
}
const itemOf = (seg, it) => ({ ...it, seg, role: it.role || 'body', keep: it.keep || it.t === 'cross' || it.t === 'ask' });
function flowItems(s, seg) {
  let first = true;
  return s.flow.filter(it => !it.last).map(it => {
    const item = itemOf(seg, it);
    if (first && (it.t === 'p' || it.t === 'ans')) {
      item.opens = true;
      if (s.drop && /^[“„"]?\p{L}{2}|^\p{Lu} /u.test(it.text) && !it.bold) item.drop = true;
    }
    first = false;
    return item;
  });
}
/** The items after the text: last lines, signature, jump. */
function endItems(s, seg, to) {
  const out = s.flow.filter(it => it.last).map(it => itemOf(seg, it));
  if (s.closing) out.push(itemOf(seg, { t: 'p', look: 'italic', text: s.closing }));
  if (s.byline && s.bylineAt === 'end') { const node = bylineBlock(seg, s.byline, 'sign'); out.push({ t: 'node', node, text: s.byline, role: '' }); }
  if (to) { const node = el('jump', `<span class="t">${html(to)}</span>`); record(seg, 'jumpline', to, node.firstChild);
    out.push({ t: 'node', node, text: to, role: '' }); }
  return out;
}
/** An end mark after the last paragraph of a story. */
function markEnd(s, set) {
  if (!s.endMark) return;
  const p = set.filter(p => p._it.t === 'p' || p._it.t === 'ans').at(-1);
  if (!p) return;
  if (s.endMark === 'drawn') p.append(el('endmark', '', 'span'));
  else { p.append(' ' + s.endMark); p._text += ' ' + s.endMark; }
}
function portraitItem(s, seg) {
  const e = el('figure level portrait'), img = el('photo', undefined, 'img'), w = D.body * 6.5;
  img.src = source('portrait', 0); img.style.cssText = `width:${w}px;height:${w * 1.2}px;display:block`; e.style.width = w + 'px';
  record(seg, 'photo', '', img);
  const name = bylineBlock(seg, s.byline, 'bar');
  e.append(img, name);
  return { t: 'node', node: e, text: '', role: '' };
}
function placeStory(m, truth) {
  const s = m.story, look = D.heads[s.rank] || D.heads[2], seg = segment(m.id, s.kind, s.traps), R = randomOf(m.seed);
  const inner = boxIn(m), inColumn = m.headAt === 'column' && !V;
  const notePictured = s.note?.at === 'picture' && m.pictures && m.pictures.where !== 'behind-head' && !V;
  if (notePictured) m.pictures.note = s.note.text;
  let { blocks, r } = headIn(s, seg, look, inner, R, inColumn, notePictured);
  const n = V ? Math.max(1, Math.min(m.columns, Math.floor(r.h / (D.body * 9))))
    : Math.max(1, Math.min(m.columns, Math.floor((r.w + D.gutter) / (D.body * 9 + D.gutter))));
  const spanned = k => V ? r.w : (r.w - (n - 1) * D.gutter) / n * k + (k - 1) * D.gutter;
  let pics = m.pictures, top = r.y;
  if (pics && pics.at === 'area' && pics.where === 'above' && !V) {
    const f = put(figureOf(pics, seg, spanned(m.headSpan || n), r.h * 0.45), r.x, r.y, spanned(m.headSpan || n));
    top += heightOf(f) + 6; pics = null;
  }
  let frames = framesIn({ ...r, y: r.y, h: r.h * m.fill }, n);
  const items = flowItems(s, seg);
  if (m.badge && !V && r.w > 200) {
    if (m.badge.drawn || !m.badge.text) { const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 24 24');
      svg.innerHTML = `<path d="M12 0a12 12 0 1 0 .01 0z" fill="${D.accent}"/><path d="M11 6h3v12h-3z" fill="#fff"/>`;
      put(svg, r.x, top, 24, 24); svg.classList.add('badgepath'); }
    else { const e = put(el('badge', `<span class="t">${html(m.badge.text)}</span>`), r.x, top, 24, 24);
      PAGE.found.push({ kind: 'badge', text: m.badge.text, e: e.firstChild, debatable: true }); }
    top += 27;
  }
  if (m.ornament && !V) { const e = put(el('ornament', `<span class="t">${m.ornament}</span>`), r.x, top, spanned(m.headSpan || n), 22);
    PAGE.found.push({ kind: 'ornament', text: m.ornament, e: e.firstChild, debatable: true }); top += 24; }
  if (top > r.y) frames = carve(frames, { x: r.x, y: r.y, w: spanned(m.headSpan || n), h: top - r.y - 4 }, 4);
  if (blocks.length && !inColumn) {
    let behind = null;
    if (pics?.where === 'behind-head' && pics.at === 'area' && !V && !dark
      && r.h > 220) { behind = put(el('photo', undefined, 'img'), r.x, top, spanned(m.headSpan || n), 10); behind.src = source('night', 0);
      record(seg, 'photo', '', behind); dark = true; }
    const tier = V && D.upright ? { h: frames[0].h * R.int(1, n) + 0 } : { w: spanned(m.headSpan || n) };
    const head = stack(blocks, { ...r, y: top, h: r.y + r.h - top }, tier);
    if (behind) { dark = m.box?.kind === 'dark'; head.h = Math.max(head.h + 10, 120); behind.style.height = head.h + 'px'; pics = null; }
    const below = Math.max(3, D.line * 0.25);
    // A level head above tiers that run down takes its height from all of them.
    if (V && !D.upright) frames = framesIn({ ...r, y: head.y + head.h + below, h: r.y + r.h - head.y - head.h - below },
      Math.max(1, Math.min(n, Math.floor((r.h - head.h) / (D.body * 9)))));
    else frames = carve(frames, { ...head, h: Math.ceil(head.h) }, V ? 8 : below);
  } else if (inColumn) {
    if (frames[0]) fitToColumn(blocks, frames[0].w, r.h * 0.5);
    items.unshift(...blocks.map(node => ({ t: 'node', node, text: '', role: '', keep: true, seg })));
  }
  if (!V && s.byline && s.bylineAt === 'column'
    && !inColumn) items.unshift({ t: 'node', node: bylineBlock(seg, s.byline), text: '', role: '', keep: true, seg });
  if (V && s.byline && s.bylineAt === 'column') items.unshift({ t: 'node', node: bylineBlock(seg, s.byline), text: '', role: '', keep: true, seg });
  if (s.deck && s.deckAt === 'column' && !inColumn) { const e = el('deck', `<span class="t">${html(s.deck)}</span>`);
    record(seg, 'deck', s.deck, e.firstChild); items.unshift({ t: 'node', node: e, text: '', role: '', keep: true, seg }); }
  if (s.byline && s.bylineAt === 'portrait') items.splice(blocks.length && inColumn ? blocks.length : 0, 0, portraitItem(s, seg));
  if (pics) frames = placePictures(pics, seg, frames, items, r, n);
  if (s.pull && frames.length > 1) {
    const f = frames[1], e = put(el('pull', `<span class="t">${html(s.pull)}</span>`), f.x, f.y + f.h * 0.3, f.w);
    if (V) e.remove();
    else { const h = heightOf(e); if (h < f.h * 0.4) { record(seg, 'pullquote', s.pull, e.firstChild);
      frames = carve(frames, { x: f.x, y: f.y + f.h * 0.3, w: f.w, h }, 8); } else e.remove(); }
  }
  if (m.diagram && !V) frames = placeDiagram(m.diagram, seg, frames, r);
  frames = frames.filter(f => V ? f.h > D.body * 5 && f.w > D.line : f.w > D.body * 5 && f.h > D.line);
  if (!frames.length) return finish([]);
  const rest = m.of ? carried.get(m.of) : null;
  if (rest) { seg.continuedFrom = m.of; items.splice(items.findIndex(i => i.role === 'body'), 0,
    ...rest.map(q => ({ ...q.it, seg, text: q.text, look: (q.it.look || '') + (q.first ? '' : ' cont'), drop: false, bold: q.first ? q.it.bold : 0 }))); }
  else if (m.of) { s.byline = ''; }
  const ends = endItems(s, seg, m.goesOn ? m.to : ''), last = frames.at(-1), room = roomOf(ends, last.w, last.h);
  if (room < (V ? last.w : last.h) * 0.8) { if (V) { last.x += room; last.w -= room; } else last.h -= room; } else ends.length = 0;
  if (D.columnNotes && !V && frames.length > 1 && s.genre === 'report') {
    const f = frames[0], e = put(el('note'), f.x, f.y + f.h - D.line, f.w); e.innerHTML = `<span class="t">${html(window.SPEC.nextColumn)}</span>`;
    record(seg, 'other', window.SPEC.nextColumn, e.firstChild); f.h -= D.line * 1.2;
  }
  let { set, rest: left, used } = pour(frames, items, !!m.goesOn);
  if (!set.some(p => p._it.role === 'body') && !rest) ({ set, used } = sentenceIn(frames, items, set, used));
  if (used && used.index === frames.length - 1) { if (V) { used.d.style.left = (last.x - room) + 'px';
    used.d.style.width = (last.w + room) + 'px'; } else used.d.style.height = (last.h + room + 2) + 'px'; }
  settleHyphens(set);
  const set0 = [...set];
  if (!m.goesOn) markEnd(s, set);
  if (set.some(p => p._it.role === 'body')) {
    appendEnd(used, set, ends);
    if (m.goesOn && left.some(q => q.it.role === 'body')) carried.set(m.id, left.filter(q => q.it.role === 'body').slice(0, 6));
  }
  if (D.rules === 'all' && !V && n > 1) for (const f of frames.slice(1)) if (f.y > top) put(el('vrule'), f.x - D.gutter / 2, f.y, 1, f.h);
  return finish(set);

  function finish(set) {
    for (const p of set) if (p._it.role === 'body') record(seg, 'body', p._text, p);
    truth.push(seg);
    const said = role => seg.records.some(x => x.text && x.e.isConnected && (!role || x.role === role));
    // Where no text found room the place stays white, but for a few headlines that stand alone.
    if (!said() || !said('body') && R.chance(0.85)) { lastBoxes.forEach(b => b.remove()); seg.records.forEach(x => x.e.remove()); }
    dark = false;
  }
}
/** Where not even the first paragraph found room: the longest of its sentences that does. */
function sentenceIn(frames, items, set, used) {
  const frame = frames.reduce((a, b) => a.w * a.h > b.w * b.h ? a : b),
    texts = items.filter(it => it.t === 'p' || it.t === 'ans').flatMap(
      it => it.text.replace(/[\ue000-\ue005]/g, '').match(/[^.!?。！？۔؟]+[.!?。！？۔؟][”“»」’‘)]*/gu) || []).map(t => t.trim());
  const heads = items.filter(it => it.t === 'node' && it.keep), seg = items[0]?.seg;
  set.forEach(p => p.remove());
  for (const text of texts.sort((a, b) => b.length - a.length)) {
    const got = pour([frame], [...heads, { t: 'p', text, role: 'body', seg, opens: true }], false);
    if (got.set.some(p => p._it.role === 'body')) return { set: got.set, used: { ...got.used, index: -1 } };
    got.set.forEach(p => p.remove());
  }
  return pour([frame], heads, false);
}
function placePictures(pics, seg, frames, items, r, n) {
  const first = frames[0];
  if (!first) return frames;
  if (pics.at === 'area' && V) {
    const w = Math.min(r.w * 0.45, 60 + r.h * 0.4), f = put(figureOf(pics, seg, w, r.h * 0.6), r.x, r.y, w), h = heightOf(f);
    if (h > r.h * 0.9 || w < 60) { f.remove(); return frames; }
    const low = pics.where === 'bottom' ? r.y + r.h - h : Math.max(r.y, frames.reduce((y, q) => Math.max(y, q.y), 0)), y = Math.min(low, r.y + r.h - h);
    f.style.left = r.x + 'px'; f.style.top = y + 'px';
    return carve(frames, { x: r.x, y, w, h }, 10);
  }
  if (pics.at === 'area') {
    const span = Math.min(pics.span, n), w = (r.w - (n - 1) * D.gutter) / n, c = Math.min(pics.c, n - span), x = r.x + c * (w + D.gutter),
      wide = span * w + (span - 1) * D.gutter;
    const apart = pics.captionAt === 'apart' && pics.items.length === 1 && pics.items[0].caption && n > 1 && frames.at(-1).x > x + wide;
    const caption = apart ? pics.items[0].caption : '';
    if (apart) pics = { ...pics, items: [{ ...pics.items[0], caption: '' }] };
    const column = frames.filter(f => f.x >= x - 2 && f.x < x + wide - 2);
    if (!column.length) return frames;
    const t = Math.max(...column.map(f => f.y)), b = Math.min(...column.map(f => f.y + f.h)),
      f = put(figureOf(pics, seg, wide, (b - t) * 0.55), x, t, wide), h = heightOf(f);
    if (h > (b - t) * 0.75 || b - t - h < 3 * D.line && span === n) { f.remove(); return frames; }
    const y = pics.where === 'bottom' ? b - h : pics.where === 'middle' ? t + Math.round((b - t - h) * 0.4) : t;
    f.style.top = y + 'px';
    frames = carve(frames, { x, y, w: wide, h }, 8);
    if (apart) {
      // The caption stands at the foot of another column.
      const last = frames.at(-1), e = put(el('caption', `<span class="t">${esc(caption)}</span>`), last.x, last.y, last.w), ch = heightOf(e);
      record(seg, 'caption', caption, e.firstChild);
      e.style.top = last.y + last.h - ch + 'px'; last.h -= ch + 6;
    }
    return frames;
  }
  const floats = pics.at === 'float' && first.w > D.body * 18, w = floats ? first.w * pics.width : V ? Math.min(first.w * 0.4, first.h * 1.2) : first.w;
  const f = figureOf(pics, seg, w, V ? first.h - 8 : Math.min(r.h * 0.4, 420));
  if (floats) f.classList.add('float-' + pics.side);
  const bodies = items.map((it, i) => it.role === 'body' && it.t !== 'cross' ? i : -1).filter(i => i >= 0),
    at = bodies[Math.min(pics.after, bodies.length - 1)] ?? items.length;
  items.splice(at, 0, { t: 'node', node: f, text: '', role: '', seg });
  return frames;
}
function placeDiagram(diagram, seg, frames, r) {
  const h = Math.min(150, r.h * 0.25), y = r.y + r.h - h, e = el('diagram'), n = diagram.labels.length, step = r.w / n;
  e.dataset.whole = '1';
  diagram.labels.forEach((label, i) => {
    const b = el('node', `<span class="t">${html(label)}</span>`), up = i % 2 ? h * 0.45 : h * 0.08;
    Object.assign(b.style, { left: i * step + 4 + 'px', top: up + 'px', width: step * 0.72 + 'px', background: i % 2 ? '#dbe8f6' : '#f9e3c8' });
    if (i < n - 1) { const a = el('arrow'); Object.assign(a.style,
      { left: (i + 0.76) * step + 'px', top: h * 0.45 + 'px', width: step * 0.22 + 'px' }); e.append(a); }
    e.append(b); record(seg, 'other', label, b.firstChild);
  });
  put(e, r.x, y, r.w, h);
  record(seg, 'photo', '', e);
  return carve(frames, { x: r.x, y, w: r.w, h }, 8);
}
