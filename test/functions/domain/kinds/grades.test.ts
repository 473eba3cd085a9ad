/** Gradings counted by year, and what is told of them above the branch: nothing about a few people, and nothing that gives them away. */
import { countGrades, gradesFrom, REASONS, reasonsFrom } from '../../../../functions/domain/kinds/grades.ts';
import { gradesBelow, gradesTold } from '../../../../functions/domain/kinds/told-grades.ts';
import { NOT_GRADED_BECAUSE } from '../../../../functions/domain/roster/fields/gradings.ts';
import { GRADED_AS } from '../../../../functions/domain/rules/grading/grade.ts';
import { packDetails, readDetails } from '../../../../functions/domain/statistics/details.ts';
import { soundTreeAsOf } from '../../../../functions/domain/units/tree.ts';
import { UNITS } from '../../../support/small-tree.ts';

const tree = soundTreeAsOf(UNITS, '2023-12-31').tree;
const OUTSTANDING = GRADED_AS.indexOf('xuat-sac');
const list = (grades: Record<string, number>, year?: string) =>
  Object.entries(grades).flatMap(([xep_loai, count]) =>
    Array.from({ length: count }, () => ({
      fields: { xep_loai, ...(year === undefined ? {} : { nam_xl: year }) },
    })),
  );

it('counts each list in its year: one that is a year behind is not added to the others', () => {
  const { years, missing } = gradesFrom([
    { unit: 'school-1', details: countGrades(list({ 'xuat-sac': 2, tot: 14 }), '2023-12-20') },
    { unit: 'firm-1', details: countGrades(list({ tot: 9 }), '2024-01-15') },
    { unit: 'branch-1', details: countGrades(list({ tot: 7 }, '2022'), '2022-12-20') },
    { unit: 'branch-2', details: undefined },
  ]);
  expect([...years].map(([year, units]) => [year, [...units.keys()]])).toEqual([
    [2023, ['school-1', 'firm-1']],
    [2022, ['branch-1']],
  ]);
  expect(years.get(2023)?.get('school-1')).toEqual([2, 14, 0, 0, 0, 0]);
  expect(missing).toEqual(['branch-2']);
});

it('has everybody in exactly one: a reason is no grade, and what nobody wrote is neither', () => {
  const members = [
    { fields: { ly_do_kxl: 'mien' } },
    { fields: {} },
    { fields: { xep_loai: 'khong-xep-loai' } },
  ];
  const { years } = gradesFrom([{ unit: 'u', details: countGrades(members, '2023-12-20') }]);
  expect(years.get(2023)?.get('u')).toEqual([0, 0, 0, 0, 2, 1]);
});

const YEAR = new Map([
  ['school-1', [2, 14, 5, 0, 0, 0]],
  ['firm-1', [7, 30, 6, 0, 0, 0]],
  ['branch-1', [6, 20, 8, 0, 0, 0]],
  ['branch-2', [5, 12, 9, 0, 0, 0]],
]);

it('sums what is below a unit', () => {
  const below = gradesBelow(tree, YEAR);
  expect(below('bloc')).toEqual([20, 76, 28, 0, 0, 0]);
  expect(below('committee-1')).toEqual([11, 32, 17, 0, 0, 0]);
});

it('does not tell of two outstanding people, nor of what they could be computed from', () => {
  const isTold = gradesTold(tree, 'bloc', YEAR);
  expect(isTold('school-1', OUTSTANDING)).toBe(false);
  expect(isTold('bloc', OUTSTANDING)).toBe(true);
  // Of the three units beside it another is left out as well: else 20 − 7 − 11 were two.
  expect([isTold('firm-1', OUTSTANDING), isTold('committee-1', OUTSTANDING)]).not.toEqual([true, true]);
  // And in its own row a second count: else 21 − 14 − 5 were two.
  const told = GRADED_AS.map((_, grade) => isTold('school-1', grade));
  expect(told.slice(0, 3).filter((each) => !each).length).toBeGreaterThan(1);
});

it('counts why somebody has no grade: everybody without one once, also where nobody wrote it', () => {
  const members = [
    { fields: { ly_do_kxl: 'mien' } },
    { fields: { xep_loai: 'khong-xep-loai', ly_do_kxl: 'mien' } },
    { fields: { xep_loai: 'khong-xep-loai' } },
    { fields: { ly_do_kxl: 'moi-ket-nap', nam_xl: '2022' } },
    { fields: { xep_loai: 'tot' } },
    { fields: {} },
  ];
  const details = countGrades(members, '2023-12-20');
  const { years } = reasonsFrom([{ unit: 'u', details }]);
  expect(years.get(2023)?.get('u')).toEqual([0, 2, 0, 0, 1]);
  expect(years.get(2022)?.get('u')).toEqual([1, 0, 0, 0, 0]);
  expect(
    gradesFrom([{ unit: 'u', details }])
      .years.get(2023)
      ?.get('u')?.[4],
  ).toBe(3);
});

it('names a list from before reasons were counted, and keeps their numbers', () => {
  const read = readDetails(countGrades([{ fields: { ly_do_kxl: 'mien' } }], '2023-12-20'));
  if (read.kind !== 'details') throw new Error('unreadable');
  const older = packDetails(new Map([...read.blocks].filter(([number]) => number === 1)));
  expect(reasonsFrom([{ unit: 'then', details: older }])).toMatchObject({ missing: ['then'] });
  expect(gradesFrom([{ unit: 'then', details: older }])).toMatchObject({ missing: [] });
  // They rest for years: only ever added to.
  expect(REASONS.slice(0, 5).join()).toBe('moi-ket-nap,mien,dinh-chi,khac,chua-ghi');
  expect(NOT_GRADED_BECAUSE.entries.filter(({ code }) => !REASONS.some((one) => one === code))).toEqual([]);
});
