/** Biểu 1 to 5 over HTTP: every cell of a small organisation counted by hand, what must hold, and what is not told to whom. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import type { Unit } from '../../../functions/domain/units/unit.ts';
import type { Period } from '../../../functions/domain/units/period.ts';
import { FormResponse } from '../../../functions/wire/form.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const SINCE = '2020-01-01';
function unit(id: string, parent: string | null, kind: Unit['kinds'][0]['value'], form?: string): Unit {
  const keepsRoster = kind === 'branch' || id === 'firm';
  const of = { id, shard: 'root', name: id, kind, sector: 'residential', parent, keepsRoster } as const;
  const plain = unitSince(SINCE, of);
  return form === undefined ? plain : { ...plain, forms: [{ from: SINCE, value: form }] };
}
const UNITS = [
  unit('root', null, 'bloc'),
  unit('xa', 'root', 'grassroots', 'commune'),
  unit('a', 'xa', 'branch'),
  unit('b', 'xa', 'branch'),
  unit('firm', 'root', 'grassroots', 'company'),
  unit('nowhere', 'root', 'grassroots'),
];
const PERIODS: readonly Period[] = ['2022', '2023'].map((year) => ({
  id: `${year}-Q4`,
  label: { vi: `Quý IV/${year}`, en: `Quarter 4 of ${year}` },
  from: `${year}-10-01`,
  to: `${year}-12-31`,
}));

let service: TestService;
let now = '2022-12-31';
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    periods: PERIODS,
    people: ['office', 'leader', 'head', 'clerk'].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      { person: 'leader', unit: 'root', role: 'leader' },
      { person: 'clerk', unit: 'a', role: 'clerk' },
      { person: 'clerk', unit: 'b', role: 'clerk' },
      { person: 'clerk', unit: 'firm', role: 'clerk' },
    ],
    clock: () => new Date(`${now}T02:00:00Z`),
  });
  await send('a', [1, 2, 3, 4, 5, 6], '2022-12-31');
  await send('firm', [21, 22, 23], '2022-12-31');
  now = '2023-12-31';
  // One died, one moved; one came and two were admitted; firm admitted one; b is counted for the first time.
  await send('a', [3, 4, 5, 6, 7, 101, 102], '2023-12-31', {
    1: { reason: 'died' },
    2: { reason: 'moved', to: 'Nơi khác' },
  });
  await send('firm', [21, 22, 23, 103], '2023-12-31');
  await send('b', [41, 42, 43, 44, 45, 46, 47], '2023-12-31');
});
afterAll(() => service.close());

const versions = new Map<string, number>();
const ADMITTED = { ngay_vao_dang: '2023-05-19', ngay_sinh: '2000-05-14', nghe_nghiep: 'nong-lam-ngu' };
/** From 100 on somebody was admitted in 2023. */
const personOf = (n: number) => {
  const born = `010${n % 2 === 0 ? '3' : '2'}00${String(n).padStart(6, '0')}`;
  const other = n > 100 ? { ...ADMITTED, so_cccd: born } : { nghe_nghiep: 'vien-chuc', van_hoa: 'thpt' };
  const { row, fields } = memberRow(n, other);
  const { ngay_chinh_thuc: _none, ...probationary } = fields;
  return { row, fields: n > 100 ? { ...probationary, loai_dv: 'du-bi' } : fields };
};

async function send(
  id: string,
  people: readonly number[],
  rosterDate: string,
  left: Readonly<Record<number, object>> = {},
) {
  const baseVersion = versions.get(id) ?? 0;
  const answers = Object.entries(left).map(([n, why]) => ({ row: Number(n) + 5, ...why }));
  const sent = await service.call('clerk', 'PUT', `units/${id}/uploads/${newUploadId()}`, {
    ...inlineUpload(people.map(personOf), {
      rosterDate,
      period: `${rosterDate.slice(0, 4)}-Q4`,
      baseVersion,
    }),
    ...(answers.length === 0 ? {} : { exits: answers }),
  });
  expect([sent.status, sent.body.findings ?? []]).toEqual([200, []]);
  versions.set(id, baseVersion + 1);
}

const formOf = async (
  form: string,
  { person = 'office', id = 'root', from = '2023-01-01', to = '2023-12-31' } = {},
) => {
  const { status, body } = await service.call(person, 'GET', `units/${id}/forms/${form}/${from}?asOf=${to}`);
  expect(status).toBe(200);
  return FormResponse.parse(body);
};
const rowIn = ({ rows }: FormResponse, id: string) => {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`No row ${id}`);
  return found.cells.map(({ value, blank }) => value ?? blank ?? null);
};
const rowsIn = (form: FormResponse, ids: readonly string[]) => ids.map((id) => rowIn(form, id));
const checkIn = ({ checks }: FormResponse, id: string) =>
  checks.find((check) => check.id === id && !check.isOfYearBefore);

