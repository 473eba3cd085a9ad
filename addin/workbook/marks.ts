/**
 * Marks cells with conditional formats of our own: they lie over the clerk's colours without touching them and leave as
 * objects. Their ids are kept with the workbook, because only those may be removed again.
 */
import { coalesce, joinAddresses } from './areas.ts';
import type { Spot } from '#domain/sheet/area.ts';
import { WorkbookError } from './errors.ts';
import { inExcel } from './run.ts';
import { queueState, queueStateWrite, writeOver } from './state.ts';

export type MarkKind = 'error' | 'warning' | 'info';

export interface Mark extends Spot {
  readonly kind: MarkKind;
}

/** One of our formats as it stands on a sheet. */
export interface Painted {
  readonly id: string;
  readonly kind: MarkKind;
  readonly address: string;
}

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/** Heaviest first. Fill and weight differ, so that the kinds differ in grey too. */
const LOOKS: readonly (readonly [MarkKind, Look])[] = [
  ['error', { fill: '#FFC7CE', font: '#9C0006', bold: true }],
  ['warning', { fill: '#FFEB9C', font: '#7F6000', bold: false }],
  ['info', { fill: '#DDEBF7', font: '#1F4E79', bold: false }],
];

const KEY = 'marks';
/** Which cells is decided by the rules, not by Excel. */
const FORMULA = '=TRUE';
const REQUEST_CHARACTERS = 800_000;

type MarkIds = Readonly<Record<string, readonly string[]>>;

/** What must be known of a sheet before its marks can be replaced; a check learns it together with the sheet's size. */
export interface MarksFound {
  readonly isProtected: boolean;
  /** Ours that are still on the sheet. */
  readonly present: readonly string[];
  /** What the workbook keeps of all marks, as it was read. */
  readonly kept: unknown;
}

/** Queues what is needed; call the answer after the next sync. */
export function queueMarksFound(context: Excel.RequestContext, sheet: Excel.Worksheet): () => MarksFound {
  const state = queueState(context, KEY);
  const formats = sheet.getRange().untrack().conditionalFormats;
  sheet.load('id,protection/protected');
  formats.load('items/id');
  return () => {
    const kept = state.value();
    const ours = new Set(markIds(kept)[sheet.id]);
    const present = formats.items.map(({ id }) => id).filter((id) => ours.has(id));
    return { isProtected: sheet.protection.protected, present, kept };
  };
}

/**
 * Replaces our marks on the sheet; a cell with several gets the heaviest. `known` saves a round trip where the sheet was
 * just read. WorkbookError 'sheet-protected', 'sheet-missing'.
 */
export function markCells(
  sheetId: string,
  marks: Iterable<Mark>,
  known?: MarksFound,
): Promise<readonly Painted[]> {
  return replaceMarks(sheetId, marks, [], known);
}

/**
 * The same, where `before` is what the last marking left there: what is still right stays as it is. Where somebody took our marks
 * off since, none come back.
 */
export async function markAgain(
  sheetId: string,
  marks: Iterable<Mark>,
  before: readonly Painted[],
  known: MarksFound,
): Promise<readonly Painted[]> {
  const there = new Set(known.present);
  const isCleared = before.length > 0 && !before.some(({ id }) => there.has(id));
  return isCleared ? before : replaceMarks(sheetId, marks, before, known);
}

