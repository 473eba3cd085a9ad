/** Asking for a correction, matching and withdrawing, over the real service: what counts, who may, what both sides see. */
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date((now += 1_000)) });
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const at = (path: string, unit = 'school-1') => `units/${tree.id(unit)}/${path}`;
async function send(rows: number, other: Parameters<typeof inlineUpload>[1] = {}, person = 'clerk') {
  const members = Array.from({ length: rows }, (_, index) => tree.memberRow(index + 1));
  const body = inlineUpload(members, { rosterDate: '2023-09-30', period: '2023-Q3', exits: [], ...other });
  return tree.call(person, 'PUT', at(`uploads/${newUploadId()}`), body);
}
const CELLS = {
  corrections: [
    { kind: 'cell', row: 6, field: 'ngay_sinh' },
    { kind: 'cell', row: 7, column: 'C' },
  ],
};
const ask = (version: number, id: string = newUploadId(), body: object = CELLS, person = 'office') =>
  tree.call(person, 'PUT', at(`versions/${String(version)}/requests/${id}`), body);
const match = (version: number, id: string = newUploadId(), person = 'office') =>
  tree.call(person, 'PUT', at(`versions/${String(version)}/matches/${id}`));
const withdraw = (version: number, id: string = newUploadId(), person = 'clerk') =>
  tree.call(person, 'PUT', at(`versions/${String(version)}/withdrawals/${id}`));
const versions = async (person = 'clerk') => (await tree.call(person, 'GET', at('versions'))).body;
const reviews = async () =>
  (await versions()).versions.map(({ review }: { readonly review: string }) => review);
async function counted(counts = 'sent', asOf = '2023-09-30') {
  const query = `consolidated?asOf=${asOf}&counts=${counts}`;
  const { body } = await tree.call('office', 'GET', at(query, 'bloc'));
  const { version, members, sentThisPeriod } = body.units.find(
    ({ unit }: { readonly unit: string }) => unit === tree.id('school-1'),
  );
  expect(body.counts).toBe(counts);
  return { version, members, sentThisPeriod, total: body.total.members };
}

