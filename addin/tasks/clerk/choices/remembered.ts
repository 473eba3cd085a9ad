/**
 * What a person decided about lists with the same headers, offered to the next workbook that has them. It stays on the machine,
 * and holds headers and fields only: nothing of a person, and no answer that hangs on what stands in the rows.
 */
import type { Keeper } from '../../common/outcome.ts';
import { choiceLists, fieldAnswers, type ListChoices } from './choice-lists.ts';

const MOST_LISTS = 30;

export function rememberedFor(keeper: Keeper | undefined, headers: string): ListChoices | undefined {
  return keeper && listsIn(keeper).find((list) => list.headers === headers);
}

/** In the place of what was remembered for the same headers. */
export function remember(keeper: Keeper | undefined, { headers, fields, answers }: ListChoices): void {
  if (!keeper) return;
  const others = listsIn(keeper).filter((list) => list.headers !== headers);
  const kept: ListChoices = { headers, fields, answers: fieldAnswers(answers) };
  const isEmpty = Object.keys({ ...kept.fields, ...kept.answers }).length === 0;
  keeper.write(JSON.stringify((isEmpty ? others : [kept, ...others]).slice(0, MOST_LISTS)));
}

export function forgetRemembered(keeper: Keeper | undefined, headers: string): void {
  if (!keeper || !rememberedFor(keeper, headers)) return;
  keeper.write(JSON.stringify(listsIn(keeper).filter((list) => list.headers !== headers)));
}

function listsIn(keeper: Keeper): readonly ListChoices[] {
  const text = keeper.read();
  if (text === null) return [];
  try {
    return choiceLists(JSON.parse(text));
  } catch {
    return [];
  }
}
