/** What became of those who were admitted closes over everybody, whatever the days, and a day moves nobody but over its own limit. */
import * as fc from 'fast-check';
import { countCandidates, CANDIDATE_BLOCKS } from '../../../../functions/domain/kinds/candidate-blocks.ts';
import { recognitionsFrom } from '../../../../functions/domain/kinds/recognition.ts';
import type { Recognition } from '../../../../functions/domain/kinds/recognition.ts';
import { addMonths, isoToSerial, serialToIso } from '../../../../functions/domain/language/date.ts';
import { packDetails, readDetails } from '../../../../functions/domain/statistics/details.ts';

type Fields = Parameters<typeof countCandidates>[0] extends Iterable<{ fields: infer F }> ? F : never;

const listOf = (people: readonly Fields[], on: string) => ({
  unit: 'one',
  details: countCandidates(
    people.map((fields) => ({ fields })),
    on,
  ),
});
const daysAfter = (day: string, days: number): string => serialToIso((isoToSerial(day) ?? 0) + days) ?? '';
const partsOf = ({ inTime, late, notDue, overdue, unknown }: Recognition) =>
  inTime + late + notDue + overdue + unknown;
const classesOf = ({ newMemberClass: { certificate, attended, unsaid } }: Recognition) =>
  certificate + attended + unsaid;

