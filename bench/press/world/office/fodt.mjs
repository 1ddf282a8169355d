// Writes a flat OpenDocument text: paragraphs, sections of columns, tables, frames, pictures.
const esc = s => s.replace(/\u00ad/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const names = ['office', 'style', 'text', 'table',
  'draw'].map(n => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${{ draw: 'drawing' }[n] || n}:1.0"`).join(' ')
  + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';
export const pt = px => `${(px * 0.75).toFixed(2)}pt`;

export function writerOfText(d, locale) {
  const styles = new Map(), [language, country] = locale;
  const use = (family, xml) => {
    const key = family + xml;
    if (!styles.has(key)) styles.set(key, { name: `${family[0].toUpperCase()}${styles.size + 1}`, family, xml });
    return styles.get(key).name;
  };
  const textProps = t => {
    const a = [];
    if (t.size) a.push(...['', '-asian', '-complex'].map(s => `${s ? 'style' : 'fo'}:font-size${s}="${(t.size * 0.75).toFixed(1)}pt"`));
    if (t.bold !== undefined) a.push(...['', '-asian', '-complex'].map(s => `${s ? 'style' : 'fo'}:font-weight${s}="${t.bold ? 'bold' : 'normal'}"`));
    if (t.italic) a.push(...['', '-asian', '-complex'].map(s => `${s ? 'style' : 'fo'}:font-style${s}="italic"`));
    if (t.face) a.push(`fo:font-family="'${t.face}'" style:font-family-asian="'${t.face}'" style:font-family-complex="'${t.face}'"`);
    if (t.color) a.push(`fo:color="${t.color}"`);
    if (t.spacing) a.push(`fo:letter-spacing="${pt(t.spacing)}"`);
    if (t.underline) a.push('style:text-underline-style="solid" style:text-underline-width="auto"');
    return `<style:text-properties ${a.join(' ')}${t.hyphenate ? ' fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="3"' : ''}/>`;
  };
  const paragraphProps = p => {
    const a = [];
    if (p.align) a.push(`fo:text-align="${p.align}"`);
    if (p.last) a.push(`fo:text-align-last="${p.last}"`);
    if (p.indent !== undefined) a.push(`fo:text-indent="${pt(p.indent)}" style:auto-text-indent="false"`);
    if (p.left) a.push(`fo:margin-left="${pt(p.left)}"`);
    a.push(`fo:margin-top="${pt(p.before || 0)}" fo:margin-bottom="${pt(p.after || 0)}"`);
    if (p.line) a.push(`fo:line-height="${Math.round(p.line * 100)}%"`);
    if (p.keep) a.push('fo:keep-with-next="always"');
    if (p.border) a.push(`fo:border="${p.border}" fo:padding="3pt"`);
    if (p.over) a.push(`fo:border-top="${p.over}" fo:border-bottom="none" fo:border-left="none" fo:border-right="none" fo:padding="2pt"`);
    if (p.under) a.push(`fo:border-bottom="${p.under}" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:padding="2pt"`);
    if (p.ground) a.push(`fo:background-color="${p.ground}"`);
    if (p.pageBreak) a.push('fo:break-before="page"');
    a.push(`style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}"`, 'fo:orphans="1" fo:widows="1"');
    const drop = p.drop ? `<style:drop-cap style:lines="2" style:length="1" style:distance="2pt"/>` : '';
    const tabs = p.tabs ? `<style:tab-stops>${p.tabs.map(x => `<style:tab-stop style:position="${pt(x)}" style:type="right"/>`).join('')}</style:tab-stops>`
      : '';
    return `<style:paragraph-properties ${a.join(' ')}>${tabs}${drop}</style:paragraph-properties>`;
  };
  const span = (text, t) => `<text:span text:style-name="${use('text', textProps(t))}">${esc(text).replace(/\n/g, '<text:line-break/>').replace(/\t/g, '<text:tab/>')}</text:span>`;
  const para = (inner, p, t) => `<text:p text:style-name="${use('paragraph', paragraphProps(p) + textProps(t))}">${inner}</text:p>`;
  const plain = text => esc(text).replace(/\n/g, '<text:line-break/>').replace(/\t/g, '<text:tab/>');
  let serial = 0;
  const section = (inner, n, gap, rule) => {
    const sep = rule ? '<style:column-sep style:width="0.5pt" style:color="#555555" style:height="100%" style:style="solid"/>' : '';
    const cols = `<style:columns fo:column-count="${n}" fo:column-gap="${pt(gap)}">${sep}${Array.from({ length: n }, (_, i) => `<style:column style:rel-width="1000*" fo:start-indent="${i ? pt(gap / 2) : '0pt'}" fo:end-indent="${i < n - 1 ? pt(gap / 2) : '0pt'}"/>`).join('')}</style:columns>`;
    return `<text:section text:style-name="${use('section', `<style:section-properties text:dont-balance-text-columns="false" style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}">${cols}</style:section-properties>`)}"
    text:name="S${++serial}">${inner}</text:section>`;
  };
  const table = (cells, width, look) => {
    const w = width / cells.length, column = use('table-column', `<style:table-column-properties style:column-width="${pt(w)}"/>`);
    const cell = use('table-cell', `<style:table-cell-properties fo:padding="${pt(look.pad)}"
    fo:border="${look.border || 'none'}"${look.ground ? ` fo:background-color="${look.ground}"` : ''}/>`);
    const t = use('table', `<style:table-properties style:width="${pt(width)}" table:align="left" fo:margin-top="${pt(look.before || 6)}"
    fo:margin-bottom="6pt" table:border-model="collapsing" style:may-break-between-rows="true" style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}"/>`);
    return `<table:table table:style-name="${t}" table:name="T${++serial}"><table:table-column table:style-name="${column}"
    table:number-columns-repeated="${cells.length}"/>${[cells].map(row => `<table:table-row>${row.map(c => `<table:table-cell table:style-name="${cell}">${c}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
  };
  const grid = (rows, width, look) => {
    const n = rows[0].length, w = rows[0].map((_, i) => i === 0 ? 2.2 : 1), sum = w.reduce((a, b) => a + b),
      cell = use('table-cell', `<style:table-cell-properties fo:padding="1pt" fo:border="${look.border || 'none'}"/>`);
    const t = use('table', `<style:table-properties style:width="${pt(width)}" table:align="left" fo:margin-top="3pt" fo:margin-bottom="3pt"
    style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}"/>`);
    return `<table:table table:style-name="${t}" table:name="T${++serial}">${w.map(x => `<table:table-column table:style-name="${use('table-column', `<style:table-column-properties style:column-width="${pt(width * x / sum)}"/>`)}"/>`).join('')}${rows.map(r => `<table:table-row>${r.slice(0, n).map(c => `<table:table-cell table:style-name="${cell}">${c}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
  };
  const image = (data, w, h) => `<draw:frame draw:style-name="${use('graphic', '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none" fo:padding="0pt" draw:fill="none" draw:stroke="none"/>')}"
    text:anchor-type="as-char" svg:width="${pt(w)}" svg:height="${pt(h)}" draw:name="G${++serial}"><draw:image
    draw:mime-type="image/png"><office:binary-data>${data.split(',')[1]}</office:binary-data></draw:image></draw:frame>`;
  /** A frame at the paragraph's start or end edge that the text runs around. */
  const frame = (inner, w, side, look = {}) => `<draw:frame draw:style-name="${use('graphic', `<style:graphic-properties draw:fill="${look.ground ? 'solid' : 'none'}" draw:stroke="none" style:wrap="${side === 'start' ? 'right' : 'left'}" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="top" style:vertical-rel="paragraph" style:horizontal-pos="${side === 'start' ? 'left' : 'right'}" style:horizontal-rel="paragraph" fo:margin-left="5pt" fo:margin-right="5pt" fo:margin-bottom="3pt" fo:padding="${look.pad || 0}pt" fo:border="${look.border || 'none'}"${look.ground ? ` fo:background-color="${look.ground}"` : ''}/>`)}"
    text:anchor-type="paragraph" svg:width="${pt(w)}" draw:name="F${++serial}"><draw:text-box fo:min-height="10pt">${inner}</draw:text-box></draw:frame>`;

  function document(body, { header, footer, base }) {
    const m = d.margins, automatic = [...styles.values()].map(
      s => `<style:style style:name="${s.name}" style:family="${s.family}"${s.family === 'paragraph' ? ' style:parent-style-name="Standard"' : s.family === 'graphic' ? ' style:parent-style-name="Frame"' : ''}>${s.xml}</style:style>`).join(
      '\n');
    return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="graphic"><style:graphic-properties draw:fill="none"
    draw:stroke="none"/></style:default-style><style:style style:name="Frame" style:family="graphic"/><style:default-style
    style:family="paragraph"><style:paragraph-properties style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}"/><style:text-properties
    fo:language="${language}" fo:country="${country}" style:language-asian="${language}" style:country-asian="${country}"
    style:language-complex="${language}" style:country-complex="${country}"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph">${textProps(base)}</style:style></office:styles>
<office:automatic-styles>${automatic}
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="${pt(d.width)}" fo:page-height="${pt(d.height)}"
    fo:margin-top="${pt(Math.max(20, m.top - (header ? 24 : 0)))}" fo:margin-bottom="${pt(Math.max(20, m.bottom - (footer ? 24 : 0)))}"
    fo:margin-left="${pt(m.left)}" fo:margin-right="${pt(m.right)}"
    style:writing-mode="${d.dir === 'rtl' ? 'rl-tb' : 'lr-tb'}"${d.ground === 'tint' ? ` fo:background-color="${d.groundTint}"` : ''}/>${header ? '<style:header-style><style:header-footer-properties fo:min-height="14pt" fo:margin-bottom="6pt"/></style:header-style>' : ''}${footer ? '<style:footer-style><style:header-footer-properties fo:min-height="14pt" fo:margin-top="6pt"/></style:footer-style>' : ''}</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard"
    style:page-layout-name="pm">${header ? `<style:header>${header}</style:header><style:header-first><text:p/></style:header-first>` : ''}${footer ? `<style:footer>${footer}</style:footer>` : ''}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
  }
  return { para, span, plain, section, table, grid, image, frame, document, pageNumber: '<text:page-number text:select-page="current">1</text:page-number>' };
}
