/** What classes come to: the two readings of one report, each with its name, and what is counted in which span. */
import { classFigures } from '../../../../functions/domain/classes/class-figures.ts';
import { classRowsOf } from '../../../../functions/domain/classes/class-ledger.ts';
import type { LedgerValues } from '../../../../functions/domain/ledgers/definition.ts';
import { stateOfRows } from '../../../support/ledger-state.ts';
import { BLOC_CLASSES, DISTRICT_CLASSES } from '../../../support/printed-classes.ts';

const SPAN = { from: '2021-01-01', to: '2023-08-31' };
const figures = (rows: readonly LedgerValues[], span = SPAN) =>
  classFigures(classRowsOf(stateOfRows(rows)), span, () => true);
const people = (people: number, classes: number) => ({ people, classes });

it('answers a report that can be read in two ways with both: 8 classes with 787, or 11 with 1.035', () => {
  const [awareness] = figures(BLOC_CLASSES);
  expect(awareness).toMatchObject({
    kind: 'awareness',
    general: { classes: 8, participants: people(787, 8) },
    separate: { all: { classes: 3, participants: people(248, 3) }, unknown: { classes: 3 } },
    totals: [
      { reading: 'inside', classes: 8, participants: people(787, 8), separatePercent: 31.51 },
      { reading: 'outside', classes: 11, participants: people(1035, 11), separatePercent: 23.96 },
    ],
  });
});

it.each([
  ['inside', 8, 787],
  ['outside', 11, 1035],
])('has one total once it is known that the classes apart are %s', (total, classes, learners) => {
  const known = BLOC_CLASSES.map((row) => ('separate' in row ? { ...row, total } : row));
  expect(figures(known)[0]?.totals).toMatchObject([
    { reading: 'all', classes, participants: people(learners, classes) },
  ]);
});

it('counts new members by themselves: 8 classes with 619', () => {
  expect(figures(BLOC_CLASSES)[1]).toMatchObject({
    kind: 'new-members',
    totals: [{ reading: 'all', classes: 8, participants: people(619, 8), separatePercent: 0 }],
  });
});

it('says for whom classes were opened apart: 37 women, 68 conscripts, 96 pupils are 201 in 4 classes', () => {
  const [awareness] = figures(DISTRICT_CLASSES);
  expect(awareness?.separate.all).toMatchObject({ classes: 4, participants: people(201, 4) });
  expect(
    awareness?.forWhom.map(({ category, classes, participants }) => [category, classes, participants.people]),
  ).toEqual([
    ['women', 1, 37],
    ['pupils', 2, 96],
    ['conscripts', 1, 68],
  ]);
  expect(awareness?.totals).toMatchObject([{ reading: 'all', classes: 4 }]);
});

it('offers no reading that cannot be: 4 classes are not inside of none', () => {
  const unsaid = DISTRICT_CLASSES.map((row) => ({ ...row, total: 'unknown' }));
  expect(figures(unsaid)[0]?.totals).toMatchObject([
    { reading: 'all', classes: 4, participants: people(201, 4) },
  ]);
});

it('counts a class on its last day, on its first where no last one is written', () => {
  const rows = [
    { name: 'A', kind: 'awareness', from: '2022-12-30', to: '2023-01-05', participants: 40 },
    { name: 'B', kind: 'awareness', from: '2023-08-31', participants: 50 },
  ];
  const learnersIn = (from: string, to: string) =>
    figures(rows, { from, to }).map(({ totals }) => totals[0]?.participants.people);
  expect(learnersIn('2022-01-01', '2022-12-31')).toEqual([]);
  expect(learnersIn('2023-01-05', '2023-08-30')).toEqual([40]);
  expect(learnersIn('2023-01-06', '2023-08-31')).toEqual([50]);
});

it('tells a number that nobody wrote down from nobody, and how many classes have an assumed one', () => {
  const rows = [
    { name: 'A', kind: 'awareness', from: '2022-03-20', participants: 60, attended: 47, certificates: 47 },
    { name: 'B', kind: 'awareness', from: '2022-04-20', classes: 2, assumed: true },
  ];
  expect(figures(rows)[0]).toMatchObject({
    assumed: 2,
    totals: [
      { classes: 3, participants: people(60, 1), attended: people(47, 1), certificates: people(47, 1) },
    ],
  });
});
