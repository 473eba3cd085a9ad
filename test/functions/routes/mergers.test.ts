/**
 * Units that merge, split and end, over HTTP: what counts until everybody has sent, whom coverage names, who may still correct the last
 * roster of before, and that reports of earlier days stay as they were.
 */
import { serviceError } from '../../../addin/service/error.ts';
import { failureOf, sayFailure } from '../../../addin/words/errors.ts';
import { wordsIn } from '../../../addin/words/messages.ts';
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, keepsRoster = true) =>
  unitSince('2020-01-01', {
    id,
    shard: 'root',
    name: id.toUpperCase(),
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'residential',
    parent,
    keepsRoster,
  });
/** It hung under `first` until the day, and hangs under `then` since. */
const moved = (id: string, first: string, then: string, day: string) => ({
  ...unit(id, first),
  parents: [
    { from: '2020-01-01', to: day, value: first },
    { from: day, value: then },
  ],
});
const UNITS = [
  unit('root', null, false),
  unit('east', 'root', false),
  unit('west', 'root', false),
  unit('once', 'root', false),
  moved('a', 'once', 'east', '2023-08-01'),
  ...['b', 'c', 'd'].map((id) => unit(id, 'east')),
  ...['e', 'f'].map((id) => unit(id, 'west')),
];
const people = ['office', 'leader', 'east-office', 'west-office', 'once-office', 'once-clerk'];
const clerks = ['a', 'b', 'c', 'd', 'e', 'f', 'n', 'p', 'q'];
const GRANTS = [
  { person: 'office', unit: 'root', role: 'office' as const },
  { person: 'leader', unit: 'root', role: 'leader' as const },
  { person: 'east-office', unit: 'east', role: 'office' as const },
  { person: 'west-office', unit: 'west', role: 'office' as const },
  { person: 'once-office', unit: 'once', role: 'office' as const },
  { person: 'once-clerk', unit: 'once', role: 'clerk' as const },
  ...clerks.map((id) => ({ person: `clerk-${id}`, unit: id, role: 'clerk' as const })),
];
const MEMBERS: Readonly<Record<string, number>> = { a: 3, b: 4, c: 5, d: 6, e: 7, f: 8 };

let service: TestService;
let now = '2023-09-10';
let saves = 0;
const turnTo = (day: string) => {
  now = day;
};
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    grants: GRANTS,
    people: [...people, ...clerks.map((id) => `clerk-${id}`)].map((id) => ({ id, name: id })),
    clock: () => new Date(`${now}T02:00:00Z`),
  });
  for (const [id, count] of Object.entries(MEMBERS)) await send(id, count, '2023-09-10', '2023-Q3');
});
afterAll(() => service.close());

async function send(
  id: string,
  count: number,
  rosterDate: string,
  period: string,
  more: { person?: string; base?: number } = {},
) {
  const { person = `clerk-${id}`, base = 0 } = more;
  // Whoever is in one roster of a unit is in the next.
  const first = (clerks.indexOf(id) + 1) * 100;
  const rows = Array.from({ length: count }, (_, n) => memberRow(first + n));
  const sent = await service.call(person, 'PUT', `units/${id}/uploads/${newUploadId()}`, {
    ...inlineUpload(rows, { rosterDate, period, baseVersion: base }),
  });
  return sent;
}
const change = async (changes: object) => {
  const { body } = await service.call('office', 'GET', 'units/root/ledgers/units');
  const saved = await service.call(
    'office',
    'PUT',
    `units/root/ledgers/units/saves/save-${String((saves += 1))}`,
    {
      base: body.commit,
      changes,
    },
  );
  expect(saved.body).toMatchObject({ outcome: 'saved', findings: [] });
};
const fresh = (row: string, parent: string, more: object = {}) => ({
  row,
  from: '',
  values: {
    name: row.toUpperCase(),
    parent,
    kind: 'branch',
    sector: 'residential',
    keepsRoster: true,
    from: '2023-10-01',
    ...more,
  },
});
const ends = (row: string, more: object = {}) => ({ row, from: '', values: { to: '2023-09-30', ...more } });

interface Seen {
  readonly total: number;
  readonly rows: Record<string, number>;
  readonly coverage: Record<string, string[] | string>;
}
const sectorsIn = (figures: readonly { readonly id: string; readonly value: number }[]): number =>
  figures.reduce((sum, { id, value }) => sum + (id.startsWith('members.sector.') ? value : 0), 0);

