/** From introduction to admission: a sum that closes, over the tree, apart from the members, and discreet. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import type { FunnelResponse } from '../../../functions/wire/funnel.ts';
import { runCommand } from '../../support/command.ts';
import { openCandidates } from '../../support/openings.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { GRANTS } from '../../support/small-tree.ts';

let service: TestService;

/** The union's 63: 47 attended, 13 could not, of 3 nobody knows. */
const REGISTERED = [
  ...Array.from({ length: 47 }, () => 'da-hoc'),
  ...Array.from({ length: 13 }, () => 'vang'),
  ...Array.from({ length: 3 }, () => 'khong-ro'),
].map((outcome, n) => ({
  row: n + 5,
  fields: {
    ho_ten: `Nguyễn Văn Thử ${String(n + 1)}`,
    ngay_sinh: '1999-03-02',
    ket_qua: outcome,
    ...(outcome === 'vang' ? { ly_do: 'ca-kip' } : {}),
  },
}));

beforeAll(async () => {
  service = await startService({ grants: [...GRANTS, { person: 'clerk', unit: 'firm-1', role: 'clerk' }] });
  await openCandidates(service.call);
  const body = inlineUpload(REGISTERED, { contentHash: contentHashOf(REGISTERED, KEPT_CANDIDATES) });
  const sent = await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/class', body);
  expect(sent).toMatchObject({ status: 200, body: { receipt: { rows: 63 } } });
});
afterAll(() => service.close());

const funnel = async (person: string, unit = 'bloc') => {
  const answer = await service.call(person, 'GET', `units/${unit}/candidates/funnel`);
  expect(answer.status).toBe(200);
  return answer.body as FunnelResponse;
};
const countsOf = ({ places }: FunnelResponse) =>
  Object.fromEntries(places.filter(({ people }) => people > 0).map(({ place, people }) => [place, people]));

it('closes: 63 registered are 47 who attended, 13 who could not and 3 of whom nobody knows', async () => {
  const found = await funnel('office');
  expect(found).toMatchObject({ registered: 63, recognised: 0, notComputed: [] });
  expect(countsOf(found)).toEqual({ 'da-hoc': 47, vang: 13, 'khong-ro': 3 });
  expect(found.places.reduce((sum, { people }) => sum + people, 0)).toBe(found.registered);
});

it('is the same of the unit itself, and nothing of members comes into it', async () => {
  await service.call('clerk', 'PUT', 'units/school-1/uploads/members', inlineUpload(memberRows(4)));
  expect(countsOf(await funnel('clerk', 'school-1'))).toEqual({ 'da-hoc': 47, vang: 13, 'khong-ro': 3 });
});

it('tells a leader how many are on the way, and of the others only that their way ended', async () => {
  const found = await funnel('leader');
  expect(countsOf(found)).toEqual({ 'da-hoc': 47, khac: 16 });
  expect(JSON.stringify(found)).not.toContain('Nguyễn');
});

it('says beside the people of a unit how many admissions it registered, and nothing where it registered none', async () => {
  const values = {
    unit: 'school-1',
    kind: 'registration',
    measure: 'admissions',
    category: 'all',
    quantity: 2,
  };
  const year = { from: '2023-01-01', to: '2023-12-31' };
  const change = { row: 'registered', from: '', values: { ...values, ...year } };
  const path = 'units/bloc/ledgers/plans/saves/registered';
  const saved = await service.call('office', 'PUT', path, { base: 0, changes: [change] });
  expect(saved).toMatchObject({ status: 200, body: { outcome: 'saved' } });
  const { units } = await funnel('leader');
  expect(units.map(({ unit, pledged }) => [unit.id, pledged])).toEqual([['school-1', 2]]);
  const { units: before } = (
    await service.call('office', 'GET', 'units/bloc/candidates/funnel?asOf=2024-01-31')
  ).body as FunnelResponse;
  expect(before.map(({ pledged }) => pledged)).toEqual([undefined]);
});

it('waits only for those for whom the list is opened, and counts who has sent it all the same', async () => {
  const listed = async () => {
    const { coverage } = await funnel('office');
    return [coverage.sent, coverage.expected, coverage.missing.length];
  };
  const [sent, all = 0] = await listed();
  expect([sent, all > 2]).toEqual([1, true]);
  const opened = await service.call('office', 'GET', 'units/bloc/ledgers/openings');
  const { commit, rows } = opened.body as { commit: number; rows: { id: string }[] };
  const change = { row: rows[0]?.id, from: '', values: { removed: true } };
  const closing = { base: commit, changes: [change] };
  const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/openings/saves/close-it', closing);
  expect(saved).toMatchObject({ body: { outcome: 'saved' } });
  expect(await listed()).toEqual([1, 1, 0]);
  await openCandidates(service.call, 'firm-1', { base: commit + 1 });
  expect(await listed()).toEqual([1, 2, 1]);
});

