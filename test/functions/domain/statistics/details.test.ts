import fc from 'fast-check';
import type { Member } from '../../../../functions/domain/roster/shape/member.ts';
import { blockOf, BLOCKS } from '../../../../functions/domain/statistics/blocks.ts';
import type { BlockId } from '../../../../functions/domain/statistics/blocks.ts';
import { countDetails } from '../../../../functions/domain/statistics/count-details.ts';
import {
  averageAgeOnAdmission,
  breakdownIn,
  breakdownOf,
  notComputedNote,
} from '../../../../functions/domain/statistics/detail-figures.ts';
import { sumDetails } from '../../../../functions/domain/statistics/detail-sum.ts';
import {
  encodeDetails,
  encodedBlocks,
  missingBlocks,
  MOST_DETAIL_BYTES,
  packDetails,
  pairsOf,
  readDetails,
} from '../../../../functions/domain/statistics/details.ts';
import { countAdmissions } from '../../../../functions/domain/statistics/admissions.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { totalOf } from '../../../../functions/domain/statistics/vector.ts';
import { ON, roster, rosters } from './generated-members.ts';

type Fields = Member['fields'];
type Members = readonly Pick<Member, 'fields'>[];

const IDS = BLOCKS.map(({ id }) => id);
const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];
const sumOf = (all: readonly Members[], wanted: readonly BlockId[] = IDS) =>
  sumDetails(
    wanted,
    all.map((members, index) => ({
      unit: UNITS[index] ?? '',
      details: encodeDetails(countDetails(members, ON)),
    })),
  );
const filled = (rows: ReadonlyMap<string, number>) =>
  Object.fromEntries([...rows].filter(([, count]) => count > 0));