async function seen(id: string, asOf: string, person = 'office'): Promise<Seen> {
  const { status, body } = await service.call(person, 'GET', `units/${id}/consolidated?asOf=${asOf}`);
  expect(status).toBe(200);
  const { sent, expected, missing, onOld = [] } = body.coverage;
  const names = (units: { name: string }[]) => units.map(({ name }) => name);
  const rows = body.units.map(({ name, members }: { name: string; members: number }) => [name, members]);
  const figures = await service.call(person, 'GET', `units/${id}/statistics?asOf=${asOf}`);
  const members = figures.body.figures.find(({ id: figure }: { id: string }) => figure === 'members');
  expect(members.value).toBe(body.total.members);
  // Whoever counts at a unit above those that a split made is of the kind of unit that it was.
  expect(sectorsIn(figures.body.figures)).toBe(body.total.members);
  const report = await service.call(person, 'POST', `units/${id}/reports?asOf=${asOf}`, { keep: false });
  expect(sectorsIn(report.body.indicators)).toBe(body.total.members);
  return {
    total: body.total.members,
    rows: Object.fromEntries(rows.filter(([, count]: [string, number]) => count > 0)),
    coverage: { sent: `${String(sent)}/${String(expected)}`, missing: names(missing), onOld: names(onOld) },
  };
}

it('counts everybody once through a merger, a split and an ending, and names who stands on old figures', async () => {
  const before = await seen('root', '2023-09-30');
  expect(before).toMatchObject({ total: 33, coverage: { sent: '6/6', missing: [], onOld: [] } });
  // A and B become N; D goes into C, which goes on; E becomes P in the east and Q in the west; F ends.
  await change([
    fresh('n', 'east'),
    ends('a', { into: ['n'] }),
    ends('b', { into: ['n'] }),
    ends('d', { into: ['c'] }),
    ends('e'),
    fresh('p', 'east', { splitFrom: ['e'] }),
    fresh('q', 'west', { splitFrom: ['e'] }),
    ends('f'),
  ]);
  turnTo('2023-10-05');
  expect(await seen('root', '2023-09-30')).toEqual(before);
  expect(await seen('root', '2023-10-01')).toEqual({
    total: 25,
    rows: { A: 3, B: 4, C: 5, D: 6, E: 7 },
    coverage: { sent: '0/4', missing: ['C', 'N', 'P', 'Q'], onOld: ['C', 'N', 'P', 'Q'] },
  });
  // The old E counts where both that came of it are below: at the root, in neither of its halves.
  expect((await seen('east', '2023-10-01')).rows).toEqual({ A: 3, B: 4, C: 5, D: 6 });
  expect(await seen('west', '2023-10-01')).toEqual({
    total: 0,
    rows: {},
    coverage: { sent: '0/1', missing: ['Q'], onOld: ['Q'] },
  });
});

it('tells the number of units of the day, and in facts what the old figures belong to', async () => {
  const { body } = await service.call('office', 'GET', 'units/root/statistics?asOf=2023-10-01');
  const value = (id: string) => body.figures.find((figure: { id: string }) => figure.id === id)?.value;
  expect(value('units.kind.branch')).toBe(4);
  const members = body.facts.filter(({ group }: { group: string }) => group === 'Đảng viên');
  expect(
    members
      .map(
        ({ unitName, value: count }: { unitName: string; value: number }) => `${unitName} ${String(count)}`,
      )
      .sort(),
  ).toEqual(['E 7', 'EAST 18', 'ONCE 0', 'WEST 0']);
  expect((await seen('root', '2023-10-01', 'leader')).total).toBe(25);
});

it('lets what merged count for itself as soon as it has sent, and what split only once all have', async () => {
  expect((await send('n', 8, '2023-10-02', '2023-Q4')).status).toBe(200);
  expect((await send('p', 2, '2023-10-02', '2023-Q4')).status).toBe(200);
  expect(await seen('root', '2023-10-05')).toEqual({
    total: 26,
    rows: { N: 8, C: 5, D: 6, E: 7 },
    coverage: { sent: '2/4', missing: ['C', 'Q'], onOld: ['C', 'P', 'Q'] },
  });
  expect((await send('q', 5, '2023-10-03', '2023-Q4')).status).toBe(200);
  expect((await send('c', 11, '2023-10-03', '2023-Q4', { base: 1 })).status).toBe(200);
  expect(await seen('root', '2023-10-05')).toEqual({
    total: 26,
    rows: { N: 8, C: 11, P: 2, Q: 5 },
    coverage: { sent: '4/4', missing: [], onOld: [] },
  });
  // Of the day before, what had been dated until then.
  expect((await seen('root', '2023-10-02')).rows).toEqual({ N: 8, C: 5, D: 6, E: 7 });
  expect((await seen('root', '2023-09-30')).total).toBe(33);
});

