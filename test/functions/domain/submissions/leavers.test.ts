import fc from 'fast-check';
import { EXIT_REASONS } from '../../../../functions/domain/submissions/exits.ts';
import { addedLeavers, leaverGroups } from '../../../../functions/domain/submissions/leavers.ts';

const left = (fields: Record<string, string>, on?: string) =>
  leaverGroups([{ row: 7, reason: 'struck-off', on }], [{ row: 7, fields }], '2023-10-31')[0];

describe('those who left', () => {
  it.each([
    [{ loai_dv: 'du-bi', ngay_vao_dang: '2023-01-05' }, undefined, true, true],
    [{ loai_dv: 'chinh-thuc', ngay_vao_dang: '2021-11-01' }, undefined, false, true],
    [{ ngay_chinh_thuc: '2022-10-31', ngay_vao_dang: '2021-10-31' }, undefined, false, false],
    [{ ngay_vao_dang: '2021-10-31' }, '2023-10-30', null, true],
    [{ ngay_vao_dang: '2022' }, undefined, null, true],
    [{ ngay_vao_dang: '2021' }, undefined, null, null],
    [{ ngay_vao_dang: '2020' }, undefined, null, false],
    [{}, undefined, null, null],
  ])(
    'of %j, on %s: on probation %s, admitted less than 24 months before %s',
    (fields, on, probationary, recent) => {
      expect(left(fields, on)).toEqual({
        reason: 'struck-off',
        probationary,
        admittedWithin24Months: recent,
        people: 1,
      });
    },
  );

  it('are as many as the exits, whatever is known of them', () => {
    const reason = fc.constantFrom(...EXIT_REASONS.map(({ code }) => code));
    const exit = fc.record({ row: fc.nat(20), reason });
    const removed = fc.array(
      fc.record({
        row: fc.nat(20),
        fields: fc.record({ loai_dv: fc.constantFrom('du-bi', 'chinh-thuc', 'lạ') }),
      }),
    );
    fc.assert(
      fc.property(fc.array(exit, { maxLength: 20 }), removed, (exits, rows) => {
        const groups = leaverGroups(exits, rows, '2023-10-31');
        for (const { code } of EXIT_REASONS) {
          const people = groups.filter((group) => group.reason === code).map((group) => group.people);
          expect(people.reduce((sum, count) => sum + count, 0)).toBe(
            exits.filter((one) => one.reason === code).length,
          );
        }
      }),
    );
  });

  it('are told apart by reason and standing, and counted where they agree', () => {
    const exits = [1, 2, 3].map((row) => ({
      row,
      reason: row === 3 ? ('died' as const) : ('struck-off' as const),
    }));
    const rows = [1, 2, 3].map((row) => ({ row, fields: { loai_dv: 'du-bi', ngay_vao_dang: '2023-05-19' } }));
    expect(leaverGroups(exits, rows, '2023-10-31').map(({ reason, people }) => [reason, people])).toEqual([
      ['struck-off', 2],
      ['died', 1],
    ]);
  });
});

it('adds the groups of two steps, each once', () => {
  const group = { reason: 'struck-off', probationary: true, admittedWithin24Months: true } as const;
  const other = { ...group, probationary: null };
  const sum = addedLeavers(
    [{ ...group, people: 2 }],
    [
      { ...other, people: 1 },
      { ...group, people: 3 },
    ],
  );
  expect(sum).toEqual([
    { ...group, people: 5 },
    { ...other, people: 1 },
  ]);
});
