// Shows a page or a photograph as large as the reader wants: drag, pinch, wheel, double tap, keys. Without script the links lead to
// the enlarged page and to the picture itself.
import { isChord } from "./modifiers";
import { PanZoom } from "./panzoom";

/** CSS pixels for a point on paper at which body text can be read. */
const readable = 1.5;

export function enlargeSheet(): void {
  const sheet = document.querySelector<HTMLElement>("#sheet");
  const width = sheet?.querySelector("svg")?.viewBox.baseVal.width ?? 0;
  if (!sheet || !width) return;
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  copy.classList.remove("zoomed");
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  for (const source of copy.querySelectorAll<HTMLSourceElement | HTMLImageElement>("source, img")) source.sizes = "4000px";
  const image = sheet.querySelector("img");
  const box = sheet.getBoundingClientRect();
  show(copy, image ? image.width / image.height : box.width / box.height, width * readable);
}

export function enlargePhotos(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.photo")) {
    link.addEventListener("click", (event) => {
      const image = link.querySelector("img");
      if (!image || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const copy = image.cloneNode() as HTMLImageElement;
      copy.loading = "eager";
      const width = Number(image.getAttribute("width"));
      show(copy, width / Number(image.getAttribute("height")), 0);
    });
  }
}

function show(content: HTMLElement, aspect: number, width: number): void {
  const dialog = document.querySelector<HTMLDialogElement>("#viewer");
  const stage = dialog?.querySelector<HTMLElement>(".stage");
  if (!dialog || !stage) return;
  stage.replaceChildren(content);
  dialog.showModal();
  const view = new PanZoom(stage, content, aspect);
  if (width > 0) view.toWidth(width, document.documentElement.dataset["turning"] === "rtl");
  const stop = new AbortController();
  const options = { signal: stop.signal };
  dialog.addEventListener("click", (event) => {
    const step = (event.target as Element).closest<HTMLElement>("[data-zoom]")?.dataset["zoom"];
    if (step) view.zoomBy(step === "in" ? 1.4 : 1 / 1.4);
  }, options);
  dialog.addEventListener("keydown", (event) => {
    if (!isChord(event) && view.follow(event.key)) event.preventDefault();
  }, options);
  dialog.addEventListener("close", () => {
    stop.abort();
    view.stop();
    stage.replaceChildren();
  }, { once: true });
}
