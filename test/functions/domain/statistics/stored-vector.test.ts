import fc from 'fast-check';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { readVector } from '../../../../functions/domain/statistics/stored-vector.ts';
import { encodeVector } from '../../../../functions/domain/statistics/vector.ts';
import { ON, roster } from './generated-members.ts';

describe('a vector as it rests', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(roster, (members) => {
        const vector = countMembers(members, ON);
        expect([...(readVector(encodeVector(vector))?.pairs ?? [])]).toEqual([...vector.pairs]);
      }),
      { numRuns: 100 },
    );
  });

  it('is not computed where it was cut short, wherever that was', () => {
    const dated = roster.map((members) =>
      members.map(({ fields }) => ({ fields: { ...fields, ngay_vao_dang: fields.ngay_vao_dang ?? '2022' } })),
    );
    fc.assert(
      fc.property(dated, (members) => {
        const bytes = encodeVector(countMembers(members, ON));
        for (let length = 0; length < bytes.length; length++) {
          expect([length, readVector(bytes.subarray(0, length))]).toEqual([length, undefined]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not computed where it is of another layout, empty or noise', () => {
    const bytes = encodeVector(countMembers([{ fields: {} }], ON));
    expect(readVector(Uint8Array.from([2, ...bytes.subarray(1)]))).toBeUndefined();
    expect(readVector(new Uint8Array())).toBeUndefined();
    expect(readVector(encodeVector(countMembers([], ON)))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(readVector(Uint8Array.from([1, ...noise]))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
