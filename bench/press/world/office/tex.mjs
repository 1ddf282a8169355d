// Writes the same document for TeX: no spaces in the PDF, its own hyphenation and justification, boxes that don't break.
const special = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', '_': '\\_',
  '^': '\\^{}', '~': '\\~{}', '\u00ad': '', '•': '\\textbullet{}', '▪': '\\textbullet{}', '■': '\\rule{1ex}{1ex}', '◆': '\\rule{1ex}{1ex}',
  '€': '\\texteuro{}', '►': '\\textgreater{}', '◄': '\\textless{}', '→': '\\textgreater{}', '<': '\\textless{}', '>': '\\textgreater{}', '№': 'N' };
const plainOf = t => [...t].map(c => special[c] ?? c).join('').replace(/\n/g, '\\\\ ').replace(/\t/g, '\\hfill{}');
/** What TeX prints for a text: some signs are drawn or replaced. */
export const printedByTex = t => t.replace(/[■◆]/g, '').replace(/[►→]/g, '>').replace(/◄/g, '<').replace(/▪/g, '•').replace(/№/g, 'N');
const pt = px => `${(px * 0.75).toFixed(2)}bp`;
const colour = c => `[HTML]{${c.slice(1).length === 3 ? [...c.slice(1)].map(x => x + x).join('') : c.slice(1)}}`.toUpperCase().replace('[HTML]', '[HTML]');

