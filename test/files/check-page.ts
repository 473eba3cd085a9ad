/**
 * Whether the leader's page is one sheet of A4 in another program: LibreOffice (Debian package libreoffice-calc-nogui) prints the saved
 * file. `npm run check:page -- folder` leaves the file and the PDF there, to be looked at; not a part of `npm run check`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyBook, saveBook } from '../../addin/headless/book.ts';
import { pageOf } from '../../addin/tasks/leader/page/page.ts';
import { pageSpec } from '../../addin/tasks/leader/page/page-sheet.ts';
import { writePage } from '../../addin/workbook/page/page-sheet.ts';
import { crowdedReport, reportOfProvince } from '../addin/tasks/leader/page/report-of-a-province.ts';

const A4 = { width: 595, height: 842 };

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'khopso-page-'));
const reports = { page: reportOfProvince(), crowded: crowdedReport() };

for (const [name, report] of Object.entries(reports)) {
  const host = emptyBook();
  const blank = host.workbook.activeSheet;
  await writePage(pageSpec(pageOf(report)));
  host.workbook.removeSheet(blank);
  const file = join(folder, `${name}.xlsx`);
  await saveBook(host, file);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const pdf = readFileSync(join(folder, `${name}.pdf`), 'latin1');
  const pages = pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
  const isA4 = Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2;
  console.log(
    `${file}: ${String(pages)} page(s) of ${String(Math.round(width))} × ${String(Math.round(height))} points`,
  );
  if (pages !== 1 || !isA4) process.exitCode = 1;
}
