/** Whoever was admitted as a candidate is proposed as the newcomer of the list of members, once: what the clerk answered stays in the workbook. */
import { samePeople } from '#domain/submissions/compare.ts';
import type { StoredRow } from '#wire/roster.ts';
import { sha256 } from '../../service/hash.ts';
import { readAdmitted } from '../../service/new-members-client.ts';
import type { Service } from '../../service/client.ts';
import { columnHolds, freeRow } from '../../workbook/repairs/free-row.ts';
import { changeState, readState } from '../../workbook/state.ts';
import { asTask } from '../common/failure.ts';
import { newRow } from '../template/new-row.ts';
import type { ListInSheet, NewRow } from '../template/new-row.ts';

export interface NewMember {
  /** The same person of the same unit, whenever it is asked; it says nothing else. */
  readonly key: string;
  readonly who: string;
  /** ISO; of the birth perhaps a year alone. */
  readonly birth: string;
  readonly admitted: string;
  readonly row: StoredRow;
}

export interface NewMemberTasks {
  /** Who was admitted as a candidate, stands in no list of members that was sent, and was not answered in this workbook. */
  readonly read: (unit: string) => Promise<readonly NewMember[]>;
  /** An empty row at the end of the list and what belongs into it, which nobody has written yet; null: the person stands there. */
  readonly roomFor: (list: ListInSheet, person: NewMember) => Promise<NewRow | null>;
  /** It was written: the person is asked for no more as long as the name stands in its column. */
  readonly keepAdded: (person: NewMember, list: Pick<ListInSheet, 'sheetId'>, added: NewRow) => Promise<void>;
  /** Is not of this branch, and is asked for no more. */
  readonly dismiss: (person: NewMember) => Promise<void>;
}

export const newMemberTasks = (service: Pick<Service, 'ask'>): NewMemberTasks => ({
  read: (unit) => asTask(undefined, () => readNewMembers(service, unit)),
  roomFor: (...given) => asTask(undefined, () => roomFor(...given)),
  keepAdded: (...given) => asTask(undefined, () => keepAdded(...given)),
  dismiss: ({ key }) => asTask(undefined, () => keep(key, null)),
});

/** null: not of this branch. Else where the name was written: as long as it stands in that column it is answered. */
type Answered = { readonly sheetId: string; readonly column: number; readonly text: string } | null;

const STATE = 'newMembers';

const answersIn = (kept: unknown): Readonly<Record<string, Answered>> =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, Answered>) : {};

async function readNewMembers(service: Pick<Service, 'ask'>, unit: string): Promise<readonly NewMember[]> {
  const { people } = await readAdmitted(service, unit);
  if (people.length === 0) return [];
  const answers = answersIn(await readState(STATE));
  const found: NewMember[] = [];
  for (const row of people) {
    const member = await newMemberOf(unit, row);
    const answer = answers[member.key];
    const isDone =
      answer === null ||
      (answer !== undefined && (await columnHolds(answer.sheetId, answer.column, answer.text)));
    if (!isDone) found.push(member);
  }
  return found;
}

async function newMemberOf(unit: string, row: StoredRow): Promise<NewMember> {
  const text = (key: string): string => String(row.fields[key] ?? '');
  const [who, birth, admitted] = [text('ho_ten'), text('ngay_sinh'), text('ngay_vao_dang')];
  const key = (await sha256(JSON.stringify([unit, who, birth, admitted]))).slice(0, 32);
  return { key, who, birth, admitted, row };
}

async function roomFor(list: ListInSheet, { row }: NewMember): Promise<NewRow | null> {
  if (samePeople(list.read ?? [], [row]).length > 0) return null;
  const added = newRow(list, row.fields);
  await freeRow(list.sheetId, added.row);
  return added;
}

const keepAdded = (
  { key }: NewMember,
  { sheetId }: Pick<ListInSheet, 'sheetId'>,
  { repairs }: NewRow,
): Promise<void> => {
  const name = repairs.find(({ field }) => field === 'ho_ten');
  return name ? keep(key, { sheetId, column: name.column, text: name.after }) : Promise.resolve();
};

const keep = (key: string, answer: Answered): Promise<void> =>
  changeState(STATE, (kept) => ({ ...answersIn(kept), [key]: answer }));
