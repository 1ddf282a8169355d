// Finds again in a PDF what was written into a document, and so says what stands on which page and where: the truth of pages that a word processor made.
import { execFileSync } from 'node:child_process';

const clean = c => c.normalize('NFKD').replace(/[\s\-\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640\ufffe]+/g, '');
const decode = t => t.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&');

/** The words of each page in the order in which they were written. */
function pagesOf(pdf) {
  const xml = execFileSync('pdftotext', ['-raw', '-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return xml.split('<page ').slice(1).map(page => {
    const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/), words = [];
    let text = '';
    for (const m of page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g)) {
      const t = clean(decode(m[5])), box = m.slice(1, 5).map(Number);
      for (let i = 0; i < t.length; i++) words.push(box);
      text += t;
    }
    return { width: +width, height: +height, text, boxes: words, cursor: 0 };
  });
}
/** Boxes of words as zones: one for each run of lines below one another. */
function zonesOf(boxes) {
  const zones = [];
  for (const [x, y, X, Y] of boxes) {
    const z = zones.at(-1);
    if (z && y > z[1] - 3 && y < z[3] + (Y - y) * 2.2 && x < z[2] + 60 && X > z[0] - 60) { z[0] = Math.min(z[0], x);
      z[1] = Math.min(z[1], y); z[2] = Math.max(z[2], X); z[3] = Math.max(z[3], Y); } else zones.push([x, y, X, Y]);
  }
  return zones.map(([x, y, X, Y]) => [x, y, X - x, Y - y].map(v => Math.round(v * 100) / 100));
}
/** Where each picture stands: the drawing commands that place it. */
function picturesOf(pdf, heights) {
  const qdf = execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', pdf, '-'], { maxBuffer: 1 << 30 }).toString('latin1');
  const objects = new Map();
  for (const m of qdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) objects.set(m[1], m[2]);
  const found = [];
  const pages = [...qdf.matchAll(/%% Page (\d+)\n(?:%%.*\n)*(\d+) 0 obj/g)];
  for (const [, number, id] of pages) {
    const page = objects.get(id) || '', contents = [
      ...(page.match(/\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/)?.slice(1).filter(Boolean)[0] || '').matchAll(/(\d+) 0 R/g)].map(m => m[1]);
    const height = heights[number - 1];
    let resources = page.match(/\/Resources (\d+) 0 R/)?.[1]; resources = resources ? objects.get(resources) : page;
    const direct = resources.match(/\/XObject (\d+) 0 R/)?.[1], list = direct ? objects.get(direct) : resources;
    const names = new Map([...(list || '').matchAll(/\/(Im\w+) (\d+) 0 R/g)].map(m => [m[1], +(objects.get(m[2])?.match(/\/Width (\d+)/)?.[1] || 0)]));
    const stack = []; let m = [1, 0, 0, 1, 0, 0];
    const code = contents.map(c => (objects.get(c) || '').replace(/^[\s\S]*?\nstream\n/, '').replace(/\nendstream[\s\S]*$/, '')).join('\n');
    for (const t of code.matchAll(/(?:^|\s)(q|Q)(?=\s|$)|((?:-?[\d.]+\s+){6})cm(?=\s|$)|\/(Im\w+) Do/g)) {
      if (t[1] === 'q') stack.push(m); else if (t[1] === 'Q') m = stack.pop() || [1, 0, 0, 1, 0, 0];
      else if (t[2]) { const [a, b, c, e, x, y] = t[2].trim().split(/\s+/).map(Number);
        m = [a * m[0] + b * m[2], a * m[1] + b * m[3], c * m[0] + e * m[2], c * m[1] + e * m[3], x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]]; }
      else if (names.has(t[3])) { const x = Math.min(m[4], m[4] + m[0]), y = Math.min(m[5], m[5] + m[3]), w = Math.abs(m[0]),
        h = Math.abs(m[3]); found.push({ page: +number, pixels: names.get(t[3]), zone: [x, height - y - h, w, h].map(v => Math.round(v * 100) / 100) }); }
    }
  }
  return found;
}

