/**
 * Whether others open what a patch left: LibreOffice and openpyxl (Debian packages libreoffice-calc-nogui, python3-openpyxl) read each
 * patched file, and what was patched in, and official forms filled into templates. `npm run check:files`; not a part of `npm run check`, which needs nothing but Node.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseCell } from '../../functions/domain/sheet/a1.ts';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { patchXlsx } from '../../addin/excel/xlsx/patch/patch.ts';
import { filledForms } from './filled-forms.ts';

const FIXTURES = 'test/fixtures';
const FILES = [
  'openpyxl-roster.xlsx',
  'libreoffice-roster.xlsx',
  'first-shape/workbook.xlsx',
  'first-shape/summary.xlsx',
  ...readdirSync(join(FIXTURES, 'files')).map((name) => join('files', name)),
];

const CHANGES = [
  { cell: 'B4', value: 'Lò Thị Mai & <Bó> (đã sửa)' },
  { cell: 'K9', value: 1254.5 },
  { cell: 'M20', value: true },
  { cell: 'C5', look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true } },
] as const;
/** Files that the other program does not read, patched or not. */
const NOT_OF: Readonly<Record<string, readonly string[]>> = {
  // It looks for the workbook's part in small letters only.
  LibreOffice: ['files/workbook-xml-other-case.xlsx'],
  // It looks for styles in xl/ only.
  openpyxl: ['files/parts-at-root.xlsx'],
};
const ADDED = 'Kết quả đọc';

interface Patched {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  /** By cell. */
  readonly wanted: Readonly<Record<string, unknown>>;
  /** Sheets that must be there too. */
  readonly others: readonly string[];
}

async function patched(name: string, folder: string): Promise<Patched> {
  const bytes = readFileSync(join(FIXTURES, name));
  const { activeSheet } = await openXlsx(bytes);
  const changes = CHANGES.filter(({ cell }) => {
    const spot = parseCell(cell);
    return spot && !activeSheet.mergeAt(spot.row, spot.column);
  });
  const sheet = activeSheet.name;
  const cells = changes.map((change) => ({ sheet, ...change }));
  const file = join(folder, name.replaceAll('/', '-'));
  writeFileSync(file, patchXlsx(bytes, { cells, sheet: { name: ADDED, rows: [['Ô', 1]] } }));
  const valued = changes.flatMap((change) =>
    'value' in change ? [[change.cell, change.value] as const] : [],
  );
  return { name, file, sheet, wanted: Object.fromEntries(valued), others: [ADDED] };
}

function ofOpenpyxl({ file, sheet, wanted }: Patched): unknown[] {
  const read = 'test/files/open-with-openpyxl.py';
  const out = execFileSync('/usr/bin/python3', [read, file, sheet, ...Object.keys(wanted)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(out) as unknown[];
}

async function ofFile(file: string, { sheet, wanted, others }: Patched): Promise<unknown[]> {
  const workbook = await openXlsx(readFileSync(file));
  for (const other of others) workbook.sheet(other);
  return Object.keys(wanted).map((cell) => {
    const spot = parseCell(cell);
    return spot && workbook.sheet(sheet).cell(spot.row, spot.column).value;
  });
}

/** All at once: starting LibreOffice takes longer than opening a file. */
function throughLibreOffice(all: readonly Patched[], folder: string): (file: Patched) => string {
  const out = join(folder, 'libreoffice');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = all.map(({ file }) => file);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
    stdio: 'ignore',
  });
  return ({ file }) => join(out, basename(file).replace(/\.xlsm$/, '.xlsx'));
}

/** Whether a file is one that openpyxl opens at all: some of ours are there because few do. */
function opensUnpatched({ name, sheet }: Patched): boolean {
  if (!FILES.includes(name)) return true;
  try {
    ofOpenpyxl({ name, sheet, file: join(FIXTURES, name), wanted: {}, others: [] });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice writes TRUE as 1 where the cell has a number's format. */
const plain = (value: unknown): unknown => (value === true ? 1 : value);

type Reader = (file: Patched) => Promise<unknown[]>;

async function failureOf(who: string, file: Patched, read: Reader): Promise<string[]> {
  if (NOT_OF[who]?.includes(file.name)) return [];
  const wanted = JSON.stringify(Object.values(file.wanted).map(plain));
  try {
    const values = JSON.stringify((await read(file)).map(plain));
    return values === wanted ? [] : [`${who} reads ${values} in ${file.name}, not ${wanted}`];
  } catch (error) {
    return [`${who} does not open ${file.name}: ${String(error).slice(0, 300)}`];
  }
}

const folder = mkdtempSync(join(tmpdir(), 'khopso-files-'));
try {
  const all: Patched[] = [];
  for (const name of FILES) all.push(await patched(name, folder));
  const forms = await filledForms(folder);
  all.push(...forms.files);
  const converted = throughLibreOffice(all, folder);
  const failures: string[] = [...forms.failures];
  let skipped = 0;
  for (const file of all) {
    failures.push(...(await failureOf('LibreOffice', file, (each) => ofFile(converted(each), each))));
    if (opensUnpatched(file))
      failures.push(...(await failureOf('openpyxl', file, async (each) => ofOpenpyxl(each))));
    else skipped += 1;
  }
  for (const failure of failures) console.error(failure);
  console.log(
    `${all.length} files, ${forms.files.length} of them forms; openpyxl opens ${all.length - skipped} of them unpatched; ${failures.length} failures`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