it('what was asked back counts nowhere and the version before it does; the next one is sent again', async () => {
  await send(10);
  await send(12, { baseVersion: 1 });
  expect(await counted()).toEqual({ version: 2, members: 12, sentThisPeriod: true, total: 12 });
  const { status, body } = await ask(2, 'ask-1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ act: 'ask', version: 2, review: 'asked-to-correct', ...CELLS });
  expect(await reviews()).toEqual(['sent', 'asked-to-correct']);
  expect(await counted()).toMatchObject({ version: 1, total: 10, sentThisPeriod: true });
  // Comparison still uses the newest.
  const roster = await tree.call('clerk', 'GET', at('roster'));
  expect(roster.body).toMatchObject({ version: 2, receipt: { version: 2, review: 'asked-to-correct' } });
  expect((await send(13, { baseVersion: 2 })).body.receipt).toMatchObject({ version: 3, review: 'sent' });
  expect(await reviews()).toEqual(['sent', 'asked-to-correct', 'sent']);
  expect(await counted()).toMatchObject({ version: 3, total: 13 });
});

it('both sides see the same, with who did what and when, and every act rests beside the versions', async () => {
  await send(10);
  await ask(1, 'ask-1');
  await withdraw(1, 'back-1');
  const seen = await versions('clerk');
  expect(await versions('office')).toEqual(seen);
  expect(seen.events).toMatchObject([
    { id: 'ask-1', act: 'ask', by: { name: 'Văn phòng Khối' }, ...CELLS },
    { id: 'back-1', act: 'withdraw', by: { name: 'Lò Thị Mai' }, corrections: [] },
  ]);
});

it('what is withdrawn counts nowhere, and a unit that withdrew all has not sent', async () => {
  await send(10);
  expect((await withdraw(1)).status).toBe(200);
  expect(await counted()).toEqual({ version: 0, members: 0, sentThisPeriod: false, total: 0 });
  expect((await withdraw(1)).body).toMatchObject({ code: 'review-withdrawn', params: { by: 'Lò Thị Mai' } });
});

it('a report that counts only what is matched says so, and counts the last one that is', async () => {
  await send(10);
  expect(await counted('matched')).toMatchObject({ version: 0, total: 0, sentThisPeriod: true });
  expect((await match(1)).body).toMatchObject({ review: 'matched' });
  await send(12, { baseVersion: 1 });
  expect(await counted('matched')).toMatchObject({ version: 1, total: 10 });
  expect(await counted('sent')).toMatchObject({ version: 2, total: 12 });
  const { body } = await tree.call('leader', 'GET', at('statistics?asOf=2023-10-04&counts=matched', 'bloc'));
  expect(body.counts).toBe('matched');
  expect(body.figures.find(({ id }: { readonly id: string }) => id === 'members').value).toBe(10);
  const other = await tree.call('office', 'GET', at('statistics?counts=everything', 'bloc'));
  expect(other).toMatchObject({ status: 400, body: { params: { where: 'counts' } } });
});

it('what is matched is not withdrawn, and can still be asked to be corrected', async () => {
  await send(10);
  await match(1);
  expect(await withdraw(1)).toMatchObject({ status: 409, body: { code: 'review-matched' } });
  expect(await match(1)).toMatchObject({ status: 409, body: { code: 'review-matched' } });
  expect((await ask(1)).status).toBe(200);
  expect(await match(1)).toMatchObject({ status: 409, body: { code: 'review-asked' } });
});

it('an act repeated under its id is one, and under the same id nothing else is done', async () => {
  await send(10);
  const first = await ask(1, 'ask-1');
  expect((await ask(1, 'ask-1')).body).toEqual(first.body);
  expect((await versions()).events).toHaveLength(1);
  const other = { corrections: [{ kind: 'missing' }] };
  expect(await ask(1, 'ask-1', other)).toMatchObject({ status: 409, body: { code: 'review-differs' } });
  expect(await withdraw(1, 'ask-1')).toMatchObject({ status: 409, body: { code: 'review-differs' } });
});

it('is for the office above the unit alone, and nobody matches what they sent themselves', async () => {
  const both = await plantTree(service, [
    { person: 'office', unit: 'school-1', role: 'clerk' },
    { person: 'clerk-2', unit: 'school-1', role: 'office' },
  ]);
  tree = both;
  await send(10, {}, 'office');
  expect(await match(1)).toMatchObject({ status: 409, body: { code: 'own-sending' } });
  // An office of the unit itself is none above it.
  expect(await match(1, newUploadId(), 'clerk-2')).toMatchObject({
    status: 403,
    body: { code: 'not-allowed' },
  });
  expect((await ask(1, newUploadId(), CELLS, 'outsider-office')).status).toBe(404);
});

it('takes places from a list and no words: a target is no reason', async () => {
  await send(10);
  for (const corrections of [
    [],
    [{ kind: 'target' }],
    [{ kind: 'cell', row: 6, field: 'ngay_sinh', note: 'thiếu chỉ tiêu' }],
    [{ kind: 'cell', row: 6 }],
  ]) {
    expect((await ask(1, newUploadId(), { corrections })).status).toBe(400);
  }
  expect((await versions()).events).toEqual([]);
});

it('nothing is done about a version that another one of its period replaced, or that is not there', async () => {
  await send(10);
  await send(12, { baseVersion: 1 });
  expect(await ask(1)).toMatchObject({
    status: 409,
    body: { code: 'version-replaced', params: { version: 2, by: 'Lò Thị Mai' } },
  });
  expect(await match(3)).toMatchObject({ status: 404, body: { code: 'version-unknown' } });
  await withdraw(2);
  expect((await ask(1)).status).toBe(200);
});

it('a clock that is behind brings no request back, and answers none that nobody saw', async () => {
  await send(10);
  await send(12, { baseVersion: 1, rosterDate: '2023-10-04', period: '2023-Q4' });
  const behind = (now -= 3_600_000);
  // Version 2 was there already: it answers nothing.
  expect((await ask(1)).status).toBe(200);
  const waits = async () =>
    (await versions()).versions.flatMap((each: { readonly version: number; readonly waits?: true }) =>
      each.waits ? [each.version] : [],
    );
  expect(await waits()).toEqual([1]);
  now = behind;
  expect((await send(12, { baseVersion: 2 })).status).toBe(200);
  expect(await waits()).toEqual([]);
  // What is answered stays answered, whatever is done next.
  expect((await match(2)).status).toBe(200);
  expect(await waits()).toEqual([]);
  now = behind + 7_200_000;
});

it('names a missing person by a version that is there', async () => {
  await send(10);
  const missing = (version: number) => ({ corrections: [{ kind: 'missing', row: 6, version }] });
  expect(await ask(1, newUploadId(), missing(7))).toMatchObject({
    status: 404,
    body: { code: 'version-unknown' },
  });
  expect((await ask(1, newUploadId(), missing(1))).status).toBe(200);
});

it('takes at most fifty places at once', async () => {
  await send(10);
  const places = (count: number) => ({
    corrections: Array.from({ length: count }, (_, at) => ({
      kind: 'cell',
      row: 6 + (at % 10),
      column: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor(at / 10) % 26],
    })),
  });
  expect((await ask(1, newUploadId(), places(500))).status).toBe(400);
  expect((await ask(1, newUploadId(), places(51))).status).toBe(400);
  expect((await ask(1, newUploadId(), places(50))).status).toBe(200);
});

it('a late correction of an earlier period leaves the newer list to be matched', async () => {
  await send(10);
  await send(12, { baseVersion: 1, rosterDate: '2023-10-04', period: '2023-Q4' });
  await send(12, { baseVersion: 2 });
  expect((await match(2)).status).toBe(200);
  expect(await reviews()).toEqual(['sent', 'matched', 'sent']);
});

