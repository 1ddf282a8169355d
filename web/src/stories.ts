// The zones of a page and the titles beside it are one thing: whichever is under the pointer or has the focus, both are lit.

export function stories(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".page-view [data-story]")];
}

export function litTogether(all: HTMLElement[]): void {
  const light = (event: Event, on: boolean): void => {
    const story = (event.target as Element).closest<HTMLElement>("[data-story]")?.dataset["story"];
    if (!story) return;
    for (const one of all) if (one.dataset["story"] === story) one.classList.toggle("lit", on);
  };
  for (const one of all) {
    one.addEventListener("pointerenter", (e) => light(e, true));
    one.addEventListener("pointerleave", (e) => light(e, false));
    one.addEventListener("focus", (e) => light(e, true));
    one.addEventListener("blur", (e) => light(e, false));
  }
}

/** Moves the focus to the next or previous title of the page. */
export function focusBeside(step: number): void {
  const titles = [...document.querySelectorAll<HTMLElement>(".page-view .titles a")];
  const now = titles.findIndex((t) => t === document.activeElement);
  const next = now < 0 ? (step > 0 ? 0 : titles.length - 1) : now + step;
  titles[next]?.focus();
}
