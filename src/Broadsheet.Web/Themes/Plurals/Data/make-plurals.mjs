// Makes plurals.txt, and the samples that tests hold it against, out of Unicode's CLDR (npm package cldr-core):
//   npm pack cldr-core && tar xzf cldr-core-*.tgz
//   node make-plurals.mjs package/supplemental/plurals.json plurals.txt ../../../../../tests/cases/language/plural-samples.tsv
import { readFileSync, writeFileSync } from 'node:fs';

const [source, rulesFile, samplesFile] = process.argv.slice(2);
const { version, 'plurals-type-cardinal': languages } = JSON.parse(readFileSync(source, 'utf8')).supplemental;
const groups = new Map();
for (const [language, rules] of Object.entries(languages)) {
  const key = JSON.stringify(rules);
  groups.set(key, [...(groups.get(key) ?? []), language]);
}
const told = `Plural rules of cardinal numbers, Unicode CLDR ${version._cldrVersion} (Unicode License V3); made by make-plurals.mjs.`;
const rules = [`# ${told}`, '# Languages, then a rule for each category but "other", parted by tabs. The language of the rules: https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules'];
const samples = [`# ${told}`, '# Languages, category, samples; parted by tabs.'];
for (const [key, names] of groups) {
  const cells = [names.join(' ')];
  for (const [name, text] of Object.entries(JSON.parse(key))) {
    const category = name.replace('pluralRule-count-', '');
    const [rule, ...sets] = text.split('@');
    if (category !== 'other') cells.push(`${category}: ${rule.trim()}`);
    const numbers = sets.flatMap(s => s.replace(/^(integer|decimal)/, '').split(',')).map(n => n.trim()).filter(n => n && n !== '…');
    samples.push([cells[0], category, numbers.join(' ')].join('\t'));
  }
  rules.push(cells.join('\t'));
}
writeFileSync(rulesFile, rules.join('\n') + '\n');
writeFileSync(samplesFile, samples.join('\n') + '\n');
