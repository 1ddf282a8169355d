// 澜川日报, an invented daily of an invented river port.
import first from './2031-12-15.mjs';
import { existsSync } from 'node:fs';
const second = existsSync(new URL('./2031-12-16.mjs', import.meta.url)) ? (await import('./2031-12-16.mjs')).default : null;

const W = 1474, H = 2060, X = 54, AW = W - 2 * X, B = 25;
const weekday = d => '日一二三四五六'[new Date(d + 'T00:00:00Z').getUTCDay()];
const chinese = d => { const [y, m, k] = d.split('-').map(Number); return `${y}年${m}月${k}日`; };

function nameplate(issue, page) {
  return `<div class="np"><div class="ears left" data-kind="masthead"><b>${issue.lunar}</b><br>${issue.motto}</div>
<div class="name"><div class="zh" data-kind="nameplate">澜川日报</div><div class="en" data-kind="nameplate">LANCHUAN RIBAO</div></div>
<div class="ears right" data-kind="masthead">第${issue.number}期　今日8版<br>澜川日报社出版<br>澜江网：lanchuan.example</div></div>
<div class="dateline" data-kind="folio"><span>${chinese(issue.date)}　星期${weekday(issue.date)}</span><span>${issue.folio(page)}</span><span>责任编辑：${page.editor}　版式：${page.design}</span></div>`;
}
const folio = (issue, page) => `<span class="no">${page.label.replace(/^A/, 'A')}</span><span class="pn">${page.name}</span><span class="mid">${chinese(issue.date)} 星期${weekday(issue.date)} ${issue.folio(page)}</span><span class="ed">责任编辑：${page.editor}　版式：${page.design}</span><span class="lg">澜川日报</span>`;

