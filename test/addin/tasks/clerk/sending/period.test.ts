import { meOn, periodsFor } from '../../../../../addin/tasks/clerk/sending/period.ts';
import type { Me } from '../../../../../addin/tasks/common/outcome.ts';

const label = { vi: '', en: '' };
const period = (id: string, from: string, to: string) => ({ id, label, from, to });
const [months, third, fourth] = [
  period('2023-M08', '2023-01-01', '2023-08-31'),
  period('2023-Q3', '2023-07-01', '2023-09-30'),
  period('2023-Q4', '2023-10-01', '2023-12-31'),
];
const me: Me = {
  person: { id: 'p', name: '' },
  grants: [],
  openPeriod: fourth,
  periods: [months, third, fourth],
};

describe('the period of a roster', () => {
  it('is the one that holds its day, whatever day it is sent on', () => {
    expect(meOn(me, '2023-09-30').openPeriod).toBe(third);
    expect(meOn(me, '2023-10-03').openPeriod).toBe(fourth);
  });

  it('is the one that was chosen, where several hold the day', () => {
    expect(periodsFor(me, '2023-08-31')).toEqual([months, third]);
    expect(meOn(me, '2023-08-31').openPeriod).toBe(months);
    expect(meOn(me, '2023-08-31', '2023-Q3').openPeriod).toBe(third);
    expect(meOn(me, '2023-08-31', '2023-Q4').openPeriod).toBe(months);
  });

  it('of a service that names only the open one is that one', () => {
    expect(meOn({ person: me.person, grants: [], openPeriod: fourth }, '2023-09-30').openPeriod).toBe(fourth);
  });
});