export function writerOfTex(d, [language], random) {
  const xe = language === 'ru' || random.chance(0.35), family = random.pick(['lmr', 'lmr', 'ptm', 'ppl', 'pbk', 'pnc', 'phv', 'bch']),
    headFamily = random.pick([family, family, 'phv', 'lmss', 'ppl']), images = new Map();
  const babel = { de: 'ngerman', en: 'english', es: 'spanish', fr: 'french', it: 'italian', pt: 'brazilian', ru: 'russian' }[language];
  const look = (t, base = d.body) => {
    const size = (t.size || base) * 0.75;
    return (t.size ? `\\fontsize{${size.toFixed(1)}bp}{${(size * (t.size > d.body * 1.3 ? 1.12 : Math.max(1.1, d.line / d.body))).toFixed(1)}bp}\\selectfont `
      : '')
      + (t.face && t.face !== d.face ? xe ? `\\fontspec{${t.face}}` : `\\fontfamily{${headFamily}}\\selectfont ` : '')
        + (t.bold ? '\\bfseries ' : t.bold === false ? '\\mdseries ' : '') + (t.italic ? '\\itshape ' : '') + (t.color ? `\\color${colour(t.color)}` : '');
  };
  const span = (text, t) => `{${look(t)}${plainOf(text)}}`;
  const align = { center: '\\centering ', end: '\\raggedleft ', start: '\\raggedright ', justify: '' };
  function para(inner, p, t) {
    let text = t.underline ? `\\underline{\\smash{${inner}}}`.replace(/\\underline\{\\smash\{([\s\S]*)\}\}/,
      inner.includes('\\\\') || inner.length > 40 ? '$1' : '\\underline{$1}') : inner;
    const indent = `\\setlength{\\parindent}{${pt(p.indent || 0)}}`,
      set = `${indent}${align[p.align] || ''}${p.indent && p.align === 'start' ? indent : ''}${look(t)}${p.left ? `\\setlength{\\leftskip}{${pt(p.left)}}` : ''}`;
    if (p.ground || p.border) text = `{\\setlength{\\fboxsep}{3bp}\\noindent\\${p.border ? `fcolorbox[HTML]{333333}{${(p.ground || '#ffffff').slice(1).toUpperCase().padEnd(6, '0')}}` : `colorbox${colour(p.ground)}`}{\\parbox{\\dimexpr\\linewidth-8bp}{${set}\\strut ${text}\\strut\\par}}\\par}`;
    else text = `{${set}${p.indent ? '\\indent ' : '\\noindent '}${text}\\par}`;
    const rule = '{\\noindent\\rule{\\linewidth}{0.6bp}\\par}\\nopagebreak\\vspace{1bp}';
    return `\\vspace{${pt(p.before || 0)}}${p.over ? rule : ''}${text}${p.under ? `\\nopagebreak\\vspace{-3bp}${rule}` : ''}\\vspace{${pt(p.after || 0)}}${p.keep ? '\\nopagebreak' : ''}\n`;
  }
  const section = (inner, n, gap, rule) => `{\\setlength{\\columnsep}{${pt(gap)}}\\setlength{\\columnseprule}{${rule ? '0.4bp' : '0pt'}}\\begin{multicols}{${n}}${d.justify ? '' : '\\raggedright '}${inner}\\end{multicols}}\n`;
  function table(cells, width, o) {
    const gap = 8, w = (width - gap * (cells.length - 1)) / cells.length, pad = o.border && o.border !== 'none' || o.ground ? o.pad : 0;
    const cell = c => {
      const inner = `\\begin{minipage}[t]{${pt(w - 2 * pad - 2)}}\\vspace{0pt}${c}\\end{minipage}`;
      if (!pad) return inner;
      return `{\\setlength{\\fboxsep}{${pt(pad)}}\\setlength{\\fboxrule}{${o.border && o.border !== 'none' ? o.border.split('pt')[0] + 'bp' : '0bp'}}\\fcolorbox[HTML]{222222}{${(o.ground || '#ffffff').slice(1).toUpperCase()}}{${inner}}}`;
    };
    return `\\par\\vspace{6bp}\\noindent ${cells.map(cell).join(`\\hspace{${pt(gap)}}`)}\\par\\vspace{6bp}\n`;
  }
  const grid = (rows, width, o) => { const n = rows[0].length, w = width / (n + 1.2), lined = o.border !== 'none';
    return `\\par\\vspace{3bp}{\\noindent\\setlength{\\tabcolsep}{2bp}\\begin{tabular}{${lined ? '|' : ''}${rows[0].map((_, i) => `p{${pt(i ? w - 6 : w * 2.2 - 6)}}`).join(lined ? '|' : '')}${lined ? '|' : ''}}${lined ? '\\hline ' : ''}${rows.map(r => r.slice(0, n).map(c => c.replace(/\\par\}/g, '}').trim()).join(' & ') + `\\tabularnewline${lined ? '\\hline' : ''}`).join('\n')}\\end{tabular}\\par}\\vspace{3bp}\n`;
    };
  const image = (data, w, h) => { const name = `i${images.size}.png`; images.set(name, data);
    return `\\includegraphics[width=${pt(w)},height=${pt(h)}]{${name}}`; };
  function document(body, { header, footer }) {
    const m = d.margins, fonts = xe ? `\\usepackage{fontspec}\\setmainfont{${d.face}}`
      : `\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}\\input{glyphtounicode}\\pdfgentounicode=1\\renewcommand{\\rmdefault}{${family}}`;
    return `\\documentclass[${pt(d.body)}]{article}
${fonts}
\\usepackage[${babel}${babel === 'spanish' ? ',es-noshorthands' : ''}]{babel}${['ngerman', 'brazilian', 'french', 'italian', 'russian'].includes(babel) ? '\\AtBeginDocument{\\csname shorthandoff\\endcsname{"}}' : ''}
\\usepackage{graphicx,xcolor,multicol,fancyhdr}
\\usepackage[paperwidth=${pt(d.width)},paperheight=${pt(d.height)},top=${pt(Math.max(m.top, 34))},bottom=${pt(Math.max(m.bottom, 38))},left=${pt(m.left)},right=${pt(m.right)},headsep=6bp,headheight=14bp,footskip=20bp]{geometry}
\\pagestyle{fancy}\\fancyhf{}\\renewcommand{\\headrulewidth}{0pt}\\fancyhead[C]{${header.replace(/\\vspace\{[^}]*\}/g, '').trim()}}\\fancyfoot[C]{${footer.replace(/\\vspace\{[^}]*\}/g, '').trim()}}\\fancypagestyle{first}{\\fancyhead{}}
\\setlength{\\parskip}{0pt}\\tolerance=${random.pick([200, 1000, 4000])}\\emergencystretch=${random.pick([0, 10, 30])}bp\\hbadness=10000\\raggedbottom
\\begin{document}\\fontsize{${(d.body * 0.75).toFixed(1)}bp}{${(d.line * 0.75).toFixed(1)}bp}\\selectfont\\thispagestyle{first}
${body}
\\end{document}`;
  }
  const m = d.margins;
  return { para, span, plain: plainOf, section, table, grid, image, frame: null, document, pageNumber: '\\thepage{}', images,
    engine: xe ? 'xelatex' : 'pdflatex', printed: printedByTex, unbreakable: true,
    edges: { top: Math.max(m.top, 34) * 0.75 - 2, bottom: (d.height - Math.max(m.bottom, 38)) * 0.75 + 5 } };
}