/** Everybody counted one by one, with other means than the blocks use. */
function bruteForce(members: Members, rowOf: (fields: Fields) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fields } of members) {
    const row = rowOf(fields);
    if (row !== undefined) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
/** A date of which the month is known, in a year. */
const monthIn = (value: unknown, year: string) => text(value).startsWith(`${year}-`);
const inYear = (value: unknown, year: string) => text(value).startsWith(year);
const orUnknown = (id: BlockId, value: unknown) =>
  blockOf(id).rows.includes(text(value)) ? text(value) : 'unknown';

/** Completed months, by walking from month to month; whole years where only years are known. */
function walkedMonths(born: string, admitted: string): number | undefined {
  if (born === '' || admitted === '') return undefined;
  if (born.length === 4 || admitted.length === 4) {
    return (Number(admitted.slice(0, 4)) - Number(born.slice(0, 4))) * 12;
  }
  const at = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const months = at(admitted) - at(born);
  if (born.length < 10 || admitted.length < 10) return months;
  const lastOfMonth = new Date(Date.UTC(Number(admitted.slice(0, 4)), Number(admitted.slice(5, 7)), 0));
  const birthday = Math.min(Number(born.slice(8)), lastOfMonth.getUTCDate());
  return Number(admitted.slice(8)) < birthday ? months - 1 : months;
}

function ageRow({ ngay_sinh, ngay_vao_dang }: Fields): string {
  const months = walkedMonths(text(ngay_sinh), text(ngay_vao_dang));
  if (months === undefined || months < 0) return 'unknown';
  const age = Math.floor(months / 12);
  if (age < 18) return 'under-18';
  if (age > 60) return 'over-60';
  if (age <= 30) return '18-30';
  const from = 31 + 5 * Math.floor((age - 31) / 5);
  return `${String(from)}-${String(from + 4)}`;
}

const BY_FIELD = [
  ['admissions.occupation', 'nghe_nghiep'],
  ['admissions.general', 'van_hoa'],
  ['admissions.professional', 'chuyen_mon'],
  ['admissions.theory', 'ly_luan'],
] as const;

describe('what the detail blocks count', () => {
  it('of admissions in a year is what counting everybody by hand gives', () => {
    const year = fc.constantFrom('2019', '2021', '2022', '2023');
    fc.assert(
      fc.property(rosters, year, (all, of) => {
        const sum = sumOf(all);
        const everybody = all.flat();
        const range = { from: `${of}-01-01`, to: `${of}-12-31` };
        const admitted = everybody.filter(({ fields }) => inYear(fields.ngay_vao_dang, of));
        for (const [id, field] of BY_FIELD) {
          const counted = breakdownIn(sum, id, range);
          expect([id, filled(counted.rows)]).toEqual([
            id,
            bruteForce(admitted, (fields) => orUnknown(id, fields[field])),
          ]);
          expect(counted.notComputed).toEqual([]);
        }
        expect(filled(breakdownIn(sum, 'admissions.age', range).rows)).toEqual(bruteForce(admitted, ageRow));
        const ages = admitted.flatMap(({ fields }) => {
          const months = walkedMonths(text(fields.ngay_sinh), text(fields.ngay_vao_dang)) ?? -1;
          return months < 0 ? [] : [months];
        });
        const mean = ages.reduce((total, months) => total + months, 0) / 12 / ages.length;
        const average = averageAgeOnAdmission(sum, range);
        expect(average.people).toBe(ages.length);
        expect(Math.abs((average.years ?? 0) - (ages.length === 0 ? 0 : mean))).toBeLessThanOrEqual(0.00501);
      }),
      { numRuns: 60 },
    );
  });

  it('of admissions adds up, in every block, to the admissions of layout 1', () => {
    const ranges = fc.constantFrom(
      { from: '2021-01-01', to: '2021-06-30' },
      { from: '2022-02-01', to: '2023-01-31' },
      { from: '1960-01-01', to: '2020-12-31' },
    );
    fc.assert(
      fc.property(roster, ranges, (members, range) => {
        const { counts } = countAdmissions(totalOf(countMembers(members, ON)), range);
        const sum = sumOf([members]);
        for (const id of IDS.filter((one) => one.startsWith('admissions.') && !one.endsWith('Months'))) {
          const rows = [...breakdownIn(sum, id, range).rows.values()];
          expect([id, rows.reduce((total, count) => total + count, 0)]).toEqual([id, counts.total]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of months is only whose month is known, and says how many it leaves out', () => {
    fc.assert(
      fc.property(roster, (members) => {
        const range = { from: '2022-01-01', to: '2022-06-30' };
        const counted = breakdownIn(sumOf([members]), 'recognitions', range);
        const recognised = members.map(({ fields }) => text(fields.ngay_chinh_thuc));
        const inside = recognised.filter((date) => monthIn(date, '2022') && date.slice(5, 7) <= '06');
        expect(counted.rows.get('people')).toBe(inside.length);
        expect(counted.undated).toBe(recognised.filter((date) => date === '2022').length);
        expect(counted.range).toEqual(range);
      }),
      { numRuns: 60 },
    );
  });

  it('of women and religions is what counting everybody by hand gives', () => {
    const religion = ({ ton_giao }: Fields) =>
      text(ton_giao) === ''
        ? 'unknown'
        : blockOf('religion').rows.includes(text(ton_giao))
          ? text(ton_giao)
          : 'other-name';
    fc.assert(
      fc.property(rosters, (all) => {
        const sum = sumOf(all);
        const women = all.flat().filter(({ fields }) => fields.gioi_tinh === 'nu');
        expect(filled(breakdownOf(sum, 'women.ethnicity').rows)).toEqual(
          bruteForce(women, ({ dan_toc }) => orUnknown('women.ethnicity', dan_toc)),
        );
        expect(filled(breakdownOf(sum, 'women.religion').rows)).toEqual(bruteForce(women, religion));
        expect(filled(breakdownOf(sum, 'religion').rows)).toEqual(bruteForce(all.flat(), religion));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['1945-08-18', 'before-1945-08-19'],
    ['1945-08-19', 'to-1954-07-20'],
    ['1945', 'unknown'],
    ['1944', 'before-1945-08-19'],
    ['1954-07-20', 'to-1954-07-20'],
    ['1954-07-21', 'to-1975-04-30'],
    ['1954-07', 'unknown'],
    ['1975-04-30', 'to-1975-04-30'],
    ['1975-05', 'since-1975-05-01'],
    ['2022-01-01', 'since-1975-05-01'],
    [undefined, 'unknown'],
  ])('puts an admission of %s into the time %s', (ngay_vao_dang, era) => {
    const fields = ngay_vao_dang === undefined ? {} : { ngay_vao_dang };
    expect(filled(breakdownOf(sumOf([[{ fields }]]), 'admitted.era').rows)).toEqual({ [era]: 1 });
  });

  it.each([
    ['2022-03-02', '2023-03-02', 'in-time'],
    ['2024-02-29', '2025-03-01', 'in-time'],
    ['2022-03-02', '2023-04-20', 'in-time'],
    ['2022-03-02', '2023-04-21', 'late'],
    ['2022-03', '2023-03', 'in-time'],
    ['2022-03', '2023-07', 'late'],
    ['2022-03', '2023-05', 'unknown'],
    ['2022', '2023', 'unknown'],
    ['2022', '2025', 'late'],
    ['2022-03-02', undefined, 'not-yet'],
  ])('finds whoever was admitted on %s and recognised on %s %s', (ngay_vao_dang, recognised, row) => {
    const dates = recognised === undefined ? { loai_dv: 'du-bi' } : { ngay_chinh_thuc: recognised };
    const sum = sumOf([[{ fields: { ngay_vao_dang, ...dates } }]]);
    const range = { from: '2022-01-01', to: '2024-12-31' };
    expect(filled(breakdownIn(sum, 'recognitions.timeliness', range).rows)).toEqual({ [row]: 1 });
  });

  it('leaves a full member without a date of recognition open', () => {
    const sum = sumOf([[{ fields: { ngay_vao_dang: '2022-03-02', loai_dv: 'chinh-thuc' } }]]);
    const range = { from: '2022-01-01', to: '2022-12-31' };
    expect(filled(breakdownIn(sum, 'recognitions.timeliness', range).rows)).toEqual({ unknown: 1 });
  });
});

describe('detail blocks at rest', () => {
  it('survive encoding, block by block', () => {
    fc.assert(
      fc.property(roster, (members) => {
        const counts = countDetails(members, ON);
        const stored = readDetails(encodeDetails(counts));
        expect(missingBlocks(stored, BLOCKS)).toEqual([]);
        for (const block of BLOCKS)
          expect([...(pairsOf(stored, block) ?? [-1])]).toEqual([...(counts.get(block.id) ?? [])]);
      }),
      { numRuns: 60 },
    );
  });

  const ALL = encodedBlocks(countDetails([{ fields: { ngay_vao_dang: '2022-03-02', gioi_tinh: 'nu' } }], ON));
  const without = (...numbers: readonly number[]) =>
    packDetails(new Map([...ALL].filter(([number]) => !numbers.includes(number))));
  const RANGE = { from: '2022-01-01', to: '2022-12-31' };

  it('of an earlier layout give what they have; what they lack is not known and is named', () => {
    const units = [
      { unit: 'new', details: packDetails(ALL) },
      { unit: 'earlier', details: without(11, 12, 13) },
      { unit: 'first', details: undefined },
    ];
    const sum = sumDetails(['admissions.occupation', 'admitted.era'], units);
    expect(breakdownIn(sum, 'admissions.occupation', RANGE)).toMatchObject({ notComputed: ['first'] });
    expect(breakdownIn(sum, 'admissions.occupation', RANGE).rows.get('unknown')).toBe(2);
    const era = breakdownOf(sum, 'admitted.era');
    expect([era.rows.get('since-1975-05-01'), era.notComputed]).toEqual([1, ['earlier', 'first']]);
    expect(notComputedNote(era)?.vi).toBe('Chưa tính được ở 2 đơn vị.');
    expect(notComputedNote({ notComputed: [] })).toBeUndefined();
    expect(() => breakdownOf(sum, 'religion')).toThrow(RangeError);
  });

  it('of a later layout give the blocks that are known here', () => {
    const later = packDetails(new Map([...ALL, [900, Uint8Array.from([1, 2, 3])]]));
    const sum = sumDetails(['women.ethnicity'], [{ unit: 'later', details: later }]);
    expect(filled(breakdownOf(sum, 'women.ethnicity').rows)).toEqual({ unknown: 1 });
    expect(missingBlocks(readDetails(later), BLOCKS)).toEqual([]);
  });

  it('of a later format, cut short anywhere, or noise, are not known, and nothing is thrown', () => {
    const whole = packDetails(ALL);
    const broken = [
      Uint8Array.from([2, ...whole.subarray(1)]),
      ...Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length)),
    ];
    for (const bytes of broken) expect(readDetails(bytes)).toEqual({ kind: 'unreadable' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const sum = sumDetails(['religion'], [{ unit: 'noise', details: noise }]);
        expect(breakdownOf(sum, 'religion').notComputed).toEqual(['noise']);
      }),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(readDetails(damaged)).toEqual({ kind: 'unreadable' });
      }),
    );
  });

  it('leave out whole what no longer fits into the property, and keep the rest', () => {
    const large = new Map([...ALL, [5, new Uint8Array(MOST_DETAIL_BYTES)]]);
    const packed = packDetails(large);
    expect(packed.length).toBeLessThanOrEqual(MOST_DETAIL_BYTES);
    expect(missingBlocks(readDetails(packed), BLOCKS)).toEqual(['admissions.professional']);
  });

  it('of a branch of 2.400 take a tenth of the property, of one of twelve some hundred bytes', () => {
    const spread = (n: number) => ({
      fields: {
        ngay_sinh: `${String(1945 + ((n * 7) % 55))}-0${String(1 + (n % 9))}-14`,
        ngay_vao_dang: `${String(1965 + ((n * 7) % 58))}-0${String(1 + (n % 9))}-15`,
        ngay_chinh_thuc: `${String(1966 + ((n * 7) % 58))}-0${String(1 + (n % 9))}-15`,
        gioi_tinh: n % 3 === 0 ? 'nu' : 'nam',
        dan_toc: `0${String(1 + (n % 9))}`,
        nghe_nghiep: ['vien-chuc', 'nong-lam-ngu', 'can-bo-xa', 'nghi-huu'][n % 4] ?? '',
        chuyen_mon: ['dai-hoc', 'trung-cap', 'thac-sy'][n % 3] ?? '',
      },
    });
    const bytesOf = (people: number) =>
      encodeDetails(
        countDetails(
          Array.from({ length: people }, (_, n) => spread(n)),
          ON,
        ),
      ).length;
    expect(bytesOf(12)).toBeLessThan(500);
    expect(bytesOf(2_400)).toBeLessThan(MOST_DETAIL_BYTES / 8);
  });
});
