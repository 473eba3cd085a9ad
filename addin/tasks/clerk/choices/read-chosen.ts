/**
 * Reads a sheet the way the clerk decided for lists with its headers. They are the headers that reading finds by itself: a
 * decision about the table may lead to other ones, and is still found again.
 */
import { readRosterSteps } from '#domain/roster/read.ts';
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import type { NoRoster, RosterReading } from '#domain/roster/shape/reading.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { finish, type Steps } from '#domain/roster/shape/steps.ts';
import { choicesFor } from './choices.ts';
import type { Keeper } from '../../common/outcome.ts';

export interface ChosenReading {
  readonly reading: RosterReading | NoRoster;
  /** What choices about this list are kept by; '' where there is none. */
  readonly headers: string;
  /** It was read by choices that were made in another workbook. */
  readonly offered: boolean;
}

/** The header stands in the first rows; a large sheet is not read twice for it. */
const TOP_ROWS = 120;

/** In steps of rows. `kept` is what the workbook keeps of choices; `before` a reading of the same sheet (read.ts). */
export function* readChosen(
  of: RosterKind,
  block: SheetBlock,
  kept: unknown,
  keeper?: Keeper,
  before?: RosterReading,
): Steps<ChosenReading> {
  const isSmall = block.values.length <= TOP_ROWS;
  const top = isSmall ? block : { ...block, values: block.values.slice(0, TOP_ROWS) };
  let plain = finish(readRosterSteps(top, of));
  if (plain.kind === 'none' && !isSmall) plain = yield* readRosterSteps(block, of);
  if (plain.kind === 'none') return { reading: plain, headers: '', offered: false };
  const { headers } = plain;
  const known = choicesFor(kept, headers, keeper);
  if (!known && isSmall) return { reading: plain, headers, offered: false };
  const reading = yield* readRosterSteps(block, of, known?.choices, before);
  return { reading, headers, offered: known?.offered ?? false };
}
