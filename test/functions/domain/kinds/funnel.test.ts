/** What rests beside lists of candidates of earlier programs, and of damaged ones, leaves the rest of the sum whole. */
import {
  CANDIDATE_BLOCKS,
  countCandidates,
  NEW_MEMBER_CLASS,
  PLACES,
  PROBATION_STANDS,
  SOURCE_SLOTS,
  WAYPOINTS,
} from '../../../../functions/domain/kinds/candidate-blocks.ts';
import { funnelFrom } from '../../../../functions/domain/kinds/funnel.ts';
import { SOURCES } from '../../../../functions/domain/roster/fields/candidate-lists.ts';
import { packDetails, readDetails } from '../../../../functions/domain/statistics/details.ts';
import type { StoredDetails } from '../../../../functions/domain/statistics/details.ts';

const ON = '2023-06-30';
const list = countCandidates(
  [
    { fields: { ket_qua: 'nguon', gioi_tinh: 'nu', nguon: 'hoc-sinh', ngay_gt: '2023-01-10' } },
    {
      fields: { ket_qua: 'ket-nap', gioi_tinh: 'nam', ngay_qd_kn: '2023-01-01', ngay_vao_dang: '2023-01-31' },
    },
  ],
  ON,
);

const blocksOf = (bytes: Uint8Array): ReadonlyMap<number, Uint8Array> => {
  const read: StoredDetails = readDetails(bytes);
  if (read.kind !== 'details') throw new Error('unreadable');
  return read.blocks;
};

it('counts a list whose sexes, sources and steps nobody counted then by its places, and names the unit', () => {
  const first = new Map([...blocksOf(list)].filter(([number]) => number === CANDIDATE_BLOCKS.places.number));
  const found = funnelFrom([
    { unit: 'now', details: list },
    { unit: 'then', details: packDetails(first) },
  ]);
  expect(found).toMatchObject({ registered: 4, pool: 2, admitted: 2, older: ['then'], missing: [] });
  expect(found.sexes.reduce((sum, { registered }) => sum + registered, 0)).toBe(2);
});

it('leaves out a list of which nothing rests, that is damaged or of a later format, and names the unit', () => {
  const damaged = Uint8Array.from(list);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 0xff;
  const later = Uint8Array.from(list);
  later[0] = 9;
  const found = funnelFrom([
    { unit: 'whole', details: list },
    { unit: 'none', details: undefined },
    { unit: 'damaged', details: damaged },
    { unit: 'later', details: later },
  ]);
  expect(found).toMatchObject({ registered: 2, missing: ['none', 'damaged', 'later'], older: [] });
});

it('passes over a block of a later program', () => {
  const more = new Map([...blocksOf(list), [60, Uint8Array.of(1, 2, 3)] as const]);
  expect(funnelFrom([{ unit: 'one', details: packDetails(more) }])).toEqual(
    funnelFrom([{ unit: 'one', details: list }]),
  );
});

it('gives a wait of no day its person, and none where the days are turned round', () => {
  const { waits } = funnelFrom([
    {
      unit: 'one',
      details: countCandidates(
        [
          { fields: { ngay_qd_kn: '2023-01-01', ngay_vao_dang: '2023-01-01' } },
          { fields: { ngay_qd_kn: '2023-01-02', ngay_vao_dang: '2023-01-01' } },
          { fields: { ngay_qd_kn: '2023-01', ngay_vao_dang: '2023-02-01' } },
        ],
        ON,
      ),
    },
  ]);
  expect(waits.filter(({ people }) => people > 0)).toEqual([{ step: 'admitted', people: 1, days: 0 }]);
});

/** They rest for years: only ever added to. */
it('keeps the numbers of its blocks, places and steps', () => {
  expect(CANDIDATE_BLOCKS).toMatchObject({
    places: { number: 1, size: 64 },
    sexes: { number: 2, size: 256 },
    sources: { number: 3, size: 4096 },
    steps: { number: 4 },
    waits: { number: 5, size: 32 },
    probation: { number: 6 },
  });
  expect(CANDIDATE_BLOCKS.probation.size / CANDIDATE_BLOCKS.steps.size).toBe(64 / 16);
  expect(PROBATION_STANDS.slice(0, 4).join()).toBe('in-time,late,not-yet,unknown');
  expect(NEW_MEMBER_CLASS.slice(0, 3).join()).toBe('certificate,attended,unsaid');
  expect(PLACES.slice(0, 12).join()).toBe(
    'gioi-thieu,nguon,dang-ky-lop,da-hoc,vang,co-gcn,ho-so,co-qd,ket-nap,chuyen-giao,thoi,khong-ro',
  );
  expect(
    WAYPOINTS.slice(0, 7)
      .map(({ id }) => id)
      .join(),
  ).toBe('introduced,class,certificate,application,decided,admitted,recognised');
  expect(SOURCE_SLOTS.slice(0, 21).join()).toBe(
    'bo-doi-xuat-ngu,ve-dia-phuong,hoc-sinh,sinh-vien,hoc-nghe,cong-nhan,doan-vien-cong-doan,can-bo-cong-doan,doan-vien,phu-nu,nong-dan,tri-thuc,giao-vien,can-bo-vien-chuc,khong-chuyen-trach,truong-thon,cong-an-vien,chu-doanh-nghiep,san-xuat-gioi,khac,none',
  );
  expect(SOURCES.entries.filter(({ code }) => !SOURCE_SLOTS.includes(code))).toEqual([]);
});
