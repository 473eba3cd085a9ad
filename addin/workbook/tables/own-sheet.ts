/**
 * Finds a sheet that we wrote again, so that it is brought up to date and no other is written over. A setting is a text in a file
 * that anybody may have had: alone it makes no sheet ours.
 */
import { WorkbookError } from '../errors.ts';

/** Kept of a sheet of ours. */
export interface KeptSheet {
  readonly id: string;
  /** All sheets of the workbook then: one of them that is still there says that ids hold in this file. */
  readonly among: readonly string[];
}

/** What stands on every sheet of one kind of ours. */
export interface OwnLooks {
  /** In the first cell. */
  readonly title: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
}

/**
 * The sheet with the kept id and our title, wherever it was moved and however it is called by now. A file that went through another
 * program may have given all its sheets new ids: only then title and headers decide, where one sheet alone has them.
 * WorkbookError 'sheet-protected'.
 */
export async function ownSheet(
  context: Excel.RequestContext,
  kept: unknown,
  looks: OwnLooks,
): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/protection/protected');
  await context.sync();
  const known = keptSheet(kept);
  const ids = new Set(worksheets.items.map(({ id }) => id));
  const idsHold = known?.among.some((id) => ids.has(id)) ?? false;
  const candidates = idsHold ? worksheets.items.filter(({ id }) => id === known?.id) : worksheets.items;
  const ours = await lookingLike(context, candidates, looks, idsHold);
  const sheet = ours.length === 1 ? ours[0] : undefined;
  if (sheet?.protection.protected) throw new WorkbookError('sheet-protected');
  return sheet;
}

/** What to keep of a sheet, whose id and those of all others must be loaded. */
export function toKeep({ id }: Excel.Worksheet, all: readonly { readonly id: string }[]): KeptSheet {
  return { id, among: [...new Set([id, ...all.map((sheet) => sheet.id)])].slice(0, MOST_IDS) };
}

const MOST_IDS = 50;

/** Earlier versions kept the id alone. */
function keptSheet(kept: unknown): KeptSheet | undefined {
  if (typeof kept === 'string') return { id: kept, among: [kept] };
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string')
    return undefined;
  const among = 'among' in kept && Array.isArray(kept.among) ? kept.among : [];
  return {
    id: kept.id,
    among: [kept.id, ...among.filter((id: unknown): id is string => typeof id === 'string')],
  };
}

async function lookingLike(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { title, headerRow, headers }: OwnLooks,
  isIdKnown: boolean,
): Promise<readonly Excel.Worksheet[]> {
  const seen = sheets.map((sheet) => {
    const first = sheet.getRangeByIndexes(0, 0, 1, 1).untrack();
    const header = sheet.getRangeByIndexes(headerRow, 0, 1, headers.length).untrack();
    first.load('values');
    header.load('values');
    return { sheet, first, header };
  });
  if (seen.length > 0) await context.sync();
  return seen
    .filter(({ first }) => first.values[0]?.[0] === title)
    .filter(({ header }) => isIdKnown || headers.every((name, at) => header.values[0]?.[at] === name))
    .map(({ sheet }) => sheet);
}
