/** People are invited before they have an account, and come in once, as what their row says, for as long as it says so. */
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { PEOPLE } from '../../support/small-tree.ts';

let service: TestService;
let now = new Date('2023-10-05T02:00:00.000Z');
let saves = 0;
beforeAll(async () => {
  service = await startService({ clock: () => now });
});
afterAll(() => service.close());
afterEach(() => {
  now = new Date('2023-10-05T02:00:00.000Z');
});

interface Save {
  readonly person?: string;
  readonly unit?: string;
  readonly id?: string;
}

const path = (unit: string) => `units/${unit}/ledgers/people`;
const save = async (changes: object, { person = 'admin', unit = 'bloc', id }: Save = {}) => {
  const base = (await service.call(person, 'GET', path(unit))).body.commit;
  const save = id ?? `save-${String((saves += 1))}`;
  return (await service.call(person, 'PUT', `${path(unit)}/saves/${save}`, { base, changes })).body;
};
const newcomer = (row: string, values: object = {}) => ({
  row,
  from: '',
  values: { name: 'Vi Thị Hoa', unit: 'school-1', role: 'clerk', ...values },
});
const ended = (row: string, to: string) => [{ row, from: '', values: { to } }];
const join = (person: string, code: string) => service.call(person, 'POST', 'join', { code });
const grantsOf = async (person: string) =>
  (await service.call(person, 'GET', 'me')).body.grants.map(
    ({ unit, role }: { unit: { id: string }; role: string }) => `${role} ${unit.id}`,
  );

it('gives a code for a new row, the same when the save is repeated, and none for a changed one', async () => {
  const first = await save([newcomer('hoa')], { id: 'one' });
  expect(first).toMatchObject({ outcome: 'saved', invitations: [{ row: 'hoa', until: '2023-11-04' }] });
  expect(first.invitations[0].code).toMatch(
    /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
  );
  const again = await service.call('admin', 'PUT', `${path('bloc')}/saves/one`, {
    base: 0,
    changes: [newcomer('hoa')],
  });
  expect(again.body).toMatchObject({
    outcome: 'saved',
    commit: first.commit,
    invitations: first.invitations,
  });
  const changed = await save([{ row: 'hoa', from: '', values: { name: 'Vi Thị Hoà' } }]);
  expect(changed).toMatchObject({ outcome: 'saved', invitations: [] });
});

it('lets one account in by the code, however it is typed, and nobody else', async () => {
  const { invitations } = await save([newcomer('mai', { role: 'leader', unit: 'committee-1' })]);
  const [{ code }] = invitations;
  expect(await grantsOf('nobody')).toEqual([]);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect(await join('nobody', typed)).toMatchObject({
    status: 200,
    body: { unit: { id: 'committee-1' }, role: 'leader', person: { id: 'nobody' } },
  });
  expect(await grantsOf('nobody')).toEqual(['leader committee-1']);
  expect((await join('nobody', code)).status).toBe(200);
  expect(await join('clerk-2', code)).toMatchObject({ status: 409, body: { code: 'code-used' } });
  expect(await grantsOf('clerk-2')).toEqual(['clerk school-1']);
});

it('ends on the day that the row says', async () => {
  expect(await save(ended('mai', '2023-10-05'))).toMatchObject({ outcome: 'saved' });
  expect(await grantsOf('nobody')).toEqual(['leader committee-1']);
  now = new Date('2023-10-06T02:00:00.000Z');
  expect(await grantsOf('nobody')).toEqual([]);
});

it.each([
  ['that nobody gave', 'ABCD-EFGH-JKMN'],
  ['of nothing but hyphens', '----'],
])('knows no code %s', async (_what, code) => {
  expect(await join('nobody', code)).toMatchObject({ status: 404, body: { code: 'code-unknown' } });
});

it('knows no code after its time, and gives another one', async () => {
  const { invitations } = await save([newcomer('lan')]);
  now = new Date('2023-11-05T02:00:00.000Z');
  expect(await join('nobody', invitations[0].code)).toMatchObject({ body: { code: 'code-unknown' } });
  const { body } = await service.call('admin', 'POST', `${path('bloc')}/invitations/lan`);
  expect(body).toMatchObject({ row: 'lan', until: '2023-12-05' });
  expect(body.code).not.toBe(invitations[0].code);
  expect((await join('nobody', body.code)).status).toBe(200);
  expect(await grantsOf('nobody')).toEqual(['clerk school-1']);
});

it('gives no code for a row that is not in reach', async () => {
  const elsewhere = await service.call('outsider-admin', 'POST', `${path('out')}/invitations/lan`);
  const none = await service.call('admin', 'POST', `${path('bloc')}/invitations/no-such-row`);
  expect(elsewhere).toMatchObject({ status: 404, body: { code: 'row-unknown' } });
  expect(none.body).toEqual(elsewhere.body);
});

