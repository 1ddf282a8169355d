// What a paper prints on every page, and its styles.
const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function furnitureOf(lang, design, page) {
  const { margin: m, width } = design, w = width - 2 * m, label = design.digits && lang.digits && !/[A-Z]/.test(page.label) ? page.label.replace(/\d/g, d => lang.digits[d]) : page.label;
  if (page.index === 0 && design.vertical) {
    const p = page.plate, height = design.height - 2 * m - page.upper, tier = (height - (design.columns - 1) * design.gutter) / design.columns;
    const length = p.n * tier + (p.n - 1) * design.gutter, depth = p.rows * design.line;
    return [
      { kind: 'nameplate', cls: 'plate upright', x: width - m - depth, y: m + page.upper, w: 90, h: length * 0.72, html: esc(lang.name) },
      { kind: 'masthead', cls: 'ear', x: width - m - depth, y: m + page.upper + length * 0.76, w: depth, html: `${esc(lang.number)}<br>${esc(lang.price)}` },
      { kind: 'folio', cls: 'folio', x: m, y: m - 8, w, html: `<span>${esc(lang.page(label))}</span><span>${esc(lang.date)}</span><span></span>` },
    ];
  }
  if (page.index === 0)
    return [
      { kind: 'nameplate', cls: 'plate', x: m, y: m - 14, w, html: esc(lang.name) },
      { kind: 'folio', cls: 'folio date', x: m, y: m + 112, w, html: `<span>${esc(lang.date)}</span><span>${esc(lang.number)}</span><span>${esc(lang.price)}</span>` },
    ];
  return [{ kind: 'folio', cls: 'folio running', x: m, y: m - 10, w, html: `<b>${esc(label)}</b><span class="sec">${esc(page.section)}</span><span>${esc(lang.date)}</span><span>${esc(lang.name)}</span>` }];
}

export function styleOf(d) {
  const spaced = d.paragraphs === 'spaced', indent = d.indentMark ? '0' : spaced ? '0' : d.vertical || d.wide ? '1em' : '1.1em';
  return `
body{font-family:'${d.serif}'}
.flow{font-size:${d.body}px;line-height:${d.line}px;text-align:${d.justify ? 'justify' : 'start'}${d.vertical || d.wide ? ';text-justify:inter-character' : ''}}
.flow p.body{text-indent:${indent}}
${d.paragraphs === 'first-flush' ? '.flow p.first{text-indent:0}' : ''}
${spaced ? `.flow p.body+p.body{margin-block-start:${d.line}px}` : ''}
.flow p.cross{font-family:'${d.sans}';${d.vertical ? '' : `padding-block-start:${d.line}px`}}
.flow p.byline{font-family:'${d.sans}';font-size:${d.body * 0.92}px}
.flow p.to,.flow p.from{font-family:'${d.sans}';font-size:${d.body * 0.92}px}
.flow p.bhead{font-family:'${d.headFace}';${d.vertical ? '' : `padding-block-start:${d.line * 0.5}px`}}
.cap{font-family:'${d.headFace}';font-size:${d.line * 2.45}px;line-height:${d.line * 2}px;padding-inline-end:4px}
.part{text-align:${d.centred ? 'center' : 'start'}}
.kicker{font-family:'${d.sans}';font-size:${d.body * 1.15}px;line-height:1.5;${d.kicker === 'caps' ? 'text-transform:none;letter-spacing:.04em;font-weight:700' : d.kicker === 'colour' ? `color:${d.color};font-weight:700` : ''}}
.headline{font-family:'${d.headFace}';font-weight:${d.headBold ? 700 : 400};line-height:${d.dir === 'rtl' ? 1.45 : 1.14};padding-block-end:.12em;text-wrap:balance}
.deck{font-size:${d.body * 1.35}px;line-height:1.3;padding-block-end:5px;${d.captionItalic ? 'font-style:italic' : ''}}
.part.byline{font-family:'${d.sans}';font-weight:700;font-size:${d.body * 0.95}px;line-height:1.5}
.label{font-family:'${d.sans}';font-weight:700;font-size:${d.body * 1.05}px;line-height:1.6;color:${d.color};border-block-start:3px solid ${d.color}}
.pull{font-family:'${d.headFace}';font-size:${d.body * 1.5}px;line-height:1.35;padding-block:6px;border-block:1.5px solid ${d.color};color:${d.color}}
.caption{font-family:'${d.captionFace}';font-size:${d.body * 0.86}px;line-height:1.3;${d.captionItalic ? 'font-style:italic;' : ''}text-align:start;writing-mode:horizontal-tb}
.credit{color:#555;font-size:${d.body * 0.76}px}
.rule{background:#444}
.box.line{border:1px solid #222}.box.tint{background:#eef0ea}
.ad{overflow:hidden;text-align:center;font-family:'${d.sans}';padding:10px}.ad.framed{border:2px solid #111}
.ad .a0{font-size:${d.body * 2}px;font-weight:700;color:${d.color}}.ad .a1{font-size:${d.body * 1.6}px;font-weight:700}.ad .a2{font-size:${d.body * 1.2}px}.ad .a3{font-size:${d.body}px}
.plate{font-family:'${d.headFace}';font-weight:700;font-size:84px;line-height:110px;text-align:center;white-space:nowrap}
.plate.upright{writing-mode:vertical-rl;font-size:64px;line-height:90px}
.ear{font-size:11px;line-height:17px;font-family:'${d.sans}'}
.folio{display:flex;justify-content:space-between;font-family:'${d.sans}';font-size:13px;line-height:22px;border-bottom:1px solid #333}
.folio.date{border-top:1px solid #333}.folio b{font-size:19px}`;
}
