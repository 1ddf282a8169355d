// The document that the browser sets: the plan of an issue, its styles and the setter.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomOf } from '../random.mjs';
import { styleOfWorld } from './style.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export function worldHtml(id, tag, design, plan, images, extra) {
  const spec = JSON.stringify({ design, pages: plan, images, ...extra }).replace(/</g, '\\u003c');
  const scripts = ['place', 'flow', 'heads', 'figures', 'story', 'modules', 'running',
    'issue'].map(f => `<script src="${pathToFileURL(join(here, 'setter', f + '.js'))}"></script>`).join('');
  return `<!doctype html><html lang="${tag}" dir="${design.dir}"><head><meta charset="utf-8"><title>${id}</title>
<style>@page{size:${design.width}px ${design.height}px;margin:0}
${readFileSync(join(here, 'page.css'), 'utf8')}${styleOfWorld(design)}</style></head>
<body><script>window.SPEC=${spec};const randomOf=${randomOf}</script>${scripts}</body></html>`;
}
