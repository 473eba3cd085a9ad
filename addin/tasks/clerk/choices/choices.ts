/**
 * What the clerk decided about her list: kept in the workbook by the headers of the list, newest first, so that it holds for
 * every sheet with these headers and for everybody who opens the file.
 */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import type { ReadingChoices } from '#domain/roster/shape/choices.ts';
import { changeState, fitting } from '../../../workbook/state.ts';
import { choiceLists, type ListChoices } from './choice-lists.ts';
import type { Keeper } from '../../common/outcome.ts';
import { forgetRemembered, remember, rememberedFor } from './remembered.ts';

export interface ChoiceRequest {
  readonly sheetId: string;
  /** Checked.headers. */
  readonly headers: string;
  /** By MappedColumn.key; null: the column stays behind. */
  readonly fields?: Readonly<Record<string, FieldKey | null>>;
  /** By Question.id: the id of the choice. */
  readonly answers?: Readonly<Record<string, string>>;
}

export const CHOICES = 'choices';

const MOST_LISTS = 50;

/** Adds to what is kept. TaskError 'sheet-missing' where the sheet is not there any more. */
export async function choose(
  { sheetId, headers, fields = {}, answers = {} }: ChoiceRequest,
  keeper?: Keeper,
): Promise<void> {
  let chosen: ListChoices | undefined;
  await changeState(
    CHOICES,
    (kept) => {
      const known = knownFor(kept, headers) ?? rememberedFor(keeper, headers);
      chosen = {
        headers,
        fields: { ...known?.fields, ...fields },
        answers: { ...known?.answers, ...answers },
      };
      return bounded([chosen, ...others(kept, headers)]);
    },
    sheetId,
  );
  if (chosen) remember(keeper, chosen);
}

/** An empty entry stays, so that what another workbook offers is not taken up again here. */
export async function forgetChoices(headers: string, keeper?: Keeper): Promise<void> {
  await changeState(CHOICES, (kept) =>
    bounded([{ headers, fields: {}, answers: {} }, ...others(kept, headers)]),
  );
  forgetRemembered(keeper, headers);
}

export interface Known {
  readonly choices: ReadingChoices;
  /** They come from another workbook. */
  readonly offered: boolean;
}

/** What is decided about a list with these headers; the workbook's own goes first. undefined: nothing. */
export function choicesFor(kept: unknown, headers: string, keeper?: Keeper): Known | undefined {
  const own = knownFor(kept, headers);
  const list = own ?? rememberedFor(keeper, headers);
  if (!list) return undefined;
  return { choices: { fields: list.fields, answers: list.answers }, offered: own === undefined };
}

const knownFor = (kept: unknown, headers: string): ListChoices | undefined =>
  choiceLists(kept).find((list) => list.headers === headers);

const others = (kept: unknown, headers: string): ListChoices[] =>
  choiceLists(kept).filter((list) => list.headers !== headers);

/** The oldest leave where there are too many or they grow too long for a setting. */
function bounded(lists: readonly ListChoices[]): readonly ListChoices[] {
  return fitting(lists.slice(0, MOST_LISTS));
}
