/** Units under those they hang under: each of these stands once, before the first unit below it. */

/** What a unit and a group have to tell: the ids above, and the own one. */
export interface Placed {
  readonly above?: readonly string[] | undefined;
}

export interface Group {
  readonly unit: string;
}

export type Line<U, G> =
  | { readonly kind: 'group'; readonly group: G; readonly depth: number }
  | { readonly kind: 'unit'; readonly unit: U };

/** `groups` by their ids; units of services from before, which say nothing of what is above, stand as they come. */
export function byParent<U extends Placed, G extends Group>(
  units: readonly U[],
  groups: readonly G[] = [],
): Line<U, G>[] {
  const known = new Map(groups.map((group) => [group.unit, group]));
  const seen = new Set<string>();
  return units.flatMap((unit): Line<U, G>[] => {
    const begun = (unit.above ?? []).flatMap((id, depth): Line<U, G>[] => {
      const group = known.get(id);
      if (group === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ kind: 'group', group, depth }];
    });
    return [...begun, { kind: 'unit', unit }];
  });
}

const TAIL = ':sum';

/** The key of the row that sums up a unit; no id of a unit holds a colon. */
export const sumKey = (unit: string): string => `${unit}${TAIL}`;
export const isSumKey = (key: string): boolean => key.endsWith(TAIL);
