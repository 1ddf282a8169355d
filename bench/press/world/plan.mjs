// Plans the pages of a paper: which rectangle holds what. Measured in CSS pixels from the left (mirrored for right-to-left pages by the setter).
import { editorOf } from '../editor.mjs';
import { writerOf } from './stories/writer.mjs';
import { runningElements } from './running.mjs';
import { modulesOf } from './modules.mjs';

export function planWorld(lang, words, random, design, pages) {
  const editor = editorOf(lang, random, design), context = { lang, words, design, editor, random };
  const writer = writerOf(context), maker = modulesOf(context, writer, pages);
  return Array.from({ length: pages }, (_, index) => {
    const page = { index, label: String(index + 1), section: lang.sections[index % lang.sections.length], modules: [], rules: [] };
    const { elements, content } = runningElements(context, page, pages);
    page.running = elements;
    page.ground = design.ground === 'none' || index > 0 && random.chance(0.25) ? 'none' : design.ground;
    // A paper whose lines run down has a page now and then whose lines don't.
    const down = design.vertical;
    page.level = down && random.chance(0.15);
    if (page.level) design.vertical = false;
    if (design.family === 'flow') maker.flowPage(page, content);
    else maker.modulePage(page, content);
    design.vertical = down;
    return page;
  });
}
