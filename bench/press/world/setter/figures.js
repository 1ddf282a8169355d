// Pictures with their captions and credits.
'use strict';
let shown = 0;
function source(look, n) { const pool = IMAGES[look] || IMAGES.photo; return pool[(n + shown++) % pool.length]; }
/** Pictures of a story in a block of the given width; no taller than it may be. */
function figureOf(set, seg, width, most) {
  const box = el('figure level'), n = set.items.length, gap = set.abut ? 0 : 6, across = n === 1 ? 1 : n === 4 ? 2 : width > 260 ? n : 1,
    rowsOf = Math.ceil(n / across), w = (width - gap * (across - 1)) / across;
  box.style.width = width + 'px';
  const lines = set.items.filter(i => i.caption).length ? 1 : 0, each = Math.max(30, (most - lines * 34) / rowsOf - gap);
  const captions = [];
  const captionOf = (item, cls) => {
    const e = el('caption ' + cls, `<span class="t">${esc(item.caption)}</span>`);
    record(seg, 'caption', item.caption, e.firstChild);
    if (item.credit && (set.creditAt === 'caption' || cls === 'inside')) { const c = el('credit', esc(item.credit), 'span');
      e.append(' ', c); record(seg, 'credit', item.credit, c); }
    return e;
  };
  const grid = el('grid'); grid.style.cssText = `display:grid;grid-template-columns:repeat(${across},${w}px);gap:${gap}px;align-items:start`;
  const h = Math.min(each, Math.max(...set.items.map(i => w / i.ratio)));
  const beside = set.captionAt === 'beside' && n === 1 && width > 240 && set.items[0].caption;
  for (const item of set.items) {
    const cell = el('cell'), img = el('photo frame-' + D.pictureFrame, undefined, 'img');
    img.src = source(item.look, item.shade);
    const pw = beside ? w * 0.62 : w;
    img.style.cssText = `width:${pw}px;height:${Math.max(24, beside ? Math.min(each, pw / item.ratio) : h)}px;display:block`;
    const pic = el('pic'); pic.style.width = pw + 'px'; pic.append(img);
    record(seg, 'photo', '', img);
    if (set.note && item === set.items[0] && h > 60) { const e = el('note onpic', `<span class="t">${esc(set.note)}</span>`);
      record(seg, 'other', set.note, e.firstChild); pic.append(e); set.noted = true; }
    const own = n === 1 || !set.items.slice(0, -1).every(i => !i.caption);
    if (item.caption && own && set.captionAt === 'above' && !beside) cell.append(captionOf(item, ''));
    cell.append(pic);
    if (item.caption && own && !beside) { if (set.captionAt === 'inside' && h > 70) pic.append(captionOf(item, 'inside'));
      else if (set.captionAt !== 'above') cell.append(captionOf(item, '')); }
    if (item.caption && !own) captions.push(item);
    if (item.credit && !(item.caption && (set.creditAt === 'caption' || set.captionAt === 'inside' && h > 70))) {
      const c = el(set.creditAt === 'upright' && h > 80 ? 'credit upright' : 'credit own', esc(item.credit));
      record(seg, 'credit', item.credit, c);
      (set.creditAt === 'upright' && h > 80 ? pic : cell).append(c);
    }
    if (beside) { cell.style.cssText = 'display:flex;gap:8px;align-items:flex-end'; const c = captionOf(item, ''); c.style.flex = '1'; cell.append(c); }
    grid.append(cell);
  }
  box.append(grid);
  captions.forEach(item => box.append(captionOf(item, '')));
  return box;
}
