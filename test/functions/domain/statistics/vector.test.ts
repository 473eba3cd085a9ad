import fc from 'fast-check';
import { CODES } from '../../../../functions/domain/roster/codes/codes.ts';
import { countAges } from '../../../../functions/domain/statistics/age.ts';
import { COMPOSITIONS, SPLITS } from '../../../../functions/domain/statistics/compositions.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import {
  ETHNICITY_CODES,
  GENERAL_CODES,
  LAYOUT_VERSION,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  slotOf,
  SLOTS,
  THEORY_CODES,
} from '../../../../functions/domain/statistics/layout.ts';
import { monthEndOf } from '../../../../functions/domain/statistics/months.ts';
import {
  addVector,
  decodeVector,
  emptyTotal,
  encodeVector,
  totalOf,
  VectorError,
} from '../../../../functions/domain/statistics/vector.ts';
import { day, member, ON } from './generated-members.ts';
import { processorMs } from '../../../support/processor-time.ts';

const roster = fc.array(member, { maxLength: 25 });
const rosters = fc.array(roster, { maxLength: 6 });

/** The filled slots: comparing eighteen thousand zeros takes a test runner seconds. */
const filled = (total: Int32Array) =>
  [...total].flatMap((count, slot) => (count === 0 ? [] : [[slot, count]]));

describe('vectors', () => {
  it('sum to what counting everybody at once gives, in any order and grouping', () => {
    fc.assert(
      fc.property(rosters, (all) => {
        const atOnce = filled(totalOf(countMembers(all.flat(), ON)));
        const vectors = all.map((part) => countMembers(part, ON));
        expect(filled(totalOf(...vectors))).toEqual(atOnce);
        expect(filled(totalOf(...vectors.toReversed()))).toEqual(atOnce);
        const left = totalOf(...vectors.slice(0, 2));
        totalOf(...vectors.slice(2)).forEach((count, slot) => (left[slot] = (left[slot] ?? 0) + count));
        expect(filled(left)).toEqual(atOnce);
      }),
      { numRuns: 60 },
    );
  });

  it('survive encoding', () => {
    fc.assert(
      fc.property(roster, (members) => {
        const vector = countMembers(members, ON);
        expect([...decodeVector(encodeVector(vector)).pairs]).toEqual([...vector.pairs]);
      }),
      { numRuns: 60 },
    );
  });

  it('put everybody into every composition exactly once, on any date', () => {
    fc.assert(
      fc.property(roster, day, (members, asOf) => {
        const total = totalOf(countMembers(members, ON));
        const at = monthEndOf(asOf);
        for (const { id, count, rows } of [...COMPOSITIONS, ...SPLITS]) {
          const counts = count(total, at);
          expect([id, counts.length]).toEqual([id, rows.length]);
          expect([id, counts.reduce((sum, one) => sum + one, 0)]).toEqual([id, members.length]);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
        }
        expect(countAges(total, at).reduce((sum, one) => sum + one, 0)).toBe(members.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of a branch of twelve stay under a hundred and fifty bytes', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => ({
      fields: {
        ngay_sinh: `19${60 + n * 3}-0${1 + (n % 9)}-11`,
        ngay_vao_dang: `20${10 + n}-05-19`,
        loai_dv: 'chinh-thuc',
      },
    }));
    expect(encodeVector(countMembers(twelve, ON)).length).toBeLessThan(150);
  });

  it('of another layout are refused by name', () => {
    const bytes = encodeVector(countMembers([{ fields: {} }], ON));
    bytes[0] = LAYOUT_VERSION + 1;
    expect(() => decodeVector(bytes)).toThrow(VectorError);
    expect(() => decodeVector(bytes)).toThrow(
      `has layout ${LAYOUT_VERSION + 1}, this program counts with layout ${LAYOUT_VERSION}`,
    );
  });

  it.each([
    ['nothing', []],
    ['a number that does not end', [LAYOUT_VERSION, 0x80]],
    ['a number of more than 32 bits', [LAYOUT_VERSION, 0xff, 0xff, 0xff, 0xff, 0xff, 1]],
    ['a slot without its count', [LAYOUT_VERSION, 8]],
    ['a count of nobody', [LAYOUT_VERSION, 8, 0]],
    ['a slot beyond the last', [LAYOUT_VERSION, 0xff, 0xff, 0xff, 0x7f]],
  ])('are refused where the bytes are damaged: %s', (_, bytes) => {
    expect(() => decodeVector(Uint8Array.from(bytes))).toThrow(VectorError);
  });

  it('of 2.164 branches add up in milliseconds', () => {
    const bytes = encodeVector(
      countMembers(
        Array.from({ length: 12 }, (_, n) => ({
          fields: { ngay_sinh: `19${60 + n}-01-01`, ngay_vao_dang: `20${10 + n}-05` },
        })),
        ON,
      ),
    );
    const total = emptyTotal();
    const started = processorMs();
    for (let branch = 0; branch < 2_164; branch++) addVector(total, decodeVector(bytes));
    expect(total[slotOf('members')]).toBe(12 * 2_164);
    // Generous: the machine runs other tests at the same time.
    expect(processorMs() - started).toBeLessThan(200);
  });
});

describe('the layout', () => {
  it('has a slot for every code of the lists, in the order they are stored by', () => {
    const codes = (list: keyof typeof CODES) => CODES[list].map((entry) => entry.code);
    expect(codes('occupation')).toEqual(OCCUPATION_CODES);
    expect(codes('generalEducation')).toEqual(GENERAL_CODES);
    expect(codes('professionalEducation')).toEqual(PROFESSIONAL_CODES);
    expect(codes('politicalTheory')).toEqual(THEORY_CODES);
    // Of a minority, without the name of the group: counted as a minority, and as no group.
    expect(codes('ethnicity')).toEqual([...ETHNICITY_CODES, 'dtts']);
    const total = emptyTotal();
    addVector(total, countMembers([{ fields: { dan_toc: 'dtts' } }, { fields: { dan_toc: '01' } }], ON));
    expect(total[slotOf('minority')]).toBe(1);
    expect(total[slotOf('ethnicity.unknown')]).toBe(1);
    expect(total[slotOf('ethnicity.01')]).toBe(1);
  });

  it('stays as it is unless its version is raised', () => {
    expect({
      version: LAYOUT_VERSION,
      slots: SLOTS,
      members: slotOf('members'),
      last: slotOf('admission.unknown'),
      theory: slotOf('theory.cao-cap'),
    }).toEqual({ version: 1, slots: 10_026, members: 0, last: 105, theory: 47 });
  });

  it('knows no other counts', () => {
    expect(() => slotOf('menbers')).toThrow(RangeError);
  });
});

describe('month ends', () => {
  it.each([
    ['2023-08-31', '2023-08-31'],
    ['2023-08-30', '2023-07-31'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-28', '2023-02-28'],
    ['2024-02-28', '2024-01-31'],
    ['2023-01-15', '2022-12-31'],
  ])('on or before %s is %s', (asOf, end) => {
    expect(monthEndOf(asOf).date).toBe(end);
  });

  it('of what is no whole date are refused', () => {
    expect(() => monthEndOf('2023-08')).toThrow(RangeError);
  });
});
