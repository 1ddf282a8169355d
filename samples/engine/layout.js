// Sets one newspaper page in the browser: a tree of rows and columns of stories on a
// baseline grid, text poured into frames, photographs cropped so that each story fills its box.
// Everything that is printed is also reported, as the truth of the page.
'use strict';
const S = window.SPEC, B = S.baseline, RTL = S.dir === 'rtl', warnings = [];
const pageEl = document.getElementById('page');
const articles = [], ads = [], furniture = [];
const up = v => Math.ceil((v - 0.01) / B) * B;

function el(tag, cls, html) {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (html !== undefined) e.innerHTML = html;
  return e;
}
function put(e, x, y, w, h) {
  const left = RTL ? S.width - x - w : x;
  e.style.position = 'absolute';
  e.style.left = left + 'px'; e.style.top = y + 'px'; e.style.width = w + 'px';
  if (h !== undefined) e.style.height = h + 'px';
  pageEl.appendChild(e);
  return e;
}
function heightOf(e, w) {
  e.style.position = 'absolute'; e.style.visibility = 'hidden'; e.style.width = w + 'px';
  pageEl.appendChild(e);
  const h = e.getBoundingClientRect().height;
  e.remove(); e.style.visibility = '';
  return h;
}
const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = s => s.split('\n').map(esc).join('<br>');

/* ---- text flow ---- */
function paraEl(it, text, first) {
  const p = el('p', it.cls + (first ? '' : ' cont'));
  if (first && it.dl) p.append(el('b', 'dl', esc(text.slice(0, it.dl))), text.slice(it.dl));
  else p.textContent = text;
  return p;
}
const noStart = '，。、；：？！”’）》…—」』％%)』ー々・', noEnd = '“‘（《「『(';
function splitPoints(t) {
  const out = [];
  for (let i = 1; i < t.length; i++) {
    const a = t[i - 1], b = t[i];
    if (S.spaces) { if (a === ' ') out.push(i); continue; }
    if (noStart.includes(b) || noEnd.includes(a)) continue;
    if (/[0-9A-Za-z.]/.test(a) && /[0-9A-Za-z.%]/.test(b)) continue;
    out.push(i);
  }
  return out;
}
function dateline(t) {
  const m = S.datelines && t.match(new RegExp(S.datelines));
  return m && m.index === 0 ? m[0].length : 0;
}
function flowOf(story) {
  const flow = [];
  if (story.from) flow.push({ cls: 'from', text: story.from, role: 'jumpline', keep: true });
  (story.text || []).forEach((t, i) => {
    if (t.startsWith('## ')) flow.push({ cls: 'cross', text: t.slice(3), role: 'body', keep: true });
    else if (t.startsWith('@ ')) flow.push({ cls: 'sign', text: t.slice(2), role: 'byline' });
    else flow.push({ cls: 'body' + (i === 0 && story.drop ? ' drop' : '') + (i === 0 ? ' first' : ''), text: t, role: 'body', dl: i === 0 ? dateline(t) : 0 });
  });
  if (story.jump) flow.push({ cls: 'jump', text: story.jump, role: 'jumpline' });
  return flow;
}
function linesOf(flow, w) {
  const d = el('div', 'frame');
  flow.forEach(it => d.append(paraEl(it, it.text, true)));
  return Math.round(heightOf(d, w) / B);
}
/* Pours the flow into the frames; returns the items that found no room and the lines left empty. */
function pour(frames, flow) {
  const made = [], queue = flow.map(it => ({ it, text: it.text, first: true }));
  let leftLines = 0;
  for (const f of frames) {
    const d = el('div', 'frame');
    put(d, f.x, f.y, f.w, f.h);
    made.push(d);
    const full = () => S.vertical ? d.scrollWidth > f.w + 2 : d.scrollHeight > f.h + 2;
    let used = [];
    while (queue.length) {
      const q = queue[0];
      const p = paraEl(q.it, q.text, q.first);
      d.append(p);
      if (!full()) { p._it = q.it; p._text = q.text; used.push(q); queue.shift(); continue; }
      const pts = q.it.role === 'body' && !q.it.keep ? splitPoints(q.text) : [];
      let lo = 0, hi = pts.length;
      const fits = n => { const e = paraEl(q.it, q.text.slice(0, pts[n]).trimEnd(), q.first); e.classList.add('split'); d.lastChild.replaceWith(e); return !full(); };
      while (lo < hi) { const m = (lo + hi) >> 1; if (fits(m)) lo = m + 1; else hi = m; }
      if (lo === 0) {
        d.lastChild.remove();
        while (used.length && used[used.length - 1].it.keep) { queue.unshift(used.pop()); d.lastChild.remove(); }
      } else {
        fits(lo - 1);
        d.lastChild._it = q.it; d.lastChild._text = q.text.slice(0, pts[lo - 1]);
        queue[0] = { it: q.it, text: q.text.slice(pts[lo - 1]), first: false };
      }
      break;
    }
    let usedH = 0;
    if (d.lastChild) {
      const r = d.lastChild.getBoundingClientRect(), o = d.getBoundingClientRect();
      usedH = S.vertical ? o.right - r.left : r.bottom - o.top;
    }
    leftLines += Math.round(((S.vertical ? f.w : f.h) - usedH) / B);
  }
  return { made, rest: queue, leftLines };
}

