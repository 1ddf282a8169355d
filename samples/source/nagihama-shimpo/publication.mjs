// 凪浜新報, an invented Japanese daily of an invented fishing town: vertical type in eight tiers.
import issue from './2031-12-15.mjs';

const W = 1300, H = 1780, X = 48, B = 26, LINES = 46, CHAR = 15.6, TIER = 12 * CHAR + 1, GAP = 15;
const biz = '/usr/share/fonts/truetype/bizud-gothic/';
const grid = y => ({ x: X + (W - 2 * X - LINES * B) / 2, y, w: LINES * B, tier: TIER, gap: GAP });

export default {
  slug: 'nagihama-shimpo', name: '凪浜新報', language: 'ja', direction: 'rtl', issues: [issue],
  fonts: [
    ['Mincho', 400, 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'], ['Mincho', 900, 'noto-serif-jp/900Black/NotoSerifJP_900Black.ttf'],
    ['Gothic', 700, biz + 'BIZUDPGothic-Bold.ttf'],
  ],
  spec: { width: W, height: H, baseline: B, gutter: 24, columns: 6, dir: 'ltr', vertical: true, datelines: '^【[^】]*】' },
  pageSpec(issue, page) {
    return {
      area: { x: X, y: 92, w: W - 2 * X, h: 60 * B }, vgrid: grid(100), placed: page.placed,
      furniture: [
        { cls: 'folio', kind: 'folio', x: X, y: 44, w: W - 2 * X, h: 40, html: `<span class="no">${page.label}</span><span>${page.name}</span><span>2031年12月15日　月曜日</span><span>凪浜新報　第${issue.number}号</span>` },
        ...(page.label === '1' ? [{ cls: 'title', kind: 'nameplate', split: true, x: grid(100).x + (LINES - 5) * B + 8, y: 104, w: 5 * B - 8, h: 3 * TIER + 2 * GAP - 6, html: `<div class="name" data-kind="nameplate">凪浜新報</div><div class="sub" data-kind="masthead">第${issue.number}号　発行所　凪浜新報社　渚通三丁目八番　©凪浜新報社2031</div>` }] : []),
      ],
    };
  },
  css: `
body{font-family:Mincho;color:#141414}
.frame{writing-mode:vertical-rl}
.frame p{font-size:${CHAR}px;line-height:${B}px;text-align:justify;text-indent:1em;line-break:strict}
.frame p .dl{font-family:Gothic;font-weight:700}
.frame p.cross{font-family:Gothic;font-weight:700;text-indent:2em;font-size:16.5px}
.frame p.jump{text-align:right;text-indent:0;font-family:Gothic;font-weight:700;font-size:14px}
.frame p.from{text-indent:0;font-family:Gothic;font-weight:700;font-size:14px}
.frame p.sign{text-align:right;text-indent:0}
.folio{display:flex;align-items:baseline;justify-content:space-between;border-bottom:2px solid #222;font-family:Gothic;font-weight:700;font-size:15px}
.folio .no{font-size:26px;line-height:32px}
.title{border:2px solid #222;display:flex;flex-direction:row-reverse;align-items:center;justify-content:center;background:linear-gradient(180deg,#e7eef2,#fff 60%)}
.title .name{writing-mode:vertical-rl;font-weight:900;font-size:72px;line-height:80px;letter-spacing:26px}
.title .sub{writing-mode:vertical-rl;font-size:12.6px;line-height:20px;margin-right:4px}
.head{display:block}
.head .headline{font-weight:900;font-size:40px;line-height:1.22}
.head .kicker{font-family:Gothic;font-weight:700;font-size:19px;line-height:30px}
.head .deck{font-family:Gothic;font-weight:700;font-size:20px;line-height:30px}
.head .byline{font-size:14px;line-height:22px}
.head.vert .deck{margin-top:64px}
.head.vert .byline{margin-top:40px}
.head.black .headline{background:#222;color:#fff;padding:6px 14px}
.head .label{font-family:Gothic;font-weight:700;font-size:15px;line-height:24px;border:1px solid #222;padding:6px 0;text-align:center}
.head.g .headline{font-family:Gothic;font-weight:700}
.head:not(.vert){display:flex;flex-direction:column;justify-content:center;padding:0 4px;text-align:center;border-top:1px solid #222;border-bottom:1px solid #222}
.photo figcaption{font-family:Gothic;font-weight:700;font-size:13px;line-height:19px;padding-top:4px}
.photo .cred{float:right}
.box.line{border:1px solid #222}
.rule{border-top:.8px solid #555}
.ad{overflow:hidden;font-family:Gothic;font-weight:700}.ad.frame1{border:2px solid #222}
`,
};