describe('whose account a row names', () => {
  const NAME = 'Không Phụ Trách';
  let own: TestService;
  const openWith = async (accountClaim: string | undefined) => {
    own = await startService({
      clock: () => now,
      people: [{ id: 'named', name: NAME }, ...PEOPLE],
      ...(accountClaim === undefined ? {} : { accountClaim }),
    });
    await own.call('admin', 'PUT', `${path('bloc')}/saves/one`, {
      base: 0,
      changes: [
        newcomer('one', { account: ` ${NAME.toUpperCase()} ` }),
        newcomer('two', { account: NAME, unit: 'firm-1' }),
      ],
    });
    const other = [{ row: 'two', from: '', values: { account: 'somebody@khop.example' } }];
    await own.call('admin', 'PUT', `${path('bloc')}/saves/two`, { base: 1, changes: other });
  };
  const granted = async () => (await own.call('named', 'GET', 'me')).body.grants;
  afterEach(() => own.close());

  it('comes in by signing in, as long as the row names it', async () => {
    await openWith('name');
    expect(await granted()).toEqual([{ role: 'clerk', unit: expect.objectContaining({ id: 'school-1' }) }]);
  });

  it('does not where the issuer vouches for no name', async () => {
    await openWith(undefined);
    expect(await granted()).toEqual([]);
  });
});

describe('what keeps everything out', () => {
  it.each([
    ['a unit outside', newcomer('x', { unit: 'out-1' }), 'outside', 'unit'],
    ['a unit that does not exist', newcomer('x', { unit: 'no-such' }), 'outside', 'unit'],
    [
      'days turned round',
      newcomer('x', { from: '2023-10-02', to: '2023-10-01' }),
      'ends-before-it-begins',
      'to',
    ],
  ])('%s, with the good row beside it', async (_what, change, code, column) => {
    const answer = await save([newcomer('good'), change]);
    expect(answer).toMatchObject({ outcome: 'wrong', findings: [{ code, row: 'x', column }] });
    expect(answer.invitations).toBeUndefined();
    const { rows } = (await service.call('admin', 'GET', path('bloc'))).body;
    expect(rows.map(({ id }: { id: string }) => id)).not.toContain('good');
  });

  it('a role that there is not', async () => {
    const changes = [newcomer('x', { role: 'king' })];
    const answer = await service.call('admin', 'PUT', `${path('bloc')}/saves/king`, { base: 99, changes });
    expect(answer).toMatchObject({ status: 400, body: { params: { where: 'changes.0.role' } } });
  });

  it('two rows for one account, unit and role', async () => {
    const twin = { account: 'hoa@khop.example' };
    const answer = await save([newcomer('a', twin), newcomer('b', { account: 'HOA@khop.example' })]);
    expect(answer).toMatchObject({ outcome: 'wrong', findings: [{ code: 'person-twice', row: 'b' }] });
  });
});

it('an admin of a subtree sees and changes it, and nothing outside it', async () => {
  const { invitations } = await save([newcomer('sub', { role: 'admin', unit: 'committee-1' })]);
  expect((await join('leader', invitations[0].code)).status).toBe(200);
  const own = { person: 'leader', unit: 'committee-1' };
  expect(await save([newcomer('in', { unit: 'branch-1' })], own)).toMatchObject({ outcome: 'saved' });
  expect(await save([newcomer('up', { unit: 'bloc' })], own)).toMatchObject({ outcome: 'wrong' });
  expect(await save(ended('hoa', '2023-10-05'), own)).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'outside', row: 'hoa' }],
  });
  const { rows } = (await service.call('leader', 'GET', path('committee-1'))).body;
  expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual(['in', 'mai', 'sub']);
  expect((await service.call('leader', 'GET', path('bloc'))).status).toBe(403);
});

it('the last admin at the top stays', async () => {
  await save([newcomer('top', { role: 'admin', unit: 'bloc' })]);
  expect(await save(ended('top', '2023-12-31'))).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'last-admin', row: 'top' }],
  });
  const other = newcomer('top-2', { role: 'admin', unit: 'bloc', name: 'Lò Văn Hai' });
  expect(await save([other, ...ended('top', '2023-12-31')])).toMatchObject({ outcome: 'saved' });
});

it('tells nobody what was typed: no log and no answer holds it', async () => {
  await join('nobody', 'SECRET-CODE-0001');
  expect(service.log.join('\n')).not.toContain('SECRET');
});

it('tells no code of a row that was not saved under the id: neither to its own admin nor to another', async () => {
  await save([newcomer('chief', { role: 'admin', unit: 'bloc' })]);
  const { invitations } = await save([newcomer('below', { role: 'admin', unit: 'committee-1' })]);
  expect((await join('outsider-leader', invitations[0].code)).status).toBe(200);
  const own = { person: 'outsider-leader', unit: 'committee-1' };
  const mine = await save([newcomer('mine', { unit: 'branch-1' })], { ...own, id: 'mine' });
  expect(mine.invitations).toHaveLength(1);
  const other = await save([newcomer('chief', { role: 'admin', unit: 'bloc' })], { ...own, id: 'mine' });
  expect([other.code, other.invitations]).toEqual(['save-differs', undefined]);
  const again = await save([newcomer('mine', { unit: 'branch-1' })], { ...own, id: 'mine' });
  expect(again.invitations).toEqual(mine.invitations);
  const theirs = await save([newcomer('chief')], { id: 'mine' });
  expect([theirs.code, theirs.invitations]).toEqual(['save-differs', undefined]);
  const above = await save([newcomer('mine', { unit: 'branch-1' })], {
    person: 'admin',
    unit: 'committee-1',
    id: 'mine',
  });
  expect(above.invitations).toEqual([]);
});
