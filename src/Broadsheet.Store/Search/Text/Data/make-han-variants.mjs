// Makes han-variants.txt out of the Unicode Character Database (Debian package unicode-data has it):
//   node make-han-variants.mjs /usr/share/unicode > han-variants.txt
// Each line of the result: the form that terms are made of, then the characters that are folded into it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '/usr/share/unicode';
const code = text => parseInt(text.slice(2), 16);
const isBasic = c => c <= 0xffff;
const unihan = name => execFileSync('bzcat', [join(folder, `${name}.txt.bz2`)], { maxBuffer: 1 << 28, encoding: 'utf8' })
  .split('\n').filter(l => l.startsWith('U+')).map(l => {
    const [from, field, values] = l.split('\t');
    return { from: code(from), field, values: (values ?? '').split(' ') };
  });
const variants = unihan('Unihan_Variants');
const mappings = unihan('Unihan_OtherMappings');

// 1. Traditional characters into simplified ones. Where a character names itself too, both are written for one another, so both are one term.
const target = new Map();
const add = (from, to) => { if (from !== to && !target.has(from)) target.set(from, to); };
const basic = variants.filter(r => isBasic(r.from));
const plain = row => row.values.map(v => code(v)).filter(v => isBasic(v) && v !== row.from);
for (const row of basic.filter(r => r.field === 'kSimplifiedVariant')) if (plain(row).length) add(row.from, plain(row)[0]);
for (const row of basic.filter(r => r.field === 'kTraditionalVariant')) for (const traditional of plain(row)) add(traditional, row.from);
// Two shapes of one character that Hong Kong and Taiwan choose differently between (裏 and 裡, 爲 and 為), where one of them is folded already.
for (const row of basic.filter(r => r.field === 'kSemanticVariant')) {
  const shapes = row.values.filter(v => v.includes('kHKGlyph')).map(v => code(v.split('<')[0])).filter(isBasic);
  for (const shape of shapes) if (!target.has(row.from) && target.has(shape)) add(row.from, shape);
}
const simplify = from => {
  const seen = new Set();
  let at = from;
  while (target.has(at) && !seen.has(at)) { seen.add(at); at = target.get(at); }
  // Two that name each other meet in the lower one.
  return seen.has(at) ? Math.min(...seen) : at;
};

// 2. Shapes of one character into one. Two characters that schools or the law of one country teach as two stay two.
const fieldsOf = (rows, field) => new Set(rows.filter(r => r.field === field).map(r => r.from));
const chinese = fieldsOf(mappings, 'kTGH');
const japanese = new Set(mappings.filter(r => r.field === 'kJoyoKanji' && !r.values[0].startsWith('U+')).map(r => r.from));
const members = new Map();
const above = new Map();
const find = c => {
  let at = simplify(c);
  while (above.has(at)) at = above.get(at);
  return at;
};
for (const from of target.keys()) {
  const to = simplify(from);
  if (!members.has(to)) members.set(to, new Set([to]));
  members.get(to).add(from);
}
const membersOf = c => members.get(c) ?? new Set([c]);
const some = (set, list) => [...set].filter(c => list.has(c));
const areTaughtApart = (a, b) => (chinese.has(a) && chinese.has(b))
  || (some(membersOf(a), japanese).length > 0 && some(membersOf(b), japanese).length > 0);
// The form that terms are made of: one of the Basic Multilingual Plane where there is one, then the one in use.
const worth = c => (chinese.has(c) ? 8 : 0) + (japanese.has(c) ? 4 : 0) + (members.has(c) ? 2 : 0) + (isBasic(c) ? 16 : 0);
const unite = (x, y, evenIfTaughtApart = false) => {
  const [a, b] = [find(x), find(y)];
  if (a === b || (!evenIfTaughtApart && areTaughtApart(a, b))) return;
  const [to, from] = worth(a) > worth(b) || (worth(a) === worth(b) && a < b) ? [a, b] : [b, a];
  above.set(from, to);
  members.set(to, new Set([...membersOf(to), ...membersOf(from)]));
};

