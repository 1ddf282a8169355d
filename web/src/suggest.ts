// Suggestions while typing: a list under the search box (ARIA combobox). Without script, or when nothing comes back, the box is a plain one.

import { isChord } from "./modifiers";

/** Milliseconds without a key after which the site is asked. */
const pause = 150;
let lists = 0;

export function suggestQueries(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) new Suggestions(box);
}

class Suggestions {
  private readonly list = document.createElement("ul");
  private chosen = -1;
  private typed = "";
  private timer = 0;
  private asking = new AbortController();

  constructor(private readonly box: HTMLInputElement) {
    this.list.id = `suggestions-${++lists}`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", box.getAttribute("aria-label") ?? "");
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) box.setAttribute(name, value);
    box.after(this.list);
    box.addEventListener("input", (event) => this.wait(event as InputEvent));
    box.addEventListener("keydown", (event) => this.follow(event));
    box.addEventListener("blur", () => this.close());
    // The box keeps the focus: a press would take it away before the click comes.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest("li");
      if (option) this.search(option.textContent ?? "");
    });
  }

  private wait(event: InputEvent): void {
    clearTimeout(this.timer);
    if (event.isComposing) return;
    this.timer = window.setTimeout(() => void this.ask(), pause);
  }

  private async ask(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const typed = this.box.value.trim();
    if (!typed || typed.length > 100) {
      this.close();
      return;
    }
    try {
      const answer = await fetch(`${this.box.dataset["suggest"] ?? ""}?q=${encodeURIComponent(typed)}`, { signal: this.asking.signal });
      if (!answer.ok) return;
      const [, queries] = (await answer.json()) as [string, string[]];
      if (document.activeElement === this.box) this.show(typed, queries);
    } catch {
      this.close(); // asked anew meanwhile, or the site can't be reached: the box goes on without suggestions
    }
  }

  private show(typed: string, queries: string[]): void {
    this.typed = typed;
    this.chosen = -1;
    this.list.replaceChildren(...queries.map((query, index) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dir = "auto";
      option.textContent = query;
      return option;
    }));
    this.list.hidden = queries.length === 0;
    this.box.setAttribute("aria-expanded", String(!this.list.hidden));
    this.box.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    clearTimeout(this.timer);
    this.show(this.typed, []);
  }

  private follow(event: KeyboardEvent): void {
    if (this.list.hidden || isChord(event)) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.choose(this.chosen + (event.key === "ArrowDown" ? 1 : -1));
        break;
      case "Escape":
        this.box.value = this.typed;
        this.close();
        break;
      case "Enter":
        if (this.chosen < 0) return;
        this.search(this.box.value);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  /** Goes to an option; before the first and after the last lies what was typed. */
  private choose(index: number): void {
    const options = [...this.list.children];
    this.chosen = index >= options.length ? -1 : index < -1 ? options.length - 1 : index;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.chosen)));
    const option = options[this.chosen];
    this.box.value = option?.textContent ?? this.typed;
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  private search(query: string): void {
    this.box.value = query;
    this.close();
    this.box.form?.requestSubmit();
  }
}
