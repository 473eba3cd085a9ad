/** A workbook as LibreOffice (Debian package libreoffice-calc-nogui) prints it: the sizes of its pages, in points. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const A4 = { width: 595, height: 842 };

/** The PDF lies beside the file afterwards. */
export function printedPages(file: string): readonly Size[] {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', dirname(file), file], {
    stdio: 'ignore',
  });
  const pdf = readFileSync(file.replace(/\.xlsx$/, '.pdf'), 'latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page(?!s)[^>]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
    ([, width, height]) => ({
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
    }),
  );
}

export const isA4 = ({ width, height }: Size): boolean =>
  Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2;