/* ---- heads ---- */
function headEl(s, vertical) {
  const h = el('div', 'head ' + (s.cls || '') + (vertical ? ' vert' : '') + (s.head ? '' : ' nohead'));
  const add = (role, cls, text, style) => { if (!text) return; const e = el('div', cls, lines(text)); e.dataset.role = role; e.dataset.text = text; if (style) e.style.cssText = style; h.append(e); };
  if (s.label) { const e = el('div', 'label', esc(s.label)); e.dataset.role = 'furniture'; e.dataset.text = s.label; h.append(e); }
  add('kicker', 'kicker', s.kicker);
  add('headline', 'headline', s.head, s.size ? `font-size:${s.size}px` : '');
  add('deck', 'deck', s.deck);
  add('byline', 'byline', s.byline);
  return h;
}
function photoEl(p, cls) {
  const d = el('figure', 'photo ' + (cls || ''));
  d.innerHTML = `<img src="${S.photos}/${p.src}.jpg"><figcaption>${p.cap ? `<span class="cap">${esc(p.cap)}</span>` : ''}${p.credit ? ` <span class="cred">${esc(p.credit)}</span>` : ''}</figcaption>`;
  if (p.pos) d.firstChild.style.objectPosition = p.pos;
  return d;
}
const capH = (p, w) => { const d = el('figure', 'photo'); d.innerHTML = photoEl(p).innerHTML; d.querySelector('img').remove(); return heightOf(d, w); };
function placePhoto(p, x, y, w, h) {
  const d = put(photoEl(p), x, y, w, h);
  if (w < 460 && h < 420) d.querySelector('img').src = `${S.photos}/${p.src}-small.jpg`;
  d.querySelector('img').style.height = (h - d.querySelector('figcaption').getBoundingClientRect().height) + 'px';
  d._p = p;
  return d;
}
function rule(x, y, w, h, cls) { put(el('div', cls || 'rule'), x, y, w, h); }

