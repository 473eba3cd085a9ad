/** Reads a sheet the way the clerk decided for lists with its headers. */
import { finish, type Steps } from '#domain/roster/steps.ts';
import { readRosterSteps } from '#domain/roster/read.ts';
import type { NoRoster, ReadingChoices, RosterReading, SheetBlock } from '#domain/roster/reading.ts';
import { choicesFor } from './choices.ts';
import type { Keeper } from './remembered.ts';

export interface ChosenReading {
  readonly reading: RosterReading | NoRoster;
  readonly offered: boolean;
}

/** Headers are known from the rows at the top; only where they were not, the whole is read a second time. */
const TOP_ROWS = 120;
/** An answer about the table changes the headers, and those may have choices of their own. */
const MOST_TIMES = 3;

/** In steps of rows. `kept` is what the workbook keeps of choices. */
export function* readChosen(block: SheetBlock, kept: unknown, keeper?: Keeper): Steps<ChosenReading> {
  const top = { ...block, values: block.values.slice(0, TOP_ROWS) };
  let chosen = gather(kept, keeper, (choices) => headersOf(finish(readRosterSteps(top, choices))));
  for (;;) {
    const reading = yield* readRosterSteps(block, chosen.choices);
    const headers = headersOf(reading);
    if (headers === undefined || chosen.seen.includes(headers) || chosen.seen.length >= MOST_TIMES)
      return { reading, offered: chosen.offered };
    const more = gather(kept, keeper, () => headers, chosen);
    if (more.choices === chosen.choices) return { reading, offered: chosen.offered };
    chosen = more;
  }
}

interface Gathered {
  readonly choices: ReadingChoices;
  readonly offered: boolean;
  /** The headers whose choices are in it. */
  readonly seen: readonly string[];
}

const NOTHING: Gathered = { choices: {}, offered: false, seen: [] };

/** Adds the choices under each headers that reading comes to with what was added before. */
function gather(
  kept: unknown,
  keeper: Keeper | undefined,
  headersWith: (choices: ReadingChoices) => string | undefined,
  from = NOTHING,
): Gathered {
  let gathered = from;
  while (gathered.seen.length < MOST_TIMES) {
    const headers = headersWith(gathered.choices);
    if (headers === undefined || gathered.seen.includes(headers)) break;
    const known = choicesFor(kept, headers, keeper);
    const { choices, offered, seen } = gathered;
    gathered = {
      choices: known
        ? {
            fields: { ...choices.fields, ...known.choices.fields },
            answers: { ...choices.answers, ...known.choices.answers },
          }
        : choices,
      offered: offered || known?.offered === true,
      seen: [...seen, headers],
    };
  }
  return gathered;
}

const headersOf = (reading: RosterReading | NoRoster): string | undefined =>
  reading.kind === 'roster' ? reading.headers : undefined;
