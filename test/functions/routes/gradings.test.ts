/** Gradings on the road that members have: opened by an office, sent by the branch, its names read there alone, counted above. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_GRADINGS } from '../../../functions/domain/kinds/gradings.ts';
import type { GradingsResponse } from '../../../functions/wire/gradings.ts';
import { openList } from '../../support/openings.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { GRANTS, PEOPLE } from '../../support/small-tree.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({
    clock: () => new Date('2023-12-28T02:00:00.000Z'),
    grants: [...GRANTS, { person: 'clerk-above', unit: 'bloc', role: 'clerk' }],
    people: [...PEOPLE, { id: 'clerk-above', name: 'Lò Văn Trên' }],
  });
});
afterAll(() => service.close());

const graded = (grades: Record<string, number>) =>
  Object.entries(grades)
    .flatMap(([grade, count]) => Array.from({ length: count }, () => grade))
    .map((xep_loai, index) => ({
      row: index + 3,
      fields: {
        ho_ten: `Nguyễn Văn Thử ${String(index)}`,
        ngay_sinh: '1980-05-06',
        nam_xl: '2023',
        xep_loai,
      },
    }));
const send = (upload: string, rows: ReturnType<typeof graded>, other: object = {}) =>
  service.call('clerk', 'PUT', `units/school-1/gradings/uploads/${upload}`, {
    ...inlineUpload(rows, {
      contentHash: contentHashOf(rows, KEPT_GRADINGS),
      rosterDate: '2023-12-20',
      ...other,
    }),
  });
const figures = async (person: string, unit: string) => {
  const answer = await service.call(person, 'GET', `units/${unit}/gradings/figures`);
  expect(answer.status).toBe(200);
  return answer.body as GradingsResponse;
};

it('is not taken before an office has opened it', async () => {
  expect(await send('early', graded({ tot: 3 }))).toMatchObject({ body: { code: 'not-opened' } });
});

it('is sent, and its names are read in the branch and nowhere above', async () => {
  await openList(service.call, 'gradings');
  const first = await send('first', graded({ 'xuat-sac': 2, tot: 14 }));
  expect(first).toMatchObject({ status: 200, body: { receipt: { version: 1, rows: 16 } } });
  const read = (person: string) => service.call(person, 'GET', 'units/school-1/gradings/roster');
  expect((await read('clerk')).body.rows).toHaveLength(16);
  for (const person of ['office', 'leader', 'admin', 'clerk-above'])
    expect(await read(person)).toMatchObject({ status: 403 });
  for (const person of ['outsider-clerk', 'outsider-office', 'nobody'])
    expect(await read(person)).toMatchObject({ status: 404 });
});

it('says above how many there are: to an office all of it, to a leader nothing of two people', async () => {
  const office = await figures('office', 'bloc');
  expect(office).toMatchObject({ coverage: { sent: 1 }, years: [{ year: 2023, people: 16 }] });
  expect(office.years[0]?.grades.slice(0, 2)).toMatchObject([
    { grade: 'xuat-sac', people: 2 },
    { grade: 'tot', people: 14 },
  ]);
  expect(office.years[0]?.organisations).toMatchObject([
    {
      id: 'school-1',
      caps: [
        { reading: 'good', numerator: 2, denominator: 14, percent: 14.29, isOver: false },
        { reading: 'graded', numerator: 2, denominator: 16, percent: 12.5, isOver: false },
      ],
    },
  ]);
  const leader = await figures('leader', 'bloc');
  expect(leader.years).toMatchObject([{ year: 2023, people: 16, organisations: [] }]);
  expect(leader.years[0]?.grades.slice(0, 2).map(({ people }) => people)).toEqual([undefined, undefined]);
  expect(JSON.stringify([office, leader])).not.toContain('Nguyễn');
});

it('keeps versions, and tells only the branch whose grade was changed', async () => {
  const changed = graded({ 'xuat-sac': 3, tot: 13 });
  expect(await send('second', changed, { baseVersion: 1 })).toMatchObject({
    body: { receipt: { version: 2 } },
  });
  const path = 'units/school-1/gradings/versions/2/differences';
  expect((await service.call('clerk', 'GET', path)).body).toMatchObject({
    changed: [
      {
        who: 'Nguyễn Văn Thử 2',
        values: [{ field: 'xep_loai', after: { vi: 'Hoàn thành xuất sắc nhiệm vụ' } }],
      },
    ],
    same: 15,
  });
  expect(await service.call('office', 'GET', path)).toMatchObject({ status: 403 });
  const versions = await service.call('office', 'GET', 'units/school-1/gradings/versions');
  expect(versions.body).toMatchObject({ versions: [{ version: 1 }, { version: 2 }] });
  expect(JSON.stringify(versions.body)).not.toContain('Nguyễn');
  expect((await figures('clerk', 'school-1')).years[0]?.organisations[0]?.caps).toMatchObject([
    { percent: 23.08, isOver: true },
    { percent: 18.75, isOver: false },
  ]);
});

it('refuses a grade beside a reason for having none, and is no list of members', async () => {
  const [row] = graded({ tot: 1 });
  if (!row) throw new Error('nobody');
  const both = { ...row, fields: { ...row.fields, ly_do_kxl: 'mien' } };
  expect(await send('both', [both], { baseVersion: 2 })).toMatchObject({ status: 422 });
  expect((await service.call('clerk', 'GET', 'units/school-1/roster')).body).toMatchObject({ version: 0 });
});

it('says above why some have no grade and by how many the cap is exceeded, with its source; of few people to no leader', async () => {
  const rows = graded({ 'xuat-sac': 3, tot: 10, 'khong-xep-loai': 3 }).map((row, index) =>
    index < 14 ? row : { ...row, fields: { ...row.fields, ly_do_kxl: 'mien' } },
  );
  expect(await send('third', rows, { baseVersion: 2 })).toMatchObject({ status: 200 });
  const [office] = (await figures('office', 'bloc')).years;
  expect(office?.reasons?.map(({ reason, people }) => [reason, people])).toEqual([
    ['moi-ket-nap', 0],
    ['mien', 2],
    ['dinh-chi', 0],
    ['khac', 0],
    ['chua-ghi', 1],
  ]);
  expect(office?.organisations[0]?.caps).toMatchObject([
    { reading: 'good', numerator: 3, denominator: 10, isOver: true, allowed: 2, over: 1 },
    { reading: 'graded', numerator: 3, denominator: 13, isOver: true, allowed: 2, over: 1 },
  ]);
  expect(office?.sources).toMatchObject([
    { reading: 'good', document: '21-HD/BTCTW', from: '2019-10-18', verified: 'text' },
    { reading: 'graded', document: '21-HD/BTCTW', from: '2019-10-18', verified: 'unverified' },
  ]);
  const [leader] = (await figures('leader', 'bloc')).years;
  expect(leader).not.toHaveProperty('reasons');
  expect(leader?.organisations).toEqual([]);
});

it('says how many members there are beside those who are graded, once a list of members counts', async () => {
  expect(await figures('office', 'bloc')).not.toHaveProperty('members');
  const body = inlineUpload(memberRows(20), { rosterDate: '2023-12-20' });
  expect(await service.call('clerk', 'PUT', 'units/school-1/uploads/members', body)).toMatchObject({
    status: 200,
  });
  expect((await figures('office', 'bloc')).members).toBe(20);
  expect((await figures('leader', 'bloc')).members).toBe(20);
});
