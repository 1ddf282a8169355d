// Makes the pictures of docs/images: page and story view, phone and desk, Chinese and English.
//   node web/screenshots.mjs [ADDRESS [FOLDER]]    of a site that runs at ADDRESS, or of the demo, which is started for it
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[3] ?? join(root, "docs/images");
const browsers = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const screens = {
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const papers = { zh: "lanchuan-daily", en: "port-ellis-packet" };

const { address, stop } = process.argv[2] ? { address: process.argv[2], stop() {} } : await startDemo();
const executablePath = browsers.find((path) => path && existsSync(path));
if (!executablePath) {
  console.error("No Chromium: install it (apt-get install chromium) or name it in the environment variable CHROMIUM.");
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await mkdir(folder, { recursive: true });
  for (const [language, slug] of Object.entries(papers)) await takePaper(language, slug);
} finally {
  await browser.close();
  stop();
}

async function takePaper(language, slug) {
  const { issues } = await json(`/${slug}.json`);
  // The oldest issue of the sample is the one that shows most.
  const issue = await json(`${path(issues.at(-1).url)}.json`);
  const story = issue.articles.find((a) => a.kind === "story");
  const addresses = { issue: path(issue.url), page: path(issue.pages[0].url), story: path(story.url) };
  for (const [screen, options] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const [view, target] of Object.entries(addresses)) {
        if (colorScheme === "dark" && (view === "issue" || language === "en")) continue;
        await page.goto(address + target, { waitUntil: "networkidle" });
        const name = `${view}-${language}-${screen}${colorScheme === "dark" ? "-dark" : ""}.png`;
        await page.screenshot({ path: join(folder, name) });
        console.log(name);
      }
      await context.close();
    }
  }
}

async function json(target) {
  const response = await fetch(address + target);
  if (!response.ok) throw new Error(`${target}: ${response.status}`);
  return response.json();
}

function path(url) {
  return new URL(url, address).pathname;
}

/** Starts `./broadsheet demo` and waits for the line that names its address. */
function startDemo() {
  const demo = spawn(join(root, "broadsheet"), ["demo", "--no-open"].slice(0, 1), { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    demo.stdout.on("data", (bytes) => {
      said += bytes;
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve({ address: found[0], stop: () => demo.kill("SIGTERM") });
    });
    demo.on("exit", (code) => reject(new Error(`./broadsheet demo ended with ${code} before it named an address.`)));
  });
}
