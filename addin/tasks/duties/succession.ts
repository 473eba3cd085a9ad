/** The first list after a merger held against the last ones of those that merged: who moved in with them, who is new, who is missing. */
import { MEMBERS } from '#domain/roster/fields/members.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import { compareRosters } from '#domain/submissions/compare.ts';
import { peopleBefore } from '#domain/submissions/people-before.ts';
import type { StoredRow } from '#wire/roster.ts';
import type { CallOptions, Service } from '../../service/client.ts';
import { reviewService } from '../../service/review-client.ts';

export interface Predecessor {
  readonly unit: { readonly id: string; readonly name: string };
  /** The day of its last list; null where it never sent one. */
  readonly rosterDate: string | null;
  readonly rows: readonly StoredRow[];
}

export interface Someone {
  readonly who: string;
  /** Names of the units in whose lists they stood. */
  readonly units: readonly string[];
}

export interface Succession {
  readonly predecessors: readonly Predecessor[];
  /** In the last lists of two of them. */
  readonly doubled: readonly Someone[];
}

export interface Succeeded {
  readonly movedIn: number;
  readonly newcomers: readonly string[];
  readonly missing: readonly Someone[];
}

export async function readSuccession(
  service: Service,
  unit: string,
  options?: CallOptions,
): Promise<Succession> {
  const { predecessors = [] } = await reviewService(service).versions(unit, options);
  const found: Predecessor[] = [];
  // One that goes on has a list of its own from before.
  for (const id of [unit, ...predecessors.map((each) => each.id)]) {
    const { unit: whose, rosterDate, rows } = await service.roster(id, options);
    if (id !== unit || rows.length > 0) found.push({ unit: whose, rosterDate, rows });
  }
  return { predecessors: found, doubled: doubledIn(found) };
}

/** Those who stood in two lists. */
function doubledIn(predecessors: readonly Predecessor[]): readonly Someone[] {
  const nameAt = (list: number) => predecessors[list]?.unit.name ?? '';
  return peopleBefore(predecessors).doubled.map(({ row, list, before }) => ({
    who: nameOf(row),
    units: [nameAt(before.list), nameAt(list)],
  }));
}

/** `list`: what stands in the sheet now. */
export function compareSuccession({ predecessors }: Succession, list: readonly Member[]): Succeeded {
  const { people } = peopleBefore(predecessors);
  const { added, removed } = compareRosters(MEMBERS, people, list);
  return {
    movedIn: list.length - added.length,
    newcomers: added.map(nameOf),
    missing: removed.map((person) => ({
      who: nameOf(person),
      units: [predecessors[person.list]?.unit.name ?? ''],
    })),
  };
}

const nameOf = ({ fields }: Pick<StoredRow | Member, 'fields'>): string => String(fields['ho_ten'] ?? '');