it('comes with what a clerk’s pane asks as it opens, and with nothing where nothing waits', async () => {
  const duties = async (person: string) => {
    const { body } = await tree.call(person, 'GET', 'me');
    return body.grants[0].duties;
  };
  await send(10);
  expect(await duties('clerk')).toBeUndefined();
  await ask(1);
  expect([await duties('clerk'), await duties('office')]).toEqual([['correction'], undefined]);
  expect((await versions()).versions).toMatchObject([{ review: 'asked-to-correct', waits: true }]);
  await send(10, { baseVersion: 1 });
  expect(await duties('clerk')).toBeUndefined();
});

it('whoever did not see that her version was asked back is told instead of sending', async () => {
  await send(10);
  await ask(1);
  expect(await send(12, { baseVersion: 1, baseReview: 'sent' })).toMatchObject({
    status: 409,
    body: { code: 'review-asked' },
  });
  expect((await send(12, { baseVersion: 1, baseReview: 'asked-to-correct' })).status).toBe(200);
});

it('no act after a closing changes a closed day, and reopened it counts as it stands', async () => {
  await send(10);
  await send(12, { baseVersion: 1 });
  const close = (id: string, values: object, base: number) =>
    tree.call('office', 'PUT', at(`ledgers/closings/saves/${tree.id(id)}`, 'bloc'), {
      base,
      changes: [{ row: tree.id('c-1'), from: '', values }],
    });
  expect((await close('close', { through: '2023-09-30' }, 0)).body).toMatchObject({ outcome: 'saved' });
  const report = async (counts: string) =>
    (await tree.call('office', 'GET', at(`consolidated?asOf=2023-09-30&counts=${counts}`, 'bloc'))).body;
  const before = [await report('sent'), await report('matched')];
  await match(2);
  expect([await report('sent'), await report('matched')]).toEqual(before);
  await ask(2);
  await withdraw(2);
  expect([await report('sent'), await report('matched')]).toEqual(before);
  expect(await counted('sent', '2023-10-04')).toMatchObject({ version: 1, total: 10 });
  expect((await close('open', { reopened: true }, 1)).body).toMatchObject({ outcome: 'saved' });
  expect((await report('sent')).total.members).toBe(10);
});

it('what a version changed is told row by row, and that it was read is written down', async () => {
  await send(10);
  const members = [...Array.from({ length: 9 }, (_, index) => tree.memberRow(index + 1)), tree.memberRow(11)];
  const exits = [{ row: 15, reason: 'moved' as const }];
  const upload = inlineUpload(members, {
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    baseVersion: 1,
    exits,
  });
  await tree.call('clerk', 'PUT', at(`uploads/${newUploadId()}`), upload);
  const { body } = await tree.call('office', 'GET', at('versions/2/differences'));
  expect(body).toMatchObject({
    version: 2,
    base: 1,
    added: [{ who: 'Nguyễn Văn Thử 11' }],
    removed: [{ row: 15 }],
    changed: [],
    same: 9,
  });
  expect((await tree.call('office', 'GET', at('versions/1/differences'))).body).toMatchObject({
    base: null,
    removed: [],
  });
});

it('takes only places that are in the list: a row in which somebody stands, a column that such a list has', async () => {
  await send(10);
  await send(12, { baseVersion: 1, period: '2023-Q4', rosterDate: '2023-10-04' });
  const asking = async (...corrections: readonly object[]) =>
    (await ask(2, newUploadId(), { corrections })).body;
  const nobody = { code: 'place-row-unknown', params: { version: 2, first: '6', last: '17' } };
  for (const place of [
    { kind: 'cell', row: 9_999, column: 'C' },
    { kind: 'cell', row: 5, field: 'ngay_sinh' },
    { kind: 'doubled', row: 6, other: 18 },
    { kind: 'wrong-unit', row: 18 },
  ]) {
    expect(await asking({ kind: 'cell', row: 7, field: 'ngay_sinh' }, place)).toMatchObject(nobody);
  }
  // Somebody missing is named by the version in which they stood.
  expect(await asking({ kind: 'missing', row: 17, version: 1 })).toMatchObject({
    code: 'place-row-unknown',
    params: { version: 1, row: '17', first: '6', last: '15' },
  });
  expect(await asking({ kind: 'cell', row: 7, field: 'cong_doan' })).toMatchObject({
    code: 'place-field-unknown',
  });
  expect(await asking({ kind: 'cell', row: 7, column: 'XFE' })).toMatchObject({ code: 'invalid-request' });
  expect((await versions()).events).toEqual([]);
  expect(await asking({ kind: 'missing', row: 15, version: 1 }, { kind: 'wrong-unit' })).toMatchObject({
    act: 'ask',
  });
});