// New forms of Japan beside their old ones, and shapes that names are written in, where Unihan does not tell. The first is the one in general use.
const names = `
辺邊邉 沢澤 浜濱濵 桜櫻 斎齋 斉齊 広廣 島嶋嶌 富冨 桑桒 真眞 徳德 恵惠 栄榮 清淸 青靑 渋澁澀 国圀 淵渕 野埜 館舘 柳栁桺 船舩 涼凉 秋穐龝 鉄鐵鐡 桧檜 村邨 橋𣘺 土𡈽 丈𠀋
原𠩤 鶴靏靍隺 吉𠮷 高髙 崎﨑嵜𥔎 園薗 縄繩 芸藝 予豫 塩鹽 仮假 亀龜 両兩 乱亂 児兒 剣劍劔剱 剤劑 労勞 勧勸 単單 厳嚴 参參 双雙 囲圍 図圖 団團 圏圈 圧壓 堕墮 増增 壊壞 壌壤 声聲 壱壹
売賣 変變 奥奧 学學 宝寶寳 実實 対對 専專 届屆 属屬 巻卷 帰歸 廃廢 弐貳 弾彈 当當 径徑 従從 恋戀 悩惱 悪惡 惨慘 懐懷 戦戰 戻戾 択擇 担擔 拠據 拡擴 挙擧 挟挾 挿插揷 掻搔 摂攝 数數 断斷
旧舊 昼晝 暁曉 会會 枢樞 桟棧 楼樓 概槪 権權 歓歡 歩步 歯齒 歳歲 残殘 殴毆 殻殼 毎每 浅淺 済濟 渓溪 湾灣 満滿 滝瀧 滞滯 潜潛 瀬瀨 炉爐 点點 為爲 犠犧 独獨 猟獵 献獻 画畫 痴癡 発發 県縣
研硏 称稱 穏穩 竜龍 窃竊 粛肅 経經 絵繪 継繼 続續 総總 繍繡 脳腦 胆膽 蘆芦 茎莖 虫蟲 蚕蠶 蛍螢 蛮蠻 蝋蠟 覇霸 覚覺 観觀 触觸 訳譯 証證 誉譽 読讀 豊豐 賛贊 践踐 軽輕 辞辭 逓遞 遅遲 郷鄕鄉
醤醬 釈釋 鉱鑛礦 銭錢 関關 閲閱 闘鬭鬥 随隨 隠隱 霊靈 顔顏 駅驛 髄髓 鴎鷗 鹸鹼 麦麥 麹麴 麺麵麪 齢齡 竈竃 頴穎 舎舍 絶絕 内內 呉吳 歴歷 暦曆 強强 戸戶 黄黃 彦彥 姫姬 糸絲 餅餠 祷禱 薮藪
篭籠 遥遙 撹攪 噛嚙 焔焰 桝枡 侭儘 鯵鰺 髪髮 隣鄰 隷隸 巌巖 峰峯 群羣 鶏鷄雞 杯盃`.split(/\s+/).filter(Boolean);
for (const row of names) {
  const [first, ...others] = [...row].map(c => c.codePointAt(0));
  for (const other of others) unite(first, other, true);
}
const both = rows => {
  const named = new Map();
  for (const { from, values } of rows) named.set(from, values.map(v => code(v.split('<')[0])));
  return [...named].flatMap(([from, tos]) => tos.filter(to => named.get(to)?.includes(from)).map(to => [from, to]));
};
// Forms that Japan lets names have beside the general ones.
for (const row of mappings.filter(r => r.field === 'kJinmeiyoKanji' || r.field === 'kJoyoKanji')) {
  for (const value of row.values) {
    const other = value.slice(value.indexOf('U+'));
    if (other.startsWith('U+')) unite(row.from, code(other), true);
  }
}
for (const [a, b] of both(variants.filter(r => r.field === 'kZVariant'))) unite(a, b);
// Of one meaning, said by both, and read alike.
const readings = new Map();
for (const row of unihan('Unihan_Readings').filter(r => ['kMandarin', 'kHanyuPinyin', 'kXHC1983'].includes(r.field))) {
  for (const value of row.values) for (const sound of value.replace(/^.*:/, '').split(',')) readings.set(row.from, (readings.get(row.from) ?? new Set()).add(sound));
}
const areReadAlike = (a, b) => [...(readings.get(a) ?? [])].some(r => readings.get(b)?.has(r));
for (const [a, b] of both(variants.filter(r => r.field === 'kSemanticVariant'))) if (areReadAlike(a, b)) unite(a, b);
// Rare characters that look like one in use, simplified forms among the rare ones.
for (const row of variants.filter(r => ['kSpoofingVariant', 'kSimplifiedVariant', 'kTraditionalVariant'].includes(r.field))) {
  for (const value of row.values) if (isBasic(row.from) !== isBasic(code(value))) unite(row.from, code(value));
}
for (const row of variants.filter(r => !isBasic(r.from) && ['kSimplifiedVariant', 'kTraditionalVariant'].includes(r.field))) {
  for (const value of row.values) unite(row.from, code(value));
}
// Radicals, which fonts of PDFs name instead of the characters they look like.
for (const line of readFileSync(join(folder, 'EquivalentUnifiedIdeograph.txt'), 'utf8').split('\n')) {
  const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/.exec(line);
  if (!match) continue;
  for (let c = parseInt(match[1], 16); c <= parseInt(match[2] ?? match[1], 16); c++) {
    if (c >= 0x2e80 && c <= 0x2eff) unite(c, parseInt(match[3], 16), true);
  }
}

const lines = [...members].filter(([to, set]) => find(to) === to && set.size > 1)
  .map(([to, set]) => [to, ...[...set].filter(c => c !== to).sort((a, b) => a - b)])
  .sort((a, b) => a[0] - b[0]);
process.stdout.write(lines.map(l => String.fromCodePoint(...l)).join('\n') + '\n');