/* ---- truth ---- */
const plain = t => t.replace(/\u00ad/g, '');
function zone(e) {
  const r = e.getBoundingClientRect(), o = pageEl.getBoundingClientRect();
  return [r.left - o.left, r.top - o.top, r.width, r.height].map(v => Math.round(v * 75) / 100);
}
function textZone(e) { const g = document.createRange(); g.selectNodeContents(e); const r = g.getBoundingClientRect(), o = pageEl.getBoundingClientRect(); return [r.left - o.left, r.top - o.top, r.width, r.height].map(v => Math.round(v * 75) / 100); }
function union(zs) {
  const x = Math.min(...zs.map(z => z[0])), y = Math.min(...zs.map(z => z[1]));
  return [x, y, +(Math.max(...zs.map(z => z[0] + z[2])) - x).toFixed(2), +(Math.max(...zs.map(z => z[1] + z[3])) - y).toFixed(2)];
}
function headParts(h) {
  const out = [];
  for (const e of h ? h.children : []) {
    if (e.dataset.role === 'furniture') furniture.push({ kind: 'label', text: e.dataset.text, zones: [textZone(e)], debatable: true });
    else if (e.dataset.role === 'headline') {
      const g = document.createRange(); g.selectNodeContents(e);
      const vert = h.classList.contains('vert'), tops = new Set([...g.getClientRects()].filter(r => r.width && r.height).map(r => Math.round((vert ? r.left : r.top) / 6)));
      if (tops.size !== e.dataset.text.split('\n').length) warnings.push(`headline turns over: ${e.dataset.text}`);
      out.push({ role: 'headline', text: e.dataset.text, zones: [textZone(e)] });
    } else out.push({ role: e.dataset.role, text: e.dataset.text, zones: [textZone(e)] });
  }
  return out;
}
function textParts(made, items) {
  const body = { role: 'body', text: '', zones: [] }, byl = [], jumps = [], heads = [], done = new Map();
  for (const d of made) {
    const zs = [];
    for (const p of d.children) {
      const it = p._it; if (!items.includes(it)) continue;
      if (it.role === 'body') { zs.push(zone(p)); body.text += (done.has(it) ? '' : body.text ? '\n' : '') + plain(p._text); done.set(it, 1); }
      else if (it.role === 'jumpline') jumps.push({ role: 'jumpline', text: plain(p._text), zones: [zone(p)] });
      else if (it.role === 'headline') heads.push({ role: 'headline', text: plain(p._text), zones: [zone(p)] });
      else byl.push({ role: 'byline', text: p._text.replace(/^[（(]|[）)]$/g, ''), zones: [zone(p)] });
    }
    if (zs.length) body.zones.push(union(zs));
  }
  return { heads, rest: [...byl, ...(body.text ? [body] : []), ...jumps] };
}
function photoParts(figs) {
  const out = [];
  for (const f of figs) {
    out.push({ role: 'photo', text: '', zones: [zone(f.querySelector('img'))] });
    const c = f.querySelector('.cap'), r = f.querySelector('.cred');
    if (c) out.push({ role: 'caption', text: f._p.cap, zones: [textZone(c)] });
    if (r) out.push({ role: 'credit', text: f._p.credit, zones: [textZone(r)] });
  }
  return out;
}
function record(s, kind, parts) {
  articles.push({ id: s.id, kind, ...(s.to ? { continuedTo: s.to } : {}), ...(s.of ? { continuedFrom: s.of } : {}), parts });
}

