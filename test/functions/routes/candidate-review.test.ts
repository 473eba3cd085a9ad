/** Lists of candidates are asked to be corrected, matched, withdrawn and reopened as those of members are, and apart from them. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../support/openings.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date((now += 1_000)) });
});
beforeEach(async () => {
  tree = await plantTree(service);
  await openCandidates(tree.call, tree.id('bloc'));
});
afterAll(() => service.close());

const at = (path: string, unit = 'school-1') => `units/${tree.id(unit)}/${path}`;
const OF = { rosterDate: '2023-09-30', period: '2023-Q3', exits: [] };

async function send(count: number, baseVersion = 0) {
  const rows = Array.from({ length: count }, (_, n) => ({
    row: n + 5,
    fields: { ho_ten: `Lò Thị Nguồn ${String(n)}`, ngay_sinh: '1999-03-02', ket_qua: 'nguon' },
  }));
  const contentHash = contentHashOf(rows, KEPT_CANDIDATES);
  const body = inlineUpload(rows, { ...OF, baseVersion, contentHash });
  return tree.call('clerk', 'PUT', at(`candidates/uploads/${newUploadId()}`), body);
}
const sendMembers = () => {
  const members = [1, 2].map((n) => tree.memberRow(n));
  return tree.call(
    'clerk',
    'PUT',
    at(`uploads/${newUploadId()}`),
    inlineUpload(members, { ...OF, baseVersion: 0 }),
  );
};
const act = (person: string, what: string, body?: object, version = 1) =>
  tree.call(person, 'PUT', at(`candidates/versions/${String(version)}/${what}/${newUploadId()}`), body);
const reviews = async (folder = 'candidates/') =>
  (await tree.call('clerk', 'GET', at(`${folder}versions`))).body.versions.map(
    ({ review }: { readonly review: string }) => review,
  );
const registered = async (counts = '') =>
  (await tree.call('office', 'GET', at(`candidates/funnel?asOf=2023-09-30${counts}`, 'bloc'))).body
    .registered;
const cell = (field: string, row = 5) => ({ corrections: [{ kind: 'cell', row, field }] });

const duties = async () => (await tree.call('clerk', 'GET', 'me')).body.grants[0].duties;

it('what was asked back does not count, and the list of members stands as it did', async () => {
  expect((await sendMembers()).status).toBe(200);
  await send(3);
  await send(4, 1);
  expect(await registered()).toBe(4);
  expect(await act('office', 'requests', cell('nguon'), 2)).toMatchObject({
    status: 200,
    body: { act: 'ask', version: 2, review: 'asked-to-correct', ...cell('nguon') },
  });
  expect(await registered()).toBe(3);
  expect(await reviews()).toEqual(['sent', 'asked-to-correct']);
  expect(await duties()).toEqual(['candidates', 'candidates-correction']);
  expect(await reviews('')).toEqual(['sent']);
  expect((await send(5, 2)).body.receipt).toMatchObject({ version: 3, review: 'sent' });
  expect(await registered()).toBe(5);
  expect(await duties()).toEqual(['candidates']);
});

it('asks for what this list sends, in a row where somebody stands', async () => {
  await send(3);
  expect(await act('office', 'requests', cell('so_the'))).toMatchObject({ status: 400 });
  expect((await act('office', 'requests', cell('que_quan'))).body.code).toBe('place-field-unknown');
  expect((await act('office', 'requests', cell('nguon', 99))).body.code).toBe('place-row-unknown');
});

it('is matched by the office, and by nobody who sent it', async () => {
  await send(3);
  expect((await act('clerk', 'matches')).status).toBe(403);
  expect((await act('office', 'matches')).status).toBe(200);
  expect(await reviews()).toEqual(['matched']);
  expect((await act('clerk', 'withdrawals')).body.code).toBe('review-matched');
});

it('is taken back by its clerk', async () => {
  await send(3);
  await send(4, 1);
  expect((await act('clerk', 'withdrawals', undefined, 2)).status).toBe(200);
  expect(await reviews()).toEqual(['sent', 'withdrawn']);
  expect(await registered()).toBe(3);
});

it('asks for reopening where its day was closed when it came', async () => {
  await send(3);
  expect((await act('clerk', 'reopenings')).body.code).toBe('not-closed');
  const closing = { row: tree.id('closing'), from: '', values: { through: '2023-09-30' } };
  const body = { base: 0, changes: [closing] };
  await tree.call('office', 'PUT', at(`ledgers/closings/saves/${newUploadId()}`, 'bloc'), body);
  expect((await send(4, 1)).body.receipt).toMatchObject({ version: 2, closedThrough: '2023-09-30' });
  expect((await act('clerk', 'reopenings', undefined, 2)).status).toBe(200);
  expect((await act('clerk', 'reopenings', undefined, 2)).body.code).toBe('reopening-asked');
});
