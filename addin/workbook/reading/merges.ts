/**
 * What is merged. Of more than 512 merged areas at once Excel tells nothing, and an address of very many it cuts off: so it is asked in bands
 * of rows, and where that was too much, in smaller ones.
 */
import { areaAddress } from '#domain/sheet/a1.ts';
import type { Area } from '#domain/sheet/area.ts';
import { rangeOf } from '../areas.ts';
import { areasOf } from '../change.ts';
import { excelCode, WorkbookError } from '../errors.ts';

const ROWS_AN_ANSWER = 100;

/** All of them, in one round trip as a rule. WorkbookError 'merged-cells' where Excel cuts off even those of one row. */
export async function mergesIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  within: Area,
): Promise<readonly Area[]> {
  const found = await ask(context, sheet, bandsOf(within, ROWS_AN_ANSWER));
  return [...new Map(found.map((each) => [areaAddress(each), each])).values()];
}

async function ask(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  bands: readonly Area[],
): Promise<readonly Area[]> {
  const asked = bands.map((band) => {
    const told = rangeOf(sheet, band).getMergedAreasOrNullObject().untrack();
    told.load('address,areaCount');
    return { band, told };
  });
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    const [only, ...others] = bands;
    if (only && others.length === 0) return ask(context, sheet, halvesOf(only, error));
    return oneByOne(bands, (band) => ask(context, sheet, [band]));
  }
  return oneByOne(asked, ({ band, told }) => {
    if (told.isNullObject) return [];
    const areas = areasOf(told.address);
    if (areas?.length === told.areaCount) return areas;
    return ask(context, sheet, halvesOf(band, new WorkbookError('merged-cells')));
  });
}

async function oneByOne<T>(
  parts: readonly T[],
  areasIn: (part: T) => readonly Area[] | Promise<readonly Area[]>,
): Promise<readonly Area[]> {
  const all: Area[] = [];
  for (const part of parts) all.push(...(await areasIn(part)));
  return all;
}

function halvesOf(band: Area, reason: unknown): readonly Area[] {
  if (band.rows === 1) throw reason;
  return bandsOf(band, Math.ceil(band.rows / 2));
}

const bandsOf = (within: Area, most: number): readonly Area[] =>
  Array.from({ length: Math.ceil(within.rows / most) }, (_, at) => ({
    ...within,
    row: within.row + at * most,
    rows: Math.min(most, within.rows - at * most),
  }));