/* ---- stories ---- */
const G = S.gutter;
const photosOf = s => s.photos || (s.photo ? [s.photo] : []);
function geometry(s, w, colw) {
  const pad = s.box ? up(10) + (s.box === 'tint' ? 0 : 0) : 0, px = s.box ? 16 : 0;
  const iw = w - 2 * px;
  let n = s.cols || Math.max(1, Math.round((iw + G) / (colw + G)));
  const strip = s.vhead ? (s.strip || 120) : 0;
  const tw = iw - (strip ? strip + G : 0);
  const cw = (tw - (n - 1) * G) / n;
  return { pad, px, iw, n, strip, tw, cw };
}
function headH(s, g) {
  if (s.vhead) return 0;
  if (!s.head && !s.kicker && !s.label && !s.byline) return 0;
  const k = s.headSpan || g.n;
  return up(heightOf(headEl(s), k * g.cw + (k - 1) * G) + (s.headPad === undefined ? 6 : s.headPad));
}
function pullH(s, g) { return s.pull ? up(heightOf(el('div', 'pull', `<div class="q">${esc(s.pull)}</div>`), g.cw) + 4) : 0; }
/* Height that a photograph takes at its own ratio, caption included. */
function prefPhoto(p, g) { const k = p.span || 1, pw = k * g.cw + (k - 1) * G; return up(pw / (p.ratio || 1.5) + capH(p, pw) + 8); }
function natStory(s, w, colw) {
  const g = geometry(s, w, colw), L = linesOf(flowOf(s), g.cw), hh = headH(s, g), k = s.headSpan || g.n;
  let area = L * B + hh * k + pullH(s, g);
  for (const p of photosOf(s)) area += (p.span || 1) * prefPhoto(p, g);
  return up(area / g.n) + 2 * g.pad + (g.n > 1 && !photosOf(s).some(p => !p.fixed) ? B : 0);
}
function frames(s, g, x, y, h, hh, photoHs) {
  const out = [], k = s.headSpan || g.n, figs = [];
  const tx = x + g.px + (s.vhead === 'left' || (s.vhead && RTL) ? g.strip + G : 0);
  const top = y + g.pad, bottom = y + h - g.pad;
  const holes = photosOf(s).map((p, i) => {
    const span = p.span || 1, ph = photoHs[i], c = p.col === undefined ? (p.at || 'tr').includes('l') ? 0 : g.n - span : p.col;
    const underHead = c < k, t0 = top + (underHead ? hh : 0);
    const py = (p.at || 'tr').startsWith('t') ? t0 : (p.at || '').startsWith('m') ? t0 + up((bottom - t0 - ph) * 0.42) : bottom - ph;
    return { p, c, span, y: py, h: ph };
  });
  const pull = s.pull ? { c: s.pullCol === undefined ? Math.floor(g.n / 2) : s.pullCol, h: pullH(s, g) } : null;
  for (let i = 0; i < g.n; i++) {
    const t0 = top + (i < k ? hh : 0);
    let parts = [[t0, bottom]];
    const cut = (a, b, after) => { parts = parts.flatMap(([p, q]) => b <= p || a >= q ? [[p, q]] : [[p, a], [Math.max(p, b), q]].filter(v => v[1] - v[0] >= B - 1)); };
    for (const o of holes) if (i >= o.c && i < o.c + o.span) {
      const at = (o.p.at || 'tr')[0];
      cut(o.y, o.y + o.h);
    }
    if (pull && pull.c === i) { 
      const [a, b] = parts.reduce((m, v) => v[1] - v[0] > m[1] - m[0] ? v : m); // the longest free piece of the column
      pull.y = a + up((b - a - pull.h) * (s.pullAt || 0.5)); cut(pull.y, pull.y + pull.h); }
    for (const [a, b] of parts) out.push({ x: tx + i * (g.cw + G), y: a, w: g.cw, h: Math.floor((b - a + 1) / B) * B });
  }
  return { out, holes, pull, tx };
}
function placeStory(s, x, y, w, h, colw) {
  const g = geometry(s, w, colw), flow = flowOf(s), L = linesOf(flow, g.cw);
  let hh = headH(s, g);
  const k = s.headSpan || g.n, ps = photosOf(s), T = h - 2 * g.pad;
  const heights = ps.map(p => prefPhoto(p, g));
  const room = () => (g.n * T - k * hh - pullH(s, g) - ps.reduce((a, p, i) => a + (p.span || 1) * heights[i], 0)) / B - L;
  const flex = ps.findIndex(p => !p.fixed);
  if (flex >= 0) {
    const span = ps[flex].span || 1;
    heights[flex] += Math.floor(room() / span) * B;
    const min = up(((span * g.cw) / 2.9) + capH(ps[flex], span * g.cw));
    if (heights[flex] < min) { warnings.push(`${s.id}: photo squeezed ${heights[flex]}px`); heights[flex] = Math.max(heights[flex], 3 * B); }
    const max = T - (k > 0 ? hh : 0);
    heights[flex] = Math.min(heights[flex], max);
  }
  if (s.box) put(el('div', 'box ' + s.box), x, y, w, h);
  let headBox = null, fh = h, slack = 0;
  if (flex < 0) { // no photograph to take up the slack: the head does, a little
    slack = Math.floor(room() / g.n);
    // The headline grows first, as long as no line of it has to turn over.
    if (s.head && hh && slack > 1 && !s.fixedHead) {
      const k0 = s.headSpan || g.n, w0 = k0 * g.cw + (k0 - 1) * G, size = s.size || 30, before = s.size;
      for (let f = 1.06; f < 1.5; f += 0.06) {
        const old = s.size; s.size = Math.round(size * f);
        const e = headEl(s); e.querySelector('.headline').style.whiteSpace = 'nowrap'; e.style.width = 'max-content';
        e.style.position = 'absolute'; pageEl.appendChild(e); e.remove();
        e.querySelectorAll(':scope > :not(.headline)').forEach(v => v.remove());
        pageEl.appendChild(e); const only = e.querySelector('.headline').getBoundingClientRect().width; e.remove();
        const nh = headH(s, g);
        if (only > w0 - 4 || (nh - hh) / B > slack) { s.size = old; break; }
      }
      if (s.size !== before) { hh = headH(s, g); slack = Math.floor(room() / g.n); }
    }
    if (!s.vhead && hh) { const give = Math.max(0, Math.min(slack, s.headGive === undefined ? 2 : s.headGive)); hh += give * B; slack -= give; }
    if (slack > 1) warnings.push(`${s.id}: ${slack} empty lines under ${g.n} columns`);
    if (slack > 0) fh = h - slack * B;
  }
  let res, fr, tries = 0;
  for (;;) {
    fr = frames(s, g, x, y, fh, hh, heights);
    res = pour(fr.out, flow);
    if (!res.rest.length || tries++ > 14) break;
    if (flex >= 0) heights[flex] -= B;
    else if (fh < h) fh += B;
    else if (hh > headH(s, g)) hh -= B;
    else break;
    res.made.forEach(d => d.remove());
  }
  if (res.rest.length) warnings.push(`${s.id}: overset by ${res.rest.map(q => q.text).join('').length} characters`);
  else if (res.leftLines > g.n + 1) warnings.push(`${s.id}: ${res.leftLines} lines left`);
  const figs = fr.holes.map((o, i) => {
    const at = (o.p.at || 'tr')[0], gap = 8;
    const pw = o.span * g.cw + (o.span - 1) * G, px = fr.tx + o.c * (g.cw + G);
    return placePhoto(o.p, px, at === 't' ? o.y + (o.p.drop || 3) : o.y + gap, pw, o.h - gap - (at === 'm' ? 4 : 0) + (at === 'b' ? 0 : 0));
  });
  if (s.vhead) {
    const hx = s.vhead === 'left' ? x + g.px : x + w - g.px - g.strip;
    headBox = headEl(s, true); put(headBox, hx, y + g.pad, g.strip, h - 2 * g.pad);
  } else if (hh) {
    headBox = headEl(s);
    put(headBox, x + g.px, y + g.pad, k * g.cw + (k - 1) * G, hh - 4);
  }
  let pullPart = [];
  if (fr.pull) {
    const d = put(el('div', 'pull', `<div class="q">${esc(s.pull)}</div>`), fr.tx + fr.pull.c * (g.cw + G), fr.pull.y + 6, g.cw, fr.pull.h - 4);
    pullPart = [{ role: 'pullquote', text: s.pull, zones: [zone(d)] }];
  }
  const tp = textParts(res.made, flow);
  record(s, s.kind || 'article', [...headParts(headBox), ...tp.rest.filter(p => p.role !== 'jumpline'), ...pullPart, ...photoParts(figs), ...tp.rest.filter(p => p.role === 'jumpline')]);
}

