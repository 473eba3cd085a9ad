/**
 * The workbooks of addin/EXCEL-CARD.md: what a person with Excel opens, each with one thing in it that only Excel itself can show. Everybody
 * in them is invented.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { treeAsOf } from '../domain/units/tree.ts';
import type { GeneratedMember } from './generator/draft.ts';
import { laoCai, THIRD_QUARTER } from './lao-cai.ts';
import { inLegacyLetters, LEGACY_FONT } from './legacy-font.ts';
import { plantDefects } from './roster-defects.ts';
import { bytesOf, rosterWorkbook } from './roster-file.ts';
import { COLUMNS, headerRow } from './roster-sheet.ts';
import { nextRoster } from './samples.ts';

const STYLE = 'clerk';
const HEADER = headerRow(STYLE);
const UNICODE_FONT = 'Times New Roman';
/** Of more than 512 merged areas Excel tells nothing at once. */
const MERGED_ROWS = 180;
const MERGED_PAIRS = 6;

interface Rosters {
  readonly members: readonly GeneratedMember[];
  readonly unitName: string;
  /** Rows of the long one. */
  readonly long: number;
}

const options = ({ unitName }: Rosters) =>
  ({ unitName, asOf: THIRD_QUARTER.to, style: STYLE }) as const satisfies object;

const clean = (rosters: Rosters): ExcelJS.Workbook => rosterWorkbook(rosters.members, options(rosters));

function withMistakes(rosters: Rosters): ExcelJS.Workbook {
  const defects = plantDefects(rosters.members, STYLE);
  return rosterWorkbook(rosters.members, { ...options(rosters), defects });
}

const sheetOf = ({ worksheets: [sheet] }: ExcelJS.Workbook): ExcelJS.Worksheet => {
  if (!sheet) throw new Error('A roster has a sheet.');
  return sheet;
};

const columnOf = (field: string): number => COLUMNS.findIndex((column) => column.field === field) + 1;

/** Its days count from 1904, as Excel for Mac once made them. */
function from1904(rosters: Rosters): ExcelJS.Workbook {
  const workbook = clean(rosters);
  workbook.properties.date1904 = true;
  return workbook;
}

/** Names in the letters of before Unicode, one of them half in each. */
function inTwoFonts(rosters: Rosters): ExcelJS.Workbook {
  const workbook = clean(rosters);
  const sheet = sheetOf(workbook);
  rosters.members.forEach((_, at) => {
    const cell = sheet.getCell(HEADER + 1 + at, columnOf('ho_ten'));
    const name = cell.text;
    const half = name.lastIndexOf(' ');
    const [first, last] = [inLegacyLetters(name.slice(0, half)), name.slice(half)];
    if (at > 0) {
      cell.value = inLegacyLetters(name);
      cell.font = { name: LEGACY_FONT, size: 12 };
      return;
    }
    cell.value = {
      richText: [
        { text: first, font: { name: LEGACY_FONT, size: 12 } },
        { text: last, font: { name: UNICODE_FONT, size: 12 } },
      ],
    };
  });
  return workbook;
}

/** With the buttons to filter by above its columns. */
function readyToFilter(rosters: Rosters): ExcelJS.Workbook {
  const workbook = withMistakes(rosters);
  const last = HEADER + rosters.members.length;
  sheetOf(workbook).autoFilter = {
    from: { row: HEADER, column: 1 },
    to: { row: last, column: COLUMNS.length },
  };
  return workbook;
}

async function locked(rosters: Rosters): Promise<ExcelJS.Workbook> {
  const workbook = withMistakes(rosters);
  await sheetOf(workbook).protect('', { selectLockedCells: true });
  return workbook;
}

/** More merged cells than Excel tells at once, on a sheet with a comma in its name. */
function muchMerged(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu 1, quý 3');
  for (let row = 1; row <= MERGED_ROWS; row += 1)
    for (let pair = 0; pair < MERGED_PAIRS; pair += 1) {
      sheet.getCell(row, pair * 2 + 1).value = row;
      sheet.mergeCells(row, pair * 2 + 1, row, pair * 2 + 2);
    }
  return workbook;
}

/** The same people again and again, each with a number and a birthday of their own. */
function long(rosters: Rosters): ExcelJS.Workbook {
  const members = Array.from({ length: rosters.long }, (_, at): GeneratedMember => {
    const like = rosters.members[at % rosters.members.length];
    return { ...like, fields: { ...like?.fields, so_cccd: `010${String(200_000_000 + at)}` } };
  });
  return rosterWorkbook(members, { ...options(rosters), style: 'plain' });
}

function empty(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Sheet1');
  return workbook;
}

type Make = (rosters: Rosters) => ExcelJS.Workbook | Promise<ExcelJS.Workbook>;

/** By the name that the card gives them. */
export const CARD_FILES: Readonly<Record<string, Make>> = {
  'danh-sach-dung.xlsx': clean,
  'danh-sach-co-5-loi.xlsx': withMistakes,
  'he-ngay-1904.xlsx': from1904,
  'nhieu-phong-chu.xlsx': inTwoFonts,
  'danh-sach-de-loc.xlsx': readyToFilter,
  'trang-tinh-khoa.xlsx': locked,
  'nhieu-o-gop.xlsx': muchMerged,
  'danh-sach-dai.xlsx': long,
  'so-trong.xlsx': empty,
};

const LONG_ROWS = 20_000;

/** Writes all of them into the folder, over what is there. Their paths, in the order of the table. */
export async function writeCardFiles(
  folder: string,
  { longRows = LONG_ROWS }: { readonly longRows?: number } = {},
): Promise<readonly string[]> {
  const bloc = laoCai();
  const unit = treeAsOf(bloc.units, THIRD_QUARTER.to).unit(bloc.clerkUnit);
  const rosters = { members: nextRoster(bloc), unitName: unit?.name ?? '', long: longRows };
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [name, make] of Object.entries(CARD_FILES)) {
    const path = join(folder, name);
    await writeFile(path, await bytesOf(await make(rosters)));
    paths.push(path);
  }
  return paths;
}
