// Saves a page again by another program, as archives and mail do: other fonts inside, other order of commands, the same page.
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';

const makers = {
  cairo: (from, to) => ['pdftocairo', ['-pdf', from, to]],
  ghostscript: (from, to) => ['gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dAutoRotatePages=/None', '-sDEVICE=pdfwrite', '-o', to, from]],
};
const charactersOf = pdf => [...execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).normalize('NFKD').replace(/\s+/g, '')].sort().join('');

/** Says whether it was done: a page whose characters would change is left as it was. */
export function resave(file, maker) {
  const other = file + '.other';
  const [program, options] = makers[maker](file, other);
  execFileSync(program, options, { stdio: 'ignore', timeout: 60000 });
  const same = charactersOf(file) === charactersOf(other);
  if (same) renameSync(other, file); else rmSync(other);
  return same;
}
