// The name under or after a story as this paper prints it.
export function bylineOf({ lang, words, design, editor, random }, at) {
  const person = () => {
    const name = editor.person();
    if (!design.name.capsName || !name.includes(' ')) return name;
    return name.replace(/\S+$/, last => last.toLocaleUpperCase(lang.tag));
  };
  const form = at === 'portrait' ? random.pick(['bare', 'titled']) : design.nameForm;
  if (form === 'phrase') return editor.fill(design.nameOf).replace(/\n.*/s, m => random.chance(0.5) ? m : '');
  if (form === 'author') return editor.fill(design.authorOf);
  const name = person(), [open, close] = design.name.brackets === '()' ? ['(', ')'] : design.name.brackets === '[]' ? ['[', ']'] : [design.name.brackets, ''];
  if (form === 'bare' || random.chance(0.15)) return open + name + close;
  const title = random.pick(words.titles);
  return open + name + (design.titleBreak || lang.wide ? '\n' : lang.dir === 'rtl' ? '، ' : ', ') + title + close;
}
