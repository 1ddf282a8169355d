// Text size, and light or dark.
import { keep, read } from "./settings";

const themes = ["auto", "light", "dark"];
const smallest = -2;
const largest = 4;

export function chooseTextSize(step: number): void {
  const now = Number(read("size") ?? "0");
  const next = step === 0 ? 0 : Math.min(largest, Math.max(smallest, now + step));
  keep("size", String(next));
}

export function chooseTheme(): void {
  const now = themes.indexOf(read("theme") ?? "auto");
  keep("theme", themes[(now + 1) % themes.length] ?? "auto");
  showTheme();
}

export function showTheme(): void {
  const button = document.querySelector<HTMLElement>("[data-action=theme]");
  const theme = document.documentElement.dataset["theme"] ?? "auto";
  // What is seen of it the styles choose, before anything is drawn.
  button?.setAttribute("aria-label", `${button.dataset["label"] ?? ""}: ${button.dataset[theme] ?? ""}`);
}