export default {
  slug: 'lanchuan-daily', name: '澜川日报', language: 'zh', direction: 'ltr',
  issues: [first, second].filter(Boolean),
  fonts: [
    ['Song', 400, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
    ['Song', 900, 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'],
    ['Hei', 500, 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'],
    ['Hei', 900, 'noto-sans-sc/900Black/NotoSansSC_900Black.ttf'],
    ['Kai', 400, '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf'],
  ],
  spec: { width: W, height: H, baseline: B, gutter: 24, columns: 6, dir: 'ltr', datelines: '^(本报讯(（[^）]*）)?|远山社讯|（?远山社[^）]*日电(（[^）]*）)?)' },
  pageSpec(issue, page) {
    if (page.label.endsWith('01')) return {
      area: { x: X, y: 278, w: AW, h: 69 * B },
      furniture: [{ cls: 'plate', kind: 'nameplate', split: true, html: nameplate(issue, page), x: X, y: 48, w: AW, h: 214 }], tree: page.tree,
    };
    return {
      area: { x: X, y: 116, w: AW, h: 75 * B },
      furniture: [{ cls: 'folio', kind: 'folio', html: folio(issue, page), x: X, y: 52, w: AW, h: 44 }], tree: page.tree,
    };
  },
  css: `
body{font-family:Song;color:#151515}
.frame p{font-size:15.9px;line-height:${B}px;text-align:justify;text-indent:2em;overflow-wrap:break-word;line-break:strict}
.frame p .dl{font-family:Hei;font-weight:500}
.frame p.cross{font-family:Hei;font-weight:900;text-indent:0;text-align:center;font-size:17px;padding-top:${B / 2}px;padding-bottom:${B / 2}px}
.frame p.sign{text-align:right;font-family:Kai;text-indent:0}
.frame p.jump{text-align:right;text-indent:0;font-family:Hei;font-weight:500;font-size:13px}
.frame p.from{text-indent:0;font-family:Hei;font-weight:500;font-size:13px}
.frame p.bhead{font-family:Hei;font-weight:900;text-indent:0;font-size:18px;text-align:left}
.plate .np{display:flex;align-items:center;height:168px}
.plate .name{flex:1;text-align:center}
.plate .zh{font-weight:900;font-size:128px;line-height:130px;letter-spacing:34px;margin-right:-34px;color:#b0151b}
.plate .en{font-family:Hei;font-weight:500;letter-spacing:13px;font-size:13px;color:#b0151b;margin-top:4px}
.plate .ears{width:210px;font-size:14.5px;line-height:24px;font-family:Kai;text-align:center;border:1px solid #b0151b;padding:12px 6px}
.plate .ears b{font-weight:400;font-size:17px}
.plate .dateline{display:flex;justify-content:space-between;border-top:3px solid #b0151b;border-bottom:1px solid #b0151b;padding:5px 8px;margin-top:9px;font-family:Hei;font-weight:500;font-size:15px;line-height:22px}
.folio{display:flex;align-items:flex-end;border-bottom:2.5px solid #b0151b;padding-bottom:7px;font-family:Hei;font-weight:500;font-size:14px;white-space:nowrap}
.folio .no{font-weight:900;font-size:36px;line-height:34px;color:#b0151b;margin-right:12px}
.folio .pn{font-weight:900;font-size:24px;line-height:26px;margin-right:22px}
.folio .mid{flex:1}
.folio .ed{margin-right:22px;font-size:13px}
.folio .lg{font-family:Song;font-weight:900;font-size:25px;line-height:27px;letter-spacing:3px;color:#b0151b}
.head{text-align:center}
.head .kicker{font-family:Kai;font-size:21px;line-height:30px;margin-bottom:3px}
.head .headline{font-weight:900;font-size:34px;line-height:1.22}
.head .deck{font-family:Kai;font-size:18.5px;line-height:27px;margin-top:5px}
.head .byline{font-family:Kai;font-size:15px;line-height:23px;margin-top:5px}
.head.hei .headline{font-family:Hei;font-weight:900}
.head.left{text-align:left}
.head.big .kicker{font-size:29px;line-height:42px}
.head.big .deck{font-size:24px;line-height:34px}
.head.red .headline{color:#a5141a}
.head .label{display:table;margin:0 auto 6px;background:#b0151b;color:#fff;font-family:Hei;font-weight:900;font-size:15px;line-height:23px;padding:0 12px;letter-spacing:3px}
.head.left .label{margin:0 0 6px}
.head.nohead{text-align:left}
.head.vert{display:flex;flex-direction:column;align-items:stretch;text-align:center}
.head.vert .kicker,.head.vert .deck{margin:0 4px}
.head.vert .headline{line-height:1.16;letter-spacing:2px}
.photo figcaption{font-family:Kai;font-size:14.6px;line-height:20px;padding-top:4px;text-align:justify}
.photo .cred{float:right;font-size:13.4px}
.box.tint{background:#f3ece0}
.box.blue{background:#e8eef2}
.box.line{border:1.2px solid #333}
.pull{border-top:3px solid #b0151b;border-bottom:1px solid #b0151b;padding:9px 4px 8px}
.pull .q{font-family:Kai;font-size:20px;line-height:31px;color:#8d1014}
.bar{font-family:Hei;font-weight:900;font-size:19px;line-height:28px;background:#b0151b;color:#fff;padding:1px 10px;letter-spacing:6px}
.furn{font-family:Song}
.index{border:1.2px solid #b0151b;padding:10px 16px}
.index .t{font-family:Hei;font-weight:900;color:#b0151b;font-size:20px;letter-spacing:14px;text-align:center;border-bottom:1px solid #b0151b;padding-bottom:5px;margin-bottom:6px}
.index .i{display:flex;justify-content:space-between;font-size:15.4px;line-height:22px;padding:6px 0;border-bottom:1px dotted #999}
.index .i:last-child{border:0}
.index .i b{font-family:Hei;font-weight:500;color:#b0151b;margin-left:6px;font-size:13px}
.weather{background:#e8eef2;padding:9px 16px;font-size:14.4px;line-height:22px}
.weather b{font-family:Hei;font-weight:900;font-size:16px}
.ad{overflow:hidden;font-family:Hei;font-weight:500}
.ad.frame1{border:2px solid #222}
`,
};
