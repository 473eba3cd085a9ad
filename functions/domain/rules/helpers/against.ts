/** The last version as the examples of rules write it: two rosters, and what was said of those who left. */
import { MEMBERS } from '../../roster/fields/members.ts';
import { compareRosters } from '../../submissions/compare.ts';
import type { Exit } from '../../submissions/exits.ts';
import type { Previous, RuleExample } from '../record/rule.ts';

type Members = RuleExample['members'];

/** The row of the first member, in both rosters. */
export const FIRST_EXAMPLE_ROW = 2;

const rowsOf = (members: Members) =>
  members.map((fields, index) => ({ row: FIRST_EXAMPLE_ROW + index, fields }));

/** The last roster is version 3 of 30/3/2023 where nothing else is said; the new one is of the example's own date. */
export function against(
  title: string,
  before: Members,
  after: Members,
  more: {
    readonly exits?: readonly Exit[];
    readonly on?: string;
    readonly before?: Partial<Pick<Previous, 'rosterDate' | 'rows'>>;
  } = {},
): RuleExample {
  const exits = more.exits ?? [];
  const left = new Set(exits.map(({ row }) => row));
  return {
    title,
    members: after,
    ...(more.on === undefined ? {} : { on: more.on }),
    previous: {
      version: 3,
      rosterDate: '2023-03-30',
      rows: before.length,
      comparison: compareRosters(MEMBERS, rowsOf(before), rowsOf(after), left),
      exits,
      ...more.before,
    },
  };
}

/** Many synthetic people, for rules about how many there are. */
export function people(count: number): Members {
  return Array.from({ length: count }, (_, index) => ({
    ho_ten: `Nguyễn Văn Thử ${String(index + 1)}`,
    ngay_sinh: '1980-05-14',
    ngay_vao_dang: '2010-03-01',
  }));
}
