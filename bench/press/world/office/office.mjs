// Has LibreOffice Writer make the PDF of an issue, and reads its truth back.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeIssue } from './issue.mjs';
import { readBack } from './readback.mjs';

export function officePdf(out, id, folder, lang, words, random, design, pages) {
  const issue = officeIssue(lang, words, random, design, pages), source = join(out, id + '.fodt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(source, issue.fodt);
  execFileSync(process.env.SOFFICE || 'soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${join(out, 'office-profile')}`, '--convert-to', 'pdf', '--outdir', out, source], { stdio: 'ignore', timeout: 120000 });
  const pdf = join(out, id + '.pdf'), { truth, lost } = readBack(pdf, issue);
  // A truth that isn't exact is worse than none.
  if (lost.length > 2) return { truth: null, note: `not found again: ${lost.slice(0, 4).join(' | ')} and ${lost.length - 4} more` };
  if (lost.length) console.warn(`${id}: not found again: ${lost.slice(0, 5).join(' | ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}`);
  truth.pages.forEach((_, i) => execFileSync('qpdf', [pdf, '--pages', '.', String(i + 1), '--', join(folder, `p${String(i + 1).padStart(2, '0')}.pdf`)]));
  return { truth, note: `${issue.shape}, ${issue.columns} columns, ${design.sheet}` };
}
