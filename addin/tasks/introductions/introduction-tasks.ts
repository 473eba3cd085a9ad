/** Introductions of candidates, for the clerk of either side: loaded where she works with that list. */
import { CANDIDATES } from '#domain/roster/fields/candidates.ts';
import type { Refusal } from '#domain/introductions/introduction.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import { placeByDays } from '#domain/rules/candidate/way.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import { samePeople } from '#domain/submissions/compare.ts';
import type {
  IntroduceRequest,
  IntroducingResponse,
  IntroductionsResponse,
  IntroductionView,
} from '#wire/introductions.ts';
import type { StoredRow } from '#wire/roster.ts';
import { introductionService } from '../../service/introductions-client.ts';
import type { IntroductionAt } from '../../service/introductions-client.ts';
import type { Service } from '../../service/client.ts';
import { freeRow } from '../../workbook/repairs/free-row.ts';
import { asTask } from '../common/failure.ts';
import { newRow } from '../template/new-row.ts';
import type { ListInSheet } from '../template/new-row.ts';

/** People at the end of her list, as repairs of empty cells. */
export interface Newcomers {
  readonly repairs: readonly Repair[];
  /** What takes them back. */
  readonly cells: readonly string[];
  readonly people: number;
  /** One-based; 0 where nobody is new. */
  readonly first: number;
  readonly last: number;
  /** Whoever stands in the list already. */
  readonly there: number;
}

export interface IntroductionTasks {
  readonly read: (unit: string) => Promise<IntroductionsResponse>;
  readonly whom: (unit: string) => Promise<IntroducingResponse>;
  readonly introduce: (unit: string, request: IntroduceRequest) => Promise<IntroductionView>;
  /** Who they are, for the unit that they came to: the reading is written down with the sender. */
  readonly names: (at: IntroductionAt) => Promise<readonly string[]>;
  /** Room for whoever comes and is not in the list, which nobody has written yet. */
  readonly roomFor: (at: IntroductionAt, list: ListInSheet) => Promise<Newcomers>;
  readonly receive: (at: IntroductionAt) => Promise<IntroductionView>;
  readonly refuse: (at: IntroductionAt, refusal: Refusal) => Promise<IntroductionView>;
  /** It waits again. */
  readonly takeBack: (at: IntroductionAt) => Promise<IntroductionView>;
  readonly withdraw: (at: IntroductionAt) => Promise<IntroductionView>;
}

export function introductionTasks(service: Pick<Service, 'ask'>): IntroductionTasks {
  const { all, introducing, introduce, people, move } = introductionService(service);
  return {
    read: (unit) => asTask(undefined, () => all(unit)),
    whom: (unit) => asTask(undefined, () => introducing(unit)),
    introduce: (unit, request) =>
      asTask(undefined, () => introduce({ unit, id: crypto.randomUUID() }, request)),
    names: (at) =>
      asTask(undefined, async () =>
        (await people(at)).people.map(({ fields: { ho_ten } }) => String(ho_ten ?? '')),
      ),
    roomFor: (at, list) => asTask(undefined, async () => roomFor(list, (await people(at)).people)),
    receive: (at) => asTask(undefined, () => move(at, { state: 'received' })),
    refuse: (at, refusal) => asTask(undefined, () => move(at, { state: 'refused', refusal })),
    takeBack: (at) => asTask(undefined, () => move(at, { state: 'sent' })),
    withdraw: (at) => asTask(undefined, () => move(at, { state: 'withdrawn' })),
  };
}

/** As far on the way as its days say: how it stood in the sender's list is not told. */
const standing = (fields: Member['fields']): StoredRow['fields'] => ({
  ...(fields as StoredRow['fields']),
  ket_qua: placeByDays(fields) ?? 'gioi-thieu',
});

type People = Awaited<ReturnType<ReturnType<typeof introductionService>['people']>>['people'];

async function roomFor(list: ListInSheet, people: People): Promise<Newcomers> {
  const there = new Set(samePeople(list.read ?? [], people).map(({ next }) => next));
  const rows = people
    .filter((person) => !there.has(person))
    .map(({ fields }, after) => newRow(list, standing(fields), CANDIDATES, after));
  const first = rows[0]?.row ?? 0;
  if (first > 0) await freeRow(list.sheetId, first, rows.length);
  return {
    repairs: rows.flatMap(({ repairs }) => repairs),
    cells: rows.flatMap(({ cells }) => cells),
    people: rows.length,
    first,
    last: rows.at(-1)?.row ?? 0,
    there: there.size,
  };
}
