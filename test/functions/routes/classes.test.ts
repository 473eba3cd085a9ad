/** Classes through HTTP: saved by the office that keeps them, told to all who may see figures, of a few people not for whom. */
import type { ClassesResponse } from '../../../functions/wire/classes.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { BLOC_CLASSES, DISTRICT_CLASSES } from '../../support/printed-classes.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-09-05T02:00:00.000Z') });
});
afterAll(() => service.close());

const save = async (unit: string, id: string, rows: readonly object[], person = 'office') => {
  const { body } = await service.call(person, 'GET', `units/${unit}/ledgers/classes`);
  return service.call(person, 'PUT', `units/${unit}/ledgers/classes/saves/${id}`, {
    base: body.commit,
    changes: rows.map((values, index) => rowOf(`${id}-${String(index)}`, { ...values })),
  });
};
const ask = (person: string, unit: string, query = '2021-01-01?asOf=2023-08-31') =>
  service.call(person, 'GET', `units/${unit}/classes/${query}`);
const classes = async (person: string, unit: string): Promise<ClassesResponse> => {
  const answer = await ask(person, unit);
  expect(answer.status).toBe(200);
  return answer.body;
};
const of = (unit: string, rows: readonly object[]) => rows.map((row) => ({ ...row, unit }));

it('answers 787 in 8 classes or 1.035 in 11, to whoever may see figures, over the subtree that was asked for', async () => {
  const saved = await save('bloc', 'bloc-classes', [
    ...of('bloc', BLOC_CLASSES.slice(0, 1)),
    ...of('firm-1', BLOC_CLASSES.slice(1, 2)),
    ...of('school-1', BLOC_CLASSES.slice(2, 3)),
    ...of('bloc', BLOC_CLASSES.slice(3)),
  ]);
  expect(saved.body).toMatchObject({ outcome: 'saved', findings: [] });
  for (const person of ['office', 'leader', 'admin']) {
    const { kinds } = await classes(person, 'bloc');
    expect(
      kinds.map(({ totals }) => totals.map((one) => [one.reading, one.classes, one.participants.people])),
    ).toEqual([
      [
        ['inside', 8, 787],
        ['outside', 11, 1035],
      ],
      [['all', 8, 619]],
    ]);
  }
  const { kinds } = await classes('clerk', 'school-1');
  expect(kinds).toMatchObject([
    { forWhom: [{ category: 'students', classes: 1, participants: { people: 54 } }] },
  ]);
});

it('names 201 people in four classes apart, by for whom they were', async () => {
  const saved = await save('out', 'district', of('out-1', DISTRICT_CLASSES), 'outsider-office');
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  const [{ separate, forWhom } = { separate: undefined, forWhom: [] }] = (
    await classes('outsider-leader', 'out')
  ).kinds;
  expect(separate?.all).toMatchObject({ classes: 4, participants: { people: 201 } });
  expect(forWhom.map(({ participants }) => participants.people)).toEqual([37, 96, 68]);
});

it('does not tell a leader for whom a class of a few people was, in any span and of any unit', async () => {
  const few = {
    name: 'Lớp ghép',
    kind: 'awareness',
    separate: true,
    total: 'outside',
    category: 'minorities',
  };
  await save('bloc', 'few', of('branch-1', [{ ...few, from: '2023-08-01', participants: 3 }]));
  const told = async (person: string) => (await classes(person, 'committee-1')).kinds[0]?.forWhom;
  expect(await told('office')).toMatchObject([{ category: 'minorities', participants: { people: 3 } }]);
  expect(await told('leader')).toMatchObject([{ category: 'others', participants: { people: 3 } }]);
  expect(JSON.stringify(await classes('leader', 'bloc'))).not.toContain('minorities');
});

it('refuses a class of a unit that is in nobody else’s charge, and a part that is more than its class', async () => {
  const row = { name: 'Lớp', kind: 'awareness', from: '2023-05-06' };
  expect((await save('bloc', 'outside', of('out-1', [row]))).body).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'outside', column: 'unit' }],
  });
  const over = { ...row, participants: 60, attended: 61 };
  expect((await save('bloc', 'over', of('bloc', [over]))).body).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'class-part-over-whole', column: 'attended' }],
  });
});

it.each(['2023-02-30?asOf=2023-08-31', '2023-09-01?asOf=2023-08-31'])('is of no span %s', async (query) => {
  expect(await ask('leader', 'bloc', query)).toMatchObject({
    status: 400,
    body: { code: 'invalid-request' },
  });
});

it('counts the classes of a unit that was merged where its people are now', async () => {
  const units = await service.call('office', 'GET', 'units/bloc/ledgers/units');
  const { commit } = units.body;
  const merged = await service.call('office', 'PUT', 'units/bloc/ledgers/units/saves/merge', {
    base: commit,
    changes: [rowOf('branch-1', { to: '2023-08-15', into: ['branch-2'] })],
  });
  expect(merged.body).toMatchObject({ outcome: 'saved' });
  for (const unit of ['branch-2', 'committee-1']) {
    expect((await classes('leader', unit)).kinds).toMatchObject([{ separate: { all: { classes: 1 } } }]);
  }
});
