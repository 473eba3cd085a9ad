/** What is told of those who were introduced: counts of many, and nothing from which a few people's could be computed. */
import {
  RESULTS,
  resultsOf,
  TOLD_RESULTS,
  toldResults,
} from '../../../../functions/domain/introductions/feedback.ts';
import type { Results } from '../../../../functions/domain/introductions/feedback.ts';
import { FEW } from '../../../../functions/domain/statistics/disclosure/table.ts';
import { randomOf } from '../../../../functions/demo/generator/random.ts';

const NOBODY: Results = { followed: 0, decided: 0, admitted: 0, stopped: 0 };
const random = randomOf(20_220_320);
const anyResults = (): Results => ({
  followed: random.between(0, 1) * random.between(0, 60),
  decided: random.between(0, 12),
  admitted: random.between(0, 12),
  stopped: random.between(0, 12),
});
const sumOf = (results: Partial<Results>): number =>
  Object.values(results).reduce((sum, people) => sum + people, 0);

it('tells results of many, and nobody’s as little as those of a few', () => {
  expect(toldResults({ ...NOBODY, followed: 40, admitted: 12, decided: 4 })).toEqual({ admitted: 12 });
  expect(toldResults({ ...NOBODY, followed: 40, admitted: 12 })).toEqual({ admitted: 12 });
  expect(toldResults(NOBODY)).toEqual({});
});

it('withholds a result of many where the rest would be a few people', () => {
  expect(toldResults({ ...NOBODY, followed: 3, admitted: 60 })).toEqual({});
  expect(toldResults({ ...NOBODY, followed: 1, decided: 6, admitted: 56 })).toEqual({ admitted: 56 });
});

it('tells nothing else where one person’s result is another one, unless it is one of many', () => {
  for (let round = 0; round < 3_000; round += 1) {
    const before = anyResults();
    const [from, to] = [RESULTS[random.between(0, 3)], RESULTS[random.between(0, 3)]];
    if (from === undefined || to === undefined || from === to || before[from] === 0) continue;
    const after = { ...before, [from]: before[from] - 1, [to]: before[to] + 1 };
    const [told, other] = [toldResults(before), toldResults(after)];
    for (const each of [told, other]) {
      for (const people of Object.values(each)) expect(people).toBeGreaterThanOrEqual(FEW);
      // What is not told of all of them is nobody, or many.
      if (Object.keys(each).length > 0) expect(sumOf(before) - sumOf(each)).toBeGreaterThanOrEqual(FEW);
    }
    const many = (results: Results) => TOLD_RESULTS.filter((result) => results[result] >= FEW);
    const isOfMany = [from, to].some((each) => [...many(before), ...many(after)].some((one) => one === each));
    if (!isOfMany) expect(other).toEqual(told);
  }
});

const SENT_ON = '2022-04-01';
const person = (row: number, fields: object = {}) => ({
  row,
  fields: { ho_ten: `Nguyễn Thị Thử ${String(row)}`, ngay_sinh: '1995-02-03', ...fields },
});

it('takes of everybody the newest list in which they stand; whoever is in none is followed', () => {
  const people = [person(1), person(2), person(3), person(4)];
  const newest = [person(1, { ket_qua: 'thoi' }), person(9)];
  const before = [
    person(1, { ket_qua: 'nguon' }),
    person(2, { ket_qua: 'ket-nap', ngay_qd_kn: '2022-08-01', ngay_vao_dang: '2022-08-20' }),
    person(3, { ket_qua: 'co-qd', ngay_qd_kn: '2022-09-02' }),
  ];
  expect(resultsOf(people, SENT_ON, [newest, before])).toEqual({
    followed: 1,
    decided: 1,
    admitted: 1,
    stopped: 1,
  });
});

it('takes what was decided before for no result: whoever was a member then is followed like everybody else', () => {
  const list = [
    person(1, { ket_qua: 'ket-nap', ngay_qd_kn: '2021-05-03', ngay_vao_dang: '2021-05-19' }),
    person(2, { ket_qua: 'ket-nap' }),
  ];
  expect(resultsOf([person(1), person(2)], SENT_ON, [list])).toEqual({ ...NOBODY, followed: 2 });
});
