// The style sheet of a paper.
export function styleOfWorld(d) {
  const spaced = d.paragraphs === 'spaced' || d.paragraphs === 'both', indented = !d.indentMark && d.paragraphs !== 'spaced' && d.paragraphs !== 'tight';
  const unit = d.asian ? 1 : d.indent, gap = d.paragraphs === 'both' ? d.line * 0.5 : d.line * (d.asian ? 0.6 : 0.8), c = d.cross, n = d.name;
  const align = a => `text-align:${a};text-align-last:${a};`;
  return `
:root{--rule:${d.ruleColor === 'accent' ? d.accent : d.ruleColor}}
body{font-family:'${d.face}';font-size:${d.body}px;line-height:${d.line}px;color:${d.bodyColor}}
.flow{text-align:${d.justify ? 'justify' : 'start'}${d.asian && d.lang !== 'ko' ? ';text-justify:inter-character' : ''}}
.flow>p.p,.flow>p.ans{text-indent:${indented ? unit : 0}em}
${d.paragraphs === 'first-flush' ? '.flow>p.opens{text-indent:0!important}' : ''}
${spaced ? `.flow>p.p+p.p,.flow>p.p+p.ans,.flow>p.ans+p.ans,.flow>p+p.li{margin-block-start:${gap}px}` : ''}
.flow>p.ask{${d.paragraphs === 'tight' ? '' : `margin-block-start:${d.line * 0.6}px;`}text-indent:0!important}
.flow>p.ask.colour{color:${d.accent}}
.flow>p.li{text-indent:0;${d.vertical ? '' : `padding-inline-start:${d.body * 0.9}px`}}
.flow>p.verse{text-align:${d.verseAt}!important}
.otherface{font-family:'${d.otherFace}'}
.packagestrap{background:${d.second};color:#fff;font-size:18px;line-height:28px;font-weight:700;padding:0 10px}
.badge{background:${d.accent}}
.flow>p.gap{margin-block-start:${d.line}px!important}
.flow>p.cross{text-indent:0!important;font-weight:${c.bold ? 700 : 400};font-size:${(d.body * c.size).toFixed(1)}px;line-height:
  ${Math.round(d.line * Math.max(1, c.size) * 2) / 2}px;
  ${c.italic ? 'font-style:italic;' : ''}${c.caps ? 'text-transform:none;letter-spacing:.03em;' : ''}${c.center ? 'text-align:center;' : ''}${c.color ? `color:${c.color};` : ''}${c.underline ? 'text-decoration:underline;' : ''}${c.headFace ? `font-family:'${d.headFace}';` : ''}${c.band ? 'background:#e5e5e5;' : ''}${c.before ? `margin-block-start:${d.line * 0.7}px;` : ''}}
.flow>p.sep{margin-block:${d.line * 0.3}px}
.cap{font-family:'${d.headFace}';font-size:${(d.line * 2.45).toFixed(1)}px;line-height:${d.line * 2}px;padding-inline-end:4px}
.headline{padding-block-end:.18em}
.dress-strap{background:${d.accent}}.dress-bar{border-color:${d.second}}.dress-over,.dress-under{border-color:${d.accent}}
.kicker{font-weight:${d.kicker.bold ? 700 : 400};font-size:${(d.body * d.kicker.size).toFixed(1)}px;line-height:1.4;
  ${d.kicker.color ? `color:${d.kicker.color};` : ''}${d.kicker.underline ? 'text-decoration:underline;' : ''}}
.deck{font-size:${(d.body * d.deck.size).toFixed(1)}px;line-height:${d.dir === 'rtl' ? 1.6 : 1.3};
  ${d.deck.italic ? 'font-style:italic;' : ''}${d.deck.bold ? 'font-weight:700;' : ''}${d.deck.color ? `color:${d.deck.color};` : ''}padding-block-end:5px}
.name{font-size:${(d.body * n.size).toFixed(1)}px;line-height:1.35;
  ${n.italic ? 'font-style:italic;' : ''}${n.bold ? 'font-weight:700;' : ''}${n.color ? `color:${d.second};` : ''}padding-block-end:4px;
  ${align(n.align)}}
.name.sign{padding-block-start:3px;${n.rule ? 'border-top:.75px solid #666;' : ''}}
.indeck{font-weight:700}
.from,.jump{font-size:${(d.body * 0.92).toFixed(1)}px;line-height:1.35;${align('end')}}
.note{font-size:${Math.max(6, d.body * 0.55).toFixed(1)}px;line-height:1.3;color:#444}
.label{font-weight:700;font-size:${(d.body * 0.95).toFixed(1)}px;line-height:1.5;color:${d.accent}}
.label-strap{background:${d.second};color:#fff!important;padding:0 8px}.label-rule{border-bottom:2px solid ${d.accent}}.label-tab{
  background:#ddd;color:#222;width:max-content;padding:0 10px}
.pull{font-family:'${d.headFace}';font-size:${(d.body * 1.4).toFixed(1)}px;line-height:1.35;padding-block:6px;border-block:1.5px solid 
  ${d.accent};color:${d.accent}}
.caption{font-size:${(d.body * d.caption.size).toFixed(1)}px;padding-block-start:2px;text-align:${d.caption.align};text-align-last:
  ${d.caption.align};${d.caption.italic ? 'font-style:italic;' : ''}${d.caption.bold ? 'font-weight:700;' : ''}${d.caption.same ? '' : `font-family:'${d.otherFace}';`}${d.caption.color ? `color:${d.second};` : ''}}
.caption .credit{font-size:.88em;color:#555}
.box.topbar,.box.sidebar{border-color:${d.accent}}
.bhead{font-weight:700;padding-block-start:${Math.round(d.line * 0.4)}px}
.tp{color:${d.accent}}.teaser.over .tp{color:#fff}.teaser .th{font-family:'${d.headFace}';font-size:${(d.body * 1.5).toFixed(1)}px}
.plate{font-family:'${d.plateFace ? d.headFace : d.face}';color:${d.accent}}.plate.band{background:${d.bandDark};color:#fff}
.furniture:not(.plate){font-family:'${d.caption.same ? d.face : d.otherFace}'}
.hrule{${d.ruleDash === 'solid' ? '' : `background:none;border-top:${Math.max(1, d.ruleWeight)}px ${d.ruleDash} var(--rule)`}}`;
}
