// ← → turn pages, j k go from story to story, n p from hit to hit, + - 0 set the size, ? tells the keys.
import { isChord, isTyping } from "./modifiers";
import { focusBeside } from "./stories";

type Actions = Record<string, (button: HTMLElement) => void>;

export function followKeys(actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (isChord(event) || event.defaultPrevented || isTyping(event)) return;
    if (answer(event.key, event.target as Element, actions)) event.preventDefault();
  });
}

function answer(key: string, target: Element, actions: Actions): boolean {
  const isPage = document.documentElement.dataset["view"] === "page";
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      return !target.closest(".scroller") && go(toNext(key) ? "next-page" : "previous-page");
    case "j":
    case "k":
      if (!isPage) return go(key === "j" ? "next-story" : "previous-story");
      focusBeside(key === "j" ? 1 : -1);
      return true;
    case "n":
    case "p":
      return go(key === "n" ? "next-hit" : "previous-hit");
    case "+":
    case "=":
      return act(actions, isPage ? "zoom" : "larger");
    case "-":
      return act(actions, "smaller");
    case "0":
      return act(actions, "default");
    case "?":
      return act(actions, "help");
    default:
      return false;
  }
}

/** True for the key that points to where the next page lies. */
function toNext(key: string): boolean {
  return (key === "ArrowRight") === (document.documentElement.dataset["turning"] !== "rtl");
}

function go(where: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`[data-key=${where}]`);
  if (!link) return false;
  location.href = link.href;
  return true;
}

function act(actions: Actions, name: string): boolean {
  actions[name]?.(document.body);
  return true;
}