it('says the same without a screen', async () => {
  const settings = { today: '2023-10-31', environment: { KHOPSO_API: service.api } };
  const ran = await runCommand(['funnel', '--unit', 'bloc', '--as', 'office', '--json'], settings);
  expect([ran.status, JSON.parse(ran.out)]).toMatchObject([0, { registered: 63 }]);
  const said = await runCommand(['funnel', '--unit', 'bloc', '--as', 'office'], settings);
  expect(said.out).toContain('Đã học: 47');
  expect(said.out).toContain('Tổng số 63');
  expect(await runCommand(['funnel', '--as', 'office'], settings)).toMatchObject({ status: 2 });
});

/** A year of a company's candidates, of both sexes, from several sides, some of them all the way. */
const year = (n: number, fields: Record<string, string>) => ({
  row: n + 5,
  fields: { ho_ten: `Trần Thị Thử ${String(n + 1)}`, ngay_sinh: '1998-07-04', ...fields },
});
const WORKERS = [
  ...Array.from({ length: 6 }, (_, n) =>
    year(n, {
      gioi_tinh: 'nu',
      nguon: 'cong-nhan+doan-vien-cong-doan',
      ngay_gt: '2023-01-10',
      ngay_hoc: '2023-02-09',
      gcn_ngay: '2023-02-19',
      ket_qua: 'co-gcn',
    }),
  ),
  ...Array.from({ length: 5 }, (_, n) =>
    year(n + 6, {
      gioi_tinh: 'nam',
      nguon: 'cong-nhan',
      ngay_gt: '2022-01-10',
      ngay_qd_kn: '2023-03-01',
      ngay_vao_dang: '2023-03-11',
      ket_qua: 'ket-nap',
    }),
  ),
  year(11, { gioi_tinh: 'nam', nguon: 'sinh-vien', ngay_gt: '2023-05-05', ket_qua: 'nguon' }),
];

