/**
 * Whether the leader's page is one sheet of A4 in another program: LibreOffice (Debian package libreoffice-calc-nogui) prints the saved
 * file; and whether two real organisations print what they printed, through the whole product. `npm run check:page -- folder` leaves the
 * files and the PDFs there, to be looked at; behind the folder the organisations can be named. Not a part of `npm run check`.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyBook, saveBook } from '../../addin/headless/book.ts';
import { pageOf } from '../../addin/tasks/leader/page/page.ts';
import { pageSpec } from '../../addin/tasks/leader/page/page-sheet.ts';
import { writePage } from '../../addin/workbook/page/page-sheet.ts';
import { crowdedReport, reportOfProvince } from '../addin/tasks/leader/page/report-of-a-province.ts';
import { isA4, printedPages } from './printed-page.ts';
import { REAL_BLOCS, realPages } from './real-pages.ts';

const [folder = mkdtempSync(join(tmpdir(), 'khopso-page-')), ...asked] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const reports = { page: reportOfProvince(), crowded: crowdedReport() };

for (const [name, report] of Object.entries(reports)) {
  const host = emptyBook();
  const blank = host.workbook.activeSheet;
  await writePage(pageSpec(pageOf(report)));
  host.workbook.removeSheet(blank);
  const file = join(folder, `${name}.xlsx`);
  await saveBook(host, file);
  const pages = printedPages(file);
  const sizes = pages.map(({ width, height }) => `${width} × ${height}`);
  console.log(`${file}: ${pages.length} page(s) of ${sizes.join(', ')} points`);
  if (pages.length !== 1 || !pages.every(isA4)) process.exitCode = 1;
}

for (const bloc of asked.length > 0 ? asked : REAL_BLOCS) {
  const wrong = await realPages(bloc, folder);
  console.log(`${bloc}: ${wrong.length === 0 ? 'prints what it printed' : `${wrong.length} differences`}`);
  for (const line of wrong) console.log(line);
  if (wrong.length > 0) process.exitCode = 1;
}
