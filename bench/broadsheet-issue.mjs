// Makes a broadsheet issue for benchmarks: 12 pages of 390 x 545 mm, 7 columns, 10 articles and 4 photographs each, the same for the same seed.
// node bench/broadsheet-issue.mjs FOLDER [SEED]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [folder, seedText = '1'] = process.argv.slice(2);
if (!folder) {
  console.error('node bench/broadsheet-issue.mjs FOLDER [SEED]');
  process.exit(2);
}

// Mulberry32: small, and the same everywhere.
let state = Number(seedText) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const words = '河流 城市 学校 图书馆 工程 道路 居民 计划 夏天 市场 渔船 工人 老师 孩子 电车 山谷 苹果 桥梁 会议 报告 数据 今年 去年 春季 建设 完成 开始 举行 讨论 调查 改造 服务 社区 医生 花园 港口 车站 新的 重要 许多 认真 正在 已经 继续 表示 认为 希望 增加 减少'.split(' ');
const sentence = () => Array.from({ length: 6 + Math.floor(random() * 9) }, () => pick(words)).join('') + '。';
const paragraph = () => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join('');
const headline = () => Array.from({ length: 4 + Math.floor(random() * 3) }, () => pick(words)).join('');

const photo = () => {
  // Noise over a gradient compresses like a photograph.
  const hue = Math.floor(random() * 360);
  return `<figure><canvas data-hue="${hue}" data-seed="${Math.floor(random() * 1e9)}" width="900" height="600"></canvas><figcaption>${sentence()}　本报记者摄</figcaption></figure>`;
};
const article = (withPhoto) => `<article><h2>${headline()}</h2>${withPhoto ? photo() : ''}<p>本报讯　${paragraph()}</p>${Array.from({ length: 8 }, () => `<p>${paragraph()}</p>`).join('')}</article>`;

const page = (number) => {
  const label = String(number).padStart(2, '0');
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>
@page{size:390mm 545mm;margin:12mm}*{box-sizing:border-box}body{margin:0;font:9.5pt/1.45 "AR PL UMing CN",serif}
header{border-bottom:1pt solid;padding-bottom:2mm;margin-bottom:3mm}main{columns:7;column-gap:5mm;column-rule:.4pt solid #888;height:500mm;column-fill:auto;overflow:hidden}
h2{font:bold 19pt/1.2 "WenQuanYi Zen Hei",sans-serif;margin:0 0 2mm}p{margin:0;text-indent:2em;text-align:justify}article{margin-bottom:4mm}
figure{margin:1mm 0}canvas{width:100%;display:block}figcaption{font-size:8pt}</style>
<header>2031年12月15日 星期一　第${label}版：要闻</header><main>${Array.from({ length: 10 }, (_, i) => article(i % 5 < 2)).join('')}</main>
<script type="module">for(const c of document.querySelectorAll('canvas')){let s=+c.dataset.seed;const r=()=>(s=(s*1664525+1013904223)>>>0)/4294967296;const x=c.getContext('2d'),w=c.width,h=c.height;
const g=x.createLinearGradient(0,0,w,h);g.addColorStop(0,'hsl('+c.dataset.hue+' 60% 75%)');g.addColorStop(1,'hsl('+(+c.dataset.hue+60)+' 50% 25%)');x.fillStyle=g;x.fillRect(0,0,w,h);
for(let i=0;i<400;i++){x.fillStyle='hsl('+(r()*360)+' 40% '+(20+r()*60)+'% / .25)';x.beginPath();x.arc(r()*w,r()*h,r()*60,0,7);x.fill()}
const img=new Image();img.src=c.toDataURL('image/jpeg',.85);img.style.cssText='width:100%;display:block';await img.decode();c.replaceWith(img)}</script></html>`;
};

mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  for (let number = 1; number <= 12; number++) {
    const html = join(work, `${number}.html`);
    writeFileSync(html, page(number));
    execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run', `--user-data-dir=${join(work, 'profile')}`, '--no-pdf-header-footer', '--virtual-time-budget=10000',
      `--print-to-pdf=${join(folder, `20311215_A${String(number).padStart(2, '0')}.pdf`)}`, `file://${html}`], { stdio: 'ignore' });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`12 pages in ${folder}`);
