// Runs before the page is drawn, so that colours and text size do not change under the reader's eyes.
import { read } from "./settings";

const root = document.documentElement;
root.classList.add("js");
root.dataset["theme"] = read("theme") ?? "auto";
root.dataset["size"] = read("size") ?? "0";