describe('a unit that has ended', () => {
  it('corrects its last roster of before by its own clerk, and reports of then follow', async () => {
    expect((await send('a', 4, '2023-09-20', '2023-Q3', { base: 1 })).status).toBe(200);
    expect((await seen('root', '2023-09-30')).rows).toMatchObject({ A: 4 });
    expect((await seen('root', '2023-09-15')).rows).toMatchObject({ A: 3 });
    expect((await seen('root', '2023-10-05')).total).toBe(26);
  });

  it('takes no roster of a day on which it was there no more, and says who makes the list since', async () => {
    const merged = await send('a', 2, '2023-10-01', '2023-Q4', { base: 2 });
    expect(merged.body).toMatchObject({
      code: 'unit-merged',
      params: { unit: 'A', into: 'N', since: '01/10/2023' },
    });
    expect(merged.body.title).toMatch(/^“A” đã nhập vào “N” từ 01\/10\/2023: từ ngày đó “N” lập/u);
    const split = await send('e', 2, '2023-10-01', '2023-Q4', { base: 1 });
    expect(split.body).toMatchObject({ code: 'unit-split', params: { into: '“P”, “Q”' } });
    const early = await send('p', 2, '2023-09-01', '2023-Q3', { base: 1 });
    expect(early.body).toMatchObject({ code: 'no-roster-then', params: { unit: 'P', day: '01/09/2023' } });
  });

  it('is told of in the pane as the service says it', async () => {
    const { status, body } = await send('a', 2, '2023-10-01', '2023-Q4', { base: 2 });
    const said = sayFailure(wordsIn('vi'), failureOf(serviceError(status, body)));
    expect(said).toBe(body.detail.vi);
    expect(said).not.toContain('xem lại ngày');
  });

  it('is still among what its clerk sees', async () => {
    const { body } = await service.call('clerk-a', 'GET', 'me');
    expect(body.grants).toEqual([{ unit: { id: 'a', name: 'A' }, role: 'clerk' }]);
  });

  const reaches = async (person: string, id: string) => {
    const read = (await service.call(person, 'GET', `units/${id}/roster`)).status;
    const sent = (await send(id, 2, '2023-09-20', '2023-Q3', { person, base: 99 })).status;
    return { read, sent };
  };
  const [NOTHING, READS, WRITES] = [
    { read: 404, sent: 404 },
    { read: 200, sent: 403 },
    { read: 200, sent: 409 },
  ];
  it.each([
    ['its own clerk', 'clerk-a', 'a', WRITES],
    ['the clerk of what it was merged into', 'clerk-n', 'a', WRITES],
    ['the office above what it was merged into', 'east-office', 'a', READS],
    ['the office above everything', 'office', 'a', READS],
    ['a leader, who reads no rows', 'leader', 'a', { read: 403, sent: 403 }],
    ['the office of what it hung under once', 'once-office', 'a', NOTHING],
    ['the clerk of what it hung under once', 'once-clerk', 'a', NOTHING],
    ['a clerk beside it', 'clerk-c', 'a', NOTHING],
    ['the office above a part of what split', 'west-office', 'e', NOTHING],
    ['the clerk of a part of what split', 'clerk-p', 'e', NOTHING],
    ['the office above all parts', 'office', 'e', READS],
    ['the office of what it ended under', 'west-office', 'f', READS],
    ['its clerk, where it went into nothing', 'clerk-f', 'f', WRITES],
  ])('is reached by %s', async (_, person, id, expected) => {
    expect(await reaches(person, id)).toEqual(expected);
  });

  it.each(['', '/statistics', '/consolidated', '/ledgers/units', '/duplicates'])(
    'has no reports of today (%s), only of days when it was there',
    async (path) => {
      expect((await service.call('office', 'GET', `units/a${path}`)).status).toBe(404);
    },
  );

  it('comes back where the merger is taken back by another change', async () => {
    await change([{ row: 'f', from: '', values: { to: null } }]);
    expect((await seen('root', '2023-10-05')).rows).toMatchObject({ F: 8 });
  });
});

it('keeps a unit that will end open until then', async () => {
  await change([{ row: 'f', from: '', values: { to: '2023-11-30' } }]);
  const { body } = await service.call('clerk-f', 'GET', 'me');
  expect(body.grants).toMatchObject([{ unit: { id: 'f' } }]);
  expect((await send('f', 9, '2023-10-04', '2023-Q4', { base: 1 })).status).toBe(200);
  expect((await seen('root', '2023-11-30')).rows).toMatchObject({ F: 9 });
  expect((await seen('root', '2023-12-01')).rows).not.toHaveProperty('F');
});
