// The ground of the sheet, the running heads and the nameplate.
'use strict';
/** The name as outlines (a path without text) or as a picture. */
function drawName(m) {
  const c = document.createElement('canvas'), scale = 2; c.width = m.w * scale; c.height = m.h * scale;
  const g = c.getContext('2d'); g.direction = D.dir; g.textAlign = 'center'; g.textBaseline = 'middle'; g.fillStyle = m.cls === 'picture' ? '#fff' : D.accent;
  if (m.cls === 'picture') { const grad = g.createLinearGradient(0, 0, c.width, c.height); grad.addColorStop(0, D.accent);
    grad.addColorStop(1, '#333'); g.fillStyle = grad; g.fillRect(0, 0, c.width, c.height); g.fillStyle = '#fff'; }
  let size = m.h * 0.7 * scale; const font = () => { g.font = `700 ${size}px '${D.headFace}'`; };
  for (font(); g.measureText(m.text).width > c.width * 0.94 && size > 8; size *= 0.94) font();
  g.fillText(m.text, c.width / 2, c.height / 2);
  if (m.cls === 'picture') { const img = put(el('photo', undefined, 'img'), m.x, m.y, m.w, m.h); img.src = c.toDataURL('image/jpeg', 0.8); return; }
  const data = g.getImageData(0, 0, c.width, c.height).data; let path = '';
  for (let y = 0; y < c.height; y += 2) for (let x = 0, start = -1; x <= c.width; x++) {
    const ink = x < c.width && data[(y * c.width + x) * 4 + 3] > 127;
    if (ink && start < 0) start = x; else if (!ink && start >= 0) { path += `M${start} ${y}h${x - start}v2h${start - x}z`; start = -1; }
  }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); svg.setAttribute('viewBox', `0 0 ${c.width} ${c.height}`);
    svg.style.position = 'absolute';
  svg.innerHTML = `<path d="${path}" fill="${D.accent}"/>`;
  Object.assign(svg.style, { left: m.x + 'px', top: m.y + 'px', width: m.w + 'px', height: m.h + 'px' });
  sheet.append(svg);
}
function placeRunning(page) {
  if (page.ground === 'tint') sheet.style.background = D.groundTint;
  if (page.ground === 'picture' || page.ground === 'scan') { const img = el('ground', undefined, 'img');
    img.src = IMAGES[page.ground === 'scan' ? 'paper' : 'pale'][page.index % IMAGES.pale.length];
    Object.assign(img.style, { left: 0, top: 0, width: D.width + 'px', height: D.height - 1 + 'px' }); sheet.append(img); }
  if (page.ground === 'corner') { const img = el('ground', undefined, 'img'); img.src = IMAGES.pale[page.index % IMAGES.pale.length];
    Object.assign(img.style, { right: 0, bottom: 0, width: D.width * 0.5 + 'px', height: D.height * 0.3 + 'px' }); sheet.append(img); }
  if (D.pageFrame !== 'none') { const m = D.margins;
    put(el('pageframe ' + D.pageFrame), m.left - 4, m.top - 6, D.width - m.left - m.right + 8, D.height - m.top - m.bottom + 12); }
  for (const m of page.running) {
    if (m.kind === 'drawn') { drawName(m); continue; }
    const e = put(el('furniture ' + m.cls, m.runs.map(t => `<span>${esc(t)}</span>`).join(' ')), m.x, m.y, m.w, m.h);
    e.style.cssText += m.style;
    if (m.cls.startsWith('plate')) for (let size = parseFloat(e.style.fontSize); size > 8 && e.scrollWidth > e.clientWidth + 1;
      size -= 1) e.style.fontSize = size + 'px';
    page.found.push({ kind: m.kind, text: m.runs.join(' '), e, debatable: m.kind === 'masthead' || m.kind === 'section' });
  }
}
