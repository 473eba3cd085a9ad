/** Rules about how the rows of a list are numbered. */
import type { Member } from '../../roster/shape/member.ts';
import type { Rule } from '../record/rule.ts';

interface Step {
  readonly row: number;
  readonly number: number;
  readonly before: number;
  readonly beforeRow: number;
}

/** Steps other than by one in a list that numbers its rows once; none where the numbering starts again somewhere. */
function oddSteps(members: readonly Member[]): readonly Step[] {
  const odd: Step[] = [];
  let before = NaN;
  let beforeRow = 0;
  for (const { row, fields } of members) {
    const number = Number(fields.stt ?? NaN);
    if (!Number.isInteger(number)) continue;
    if (number < before) return [];
    if (number === before || number > before + 1) odd.push({ row, number, before, beforeRow });
    before = number;
    beforeRow = row;
  }
  return odd;
}

const numberTwice: Rule = {
  id: 'L4-STT-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Trùng số thứ tự', en: 'The same number in the list twice' },
  message: {
    vi: 'số thứ tự {number} đã có ở dòng {row}. Nếu là một người thì bỏ dòng thừa; nếu không thì đánh số lại.',
    en: 'number {number} already stands in row {row}. Remove the extra row if it is one person, or number the list again.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'numbers that begin again in each group',
        members: [{ stt: '1' }, { stt: '2' }, { stt: '1' }, { stt: '2' }],
      },
    ],
    fail: [{ title: 'two twos', members: [{ stt: '1' }, { stt: '2' }, { stt: '2' }, { stt: '3' }] }],
  },
  *check({ list: { members, filled } }) {
    if (!filled('stt')) return;
    for (const { row, number, before, beforeRow } of oddSteps(members)) {
      if (number === before) yield { row, field: 'stt', params: { number, row: beforeRow } };
    }
  },
};

const numberMissing: Rule = {
  id: 'L4-STT-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  mayRead: 'sheet',
  reads: [],
  title: { vi: 'Số thứ tự bị nhảy', en: 'A gap in the numbers of the list' },
  message: {
    vi: 'số thứ tự nhảy từ {before} đến {number}. Kiểm tra xem có sót hoặc ẩn dòng nào không, rồi đánh số lại.',
    en: 'the numbers jump from {before} to {number}. See whether a row is missing or hidden, and number the list again.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'one after the other', members: [{ stt: '1' }, { stt: '2' }, { stt: '3' }] }],
    fail: [{ title: 'three is missing', members: [{ stt: '1' }, { stt: '2' }, { stt: '4' }] }],
  },
  *check({ list: { members, filled }, sheet }) {
    if (!filled('stt')) return;
    // Whoever is named as gone is not missing.
    const gone = new Set((sheet?.left ?? []).map(({ fields }) => Number(fields.stt ?? NaN)));
    for (const { row, number, before } of oddSteps(members)) {
      let next = before + 1;
      while (gone.has(next)) next += 1;
      if (number > before && next < number) yield { row, field: 'stt', params: { number, before } };
    }
  },
};

export const NUMBERING_RULES: readonly Rule[] = [numberTwice, numberMissing];