function replaceMarks(
  sheetId: string,
  marks: Iterable<Mark>,
  before: readonly Painted[],
  known: MarksFound | undefined,
): Promise<readonly Painted[]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { isProtected, present, kept } = known ?? (await marksFoundOn(context, sheet));
    const there = new Set(present);
    const wanted = addressesByKind(marks);
    const placeOf = ({ kind, address }: Omit<Painted, 'id'>): string => `${kind} ${address}`;
    const places = new Set(wanted.map(placeOf));
    const staying = before.filter((painted) => there.has(painted.id) && places.has(placeOf(painted)));
    const stays = new Set(staying.map(({ id }) => id));
    const painted = new Set(staying.map(placeOf));
    const missing = wanted.filter((each) => !painted.has(placeOf(each)));
    const leaving = present.filter((id) => !stays.has(id));
    if (missing.length === 0 && leaving.length === 0) return staying;
    if (isProtected) throw new WorkbookError('sheet-protected');
    const formats = sheet.getRange().untrack().conditionalFormats;
    for (const id of leaving) formats.getItem(id).delete();
    const all = [...staying, ...(await addFormats(context, sheet, missing))];
    // Of those that another pane has added meanwhile none is forgotten: it could not be taken off any more.
    await writeOver(context, KEY, kept, (now) => {
      const beside = without(markIds(now), { [sheetId]: markIds(kept)[sheetId] ?? [] });
      const ids = new Set([...(beside[sheetId] ?? []), ...all.map(({ id }) => id)]);
      return queueStateWrite(context, KEY, { ...beside, [sheetId]: [...ids] });
    });
    return all;
  });
}

async function marksFoundOn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<MarksFound> {
  const found = queueMarksFound(context, sheet);
  await context.sync();
  return found();
}

/** Takes our marks off every sheet; the clerk's own formats stay. */
export function clearMarks(): Promise<void> {
  return inExcel(async (context) => {
    const state = queueState(context, KEY);
    await context.sync();
    const kept = markIds(state.value());
    const sheets = Object.keys(kept).map((id) => ({
      id,
      sheet: context.workbook.worksheets.getItemOrNullObject(id),
    }));
    sheets.forEach(({ sheet }) => sheet.load('id'));
    await context.sync();
    const there = sheets.filter(({ sheet }) => !sheet.isNullObject);
    const loaded = there.map(({ id, sheet }) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id');
      return { ours: new Set(kept[id]), formats };
    });
    await context.sync();
    for (const { ours, formats } of loaded) {
      formats.items.filter(({ id }) => ours.has(id)).forEach((format) => format.delete());
    }
    await writeOver(context, KEY, state.value(), (now) =>
      queueStateWrite(context, KEY, without(markIds(now), kept)),
    );
  });
}

/** Without those that were known before; sheets that have none left go. */
function without(now: MarkIds, kept: MarkIds): MarkIds {
  const left = Object.entries(now).map(([sheet, ids]): [string, readonly string[]] => {
    const known = new Set(kept[sheet]);
    return [sheet, ids.filter((id) => !known.has(id))];
  });
  return Object.fromEntries(left.filter(([, ids]) => ids.length > 0));
}

function addressesByKind(marks: Iterable<Mark>): Omit<Painted, 'id'>[] {
  const weight = new Map(LOOKS.map(([kind], index) => [kind, index]));
  const heaviest = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.row},${mark.column}`;
    const known = heaviest.get(key);
    if (!known || (weight.get(mark.kind) ?? 0) < (weight.get(known.kind) ?? 0)) heaviest.set(key, mark);
  }
  return LOOKS.flatMap(([kind]) => {
    const spots = [...heaviest.values()].filter((mark) => mark.kind === kind);
    return joinAddresses(coalesce(spots)).map((address) => ({ kind, address }));
  });
}

async function addFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly Omit<Painted, 'id'>[],
): Promise<Painted[]> {
  const looks = new Map(LOOKS);
  const added: (readonly [Excel.ConditionalFormat, Omit<Painted, 'id'>])[] = [];
  let characters = 0;
  for (const place of addresses) {
    const { kind, address } = place;
    const look = looks.get(kind);
    if (!look) continue;
    if (characters + address.length > REQUEST_CHARACTERS) {
      await context.sync();
      characters = 0;
    }
    characters += address.length;
    const format = sheet.getRanges(address).untrack().conditionalFormats.add('Custom');
    format.custom.rule.formula = FORMULA;
    format.custom.format.fill.color = look.fill;
    format.custom.format.font.color = look.font;
    format.custom.format.font.bold = look.bold;
    format.load('id');
    added.push([format, place]);
  }
  await context.sync();
  return added.map(([{ id }, place]) => ({ id, ...place }));
}

function markIds(value: unknown): MarkIds {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([sheet, ids]) => [
      sheet,
      Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
    ]),
  );
}
