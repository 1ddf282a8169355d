// Makes the pictures of docs/images: issue, page and story view, on a phone and on a desk, in Chinese and English, and the picture of the README.
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
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
// The issue of each paper that shows most.
const issues = { zh: "/lanchuan-daily/2031-12-15", en: "/port-ellis-packet/2031-12-13" };
const patience = 5 * 60 * 1000;

const executablePath = browsers.find((path) => path && existsSync(path));
if (!executablePath) {
  console.error("No Chromium: install it (apt-get install chromium) or name it in the environment variable CHROMIUM.");
  process.exit(1);
}
const site = process.argv[2] ? { address: process.argv[2], stop() {} } : await startDemo();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await mkdir(folder, { recursive: true });
  for (const [language, issue] of Object.entries(issues)) await takeIssue(language, await waitFor(`${issue}.json`));
} finally {
  await browser.close();
  site.stop();
}

async function takeIssue(language, issue) {
  const story = await showing(issue.articles.filter((a) => a.kind === "story"));
  const views = { issue: path(issue.url), page: path(issue.pages[0].url), story: path(story.url) };
  for (const [screen, options] of Object.entries(screens)) {
    for (const [view, target] of Object.entries(views)) await take(target, options, "light", `${view}-${language}-${screen}`);
    if (language === "zh") for (const view of ["page", "story"]) await take(views[view], options, "dark", `${view}-${language}-${screen}-dark`);
  }
  if (language === "zh") await takeBoth(views.page, views.story, "readme.png");
}

/** The first story that has what a story can have: headline, photograph, some paragraphs. */
async function showing(stories) {
  for (const story of stories) {
    const { parts } = await (await fetch(`${site.address}${path(story.url)}.json`)).json();
    if (parts.some((p) => p.role === "headline") && parts.some((p) => p.pictures?.length) && parts.filter((p) => p.role === "body").length > 3) return story;
  }
  return stories[0];
}

async function take(target, options, colorScheme, name) {
  const page = await open(target, options, colorScheme);
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 84 });
  await page.context().close();
  console.log(`${name}.jpg`);
}

/** A page beside one of its stories, as the README shows it. */
async function takeBoth(left, right, name) {
  const shots = [];
  for (const target of [left, right]) {
    const page = await open(target, { viewport: { width: 1180, height: 1240 } }, "light");
    shots.push((await page.screenshot()).toString("base64"));
    await page.context().close();
  }
  const page = await browser.newPage({ viewport: { width: 1600, height: 860 } });
  await page.setContent(`<style>body{margin:0;display:flex;gap:24px;padding:20px;background:#d9d3c6;box-sizing:border-box}
    img{width:calc(50% - 12px);box-shadow:0 2px 14px rgb(0 0 0/30%)}</style>${shots.map((s) => `<img src="data:image/png;base64,${s}">`).join("")}`);
  await page.screenshot({ path: join(folder, name) });
  await page.close();
  console.log(name);
}

async function open(target, options, colorScheme) {
  const context = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(site.address + target, { waitUntil: "networkidle" });
  return page;
}

/** JSON of an address that may still be imported. */
async function waitFor(target) {
  for (const start = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 1000))) {
    const response = await fetch(site.address + target);
    if (response.ok) return response.json();
    if (Date.now() - start > patience) throw new Error(`${target}: ${response.status}`);
  }
}

function path(url) {
  return new URL(url, site.address).pathname;
}

/** Starts `./broadsheet demo` and waits until it names its address. */
function startDemo() {
  const demo = spawn(join(root, "broadsheet"), ["demo"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (bytes) => {
      said += bytes;
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve({ address: found[0], stop: () => demo.kill("SIGTERM") });
    };
    demo.stdout.on("data", listen);
    demo.stderr.on("data", listen);
    demo.on("exit", (code) => reject(new Error(`./broadsheet demo ended with ${code} before it named an address:\n${said}`)));
  });
}