describe('parted', () => {
  beforeAll(async () => {
    const body = inlineUpload(WORKERS, { contentHash: contentHashOf(WORKERS, KEPT_CANDIDATES) });
    const sent = await service.call('clerk', 'PUT', 'units/firm-1/candidates/uploads/year', body);
    expect(sent).toMatchObject({ status: 200, body: { receipt: { rows: 12 } } });
  });

  const stages = (registered: number, pool: number, admitted: number, ended = 0) => ({
    registered,
    pool,
    decided: 0,
    admitted,
    ended,
  });

  it('by unit, sector and sex: each closes, and together they are everybody', async () => {
    const found = await funnel('office');
    expect(found.registered).toBe(75);
    expect(found.units).toEqual([
      { unit: expect.objectContaining({ id: 'firm-1' }), ...stages(12, 7, 5) },
      { unit: expect.objectContaining({ id: 'school-1' }), ...stages(63, 47, 0, 16), pledged: 2 },
    ]);
    expect(found.sectors.map(({ sector, registered }) => [sector, registered])).toEqual([
      ['school', 63],
      ['enterprise', 12],
    ]);
    expect(found.sexes.map(({ sex, registered, admitted }) => [sex, registered, admitted])).toEqual([
      ['nam', 6, 5],
      ['nu', 6, 0],
      ['unknown', 63, 0],
    ]);
    for (const lines of [found.units, found.sectors, found.sexes]) {
      expect(lines.reduce((sum, { registered }) => sum + registered, 0)).toBe(75);
      for (const { registered, pool, decided, admitted, ended } of lines)
        expect(pool + decided + admitted + ended).toBe(registered);
    }
  });

  it('by source, of which one person has several, and by how long they waited', async () => {
    const { sources, waits } = await funnel('office', 'firm-1');
    expect(sources?.lines.map(({ source, registered }) => [source, registered])).toEqual([
      ['cong-nhan', 11],
      ['doan-vien-cong-doan', 6],
      ['sinh-vien', 1],
    ]);
    expect(waits?.map(({ step, people, meanDays }) => [step, people, meanDays])).toEqual([
      ['class', 6, 30],
      ['certificate', 6, 10],
      ['admitted', 5, 10],
    ]);
  });

  it('tells a leader of sources and waits of the whole, of many only, and of no part', async () => {
    const { sources, waits } = await funnel('leader');
    expect(sources).toMatchObject({ untold: 1 });
    expect(sources?.lines.map(({ source }) => source)).not.toContain('sinh-vien');
    expect(waits?.every(({ people }) => people >= 5)).toBe(true);
    const part = await funnel('leader', 'firm-1');
    expect(part).not.toHaveProperty('sources');
    expect(part).not.toHaveProperty('waits');
    expect(part.sexes).toEqual([]);
    expect(part.units).toEqual([{ unit: expect.objectContaining({ id: 'firm-1' }), ...stages(12, 7, 5) }]);
  });

  it('of a span: how many took each step in it', async () => {
    const stepsIn = async (from: string, to: string) => {
      const settings = { today: '2023-10-31', environment: { KHOPSO_API: service.api } };
      const argv = ['funnel', '--unit', 'bloc', '--as', 'office', '--from', from, '--to', to];
      const { span } = JSON.parse((await runCommand([...argv, '--json'], settings)).out) as FunnelResponse;
      return Object.fromEntries(
        span?.steps.flatMap(({ step, people }) => (people > 0 ? [[step, people]] : [])) ?? [],
      );
    };
    expect(await stepsIn('2023-01-01', '2023-06-30')).toEqual({
      introduced: 7,
      class: 6,
      certificate: 6,
      decided: 5,
      admitted: 5,
    });
    expect(await stepsIn('2022-01-01', '2022-12-31')).toEqual({ introduced: 5 });
    const spanOf = async (span: string) =>
      ((await service.call('office', 'GET', `units/bloc/candidates/funnel/${span}`)).body as FunnelResponse)
        .span;
    // Of months and years that are not whole it says what it counted, and nothing where there is none.
    expect(await spanOf('2022-01-10/2023-03-20')).toMatchObject({ from: '2022-02-01', to: '2023-02-28' });
    expect(await spanOf('2019-06-01/2021-01-31')).toMatchObject({ from: '2020-01-01', to: '2021-01-31' });
    expect(await spanOf('2023-01-01/2023-01-20')).toBeUndefined();
    for (const [span, where] of [
      ['2023-06-30/2023-01-01', 'from'],
      ['2023-02-30/2023-03-01', 'from'],
      ['2023-01-01/2999-01-01', 'to'],
    ] as const)
      expect(await service.call('office', 'GET', `units/bloc/candidates/funnel/${span}`)).toMatchObject({
        status: 400,
        body: { params: { where } },
      });
  });

  it('is a share of the workers that the office knows of', async () => {
    const place = {
      name: 'Công ty Một',
      sort: 'enterprise',
      unit: 'firm-1',
      workers: 1500,
      from: '2020-01-01',
    };
    const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/places/saves/one', {
      base: 0,
      changes: [{ row: 'one', from: '', values: place }],
    });
    expect(saved.body).toMatchObject({ outcome: 'saved' });
    expect((await funnel('leader')).workforce).toEqual({ workers: 1500, places: 1 });
    expect(await funnel('leader', 'school-1')).not.toHaveProperty('workforce');
  });

  it('of a span: who was admitted and whose probation ended in it, and what became of them', async () => {
    const found = (await service.call('leader', 'GET', 'units/bloc/candidates/funnel/2023-01-01/2023-06-30'))
      .body as FunnelResponse;
    const { span, recognitions } = found;
    const admitted = span?.steps.find(({ step }) => step === 'admitted')?.people;
    expect(recognitions?.admitted).toMatchObject({
      people: admitted,
      notDue: 5,
      share: { numerator: 0, denominator: 0, percent: null },
      newMemberClass: { certificate: 0, attended: 0, unsaid: 5 },
    });
    expect(recognitions?.ended).toMatchObject({ people: 0, from: '2023-01-01', to: '2023-06-30' });
    expect(recognitions?.units).toMatchObject([
      { unit: { id: 'firm-1' }, admitted: { people: 5, notDue: 5 } },
    ]);
    expect(await funnel('leader')).not.toHaveProperty('recognitions');
  });

  it('says without a screen that all of those whose probation ended were recognised in time', async () => {
    const past = Array.from({ length: 13 }, (_, n) =>
      year(n, {
        ket_qua: 'ket-nap',
        ngay_vao_dang: '2022-02-03',
        ngay_chinh_thuc: '2023-02-03',
        ...(n < 12 ? { gcn_dvm: '2022-11-20' } : {}),
      }),
    );
    const body = inlineUpload(past, { contentHash: contentHashOf(past, KEPT_CANDIDATES), baseVersion: 1 });
    const sent = await service.call('clerk', 'PUT', 'units/firm-1/candidates/uploads/past', body);
    expect(sent).toMatchObject({ status: 200 });
    const settings = { today: '2023-10-31', environment: { KHOPSO_API: service.api } };
    const days = ['--from', '2023-01-01', '--to', '2023-06-30'];
    const { out } = await runCommand(['funnel', '--unit', 'firm-1', '--as', 'leader', ...days], settings);
    expect(out).toContain('Hết 12 tháng dự bị từ 01/01/2023 đến 30/06/2023: 13 người = 13 đúng hạn');
    expect(out).toContain('Được công nhận đúng hạn: 13/13 người đã hết hạn (100,00%)');
    expect(out).toContain('Lớp đảng viên mới: 12 có giấy chứng nhận, 0 đã học, 1 chưa ghi');
    expect(out).toContain('49 ngày làm thủ tục');
  });
});
