/**
 * A form into the workbook that is open. Where its cells stand is found by their labels once and kept in the workbook; what is kept
 * holds only while the labels still stand there.
 */
import type { FormResponse } from '#wire/form.ts';
import type { WorkOptions } from '../../../workbook/run.ts';
import { ruledSheets } from '../../../workbook/page/ruled-sheet.ts';
import { readOpenGrids, type OpenGrid } from '../../../workbook/reading/grids.ts';
import { readState, writeState } from '../../../workbook/state.ts';
import { writeCells } from '../../../workbook/tables/write-cells.ts';
import { fillingOf, type Filling } from './filling.ts';
import { areStillThere, placeForm, placeIn, type FormPlaces } from './place-form.ts';

export interface FormPlan {
  readonly sheetId: string;
  readonly filling: Filling;
  readonly places: FormPlaces;
  /** Found where it stood the last time. */
  readonly isRemembered: boolean;
}

export interface OpenFilled {
  /** What was written; or, where the sheet had changed meanwhile, what would be. */
  readonly plan: FormPlan;
  readonly isWritten: boolean;
}

export async function planOpen(form: FormResponse, options: WorkOptions = {}): Promise<FormPlan | null> {
  const [own, kept] = [await ruledSheets(), await readState(keyOf(form))];
  const grids = (await readOpenGrids(options)).filter(({ sheetId }) => !own.has(sheetId));
  const remembered = rememberedIn(grids, form, kept);
  const places = remembered?.places ?? placeForm(grids, form);
  const grid = remembered?.grid ?? grids.find(({ name }) => name === places?.sheet);
  if (!places || !grid) return null;
  const isRemembered = remembered !== undefined;
  return { sheetId: grid.sheetId, filling: fillingOf(grid, form, places), places, isRemembered };
}

export async function fillOpen(
  form: FormResponse,
  plan: FormPlan,
  options: WorkOptions = {},
): Promise<OpenFilled> {
  const now = await planOpen(form, options);
  if (now === null || written(now) !== written(plan)) return { plan: now ?? plan, isWritten: false };
  await writeCells(now.sheetId, now.filling.written);
  await writeState(keyOf(form), keptOf(now));
  return { plan: now, isWritten: true };
}

const written = ({ sheetId, filling }: FormPlan): string => JSON.stringify([sheetId, filling.written]);

/** A form that is prescribed anew stands elsewhere. */
const keyOf = ({ form, inForce }: FormResponse): string => `form.places.${form}.${inForce}`;

const keptOf = ({ sheetId, places: { rows, columns } }: FormPlan) => ({ sheetId, rows, columns });

/** A setting is a text in a file that anybody may have had. */
function rememberedIn(
  grids: readonly OpenGrid[],
  form: FormResponse,
  kept: unknown,
): { readonly grid: OpenGrid; readonly places: FormPlaces } | undefined {
  if (typeof kept !== 'object' || kept === null || !('sheetId' in kept)) return undefined;
  const grid = grids.find(({ sheetId }) => sheetId === kept.sheetId);
  const rows = 'rows' in kept ? placesIn(kept.rows) : undefined;
  const columns = 'columns' in kept ? placesIn(kept.columns) : undefined;
  if (!grid || !rows || !columns) return undefined;
  const places = { sheet: grid.name, rows, columns };
  // Rows that were added since are found anew.
  const found = Object.keys(placeIn(grid, form)?.rows ?? {}).length;
  const holds = found <= Object.keys(rows).length && areStillThere(grid, form, places);
  return holds ? { grid, places } : undefined;
}

function placesIn(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, number] =>
    Number.isInteger(entry[1]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
