// The nameplate of the first page and the lines, bands and numbers at the head and foot of the others.
export function runningElements({ lang, words, design: d, editor, random }, page, pages) {
  const { left, right, top, bottom } = d.margins, w = d.width - left - right, elements = [];
  const number = editor.number(page.label), name = d.plateCaps ? lang.name.toLocaleUpperCase(lang.tag) : lang.name;
  let y0 = top, y1 = d.height - bottom;
  const add = (kind, cls, x, y, width, height, runs, style = '') => elements.push({ kind, cls, x, y, w: width, h: height, runs, style });
  const month = lang.date.replace(/^[^,،\s]+[,،]?\s+/, '');
  if (page.index === 0) {
    const h = Math.round((d.height < 900 ? 70 : 110) * (0.5 + d.plateSize * 0.6)),
      size = Math.min(h * 0.62, w / Math.max(4, [...name].length * (d.asian ? 1.1 : 0.62)));
    const date = d.plateDate === 'month' ? month : lang.date;
    const style = `font-size:${size.toFixed(1)}px;line-height:${h}px;`;
    if (d.plate === 'left' && w > 500) {
      const pw = Math.round(w * 0.26);
      add('nameplate', 'plate ' + 'framed', left, y0, pw, h * 1.4, [name],
        `font-size:${Math.min(size, pw / [...name].length * (d.asian ? 0.9 : 1.45)).toFixed(1)}px;line-height:1.2;white-space:normal;padding:6px;`);
      add('masthead', 'ear', left, y0 + h * 1.4 + 6, pw, 60, [date, lang.number, ...(d.motto ? [words.imprint[0]] : [])]);
      // The rest of the left column holds what is in the issue.
      page.side = { x: left, y: y0 + h * 1.4 + 80, w: pw, h: y1 - y0 - h * 1.4 - 80 };
      return finish({ x: left + pw + d.gap + 6, y: y0, w: w - pw - d.gap - 6, h: y1 - y0 });
    }
    if (d.plateDate === 'ears') { add('masthead', 'ear', left, y0 + 4, 110, 60, [lang.number, lang.price]);
      add('masthead', 'ear end', left + w - 110, y0 + 4, 110, 60, [date]); }
    const inset = d.plateDate === 'ears' ? 118 : 0;
    if (d.plate === 'outline' || d.plate === 'picture') elements.push({ kind: 'drawn', cls: d.plate, x: left + inset, y: y0, w: w - 2 * inset, h, text: name });
    else add('nameplate', 'plate ' + d.plate, left + inset, y0, w - 2 * inset, h, [name],
      d.plate === 'small' ? `font-size:${(size * 0.5).toFixed(1)}px;line-height:${(h * 0.6).toFixed(1)}px;` : style);
    y0 += (d.plate === 'small' ? h * 0.6 : h) + 6;
    if (d.motto) { add('masthead', 'motto', left, y0, w, 18, [random.pick(words.imprint)]); y0 += 22; }
    if (d.plateDate === 'line' || d.plateDate === 'month'
      && random.chance(0.5)) { add('folio', 'runline bordered', left, y0, w, 20,
      random.chance(0.3) ? [date] : [date, lang.number, lang.price].slice(0, random.int(2, 3))); y0 += 28; }
    else if (d.plateDate === 'boxed') { add('masthead', 'datebox', left, y0, random.pick([150, 200, w]), 26, [date]); y0 += 34; }
    else if (d.plateDate === 'month') { add('masthead', 'motto', left, y0, w, 18, [month]); y0 += 24; }
    y0 += d.gap / 2;
  } else if (d.head !== 'none') {
    const section = random.chance(0.7) ? page.section : lang.name, outer = page.index % 2;
    if (d.head === 'line') { add('folio', 'runline under', left, y0, w, 18, [number, section, lang.date].slice(random.chance(0.3) ? 1 : 0)); y0 += 28; }
    if (d.head === 'split') { add('folio', 'runline', left, Math.max(6, y0 - 14), 120, 16, [outer ? number : section]);
      add('folio', 'runline', left + w - 160, Math.max(6, y0 - 14), 160, 16, [outer ? section : number]); y0 += 10; }
    if (d.head === 'number') { add('folio', 'runline center', left, y0, w, 16, [`– ${number} –`]); y0 += 24; }
    if (d.head === 'band') { const full = random.chance(0.5);
      add('folio', 'band', full ? 0 : left, full ? 0 : y0, full ? d.width : w, 30, [number, section, lang.name].slice(0, random.int(2, 3)),
      `background:${d.bandDark};`); y0 = full ? Math.max(42, y0) : y0 + 40; }
    if (d.head === 'strap') { add('section', 'strapname', left, y0, Math.min(w * 0.5, 320), 34, [page.section], `background:${d.bandDark};`); y0 += 44; }
  }
  return finish({ x: left, y: y0, w, h: y1 - y0 });

  function finish(content) {
    if (d.foot !== 'none' && (page.index > 0 || d.firstHasFoot)) {
      const forms = { n: number, '- n -': `- ${number} -`, page: lang.page(number), 'n / m': `${number} / ${editor.number(String(pages))}`,
        'name n': `${lang.name} ${lang.wide ? '' : '· '}${number}` };
      const text = forms[d.footForm], outer = page.index % 2 ? 'start' : 'end', low = bottom >= 34 && random.chance(0.7) ? y1 + 8 : y1 - 20;
      if (d.foot === 'number') add('folio', 'runline ' + (d.footForm === 'n' ? random.pick(['center', outer]) : 'center'), left, low, w, 16, [text]);
      if (d.foot === 'line') add('folio', 'runline over', left, low, w, 16, [lang.name, text]);
      if (d.foot === 'band') add('folio', 'band', 0, d.height - 26, d.width, 26, [lang.name, text], `background:${d.bandDark};`);
      if (d.foot === 'side' && Math.min(left, right) >= 22) add('folio', 'upright',
        outer === 'end' ? Math.min(d.width - 16, d.width - right + 4) : Math.max(2, left - 16),
        Math.round(d.height * random.range(0.2, 0.8)), 14, 160, [`${lang.name} ${text}`]);
      if (d.foot === 'corner') add('folio', 'disc', outer === 'end' ? d.width - right - 30 : left, d.height - Math.max(34, bottom * 0.8),
        28, 28, [number], `background:${d.bandDark};`);
      if (low < y1 || d.foot === 'band' && bottom < 30) content.h -= 28;
      if (d.foot === 'corner') content.h = Math.min(content.h, d.height - Math.max(34, bottom * 0.8) - 6 - content.y);
    }
    if (d.pageFrame !== 'none') { content.x += 8; content.w -= 16; content.h -= 8; }
    return { elements, content };
  }
}
