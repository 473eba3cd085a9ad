/** Who was admitted is proposed to whoever reads the unit's rows, until the list of members has them. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../support/openings.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
  await openCandidates(tree.call, tree.id('bloc'));
});
afterAll(() => service.close());

type Rows = Parameters<typeof inlineUpload>[0];

const at = (path: string, unit = 'school-1') => `units/${tree.id(unit)}/${path}`;
const OF = { rosterDate: '2023-09-30', period: '2023-Q3', exits: [] };
const NUMBER = '010199000001';
const MAI = {
  ho_ten: 'Lò Thị Mai',
  ngay_sinh: '1999-03-02',
  gioi_tinh: 'nu',
  dan_toc: '03',
  chuyen_mon: 'dai-hoc',
};
const ADMITTED: Rows[number] = {
  row: 5,
  fields: {
    ...MAI,
    so_cccd: NUMBER,
    nguon: 'giao-vien',
    ket_qua: 'ket-nap',
    ngay_qd_kn: '2023-05-10',
    ngay_vao_dang: '2023-05-19',
  },
};
const POOL: Rows[number] = {
  row: 6,
  fields: { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12', gioi_tinh: 'nam', ket_qua: 'nguon' },
};

async function sendCandidates(rows: Rows): Promise<void> {
  const contentHash = contentHashOf(rows, KEPT_CANDIDATES);
  const body = inlineUpload(rows, { ...OF, baseVersion: 0, contentHash });
  const sent = await tree.call('clerk', 'PUT', at(`candidates/uploads/${newUploadId()}`), body);
  expect(sent.body).toMatchObject({ state: 'published' });
}
async function sendMembers(rows: Rows, baseVersion = 0): Promise<void> {
  const body = inlineUpload(rows, { ...OF, baseVersion });
  const sent = await tree.call('clerk', 'PUT', at(`uploads/${newUploadId()}`), body);
  expect(sent.body).toMatchObject({ state: 'published' });
}
const proposed = async (person = 'clerk') => tree.call(person, 'GET', at('candidates/new-members'));

it('proposes who was admitted with what both lists say, and neither the number nor anything of the way there', async () => {
  await sendMembers([tree.memberRow(1)]);
  await sendCandidates([ADMITTED, POOL]);
  expect(await proposed()).toMatchObject({ status: 200 });
  expect((await proposed()).body.people).toEqual([
    { row: 5, fields: { ...MAI, ngay_qd_kn: '2023-05-10', ngay_vao_dang: '2023-05-19' } },
  ]);
});

it('is over once the list of members has them, under whatever name: the number says so', async () => {
  await sendMembers([tree.memberRow(1)]);
  await sendCandidates([ADMITTED]);
  const member = { ...tree.memberRow(2, { ...MAI, ho_ten: 'Lò Mai', so_cccd: NUMBER }), row: 9 };
  await sendMembers([tree.memberRow(1), member], 1);
  expect((await proposed()).body.people).toEqual([]);
});

it('proposes nobody where one of the two lists was never sent', async () => {
  expect((await proposed()).body.people).toEqual([]);
  await sendCandidates([ADMITTED]);
  expect((await proposed()).body.people).toEqual([]);
});

it('names people to whoever may read the rows of the unit, and to nobody else', async () => {
  await sendMembers([tree.memberRow(1)]);
  await sendCandidates([ADMITTED]);
  expect((await proposed('office')).body.people).toHaveLength(1);
  for (const person of ['leader', 'admin']) {
    const refused = await proposed(person);
    expect([refused.status, JSON.stringify(refused.body).includes('Mai')]).toEqual([403, false]);
  }
  expect((await proposed('outsider-clerk')).status).toBe(404);
});
