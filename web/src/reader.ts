import { stories, litTogether } from "./stories";
import { walkCalendars } from "./calendar";
import { suggestQueries } from "./suggest";
import { followKeys } from "./keys";
import { chooseTextSize, chooseTheme, showTheme } from "./display";
import { enlargePhotos, enlargeSheet } from "./viewer";

const actions: Record<string, (button: HTMLElement) => void> = {
  theme: chooseTheme,
  help: () => document.querySelector<HTMLDialogElement>("#help")?.showModal(),
  larger: () => chooseTextSize(1),
  smaller: () => chooseTextSize(-1),
  default: () => chooseTextSize(0),
  zoom: () => enlargeSheet(),
};

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-action]");
  if (button) actions[button.dataset["action"] ?? ""]?.(button);
});

showTheme();
litTogether(stories());
enlargePhotos();
walkCalendars();
suggestQueries();
followKeys(actions);
