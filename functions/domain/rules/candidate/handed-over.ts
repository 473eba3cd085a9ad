/**
 * Who was introduced and received elsewhere is handed over: offered at the cell, the same to all of them alike. What the list says of them, and
 * what was decided of them there, makes no difference.
 */
import { codeLabel } from '../../roster/codes/codes.ts';
import { fieldIn } from '../../roster/shape/kind.ts';
import type { HandedPerson, Rule } from '../record/rule.ts';
import { HANDED_OVER } from './way.ts';

const handed: readonly HandedPerson[] = [
  { row: 2, to: 'Chi bộ xã Tiên Cường', on: '2022-04-06', isDoubtful: false },
];

const receivedElsewhere: Rule = {
  id: 'L6-CAN-003',
  since: '7',
  severity: 'warning',
  gate: 'none',
  scope: 'units',
  needs: ['handed'],
  citations: [],
  reads: ['ket_qua'],
  title: { vi: 'Nơi khác đã tiếp nhận', en: 'Received by another unit' },
  message: {
    vi: '“{to}” đã tiếp nhận theo giới thiệu, ngày {on:date}. Nếu đúng là người này thì ghi “{due}”.',
    en: '“{to}” received whom you introduced, on {on:date}. If it is this person, write “{due}”.',
  },
  examples: {
    pass: [
      { title: 'said so', members: [{ ket_qua: HANDED_OVER }], handed },
      { title: 'as of the day before', on: '2022-04-05', members: [{ ket_qua: 'da-hoc' }], handed },
    ],
    fail: [
      { title: 'attended', members: [{ ket_qua: 'da-hoc' }], handed },
      { title: 'stopped', members: [{ ket_qua: 'thoi' }], handed },
    ],
  },
  *check({ kind, list, on: day, handed: people = [] }) {
    const { codes } = fieldIn(kind, 'ket_qua');
    const due = (codes && codeLabel(codes, HANDED_OVER)?.vi) ?? HANDED_OVER;
    const rows = new Map(list.members.map(({ row, fields }) => [row, fields]));
    if (!list.has('ket_qua')) return;
    for (const { row, to, on, isDoubtful } of people) {
      const own = rows.get(row);
      // A list as of a day before the receipt is of those who were the unit’s own then.
      if (own === undefined || own.ket_qua === HANDED_OVER || day < on) continue;
      yield { row, field: 'ket_qua', params: { to, on, due, ...(!isDoubtful && { as: 'text' }) } };
    }
  },
};

export const HANDED_RULES: readonly Rule[] = [receivedElsewhere];
