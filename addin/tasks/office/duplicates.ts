/** Who stands in two units: what the service found, in the words of the rule about it. */
import { MEMBERS } from '#domain/roster/fields/members.ts';
import { ACROSS_UNIT_RULES } from '#domain/rules/units/across-units.ts';
import { checkRoster } from '#domain/rules/check.ts';
import { messageParts } from '#domain/rules/message.ts';
import type { DuplicatePair, DuplicatesResponse } from '#wire/duplicates.ts';
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import type { DuplicateFound, Duplicates } from './duplicates-found.ts';
import type { TaskOptions } from '../common/outcome.ts';

export async function duplicates(
  service: Service,
  { unit }: { readonly unit: string },
  { signal, progress }: TaskOptions = {},
): Promise<Duplicates> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await officeService(service).duplicates(unit, { signal });
  const found = answer.pairs.flatMap((pair) => foundIn(pair, answer.asOf));
  const total = answer.pairs.reduce((sum, pair) => sum + pair.total, 0);
  return {
    unit: answer.unit.name,
    total,
    people: found.length === total ? peopleIn(answer) : null,
    found,
    outside: answer.outside.map(({ unit, total: count, some }) => ({
      unit: unit.name,
      total: some === true ? null : count,
    })),
    notCompared: answer.notCompared.map(({ name }) => name),
  };
}

function foundIn({ units: [one, other], people }: DuplicatePair, on: string): DuplicateFound[] {
  if (!one || !other) return [];
  // Only the unit's name is known here: its rows stay where they are.
  const list = { name: one.name, members: [] };
  return people.flatMap(({ tail, rows: [row, otherRow] }) => {
    if (row === undefined || otherRow === undefined) return [];
    const person = { row, tail, other: other.name, otherRow };
    const context = { on, kind: MEMBERS, list, others: { unit: one.name, people: [person] } };
    return checkRoster(context, ACROSS_UNIT_RULES).findings.map((finding): DuplicateFound => {
      const { problem: message, advice } = messageParts(finding);
      return { finding, message, advice, units: [one.name, other.name], rows: [row, otherRow], tail };
    });
  });
}

/** Each pair names two rows of one person: whatever hangs together by its rows is one. */
function peopleIn({ pairs }: DuplicatesResponse): number {
  const next = new Map<string, string>();
  const first = (place: string): string => {
    const before = next.get(place);
    return before === undefined ? place : first(before);
  };
  const places = new Set<string>();
  for (const { units, people } of pairs) {
    for (const { rows } of people) {
      const [one = '', other = ''] = units.map(({ id }, at) => `${id} ${String(rows[at])}`);
      places.add(one).add(other);
      const [from, to] = [first(one), first(other)];
      if (from !== to) next.set(from, to);
    }
  }
  return places.size - next.size;
}
