/** The record of an introduction: its clock, what either side may do, whom it may be about, and who opened the door. */
import { introducible } from '../../../../functions/domain/introductions/introducible.ts';
import {
  checkIntroducers,
  receivingFrom,
} from '../../../../functions/domain/introductions/introducer-ledger.ts';
import {
  dueOn,
  INTRODUCTION_STATES,
  mayMove,
  overdueDays,
} from '../../../../functions/domain/introductions/introduction.ts';
import { handedElsewhere } from '../../../../functions/domain/introductions/received.ts';
import { stateOfRows } from '../../../support/ledger-state.ts';

it('should be answered within the thirty days that members have to present themselves', () => {
  expect(dueOn('2022-04-01')).toBe('2022-05-01');
  const waiting = { state: 'sent', dueOn: '2022-05-01' } as const;
  expect([overdueDays(waiting, '2022-05-01'), overdueDays(waiting, '2022-05-04')]).toEqual([0, 3]);
  expect(overdueDays({ ...waiting, state: 'received' }, '2022-06-01')).toBe(0);
});

it('is answered by its receiver, who may take that back, and withdrawn by its sender as long as it waits', () => {
  const ways = (side: 'from' | 'to') =>
    INTRODUCTION_STATES.flatMap((from) =>
      INTRODUCTION_STATES.filter((to) => mayMove(side, from, to)).map((to) => `${from} > ${to}`),
    );
  expect(ways('to')).toEqual(['sent > received', 'sent > refused', 'received > sent', 'refused > sent']);
  expect(ways('from')).toEqual(['sent > withdrawn']);
});

it('is about whoever is on the way and is not introduced elsewhere', () => {
  const person = (row: number, fields: object = {}) => ({
    row,
    fields: { ho_ten: `Trần Văn ${String(row)}`, ngay_sinh: '1996-07-08', ...fields },
  });
  const rows = [
    person(5, { ket_qua: 'da-hoc' }),
    person(6, { ket_qua: 'vang' }),
    person(7, { ket_qua: 'chuyen-giao' }),
    person(8, { ket_qua: 'ket-nap' }),
    person(9, { ket_qua: 'thoi' }),
    person(10, { ket_qua: 'khong-ro' }),
  ];
  const found = introducible(rows, [{ ...person(10), row: 77 }]);
  expect(found.map(({ row, outcome }) => `${String(row)} ${outcome}`)).toEqual([
    '5 da-hoc',
    '6 vang',
    '7 chuyen-giao',
  ]);
});

it('is over for whoever was received, wherever the list still has them, and says of each who received them last', () => {
  const person = (row: number, ket_qua?: string) => ({
    row,
    fields: { ho_ten: `Trần Văn ${String(row)}`, ngay_sinh: '1996-07-08', ...(ket_qua && { ket_qua }) },
  });
  const list = [
    ...['da-hoc', 'vang', 'khong-ro', 'ket-nap', 'thoi', 'chuyen-giao'].map((ket_qua, at) =>
      person(at + 5, ket_qua),
    ),
    person(11),
    person(12, 'da-hoc'),
  ];
  const to = (name: string) => ({ id: name, shard: name, name });
  const then = (from: number, last: number) =>
    Array.from({ length: last - from + 1 }, (_, at) => person(from + at, 'da-hoc'));
  const found = handedElsewhere(list, [
    { to: to('I'), stateOn: '2022-04-06', people: then(5, 11) },
    { to: to('II'), stateOn: '2022-05-06', people: then(11, 11) },
  ]);
  const first = { to: 'I', on: '2022-04-06' };
  expect(found).toEqual(
    [5, 6, 7, 8, 9, 11].map((row) => ({
      ...(row === 11 ? { to: 'II', on: '2022-05-06' } : first),
      fields: { ho_ten: `Trần Văn ${String(row)}`, ngay_sinh: '1996-07-08' },
    })),
  );
});

const OPEN = { row: 'r', unit: 'branch', sender: 'union', from: '2022-01-01', to: '2022-12-31' };

it('opens a unit to the sender that is named and to everything below it, on its days', () => {
  const on = (day: string, line: string[]) => receivingFrom([OPEN], line, day);
  expect(on('2022-03-01', ['enterprise-union', 'union'])).toEqual(['branch']);
  expect([on('2021-12-31', ['union']), on('2023-01-01', ['union']), on('2022-03-01', ['other'])]).toEqual([
    [],
    [],
    [],
  ]);
});

it('says of a row what is missing or turned, and of an id that it is none, never whose it is', () => {
  const codes = (values: object) =>
    checkIntroducers(stateOfRows([{ unit: 'branch', ...values }])).map(({ code }) => code);
  expect(codes({ sender: 'nobody-has-this', from: '2022-01-01' })).toEqual([]);
  expect(codes({ from: '2022-01-01' })).toEqual(['introducer-incomplete']);
  expect(codes({ sender: 'union' })).toEqual(['introducer-incomplete']);
  expect(codes({ sender: 'LĐLĐ huyện', from: '2022-01-01' })).toEqual(['introducer-no-id']);
  expect(codes({ sender: 'union', from: '2022-01-02', to: '2022-01-01' })).toEqual(['ends-before-it-begins']);
});
