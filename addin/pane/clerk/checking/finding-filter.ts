/** Looking at some of what was found: one severity, one person. Totals stay those of the sheet, and what is left out is said. */
import type { Severity } from '#domain/rules/record/rule.ts';
import type { FindingGroup } from '../../../tasks/clerk/checking/checked.ts';
import type { Words } from '../../../words/messages.ts';
import { finder } from '../../../words/search.ts';

export interface Filter {
  readonly severity: Severity | null;
  /** What was typed of a name; '' shows everybody. */
  readonly who: string;
}

export const SHOW_ALL: Filter = { severity: null, who: '' };

/** The same groups with the places that are looked at; the whole of them where nothing is left out. */
export function visibleGroups(groups: readonly FindingGroup[], filter: Filter): readonly FindingGroup[] {
  const { severity, who } = filter;
  const ofKind = severity === null ? groups : groups.filter((group) => group.severity === severity);
  if (who.trim() === '') return ofKind;
  const isWanted = finder(who);
  return ofKind.flatMap((group) => {
    const places = group.places.filter((place) => place.who !== '' && isWanted(place.who));
    // What is pressed for the group is for those in sight.
    return places.length === 0
      ? []
      : [{ ...group, places, repairs: places.flatMap(({ repairs }) => repairs) }];
  });
}

/** "Đang xem 4 trong 139 chỗ." */
export function shownText(words: Words, shown: number, total: number): string {
  return shown === 0 ? words.say('filter.nothing', { total }) : words.say('filter.shown', { shown, total });
}
