// What stands above a story, each as a block of its own: label, note, kicker, headline, deck, byline.
'use strict';
function headlineBlock(s, look) {
  let inner = html(s.headline);
  if (look.smallCaps) inner = s.headline.split(' ').map(w => `<span class="first">${html(w.slice(0, 1))}</span>${html(w.slice(1))}`).join(' ');
  if (D.bounce && !look.smallCaps && !RTL && !V) inner = [...s.headline].map((c, i) => c === ' ' ? ' '
    : `<span class="bounce" style="top:${(i * 7 % 5 - 2) * 0.04}em">${esc(c)}</span>`).join('');
  if (s.tail) inner += `<br><span class="tail">${html(s.tail)}</span>`;
  const e = el('headline dress-' + look.dress, `<span class="t">${inner}</span>`), size = D.body * look.size;
  e.style.cssText += `font-family:'${look.face}';font-size:${size.toFixed(1)}px;font-weight:${look.bold ? 700 : 400};`
    + `line-height:${RTL ? 1.5 : D.asian ? 1.3 : look.lead};text-align:${look.stretch ? 'justify' : look.align};` +
    (look.stretch ? 'text-align-last:justify;' : '') + (look.italic ? 'font-style:italic;' : '')
      + (look.color ? `color:${look.color};` : '') + (look.underline ? 'text-decoration:underline;' : '')
      + (look.spacing ? `letter-spacing:${look.spacing.toFixed(2)}em;` : '') + (look.balance ? 'text-wrap:balance;' : '');
  return e;
}
const headlineText = s => s.headline + (s.tail ? '\n' + s.tail : '');
function bylineBlock(seg, text, cls = '') {
  const e = el('name ' + cls, `<span class="t">${html(text).replace(/\n/g, '<br>')}</span>`);
  record(seg, 'byline', text.replace(/^[（(【\[]|[）)】\]]$/g, '').replace(/^– /, ''), e.firstChild);
  return e;
}
/** The blocks of a head in their order; each is recorded for the story. */
function headBlocks(s, seg, look, options = {}) {
  const out = [], add = (cls, text, role, before) => { const e = el(cls, `<span class="t">${html(text)}</span>`);
    if (role) record(seg, role, text, e.firstChild); out.push(e); return e; };
  if (s.from) add('from', s.from, 'jumpline');
  if (s.label) { const e = add('label label-' + D.labelDress, s.label); PAGE.found.push({ kind: 'label', text: s.label, e: e.firstChild, debatable: true }); }
  if (s.note?.at === 'above') add('note', s.note.text, 'other');
  if (s.deck && s.deckAt === 'above') add('deck', s.deck, 'deck');
  if (s.kicker) add('kicker', s.kicker, 'kicker');
  if (s.byline && s.bylineAt === 'above') out.push(bylineBlock(seg, s.byline));
  if (s.headline && !options.withoutHeadline) {
    if (D.headRule === 'above' || D.headRule === 'both') out.push(el('hr'));
    const e = headlineBlock(s, look); record(seg, 'headline', headlineText(s), e.firstChild); out.push(e);
    if (D.headRule === 'below' || D.headRule === 'both') out.push(el('hr'));
    if (D.shortRule) out.push(el('short'));
  }
  if (s.note?.at === 'between' || s.note?.at === 'picture' && !options.notePictured) add('note', s.note.text, 'other');
  if (s.deck && s.deckAt === 'head') {
    const e = add('deck', s.deck, 'deck');
    if (s.byline && s.bylineAt === 'deck') { const b = el('indeck', html(s.byline), 'span'); e.append(' ', b); record(seg, 'byline', s.byline, b); }
  }
  if (s.byline && (s.bylineAt === 'head' || s.bylineAt === 'deck' && s.deckAt === 'column')) out.push(bylineBlock(seg, s.byline, D.name.bar ? 'bar' : ''));
  if (s.byline && s.bylineAt === 'column') options.inColumn ? out.push(bylineBlock(seg, s.byline)) : 0;
  if (s.deck && s.deckAt === 'column' && options.inColumn) add('deck', s.deck, 'deck');
  return out;
}
/** Smaller type until a headline isn't taller than it may be and no word is wider than its line. */
function shrink(e, most) {
  const h = e.classList.contains('headline') ? e : e.querySelector('.headline');
  if (!h) return;
  const along = () => V && !h.closest('.level') ? h.scrollHeight > h.clientHeight + 1 : h.scrollWidth > h.clientWidth + 1;
  for (let size = parseFloat(h.style.fontSize); size > D.body && (along() || (V && !h.closest('.level') ? widthOf(e) : heightOf(e)) > most);
    size -= 1) h.style.fontSize = size + 'px';
}
/** Fits the headlines of blocks that will stand in a column. */
function fitToColumn(blocks, width, most) {
  for (const b of blocks) {
    if (!b.classList.contains('headline')) continue;
    const probe = put(el('head level'), 0, 0, width);
    probe.append(b);
    shrink(probe, most);
    b.remove(); probe.remove();
  }
}
