import { indicatorsOf } from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import { planLines } from '../../../../../functions/domain/statistics/indicators/plan-lines.ts';
import { toldLines, toldValues } from '../../../../../functions/domain/statistics/indicators/told.ts';
import { NO_LINES } from '../../../../../functions/domain/submissions/movements.ts';
import { inputsOf, people, plan, unit } from './organisation.ts';

const on = { ngay_vao_dang: '2023-05-19' } as const;
const INPUTS = inputsOf(
  [
    [
      unit('a'),
      [
        ...people(3, { ...on, nghe_nghiep: 'nong-lam-ngu' }),
        ...people(6, { ...on, nghe_nghiep: 'vien-chuc' }),
        ...people(2, { ...on, nghe_nghiep: 'hoc-sinh' }),
        ...people(7, { ...on, nghe_nghiep: 'sinh-vien' }),
      ],
    ],
  ],
  {
    plans: [plan('top', 9), plan('top', 5, { id: 'f', category: 'farmers' })],
    movements: { ...NO_LINES, exits: { ...NO_LINES.exits, moved: 9, died: 2, expelled: 6 } },
  },
);
const VALUES = indicatorsOf(INPUTS);
const told = (isHighest: boolean, figures: (id: string) => boolean = () => false) =>
  new Map(toldValues(VALUES, { figures, isHighest }).map((value) => [value.id, value]));

describe('for whoever may not read the rows', () => {
  it('a trait is told of the highest unit from five people on', () => {
    const values = told(true);
    expect(values.get('admissions.farmers')).toEqual({
      id: 'admissions.farmers',
      value: null,
      from: '2023-01-01',
      to: '2023-08-31',
      withheld: true,
    });
    expect(values.get('admissions.publicEmployees')?.value).toBe(6);
    // Nobody is not few.
    expect(values.get('admissions.workers')?.value).toBe(0);
    expect(values.get('admissions')?.value).toBe(18);
  });

  it('and of no other unit, whatever its number', () => {
    const values = told(false);
    expect(values.get('admissions.publicEmployees')?.withheld).toBe(true);
    expect(values.get('admissions.workers')?.withheld).toBe(true);
    expect(values.get('members')?.value).toBe(18);
  });

  it('a second part of a whole that is told is not told either', () => {
    const values = told(true);
    expect(values.get('movements.exits')?.value).toBe(17);
    expect(values.get('movements.exits.died')?.withheld).toBe(true);
    expect(values.get('movements.exits.expelled')?.withheld).toBe(true);
    expect(values.get('movements.exits.moved')?.value).toBe(9);
    // Pupils and students are told together.
    expect(values.get('admissions.pupils')?.withheld).toBe(true);
    expect(values.get('admissions.students')?.withheld).toBe(true);
  });

  it('what a figure keeps stays kept, and what a plan would tell of it', () => {
    const values = told(true, (id) => id === 'admissions.minority');
    expect(values.get('admissions.minority')?.withheld).toBe(true);
    expect(values.get('admissions.target.farmers')).not.toHaveProperty('percent');
    expect(values.get('admissions.target.farmers')?.withheld).toBe(true);
    expect(values.get('admissions.target')?.value).toBe(18);
  });

  it('a line of a plan keeps what was planned and not who was admitted', () => {
    const lines = toldLines(planLines(INPUTS), 'top', { isHighest: true });
    const farmers = lines.find(({ unit: of, category }) => of === 'top' && category === 'farmers');
    expect(farmers).toMatchObject({ assigned: 5, admitted: null, withheld: true });
    expect(farmers).not.toHaveProperty('left');
    expect(lines.find(({ category }) => category === 'all')?.admitted).toBe(18);
  });
});

describe('the same on an earlier day', () => {
  const now = inputsOf([
    [
      unit('a'),
      [...people(9, { dan_toc: '08' }), ...people(9, { dan_toc: '49' }), ...people(9, { dan_toc: '46' })],
    ],
  ]);
  const before = (cong: number) => {
    const roster = [
      ...people(6, { dan_toc: '08' }),
      ...people(cong, { dan_toc: '49' }),
      ...people(9, { dan_toc: '46' }),
    ];
    const { units, rosters } = inputsOf([[unit('a'), roster]]);
    const values = indicatorsOf({ ...now, yearBefore: { asOf: '2022-08-31', units, rosters } });
    const open = toldValues(values, { figures: () => false, isHighest: true });
    return (id: string) => open.find((value) => value.id === id)?.before?.value;
  };

  it('is told of a trait from five people on', () => {
    expect(before(5)('ethnicity.49')).toBe(5);
  });

  it('and where it is not, a second one is not either', () => {
    const told = before(3);
    expect([told('ethnicity.49'), told('ethnicity.08'), told('ethnicity.46')]).toEqual([
      undefined,
      undefined,
      9,
    ]);
    expect([told('members'), told('members.minority')]).toEqual([18, 18]);
  });
});