/* ---- briefs: several short items in one flow ---- */
const briefFlow = s => s.items.flatMap((b, i) => [{ cls: 'bhead', text: b.head, role: 'headline', keep: true, b: i }, ...b.text.map((t, j) => ({ cls: 'body' + (j === 0 ? ' first' : ''), text: t, role: 'body', b: i, dl: j === 0 ? dateline(t) : 0 }))]);
function placeBriefs(s, x, y, w, h, colw) {
  const g = geometry(s, w, colw), flow = briefFlow(s);
  const hd = el('div', 'bar', esc(s.title)), hh = up(heightOf(hd, g.iw) + 6);
  if (s.box) put(el('div', 'box ' + s.box), x, y, w, h);
  put(hd, x + g.px, y + g.pad, g.iw);
  const fr = []; for (let i = 0; i < g.n; i++) fr.push({ x: x + g.px + i * (g.cw + G), y: y + g.pad + hh, w: g.cw, h: Math.floor((h - 2 * g.pad - hh + 1) / B) * B });
  const L = linesOf(flow, g.cw), spare = fr[0].h / B * g.n - L;
  if (spare > 0 && g.n > 1) fr.forEach(f => { f.h -= Math.floor(spare / g.n) * B; });
  let res = pour(fr, flow);
  for (let t = 0; res.rest.length && t < 5 && g.n > 1; t++) { res.made.forEach(d => d.remove()); fr.forEach(f => { f.h += B; }); res = pour(fr, flow); }
  if (res.rest.length) warnings.push(`${s.id}: briefs overset ${res.rest.length}`);
  // Empty lines are shared out between the items of a single column.
  if (g.n === 1 && spare > 0 && !res.rest.length) {
    const heads = [...res.made[0].children].filter(p => p._it.role === 'headline').slice(1);
    heads.forEach(p => { p.style.marginTop = (spare * B / (heads.length + 0.5)) + 'px'; });
    if (spare / (heads.length + 1) > 1.6) warnings.push(`${s.id}: briefs ${spare} empty lines`);
  } else if (spare > g.n * 2) warnings.push(`${s.id}: briefs ${spare} empty lines`);
  furniture.push({ kind: 'label', text: s.title, zones: [textZone(hd)], debatable: true });
  s.items.forEach((b, i) => { const tp = textParts(res.made, flow.filter(f => f.b === i)); record({ id: `${s.id}-${i + 1}` }, 'brief', [...tp.heads, ...tp.rest]); });
}
/* ---- photographs alone, one or several ---- */
function placeEssay(s, x, y, w, h, colw) {
  // pics: fractions [x, y, w, h] of the space that the text leaves; text: fractions too
  const hd = s.head ? headEl(s) : null, hh = hd ? up(heightOf(hd, w) + 6) : 0;
  if (hd) put(hd, x, y, w, hh);
  const H = h - hh, Y = y + hh, figs = [];
  const boxOf = f => { const gx = G / 2; return [x + f[0] * (w + G), Y + f[1] * (H + B), f[2] * (w + G) - G, f[3] * (H + B) - B]; };
  for (const p of s.pics) figs.push(placePhoto(p, ...boxOf(p.box)));
  let parts = [];
  if (s.text) {
    const [bx, by, bw, bh] = boxOf(s.textBox), n = s.cols || 1, cw = (bw - (n - 1) * G) / n, fl = flowOf(s);
    const y0 = y + up(by - y), L = linesOf(fl, cw); let fh = Math.min(Math.floor(bh / B), Math.ceil(L / n)) * B, res;
    for (;;) { res = pour(Array.from({ length: n }, (_, i) => ({ x: bx + i * (cw + G), y: y0, w: cw, h: fh })), fl); if (!res.rest.length || fh + B > bh + 1) break; res.made.forEach(d => d.remove()); fh += B; }
    if (res.rest.length) warnings.push(`${s.id}: essay overset ${res.rest.map(q => q.text).join('').length}`);
    if (bh - fh > 2 * B) warnings.push(`${s.id}: essay text short by ${Math.floor((bh - fh) / B)} lines of ${n}`);
    parts = textParts(res.made, fl).rest;
  }
  record(s, s.text ? 'article' : 'photo', [...headParts(hd), ...parts, ...photoParts(figs)]);
}
/* ---- furniture and advertisements given as HTML ---- */
function placeHtml(s, x, y, w, h) {
  const d = put(el('div', (s.t === 'ad' ? 'ad ' : 'furn ') + (s.cls || ''), s.html), x, y, w, h);
  const rec = { text: d.innerText.replace(/\s*\n\s*/g, '\n').trim(), zones: [zone(d)] };
  if (d.scrollHeight > h + 2) warnings.push(`${s.id || s.t}: html overflows by ${d.scrollHeight - h}px`);
  if (s.t === 'ad') ads.push(rec); else furniture.push({ kind: s.kind || 'index', ...rec, debatable: true });
}

