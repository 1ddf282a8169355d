// What these pages say besides the phrases of the language: figures, foreign letters and marks, which presses set in fonts of their own.
export const sentences = [
  '截至{m}月{d}日，全县完成投资{a}.{b}亿元，同比增长{c}.{b}%。', '记者从会上获悉，今年GDP预计增长{c}.{b}%，高于去年{b}.{c}个百分点。',
  '热线电话（{p}）全天开通，网址为www.qinglan{c}.cn。', '“十年磨一剑”，项目于20{y}年{m}月通过ISO{k}认证。', '《{town}志》共{a}卷、{k}页，收图{a}{b}幅。',
  '据统计：日均客流{a},{k}人次；最高气温{a}℃—{d}℃。', 'A组{c}:{b}战胜B组，第{d}轮后积{a}分。', '5G基站达到{k}个，4K超高清频道{c}套，USB接口、LED屏全部更换。',
  '联系人：{person}，邮箱：news@qinglan{c}.cn。', '面积{a}.{b}平方公里，海拔{k}米，人口{a}万（20{y}年）。', '工程分3期：一期2.{b}亿元；二期{c}.05亿元；三期未定……',
  '比分是{c}比{b}，用时{a}分{d}秒，射门命中率{a}.{c}%！', '谁来出这{a}万元？问题仍没有答案。', '车次K{k}、D{a}{b}将停靠{town}站。',
];
