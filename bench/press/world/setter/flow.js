// Running text: paragraphs, questions, lists, verse and rows are poured into frames.
'use strict';
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
const breakable = new Set(['p', 'ans', 'li']);
function nodeOf(it, text, first, last) {
  if (it.node) return it.node;
  const p = el(`b ${it.t} ${it.look || ''}${it.gap ? ' gap' : ''}${it.opens ? ' opens' : ''}${first ? '' : ' cont'}${last ? '' : ' split'}`, undefined, 'p');
  if (it.t === 'row') {
    p.className += ` ${it.grid}${it.head ? ' head' : ''}`;
    p.style.gridTemplateColumns = `minmax(0,${it.cells.length === 2 ? 3 : 2.2}fr)` + ' minmax(0,1fr)'.repeat(it.cells.length - 1);
    p.innerHTML = it.cells.map(c => `<span>${html(c)}</span>`).join(' ');
    return p;
  }
  const shown = last ? text : text.endsWith('\u00ad') ? text.slice(0, -1) + '-' : text.trimEnd();
  const mark = first && (it.t === 'p' || it.t === 'ans') ? D.indentMark : '';
  if (first && it.drop) {
    const size = /^[“„«"¿]/.test(shown) ? 2 : 1;
    p.innerHTML = `<span class="cap">${esc(shown.slice(0, size))}</span>${html(shown.slice(size))}`;
    p.classList.add('dropped');
  } else if (first && it.bold) p.innerHTML = mark + `<b>${html(shown.slice(0, it.bold))}</b>${html(shown.slice(it.bold))}`;
  else p.innerHTML = mark + html(shown);
  return p;
}
const sentenceEnd = t => /[.!?。！？۔؟][”“»」’‘)\ue000-\ue005]*\s*$/.test(t) && !/\b\p{L}{1,3}\.\s*$/u.test(t);
/** Fills frames with as much as they hold; what is left comes back, cut where the last frame ends (or at a sentence). */
function pour(frames, flow, cutAnywhere) {
  const queue = flow.map(it => it.it ? it : { it, text: it.text, first: true }), set = [];
  let used = null;
  frames.forEach((f, index) => {
    if (!queue.length) return;
    const d = put(el('flow'), f.x, f.y, f.w, f.h), isLast = index === frames.length - 1;
    const full = () => V ? d.scrollWidth > d.clientWidth + 1.5 : d.scrollHeight > d.clientHeight + 1.5;
    used = { d, index };
    while (queue.length) {
      const q = queue[0], p = nodeOf(q.it, q.text, q.first, true);
      const keep = e => { e._it = q.it; e._text = q.text; set.push(e); };
      d.append(p);
      if (!full()) { keep(p); queue.shift(); continue; }
      let points = breakable.has(q.it.t) && !q.it.keep && !q.it.node ? breaks(q.text).filter(i => i > (q.first ? (q.it.bold || 0) + 1 : 0)) : [];
      if (isLast && !cutAnywhere) points = points.filter(i => sentenceEnd(q.text.slice(0, i)));
      let low = 0, high = points.length;
      const fits = n => { d.lastChild.replaceWith(nodeOf(q.it, q.text.slice(0, points[n]), q.first, isLast && !cutAnywhere)); return !full(); };
      while (low < high) { const m = (low + high) >> 1; if (fits(m)) low = m + 1; else high = m; }
      if (low === 0) {
        d.lastChild.remove();
        while (set.length && set.at(-1)._it.keep && set.at(-1).parentNode === d) { const back = set.pop();
          queue.unshift({ it: back._it, text: back._text, first: true }); back.remove(); }
      } else {
        fits(low - 1);
        const cut = d.lastChild; cut._it = q.it; cut._text = q.text.slice(0, points[low - 1]); set.push(cut);
        queue[0] = { it: q.it, text: q.text.slice(points[low - 1]), first: false };
        if (isLast && !cutAnywhere) queue.shift();
      }
      break;
    }
  });
  return { set, rest: queue, used };
}
/** Soft hyphens at a line's end become hyphens, the others go: as a press would deliver it. */
function settleHyphens(nodes) {
  for (const p of nodes) {
    const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const n = walk.currentNode;
      if (!n.data.includes('\u00ad')) continue;
      const top = i => { const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1);
        const all = [...r.getClientRects()].filter(x => x.width > 0); return all.length ? all.at(-1).top : NaN; };
      let out = '';
      for (let i = 0; i < n.data.length; i++) out += n.data[i] !== '\u00ad' ? n.data[i] : i > 0 && i + 1 < n.data.length
        && top(i + 1) - top(i - 1) > 6 ? '-' : '';
      n.data = out;
    }
  }
}
/** What came after the text (a last line, the signature, the jump): each where there is room, or not at all. */
function appendEnd(used, set, items) {
  for (const it of items) {
    if (!used) return;
    const p = nodeOf(it, it.text, true, true), d = used.d;
    d.append(p);
    if (V ? d.scrollWidth > d.clientWidth + 1.5 : d.scrollHeight > d.clientHeight + 1.5) { p.remove();
      if (it.must) throw new Error('No room for ' + it.text); continue; }
    p._it = it; p._text = it.text; set.push(p);
  }
}
/** The room that items take at the end of a frame. */
function roomOf(items, w, h) {
  if (!items.length) return 0;
  const d = put(el('flow'), 0, 0, w, h);
  items.forEach(it => d.append(nodeOf(it, it.text, true, true)));
  const first = d.firstChild.getBoundingClientRect(), last = d.lastChild.getBoundingClientRect();
  d.remove();
  return Math.ceil((V ? first.right - last.left : last.bottom - first.top) + D.line * 0.6);
}
/** Cuts what stands in the way out of the frames; what is left of one is two, in reading order. */
function carve(frames, box, gap = 4) {
  const out = [], least = D.line * 2;
  for (const f of frames) {
    const apart = box.x >= f.x + f.w - 2 || box.x + box.w <= f.x + 2 || box.y >= f.y + f.h - 2 || box.y + box.h <= f.y + 2;
    if (apart) { out.push(f); continue; }
    const pieces = V ? [{ ...f, x: box.x + box.w + gap, w: f.x + f.w - box.x - box.w - gap }, { ...f, w: box.x - gap - f.x }]
      : [{ ...f, h: box.y - gap - f.y }, { ...f, y: box.y + box.h + gap, h: f.y + f.h - box.y - box.h - gap }];
    out.push(...pieces.filter(p => (V ? p.w : p.h) >= least));
  }
  return out;
}