/** Every month has its ends in it, and February those of a leap year. */
const day = fc
  .record({ month: fc.integer({ min: 0, max: 59 }), at: fc.constantFrom(1, 2, 15, 27, 28, 29, 30, 31) })
  .map(({ month, at }) => {
    const first = `${String(2021 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    const moved = daysAfter(first, at - 1);
    return moved.slice(0, 7) === first.slice(0, 7) ? moved : daysAfter(addMonths(first, 1) ?? '', -1);
  });
const person = fc
  .record({
    ngay_vao_dang: day,
    wait: fc.option(fc.integer({ min: 330, max: 480 }), { nil: undefined }),
    ngay_hoc_dvm: fc.option(fc.constant('2024-01-02'), { nil: undefined }),
    gcn_dvm: fc.option(fc.constant('2024-02-02'), { nil: undefined }),
    ket_qua: fc.constantFrom('ket-nap', 'ket-nap', 'chuyen-giao'),
  })
  .map(({ wait, ...fields }): Fields => ({
    ...fields,
    ...(wait === undefined ? {} : { ngay_chinh_thuc: daysAfter(fields.ngay_vao_dang, wait) }),
  }));

it('closes over everybody who was admitted in the span, and over everybody whose probation ended in it', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), day, day, day, (people, one, other, on) => {
      const [from, to] = [one, other].sort() as [string, string];
      const found = recognitionsFrom([listOf(people, on)], { from, to }, on);
      for (const [which, months] of [
        ['admitted', 0],
        ['ended', 12],
      ] as const) {
        const sum = found[which];
        if (sum === undefined) continue;
        const there = people.filter(({ ngay_vao_dang: admitted }) => {
          const moved = addMonths(String(admitted), months) ?? '';
          return sum.from <= moved && moved <= sum.to;
        });
        expect([sum.people, partsOf(sum), classesOf(sum)]).toEqual(Array(3).fill(there.length));
        expect(sum.share.denominator).toBe(sum.inTime + sum.late + sum.overdue);
      }
    }),
    { numRuns: 300 },
  );
});

it('adds up month by month to the year', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), day, (people, on) => {
      const list = [listOf(people, on)];
      const months = Array.from({ length: 12 }, (_, month) => {
        const first = `2023-${String(month + 1).padStart(2, '0')}-01`;
        return recognitionsFrom(list, { from: first, to: daysAfter(addMonths(first, 1) ?? '', -1) }, on);
      });
      const year = recognitionsFrom(list, { from: '2023-01-01', to: '2023-12-31' }, on);
      for (const which of ['admitted', 'ended'] as const)
        for (const part of ['people', 'inTime', 'late', 'notDue', 'overdue', 'unknown'] as const)
          expect(months.reduce((sum, month) => sum + (month[which]?.[part] ?? 0), 0)).toBe(
            year[which]?.[part],
          );
    }),
    { numRuns: 100 },
  );
});

const only = (fields: Fields, on: string) => {
  const found = recognitionsFrom(
    [listOf([fields], on)],
    { from: '2021-01-01', to: '2026-12-31' },
    on,
  ).admitted;
  const parts = ['inTime', 'late', 'notDue', 'overdue', 'unknown'] as const;
  return parts.filter((part) => found?.[part] === 1);
};

it('moves somebody from in time to late on the day after twelve months and 49 days, at every end of a month', () => {
  fc.assert(
    fc.property(day, (admitted) => {
      const last = daysAfter(addMonths(admitted, 12) ?? '', 49);
      const recognised = (on: string) => only({ ngay_vao_dang: admitted, ngay_chinh_thuc: on }, '2026-12-31');
      expect([recognised(last), recognised(daysAfter(last, 1))]).toEqual([['inTime'], ['late']]);
    }),
    { numRuns: 200 },
  );
});

it('calls nobody overdue who is in time yet, and everybody of a month once its last day is not', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 90 }), (admitted, days) => {
      const last = daysAfter(addMonths(admitted, 12) ?? '', 49);
      const on = daysAfter(last, days);
      // Somebody else of the list has a date of full membership: it says of everybody whether they have.
      const other = { ngay_vao_dang: '2019-05-01', ngay_chinh_thuc: '2020-05-01' };
      const list = [listOf([{ ngay_vao_dang: admitted }, other], on)];
      const { admitted: found } = recognitionsFrom(list, { from: '2021-01-01', to: '2026-12-31' }, on);
      if (on <= last) expect(found).toMatchObject({ notDue: 1, overdue: 0 });
      if (days > 31) expect(found).toMatchObject({ notDue: 0, overdue: 1 });
      expect(found?.unknown).toBe(0);
    }),
    { numRuns: 200 },
  );
});

it.each<[string, Fields, string, string]>([
  [
    '29 February ends on the 28th',
    { ngay_vao_dang: '2024-02-29', ngay_chinh_thuc: '2025-04-18' },
    '2025-12-31',
    'inTime',
  ],
  ['a day later', { ngay_vao_dang: '2024-02-29', ngay_chinh_thuc: '2025-04-19' }, '2025-12-31', 'late'],
  [
    'a year alone leaves it open',
    { ngay_vao_dang: '2023', ngay_chinh_thuc: '2024-06' },
    '2025-12-31',
    'unknown',
  ],
  ['a list without such dates, in the first year', { ngay_vao_dang: '2023-03-01' }, '2024-02-29', 'notDue'],
  ['a list without such dates, after it', { ngay_vao_dang: '2023-03-01' }, '2024-03-01', 'unknown'],
  ['handed over', { ngay_vao_dang: '2023-03-01', ket_qua: 'chuyen-giao' }, '2023-06-30', 'unknown'],
])('%s', (_, fields, on, part) => {
  expect(only(fields, on)).toEqual([part]);
});

it('names a list that was counted before this was, and leaves it out', () => {
  const list = listOf([{ ngay_vao_dang: '2023-03-01', ngay_chinh_thuc: '2024-03-01' }], '2024-06-30');
  const read = readDetails(list.details);
  if (read.kind !== 'details') throw new Error('unreadable');
  const older = new Map([...read.blocks].filter(([number]) => number !== CANDIDATE_BLOCKS.probation.number));
  const found = recognitionsFrom(
    [list, { unit: 'then', details: packDetails(older) }],
    { from: '2023-01-01', to: '2023-12-31' },
    '2024-06-30',
  );
  expect(found).toMatchObject({ admitted: { people: 1, inTime: 1 }, missing: ['then'] });
});
