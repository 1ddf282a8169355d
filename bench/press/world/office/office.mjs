// Has LibreOffice Writer or TeX make the PDF of an issue, and reads its truth back.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeIssue } from './issue.mjs';
import { readBack } from './readback.mjs';
import { writerOfTex } from './tex.mjs';

export const texLanguages = ['de', 'en', 'es', 'fr', 'it', 'pt', 'ru'];

function byWriter(out, id, issue) {
  const source = join(out, id + '.fodt');
  writeFileSync(source, issue.fodt);
  execFileSync(process.env.SOFFICE || 'soffice',
    ['--headless', '--norestore', `-env:UserInstallation=file://${join(out, 'office-profile')}`, '--convert-to', 'pdf', '--outdir', out,
    source], { stdio: 'ignore', timeout: 120000 });
  return join(out, id + '.pdf');
}
function byTex(out, id, issue) {
  const home = join(out, id + '-tex');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'issue.tex'), issue.fodt);
  for (const [name, data] of issue.pen.images) writeFileSync(join(home, name), Buffer.from(data.split(',')[1], 'base64'));
  try { execFileSync(issue.pen.engine, ['-interaction=nonstopmode', 'issue.tex'], { cwd: home, stdio: 'ignore', timeout: 120000 }); } catch (e) {
    // TeX complains of much that stands well on the page; only a driver that broke off (it can't embed every typeface) leaves nothing to read.
    if (e.signal) return null;
  }
  const pdf = join(home, 'issue.pdf');
  if (!existsSync(pdf)) return null;
  try { execFileSync('qpdf', ['--check', pdf], { stdio: 'ignore' }); } catch (e) { if (e.status === 2) return null; /* cut off while it was written */ }
  return pdf;
}
export function officePdf(out, id, folder, lang, words, random, design, pages, tex) {
  const issue = officeIssue(lang, words, random, design, pages, tex ? writerOfTex : undefined), pdf = (tex ? byTex : byWriter)(out, id, issue);
  if (!pdf) return { truth: null, note: 'the driver broke off' };
  const { truth, lost } = readBack(pdf, issue);
  // A truth that isn't exact is worse than none.
  if (lost.length > 2 || lost.some(t => t.length > (lang.wide ? 4 : 12))) return { truth: null,
    note: `not found again: ${lost.slice(0, 4).join(' | ')}${lost.length > 4 ? ` and ${lost.length - 4} more` : ''}` };
  if (lost.length) console.warn(`${id}: not found again: ${lost.join(' | ')}`);
  mkdirSync(folder, { recursive: true });
  truth.pages.forEach((_, i) => execFileSync('qpdf', [pdf, '--pages', '.', String(i + 1), '--', join(folder, `p${String(i + 1).padStart(2, '0')}.pdf`)]));
  return { truth, note: `${tex ? issue.pen.engine : 'Writer'}, ${issue.shape}, ${issue.columns} columns, ${design.sheet}` };
}
