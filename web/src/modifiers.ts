/** Signs that some keyboards have behind Shift; typing them is no chord. */
const signs = new Set(["+", "=", "-", "0", "?"]);

/**
 * True for a key that is pressed together with others and so means something else: extend a selection, enlarge the browser's own view, write a letter with
 * AltGr. Shift counts but where it only types the sign. True while an input method is composing, too.
 */
export function isChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.getModifierState("AltGraph") || (event.shiftKey && !signs.has(event.key));
}

/** True where keys write or choose something: a field, an edited text, a widget that has keys of its own. */
export function isTyping(event: Event): boolean {
  // The first of the path, not the target: what is inside a shadow tree is typed there.
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target.closest("input, textarea, select, audio, video, dialog[open], [role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=slider]") !== null;
}