/* ---- the tree ---- */
function nat(n, w, colw) {
  if (n.h) return n.h * B;
  if (n.col) return n.col.reduce((a, c) => a + nat(c, w, colw), 0) + (n.col.length - 1) * gapOf(n);
  if (n.row) { const ws = widths(n, w, colw); return Math.max(...n.row.map((c, i) => nat(c, ws[i], colw))); }
  if (n.t === 'briefs') { const g = geometry(n, w, colw); return (Math.ceil(linesOf(briefFlow(n), g.cw) / g.n) + (g.n > 1 ? 1 : 0)) * B + 2 * g.pad + up(heightOf(el('div', 'bar', esc(n.title)), g.iw) + 6); }
  if (n.t === 'story') return natStory(n, w, colw);
  if (n.t === 'html' || n.t === 'ad') return up(heightOf(el('div', (n.t === 'ad' ? 'ad ' : 'furn ') + (n.cls || ''), n.html), w));
  return 12 * B;
}
const gapOf = n => (n.gap === undefined ? 1 : n.gap) * B;
function widths(n, w, colw) {
  const total = n.row.reduce((a, c) => a + (c.span || 1), 0), unit = (w + G) / total;
  return n.row.map(c => (c.span || 1) * unit - G);
}
const growOf = n => n.grow !== undefined ? n.grow : n.h ? 0 : n.col ? n.col.reduce((a, c) => a + growOf(c), 0) : n.row ? Math.min(...n.row.map(growOf)) : n.t === 'story' ? (photosOf(n).length ? Math.max(...photosOf(n).map(p => p.span || 1)) / 1 : 0.01) : n.t === 'essay' ? 3 : 0.001;
function place(n, x, y, w, h, colw) {
  if (n.col) {
    const hs = n.col.map(c => nat(c, w, colw)), gap = gapOf(n);
    let extra = h - hs.reduce((a, b) => a + b, 0) - gap * (n.col.length - 1);
    const gs = n.col.map(growOf), sum = gs.reduce((a, b) => a + b, 0) || 1;
    let rest = extra;
    hs.forEach((v, i) => { const d = Math.round(extra * gs[i] / sum / B) * B; hs[i] += d; rest -= d; });
    hs[gs.indexOf(Math.max(...gs))] += rest;
    let cy = y;
    n.col.forEach((c, i) => {
      if (i && !c.norule && !c.box && !n.col[i - 1].box && c.t !== 'ad' && n.col[i - 1].t !== 'ad') rule(x, cy - gap / 2 - 1, w, 0);
      place(c, x, cy, w, hs[i], colw); cy += hs[i] + gap;
    });
  } else if (n.row) {
    const ws = widths(n, w, colw); let cx = x;
    n.row.forEach((c, i) => {
      if (i && !c.norule && !c.box && !n.row[i - 1].box && c.t !== 'ad' && n.row[i - 1].t !== 'ad') rule(cx - G / 2, y + 4, 0, h - 8, 'vrule');
      place(c, cx, y, ws[i], h, colw); cx += ws[i] + G;
    });
  } else if (n.t === 'story') placeStory(n, x, y, w, h, colw);
  else if (n.t === 'briefs') placeBriefs(n, x, y, w, h, colw);
  else if (n.t === 'essay') placeEssay(n, x, y, w, h, colw);
  else if (n.t === 'vstory') placeVertical(n);
  else placeHtml(n, x, y, w, h);
}
/* ---- vertical pages: every box is given, in lines from the right and tiers from the top ---- */
function vbox(b) { // [line from right, first tier, lines, tiers]
  const V = S.vgrid, w = b[2] * B, x = V.x + V.w - b[0] * B - w;
  const y = V.y + b[1] * (V.tier + V.gap), h = b[3] * (V.tier + V.gap) - V.gap;
  return [x, y, w, h];
}
function placeVertical(s) {
  const flow = flowOf(s), figs = [];
  if (s.frameBox) { const [x, y, w, h] = vbox(s.frameBox); put(el('div', 'box line'), x - 6, y - 7, w + 12, h + 14); }
  let headBox = null;
  if (s.headBox) { headBox = headEl(s, !s.horizontal); put(headBox, ...vbox(s.headBox)); }
  (s.photos || []).forEach(p => { const [x, y, w, h] = vbox(p.box); figs.push(placePhoto(p, x + 7, y + 2, w - 14, h - 2)); });
  const fr = s.frames.map(b => { const [x, y, w, h] = vbox(b); return { x, y, w, h }; });
  const res = pour(fr, flow);
  if (res.rest.length) warnings.push(`${s.id}: overset by ${res.rest.map(q => q.text).join('').length} characters`);
  else if (res.leftLines > 1) warnings.push(`${s.id}: ${res.leftLines} lines left`);
  const tp = textParts(res.made, flow);
  record(s, s.kind || 'article', [...headParts(headBox), ...tp.rest.filter(p => p.role !== 'jumpline'), ...photoParts(figs), ...tp.rest.filter(p => p.role === 'jumpline')]);
}

