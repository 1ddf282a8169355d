// The Port Ellis Packet, an invented weekly of an invented harbour town.
import issue from './2031-12-13.mjs';

const W = 1100, H = 1560, X = 46, AW = W - 2 * X, B = 19;
const sans = '/usr/share/fonts/truetype/paratype/';

export default {
  slug: 'port-ellis-packet', name: 'The Port Ellis Packet', language: 'en', direction: 'ltr', hyphenation: '/usr/share/hyphen/hyph_en_US.dic', issues: [issue],
  fonts: [
    ['Text', 400, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'],
    ['Text', 400, 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf', 'italic'],
    ['Display', 700, 'playfair-display/700Bold/PlayfairDisplay_700Bold.ttf'],
    ['Display', 900, 'playfair-display/900Black/PlayfairDisplay_900Black.ttf'],
    ['Sans', 400, sans + 'PTS55F.ttf'], ['Sans', 700, sans + 'PTS75F.ttf'],
  ],
  spec: { width: W, height: H, baseline: B, gutter: 20, columns: 5, dir: 'ltr', spaces: true, datelines: '^[A-Z][A-Z .]+ —' },
  pageSpec(issue, page) {
    if (page.label === 'A1') return {
      area: { x: X, y: 248, w: AW, h: 66 * B },
      furniture: [{ cls: 'plate', kind: 'nameplate', split: true, x: X, y: 34, w: AW, h: 200, html: `<div class="sky" data-kind="skyline">${issue.sky}</div><div class="name" data-kind="nameplate">The Port Ellis Packet</div><div class="date" data-kind="folio"><span>Vol. 84, No. 50</span><span>Saturday, December 13, 2031</span><span>${page.name} A1</span><span>Price 90p</span></div>` }],
      tree: page.tree,
    };
    return {
      area: { x: X, y: 96, w: AW, h: 74 * B },
      furniture: [{ cls: 'folio', kind: 'folio', x: X, y: 42, w: AW, h: 40, html: `<span class="no">${page.label}</span><span>The Port Ellis Packet</span><span class="sec">${page.name}</span><span>Saturday, December 13, 2031</span>` }],
      tree: page.tree,
    };
  },
  css: `
body{font-family:Text;color:#141414;font-variant-numeric:lining-nums}
.frame p{font-size:14.2px;line-height:${B}px;text-align:justify;hyphens:manual;text-indent:1em}
.frame p.first{text-indent:0}
.frame p .dl{font-family:Sans;font-weight:700;font-size:12.6px}
.frame p.drop::first-letter{font-family:Display;font-weight:900;float:left;font-size:66px;line-height:52px;padding:4px 7px 0 0}
.frame p.cross{font-family:Sans;font-weight:700;font-size:15px;text-indent:0;text-align:left;padding-top:${B}px}
.frame p.sign{font-style:italic;text-indent:0;text-align:left}
.frame p.jump{font-family:Sans;font-weight:700;font-size:13px;text-align:right;text-indent:0}
.frame p.from{font-family:Sans;font-weight:700;font-size:13px;text-indent:0}
.frame p.bhead{font-family:Sans;font-weight:700;font-size:15px;text-indent:0;text-align:left;hyphens:none}
.plate .sky{font-family:Sans;font-size:14px;display:flex;justify-content:space-between;border-bottom:1px solid #222;padding-bottom:7px}
.plate .sky b{color:#14506b}
.plate .name{font-family:Display;font-weight:900;font-size:91px;line-height:112px;text-align:center;letter-spacing:-1.5px;white-space:nowrap;padding:6px 0 10px}
.plate .date{font-family:Sans;font-size:14px;display:flex;justify-content:space-between;border-top:3px solid #14506b;border-bottom:1px solid #222;padding:6px 2px}
.folio{display:flex;align-items:baseline;justify-content:space-between;border-bottom:2px solid #14506b;font-family:Sans;font-size:14px}
.folio .no{font-family:Display;font-weight:900;font-size:30px;line-height:34px;color:#14506b}
.folio .sec{font-family:Display;font-weight:900;font-size:24px;line-height:30px}
.head{text-align:left}
.head .headline{font-family:Display;font-weight:700;font-size:32px;line-height:1.1;letter-spacing:-.2px}
.head.lead .headline{font-weight:900}
.head .kicker{font-family:Sans;font-weight:700;font-size:14px;line-height:20px;color:#14506b;letter-spacing:.6px;margin-bottom:3px}
.head .deck{font-size:18px;line-height:24px;font-style:italic;color:#333;margin-top:6px}
.head .byline{font-family:Sans;font-weight:700;font-size:13px;line-height:19px;margin-top:6px}
.head .label{font-family:Sans;font-weight:700;font-size:13px;letter-spacing:1.5px;line-height:18px;display:table;background:#14506b;color:#fff;padding:1px 9px;margin-bottom:6px}
.head.centre{text-align:center}.head.centre .label{margin-left:auto;margin-right:auto}
.photo figcaption{font-family:Sans;font-size:12.8px;line-height:16px;padding-top:4px}
.photo .cred{font-size:11.4px;color:#555;float:right}
.box.tint{background:#eaf0f2}
.box.cream{background:#f5efe2}
.pull{border-top:3px solid #14506b;padding:8px 2px}
.pull .q{font-family:Display;font-weight:700;font-size:21px;line-height:27px;color:#14506b}
.bar{font-family:Display;font-weight:900;font-size:21px;line-height:26px;border-top:4px solid #14506b;padding-top:4px}
.index{font-family:Sans;border-top:4px solid #14506b;border-bottom:1px solid #222;padding:6px 0;font-size:14px;line-height:19px}
.index .t{font-family:Display;font-weight:900;font-size:20px;line-height:26px}
.index .i{display:flex;justify-content:space-between;border-bottom:1px dotted #999;padding:3px 0}.index .i:last-child{border:0}
.index .i b{color:#14506b}
.weather{font-family:Sans;font-size:13.4px;line-height:19px;background:#eaf0f2;padding:8px 12px}
.weather .t{font-family:Display;font-weight:900;font-size:18px;line-height:24px}
.letters .frame{}
.ad{overflow:hidden;font-family:Sans}
.ad.frame1{border:2px solid #111}
.masthead{font-family:Sans;font-size:12.4px;line-height:17px;border-top:3px solid #14506b;border-bottom:1px solid #222;padding:7px 0}
.masthead b{font-family:Display;font-weight:900;font-size:18px;line-height:24px}
`,
};
