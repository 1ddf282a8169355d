// Places things on the sheet and keeps the record of what stands where: the truth of the pages.
// Everything is counted in CSS pixels from the left; pages of scripts to the left are mirrored here.
'use strict';
const { design: D, pages: PAGES, images: IMAGES } = window.SPEC;
const RTL = D.dir === 'rtl';
let V = D.vertical; // whether the lines of this page run down
const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const marks = { '\ue000': '<b>', '\ue001': '</b>', '\ue002': '<i>', '\ue003': '</i>', '\ue004': '<span class="otherface">', '\ue005': '</span>' };
const html = t => plainHtml(t).replace(/[\ue000-\ue005]/g, c => marks[c]);
const plainHtml = t => V ? esc(t).replace(/(?<![0-9A-Za-z.])[0-9]{2}(?![0-9A-Za-z.])/g, '<span class="tcy">$&</span>') : esc(t);
let sheet, PAGE, dark = false;

function el(cls, inner, tag = 'div') { const e = document.createElement(tag); e.className = cls; if (inner !== undefined) e.innerHTML = inner; return e; }
/** Puts an element on the sheet; a height is only given where it is known. */
function put(e, x, y, w, h) {
  Object.assign(e.style, { left: (RTL ? D.width - x - w : x) + 'px', top: y + 'px', width: w + 'px', ...(h === undefined ? {} : { height: h + 'px' }) });
  if (dark) e.classList.add('ondark');
  sheet.append(e);
  return e;
}
const heightOf = e => e.getBoundingClientRect().height, widthOf = e => e.getBoundingClientRect().width;

const round = v => Math.round(v * 75) / 100;
function toZone(r) { const o = sheet.getBoundingClientRect(); return [r.left - o.left, r.top - o.top, r.width, r.height].map(round); }
function zoneOf(e) {
  if (e.tagName === 'IMG' || e.tagName === 'svg' || e.dataset?.whole) return toZone(e.getBoundingClientRect());
  const g = document.createRange(); g.selectNodeContents(e);
  return toZone(g.getBoundingClientRect());
}

/** A story's share of this page; parts are recorded as they are set and measured when the page stands. */
function segment(id, kind, traps) { return { id, kind, page: PAGE.index + 1, traps, records: [] }; }
function record(seg, role, text, e) { seg.records.push({ role, text, e }); return e; }
function unite(zones) {
  const x = Math.min(...zones.map(z => z[0])), y = Math.min(...zones.map(z => z[1]));
  return [x, y, Math.max(...zones.map(z => z[0] + z[2])) - x, Math.max(...zones.map(z => z[1] + z[3])) - y].map(v => Math.round(v * 100) / 100);
}
function partsOf(seg) {
  const parts = [], frames = new Map(), seen = new Set();
  let body = null;
  for (const { role, text, e } of seg.records) {
    if (!e.isConnected) continue;
    if (role !== 'body') { parts.push({ role, text: text.replace(/\u00ad/g, ''), zones: [zoneOf(e)] }); continue; }
    if (!body) parts.push(body = { role: 'body', text: '', zones: [] });
    const shown = e._text.replace(/[\u00ad\ue000-\ue005]/g, '');
    body.text = seen.has(e._it) ? body.text + shown : body.text.trimEnd() + (body.text ? '\n' : '') + shown;
    seen.add(e._it);
    const frame = frames.get(e.parentNode) || []; frame.push(toZone(e.getBoundingClientRect())); frames.set(e.parentNode, frame);
  }
  if (body) { body.text = body.text.trimEnd(); body.zones = [...frames.values()].map(unite); }
  return parts;
}
