/**
 * Files that are small to send and large to read, one a kind. What repeats in them is packed once and copied, so that making a file of
 * gigabytes takes no longer than one of kilobytes; `size` says how often.
 */
import { constants, deflateRawSync } from 'node:zlib';
import { partsWith, packedZip, strings } from './files.ts';

/** A text of which the middle stands `times` over. */
export interface Repeated {
  readonly head?: string;
  readonly unit: string;
  readonly times: number;
  readonly tail?: string;
}

/** Packed in pieces that need nothing of those before them. */
const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });

/** Deflated; many units go into one piece, as far as they fit. */
function packed({ head = '', unit, times, tail = '' }: Repeated): Buffer {
  const many = Math.max(1, Math.min(times, Math.floor(200_000 / unit.length)));
  const piece = flushed(unit.repeat(many));
  const pieces = Array.from({ length: Math.floor(times / many) }, () => piece);
  return Buffer.concat([flushed(head), ...pieces, deflateRawSync(unit.repeat(times % many) + tail)]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

type Parts = Readonly<Record<string, Repeated>>;

/** The directory tells nothing of their sizes. */
const fileOf = (parts: Parts): Uint8Array =>
  packedZip(
    partsWith(''),
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, packed(part)])),
  );

/** A sheet whose part is this. */
const sheet = (part: Repeated): Repeated => ({
  ...part,
  head: `<worksheet xmlns="${MAIN}">${part.head ?? ''}`,
  tail: `${part.tail ?? ''}</worksheet>`,
});

const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
/** The beginning of a list, for a file to be about something. */
export const LIST = `<row r="1">${['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng'].map(text).join('')}</row><row r="2"><c><v>1</v></c>${['Lò Thị Mai', '10/02/1991', 'Nữ', '03/02/2015'].map(text).join('')}</row>`;
const sst = (part: Repeated): Repeated => ({
  ...part,
  head: `${strings('').replace('</sst>', '')}${part.head ?? ''}`,
  tail: `${part.tail ?? ''}</sst>`,
});

export const hostile = {
  /** Blanks between two cells. */
  blanks: (size: number) =>
    fileOf({ [SHEET]: sheet({ head: `<sheetData>${LIST}`, unit: ' ', times: size, tail: '</sheetData>' }) }),
  /** Rows of twenty numbers each. */
  cells: (size: number) =>
    fileOf({
      [SHEET]: sheet({
        head: `<sheetData>${LIST}`,
        unit: `<row>${'<c><v>12345</v></c>'.repeat(20)}</row>`,
        times: Math.ceil(size / 20),
        tail: '</sheetData>',
      }),
    }),
  /** Every run of columns over all columns of the sheet. */
  columnRuns: (size: number) =>
    fileOf({
      [SHEET]: sheet({
        head: '<cols>',
        unit: '<col min="1" max="16384" width="9" hidden="1"/>',
        times: size,
        tail: `</cols><sheetData>${LIST}</sheetData>`,
      }),
    }),
  /** One text of `size` letters, in many cells. */
  longText: (size: number, cells: number) =>
    fileOf({
      [STRINGS]: sst({ head: '<si><t>', unit: 'a', times: size, tail: '</t></si>' }),
      [SHEET]: sheet({
        head: `<sheetData>${LIST}`,
        unit: '<row><c t="s"><v>0</v></c></row>',
        times: cells,
        tail: '</sheetData>',
      }),
    }),
  /** A text of `length` letters in every cell, each its own. */
  texts: (size: number, length: number) =>
    fileOf({
      [SHEET]: sheet({
        head: `<sheetData>${LIST}`,
        unit: `<row><c t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row>`,
        times: size,
        tail: '</sheetData>',
      }),
    }),
  /** A formula of `length` letters that many cells share, each with a value of its own. */
  sharedFormula: (size: number, length: number) =>
    fileOf({
      [SHEET]: sheet({
        head: `<sheetData>${LIST}<row><c><f t="shared" si="0" ref="A3:A60000">${`A1+B$2+"${'x'.repeat(50)}"&amp;`.repeat(Math.ceil(length / 65))}A1</f><v>1</v></c></row>`,
        unit: '<row><c><f t="shared" si="0"/><v>1</v></c></row>',
        times: size,
        tail: '</sheetData>',
      }),
    }),
  /** Merged areas over all of the sheet, each over all others. */
  merges: (size: number) =>
    fileOf({
      [SHEET]: sheet({
        head: `<sheetData>${LIST}</sheetData><mergeCells>`,
        unit: '<mergeCell ref="H5:XFD1048576"/>',
        times: size,
        tail: '</mergeCells>',
      }),
    }),
  /** Merged areas one below the other, each as wide as the sheet. */
  mergedRows: (size: number) =>
    fileOf({
      [SHEET]: sheet({
        head: `<sheetData>${LIST}</sheetData><mergeCells>${Array.from({ length: size }, (_, at) => `<mergeCell ref="A${at + 9}:XFD${at + 9}"/>`).join('')}`,
        unit: ' ',
        times: 1,
        tail: '</mergeCells>',
      }),
    }),
} as const;
