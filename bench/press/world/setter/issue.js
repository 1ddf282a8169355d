// Sets all pages of an issue and gives their truth.
'use strict';
const setters = { story: placeStory, ad: placeAd, teaser: placeTeaser, picture: placePicture, gallery: placeGallery, alone: placeAlone,
  index: placeIndex, briefs: placeBriefs, small: placeSmall, imprint: placeImprint, puzzle: placePuzzle };
const zonesOf = f => f.all ? [unite(f.all.map(e => toZone(e.getBoundingClientRect())))] : [f.whole ? toZone(f.e.getBoundingClientRect()) : zoneOf(f.e)];
async function setIssue() {
  await document.fonts.ready;
  const truth = { pages: [], articles: [] };
  for (const page of PAGES) {
    V = D.vertical && !page.level;
    PAGE = page; page.found = []; page.ads = [];
    sheet = el('page' + (V ? ' vertical' : '') + (RTL ? ' rtl' : '') + (D.justify ? '' : ' ragged'));
    Object.assign(sheet.style, { width: D.width + 'px', height: (D.height - 1) + 'px' });
    document.body.append(sheet);
    placeRunning(page);
    const segs = [];
    if (page.strap) { const r = page.strap, e = put(el('packagestrap', `<span class="t">${html(r.text)}</span>`), r.x, r.y, r.w, r.h);
      page.found.push({ kind: 'label', text: r.text, e: e.firstChild, debatable: true }); }
    for (const r of page.rules) put(el(r.w ? 'hrule' : 'vrule'), r.x, r.y, r.w || D.ruleWeight, r.w ? D.ruleWeight : r.h);
    for (const m of page.modules) { setters[m.t](m, segs, page); dark = false; }
    if (page.flow) placeFlow(page, segs);
    await Promise.all([...sheet.querySelectorAll('img')].map(i => i.decode()));
    if (D.shuffle) shuffleOrder(page);
    for (const seg of segs) {
      const parts = partsOf(seg);
      if (parts.some(p => p.text)) truth.articles.push(
        { id: seg.id, kind: seg.kind, page: seg.page, traps: seg.traps, ...(seg.continuedFrom ? { continuedFrom: seg.continuedFrom } : {}), parts });
    }
    truth.pages.push({ index: page.index + 1, label: page.label, name: page.section,
      furniture: page.found.filter(f => f.e.isConnected).map(
      f => ({ kind: f.kind, text: f.text, zones: zonesOf(f), ...(f.debatable ? { debatable: true } : {}) })),
      ads: page.ads.map(f => ({ text: f.text, zones: zonesOf(f) })) });
  }
  return JSON.stringify(truth);
}
/** Some programs write a page in the order in which its things were made, not in reading order; what lies below stays below. */
function shuffleOrder(page) {
  const R = randomOf('order' + page.index + D.lang), above = [...sheet.children].filter(e => !e.matches('.ground,.box,.pageframe,.photo,.ad,.teaser,.disc'));
  for (const e of R.shuffle(above)) sheet.append(e);
}
window.result = setIssue();