/** The truth of a document's pages; throws where something that was written isn't found. */
export function readBack(pdf, { atoms, header, footer, edges, counted }) {
  const pages = pagesOf(pdf), pictures = picturesOf(pdf, pages.map(p => p.height)),
    truth = { pages: pages.map((p, i) => ({ index: i + 1, label: String(i + 1), width: p.width, height: p.height, furniture: [], ads: [] })), articles: [] };
  // What runs off the sheet can't be read on it.
  const lost = pages.flatMap((p, i) => p.boxes.some(([x, y, X, Y]) => (y + Y) / 2 > p.height || (x + X) / 2 > p.width || X < 0)
    ? [`off page ${i + 1}`, 'off', 'off'] : []),
    take = (p, at, length) => { const boxes = p.boxes.slice(at, at + length);
    p.text = p.text.slice(0, at) + '\u0000'.repeat(length) + p.text.slice(at + length); return boxes; };
  pages.forEach((p, i) => {
    for (const [parts, low] of [[header, false], [footer, true]]) {
      if (!parts) continue;
      const there = p.boxes.map((b, k) => (low ? (b[1] + b[3]) / 2 > edges.bottom : (b[1] + b[3]) / 2 < edges.top) ? k : -1).filter(k => k >= 0);
      // The first page may have none.
      if (!there.length) { if (i) lost.push(`${low ? 'footer' : 'header'} ${i + 1}`); continue; }
      truth.pages[i].furniture.push({ kind: 'folio', text: parts.map(x => x === '#' ? String(i + 1) : x).join('').replace(/\t/g, ' '),
        zones: zonesOf(there.map(k => p.boxes[k])) });
      const keep = new Set(there); p.text = [...p.text].map((c, k) => keep.has(k) ? '\u0000' : c).join('');
    }
  });
  let page = 0;
  const pieces = []; // { atom, page, text, boxes }
  for (const atom of atoms) {
    if (atom.picture !== undefined) { const f = pictures.find(x => x.pixels === atom.picture);
      if (f) pieces.push({ atom, page: f.page - 1, text: '', zones: [f.zone] }); else lost.push('picture'); continue; }
    if (!atom.text) continue;
    if (counted) { countOff(atom); continue; }
    const chars = [...atom.text], parts = chars.map(clean), whole = parts.join('');
    // A drop cap is written after its paragraph: the letter is looked for beside it.
    let done = atom.drop ? parts[0].length : 0, cap = atom.drop ? whole.slice(0, done) : '';
    for (let guard = 0; done < whole.length && guard < 60; guard++) {
      const rest = whole.slice(done), find = (p, n) => { const near = p.text.indexOf(rest.slice(0, n), p.cursor);
        return near >= 0 ? near : p.text.indexOf(rest.slice(0, n)); };
      let best = null;
      // The same sentence may stand in several stories: what follows straight on comes first.
      for (const k of [page, page + 1]) {
        const p = pages[k];
        if (!p || best) continue;
        let at = p.cursor, n = 0;
        while (p.text[at] === '\u0000') at++;
        while (n < rest.length && p.text[at + n] === rest[n]) n++;
        if (n && (n === rest.length || n >= 12)) best = { k, n, at };
      }
      for (const k of done ? [page, page + 1, page - 1] : [page, page + 1, page - 1, page + 2]) {
        const p = pages[k];
        if (!p || best?.n >= 12 || best?.n === rest.length) continue;
        let low = 0, high = rest.length;
        if (find(p, high) >= 0) low = high;
        else { high--; while (low < high) { const mid = (low + high + 1) >> 1; if (find(p, mid) >= 0) low = mid; else high = mid - 1; } }
        if (low > (best?.n || 0) && (low === rest.length || low >= Math.min(3, rest.length))) best = { k, n: low, at: find(p, low) };
        if (best && best.n === rest.length) break;
      }
      if (!best) { lost.push(rest.slice(0, 30)); break; }
      const p = pages[best.k], boxes = take(p, best.at, best.n);
      p.cursor = best.at + best.n; page = best.k;
      // The part of the printed text that these characters are.
      if (cap) {
        let near = -1;
        for (let k = p.text.indexOf(cap); k >= 0; k = p.text.indexOf(cap, k + 1)) if (Math.abs(p.boxes[k][1] - boxes[0][1]) < 40
          && p.boxes[k][2] < boxes[0][0] + 8 && p.boxes[k][0] > boxes[0][0] - 90
          && (near < 0 || p.boxes[k][3] - p.boxes[k][1] > p.boxes[near][3] - p.boxes[near][1])) near = k;
        if (near < 0) lost.push(cap + ' (drop cap)'); else boxes.unshift(...take(p, near, cap.length));
      }
      let from = 0, seen = cap ? done : 0; if (cap) from = 1; while (seen < done) seen += parts[from++].length;
      let to = from; while (seen < done + best.n) seen += parts[to++].length;
      while (to < chars.length && parts[to] === '') to++;
      const last = pieces.at(-1), text = (cap ? chars[0] : '') + chars.slice(from, to).join('');
      cap = '';
      if (last && last.atom === atom && last.page === best.k) { last.text += text; last.zones.push(...zonesOf(boxes));
        } else pieces.push({ atom, page: best.k, text, zones: zonesOf(boxes), cont: done > 1 });
      done += best.n;
    }
  }
  /** Scripts to the left come back in another order within a line, but as many characters: a paragraph is the next so many of the page. */
  function countOff(atom) {
    const chars = [...atom.text], parts = chars.map(clean), total = parts.reduce((n, c) => n + c.length, 0), wanted = new Map();
    for (const c of parts.join('')) wanted.set(c, (wanted.get(c) || 0) + 1);
    let left = total, from = 0, right = 0;
    while (left > 0 && page < pages.length) {
      const p = pages[page], at = [];
      while (p.cursor < p.text.length && at.length < left) { if (p.text[p.cursor] !== '\u0000') at.push(p.cursor); p.cursor++; }
      for (const k of at) { const n = wanted.get(p.text[k]) || 0; if (n > 0) { right++; wanted.set(p.text[k], n - 1); } }
      if (at.length) {
        let to = from, seen = 0; while (to < chars.length && seen < at.length) seen += parts[to++].length;
        while (to < chars.length && parts[to] === '') to++;
        pieces.push({ atom, page, text: chars.slice(from, to).join(''), zones: zonesOf(at.map(k => p.boxes[k])), cont: from > 0 });
        from = to; left -= at.length;
      }
      if (left > 0) page++;
    }
    if (left > 0 || total - right > Math.max(2, total * 0.1)) lost.push(atom.text.slice(0, 30));
  }
  const stories = new Map(), groups = new Map();
  for (const piece of pieces) {
    const { atom } = piece;
    if (atom.ad || atom.furniture) {
      const key = `${atom.ad || atom.furniture}/${piece.page}`, g = groups.get(key) || { page: piece.page, atom, texts: [], zones: [] };
      g.texts.push(piece.text.replace(/\t/g, ' ').trim()); g.zones.push(...piece.zones); groups.set(key, g);
      continue;
    }
    const list = stories.get(atom.story) || []; stories.set(atom.story, list);
    let a = list.find(x => x.page === piece.page + 1);
    if (!a) list.push(a = { id: list.length ? `${atom.story}~${piece.page + 1}` : atom.story, kind: atom.kind, page: piece.page + 1,
      traps: list.length ? ['silent'] : atom.traps, parts: [] });
    if (atom.role !== 'body') { a.parts.push({ role: atom.role, text: piece.text.trim(), zones: piece.zones }); continue; }
    let body = a.parts.find(x => x.role === 'body');
    if (!body) a.parts.push(body = { role: 'body', text: '', zones: [] });
    body.text = body.text.trimEnd() + (body.text && !piece.cont ? (atom.newLine ? '\n' : ' ') : '') + piece.text; body.zones.push(...piece.zones);
  }
  for (const g of groups.values()) {
    const entry = { text: g.texts.join('\n'), zones: g.zones };
    if (g.atom.ad) truth.pages[g.page].ads.push(entry);
      else truth.pages[g.page].furniture.push({ kind: g.atom.kind, ...entry, ...(g.atom.debatable ? { debatable: true } : {}) });
  }
  for (const list of stories.values()) {
    list.sort((a, b) => a.page - b.page);
    list.forEach((a, i) => { if (i) a.continuedFrom = list[i - 1].id; for (const part of a.parts) part.text = part.text.trim(); });
    truth.articles.push(...list.filter(a => a.parts.some(p => p.text)));
  }
  return { truth, lost };
}