/* Soft hyphens did their work: those at a line's end become hyphens, the others go, as a press would deliver it. */
function settleHyphens() {
  for (const d of document.querySelectorAll('.frame')) {
    const walk = document.createTreeWalker(d, NodeFilter.SHOW_TEXT), nodes = [];
    while (walk.nextNode()) if (walk.currentNode.data.includes('\u00ad')) nodes.push(walk.currentNode);
    const plans = nodes.map(n => {
      const top = i => { const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1); const all = [...r.getClientRects()].filter(v => v.width > 0); return all.length ? all[all.length - 1].top : NaN; };
      let out = '';
      for (let i = 0; i < n.data.length; i++)
        out += n.data[i] !== '\u00ad' ? n.data[i] : i > 0 && i + 1 < n.data.length && top(i + 1) - top(i - 1) > 6 ? '-' : '';
      return out;
    });
    const before = d.scrollHeight;
    nodes.forEach((n, i) => { n.data = plans[i]; });
    if (d.scrollHeight !== before) warnings.push('hyphens moved a line');
  }
}
async function setPage() {
  await document.fonts.ready;
  await Promise.all([...new Set(S.faces)].map(f => document.fonts.load(f)));
  const A = S.area;
  for (const f of S.furniture || []) {
    const d = put(el('div', f.cls, f.html), f.x, f.y, f.w, f.h);
    for (const e of f.split ? d.querySelectorAll('[data-kind]') : [d])
      furniture.push({ kind: e.dataset.kind || f.kind, text: e.innerText.replace(/\s*\n\s*/g, '\n').trim(), zones: [zone(e)] });
  }
  const colw = (A.w - (S.columns - 1) * G) / S.columns;
  if (S.tree) { const total = nat(S.tree, A.w, colw); if (Math.abs(total - A.h) > 14 * B) warnings.push(`page: natural height ${Math.round(total / B)} of ${Math.round(A.h / B)} lines`); place(S.tree, A.x, A.y, A.w, A.h, colw); }
  for (const n of S.placed || []) {
    if (n.t === 'vstory') placeVertical(n);
    else { const [x, y, w, h] = n.vbox ? vbox(n.vbox) : n.at; place(n, x, y, w, h, colw); }
  }
  if (S.spaces) settleHyphens();
  await Promise.all([...document.images].map(i => i.decode().catch(() => warnings.push('no picture ' + i.src))));
  return JSON.stringify({ articles, ads, furniture, warnings });
}
window.result = setPage();
