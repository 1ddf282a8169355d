// أخبار المرجانة, an invented Arabic daily of an invented pearl port: columns run from the right.
import issue from './2031-12-15.mjs';

const W = 1300, H = 1820, X = 50, AW = W - 2 * X, B = 28;
const noto = '/usr/share/fonts/truetype/noto/', amiri = '/usr/share/fonts/opentype/fonts-hosny-amiri/';

export default {
  slug: 'akhbar-almurjana', name: 'أخبار المرجانة', language: 'ar', direction: 'rtl', issues: [issue],
  fonts: [
    ['Naskh', 400, noto + 'NotoNaskhArabic-Regular.ttf'], ['Naskh', 700, noto + 'NotoNaskhArabic-Bold.ttf'],
    ['Kufi', 700, noto + 'NotoKufiArabic-Bold.ttf'], ['Amiri', 700, amiri + 'Amiri-Bold.ttf'],
  ],
  spec: { width: W, height: H, baseline: B, gutter: 24, columns: 5, dir: 'rtl', spaces: true, datelines: '^[\\u0600-\\u06ff ،]+ —' },
  pageSpec(issue, page) {
    const head = page.label === '1'
      ? { cls: 'plate', kind: 'nameplate', split: true, x: X, y: 40, w: AW, h: 228, html: `<div class="row"><div class="ear" data-kind="masthead">يومية مستقلة<br>تأسست عام 1969<br>16 صفحة · الثمن 3 دراهم</div><div class="name" data-kind="nameplate">أخبار المرجانة</div><div class="ear" data-kind="masthead">السنة الثالثة والستون<br>العدد ${issue.number}<br>murjana.example</div></div><div class="date" data-kind="folio"><span>الاثنين 15 ديسمبر 2031</span><span>${page.name}</span><span>صفحة 1</span></div>` }
      : { cls: 'folio', kind: 'folio', x: X, y: 48, w: AW, h: 46, html: `<span class="no">${page.label}</span><span class="sec">${page.name}</span><span>الاثنين 15 ديسمبر 2031</span><span class="lg">أخبار المرجانة</span>` };
    const y = page.label === '1' ? 288 : 112, n = page.label === '1' ? 52 : 58;
    return { area: { x: X, y, w: AW, h: n * B }, furniture: [head], tree: page.tree };
  },
  css: `
body{font-family:Naskh;color:#141414}
.frame p{font-size:18.3px;line-height:${B}px;text-align:justify;text-indent:1.1em}
.frame p.first{text-indent:0}
.frame p .dl{font-weight:700;color:#0d5257}
.frame p.cross{font-family:Kufi;font-weight:700;font-size:15px;text-indent:0;text-align:right;padding-top:${B}px}
.frame p.jump,.frame p.from{font-weight:700;font-size:15px;text-indent:0;color:#0d5257}
.frame p.jump{text-align:left}
.frame p.bhead{font-family:Kufi;font-weight:700;font-size:17px;text-indent:0;text-align:right}
.frame p.sign{text-align:left;font-weight:700;text-indent:0}
.plate .row{display:flex;align-items:center;justify-content:space-between;height:172px}
.plate .name{font-family:Amiri;font-weight:700;font-size:118px;line-height:170px;color:#0d5257;white-space:nowrap}
.plate .ear{font-size:15.5px;line-height:26px;text-align:center;border:1px solid #0d5257;padding:10px 14px;width:205px}
.plate .date{display:flex;justify-content:space-between;border-top:4px solid #0d5257;border-bottom:1px solid #0d5257;padding:5px 8px;font-weight:700;font-size:16px;line-height:26px;margin-top:8px}
.folio{display:flex;align-items:center;justify-content:space-between;border-bottom:3px solid #0d5257;font-size:16px}
.folio .no{font-family:Kufi;font-weight:700;font-size:28px;color:#0d5257}
.folio .sec{font-family:Kufi;font-weight:700;font-size:20px}
.folio .lg{font-family:Amiri;font-weight:700;font-size:28px;line-height:40px;color:#0d5257}
.head{text-align:right}
.head .kicker{font-weight:700;font-size:18px;line-height:30px;color:#0d5257}
.head .headline{font-family:Amiri;font-weight:700;font-size:38px;line-height:1.42}
.head.centre{text-align:center}
.head .deck{font-weight:700;font-size:18px;line-height:30px;color:#333}
.head .byline{font-weight:700;font-size:15px;line-height:26px}
.head .label{display:table;background:#0d5257;color:#fff;font-family:Kufi;font-weight:700;font-size:14px;line-height:26px;padding:0 14px;margin-bottom:4px}
.photo figcaption{font-size:14.4px;line-height:24px;padding-top:3px;text-align:right}
.photo .cred{float:left;color:#555;font-size:13px}
.box.tint{background:#e9f1ef}.box.cream{background:#f6efdf}
.pull{border-top:3px solid #0d5257;border-bottom:1px solid #0d5257;padding:8px 4px}
.pull .q{font-family:Amiri;font-weight:700;font-size:23px;line-height:38px;color:#0d5257}
.bar{font-family:Kufi;font-weight:700;font-size:17px;line-height:30px;background:#0d5257;color:#fff;padding:0 12px}
.index{border-top:4px solid #0d5257;border-bottom:1px solid #0d5257;padding:6px 4px;font-size:16px;line-height:26px}
.index .t{font-family:Kufi;font-weight:700;font-size:17px;color:#0d5257}
.index .i{display:flex;justify-content:space-between;border-bottom:1px dotted #888}.index .i:last-child{border:0}
.weather{background:#e9f1ef;padding:8px 14px;font-size:15.5px;line-height:26px}.weather b{font-family:Kufi;font-size:15px}
.ad{overflow:hidden}.ad.frame1{border:2px solid #222}
`,
};