it('Biểu 1 has who came and left, never of a year before which there was no list, and names what nobody keeps', async () => {
  const form = await formOf('1');
  expect(rowsIn(form, ['A', 'B', 'B1', 'B2', 'C', 'C1', 'C5', 'D'])).toEqual([
    [9, 'not-known', null],
    [4, 'not-known', null],
    [3, 'not-known', null],
    [1, 'not-known', null],
    [2, 'not-known', null],
    [1, 'not-known', null],
    [1, 'not-known', null],
    [18, 9, 200],
  ]);
  expect(rowsIn(form, ['B2a', 'B3'])).toEqual([
    ['not-kept', 'not-kept', null],
    ['not-kept', 'not-kept', null],
  ]);
});

it('Biểu 1 says that D is not A + B − C where a list came for the first time, and by how many', async () => {
  const form = await formOf('1');
  expect(checkIn(form, 'closing')).toMatchObject({
    difference: 7,
    beside: [{ label: { vi: 'danh sách gửi lần đầu' }, value: 7 }],
    unexplained: 0,
  });
  expect([checkIn(form, 'opening')?.difference, checkIn(form, 'exits')?.difference]).toEqual([0, 0]);
});

it('Biểu 2 has those admitted, by occupation and age, and holds them against Biểu 1', async () => {
  const form = await formOf('2');
  expect(rowsIn(form, ['I', 'women', 'occupation.nong-lam-ngu', 'age.18-30', 'age.average'])).toEqual([
    [3, 0, null],
    [1, 0, null],
    [3, 0, null],
    [3, 0, null],
    [23, 'not-known', null],
  ]);
  expect(rowsIn(form, ['familyPlanning', 'marriedAbroad'])).toEqual([
    ['by-hand', 'by-hand', null],
    ['by-hand', 'by-hand', null],
  ]);
  expect(rowsIn(form, ['III', 'III.1', 'III.1a', 'III.2', 'III.2a']).map(([value]) => value)).toEqual([
    3, 2, 1, 1, 1,
  ]);
  expect(checkIn(form, 'admitted')).toMatchObject({ left: 3, right: 3, difference: 0 });
  expect(checkIn(form, 'general')).toMatchObject({ difference: 3, unexplained: 0 });
});

it('Biểu 3 has the members at the end, equal to D of Biểu 1', async () => {
  const form = await formOf('3');
  expect(rowsIn(form, ['I', 'women', 'probationary', 'II.1a', 'occupation.vien-chuc', 'era.4'])).toEqual([
    [18, 9, 200],
    [7, 4, 175],
    [3, 0, null],
    [18, 9, 200],
    [15, 9, 166.67],
    [18, 9, 200],
  ]);
  expect(form.checks.filter(({ unexplained }) => unexplained !== 0)).toEqual([]);
});

it('Biểu 4 has peoples and religions with the women among them and their share', async () => {
  const form = await formOf('4');
  const thai = [3, 6, 21, 42, 45, 102].length;
  expect(rowIn(form, 'ethnicity.03')).toEqual([thai, 3, Math.round((thai / 18) * 10_000) / 100]);
  expect(rowIn(form, 'ethnicity.01')).toEqual([12, 4, 66.67]);
  expect(rowIn(form, 'I')).toEqual([18, 7, 100]);
});

it('Biểu 5 has organisations and members by kind, and names those without one', async () => {
  const form = await formOf('5');
  expect(rowIn(form, 'commune')).toEqual([1, 1, 0, 0, 2, 14]);
  expect(rowIn(form, 'company')).toEqual([1, 0, 1, 0, 0, 4]);
  expect(rowIn(form, 'all')).toEqual([2, 1, 1, 0, 2, 18]);
  expect(checkIn(form, 'bases')).toMatchObject({ left: 3, right: 2, unexplained: 0 });
});

describe('whoever may not read rows', () => {
  it('is told no kind of exit, and no cut of a few people', async () => {
    const [one, two, four] = [
      await formOf('1', { person: 'leader' }),
      await formOf('2', { person: 'leader' }),
      await formOf('4', { person: 'leader' }),
    ];
    expect(rowsIn(one, ['C', 'C1', 'C5'])).toEqual([
      [2, 'not-known', null],
      ['withheld', 'withheld', null],
      ['withheld', 'withheld', null],
    ]);
    expect(rowIn(two, 'I')).toEqual([3, 0, null]);
    expect(rowIn(two, 'occupation.nong-lam-ngu')[0]).toBe('withheld');
    expect(rowIn(four, 'ethnicity.03')[1]).toBe('withheld');
    expect(checkIn(one, 'exits')).toBeUndefined();
  });

  it('is told what only forms print of the highest unit alone', async () => {
    const [whole, below] = [
      await formOf('3', { person: 'leader' }),
      await formOf('3', { person: 'leader', id: 'xa' }),
    ];
    expect(rowIn(whole, 'era.4')[0]).toBe(18);
    expect(rowIn(below, 'era.4')[0]).toBe('withheld');
    expect(rowIn(below, 'I')[0]).toBe(14);
  });
});

it('is asked for by its number and a first day that is not behind its last', async () => {
  const statusOf = async (path: string) => (await service.call('office', 'GET', path)).status;
  expect(await statusOf('units/root/forms/6/2023-01-01?asOf=2023-12-31')).toBe(404);
  expect(await statusOf('units/root/forms/1/2024-01-01?asOf=2023-12-31')).toBe(400);
  expect(await statusOf('units/elsewhere/forms/1/2023-01-01?asOf=2023-12-31')).toBe(404);
});
