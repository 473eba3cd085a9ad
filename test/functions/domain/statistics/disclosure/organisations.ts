/** Small random organisations whose counts are often few: where something could be subtracted, here it can. */
import fc from 'fast-check';
import { countMembers } from '../../../../../functions/domain/statistics/count.ts';
import type { StatisticsVector } from '../../../../../functions/domain/statistics/vector.ts';
import type { Member } from '../../../../../functions/domain/roster/shape/member.ts';
import { unitSince } from '../../../../../functions/demo/generator/bloc.ts';
import { treeAsOf } from '../../../../../functions/domain/units/tree.ts';
import { SECTORS, type Tree, type Unit } from '../../../../../functions/domain/units/unit.ts';

export const DAY = '2023-08-31';

export interface Organisation {
  readonly tree: Tree;
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
}

/** With its units as they are kept. */
export type KeptOrganisation = Organisation & { readonly records: readonly Unit[] };

const YEARS = ['2003', '1999', '1990', '1984', '1979', '1975', '1970', '1965', '1950'];
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Most people are like most people. */
const person: fc.Arbitrary<Member['fields']> = fc
  .record({
    dan_toc: oneOf('01', '01', '01', '01', '03', '03', '08', '50', 'dtts', ''),
    ton_giao: oneOf('khong', 'khong', 'khong', 'khong', 'phat-giao', ''),
    nghe_nghiep: oneOf(
      'vien-chuc',
      'vien-chuc',
      'nong-lam-ngu',
      'nong-lam-ngu',
      'dn-cong-nhan',
      'sinh-vien',
      '',
    ),
    chuyen_mon: oneOf('dai-hoc', 'dai-hoc', 'trung-cap', ''),
    van_hoa: oneOf('thpt', 'thpt', 'thpt', 'thcs'),
    ly_luan: oneOf('so-cap', 'trung-cap', ''),
    ngay_sinh: oneOf(...YEARS, '').map((year) => (year === '' ? '' : `${year}-05-14`)),
    ngay_vao_dang: oneOf('2010-03-01', '2010-03-01', '2023-02-03', '2023-05-19'),
    mien_sh: oneOf(true, false, false, false, false, false),
  })
  .map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== false)),
  );

/** Of one unit below the top: what it hangs under, and who is on its roster; nobody: it keeps none. */
const place = fc.record({
  under: fc.nat(),
  sector: oneOf(...SECTORS.slice(0, 3)),
  members: oneOf(0, 1, 3, 4, 6, 9, 14, 25, 40),
  alike: fc.boolean(),
});

export const organisations: fc.Arbitrary<KeptOrganisation> = fc
  .array(place, { minLength: 2, maxLength: 9 })
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      people: fc.tuple(
        ...places.map(({ members, alike }) =>
          alike
            ? fc
                .tuple(person, person)
                .map(([most, one]) => Array.from({ length: members }, (_, n) => (n === 0 ? one : most)))
            : fc.array(person, { minLength: members, maxLength: members }),
        ),
      ),
    }),
  )
  .map(({ places, people }) => {
    const unit = (n: number, parent: string | null) =>
      unitSince('2000-01-01', {
        id: `u${String(n)}`,
        shard: 's',
        name: `Đơn vị ${String(n)}`,
        kind: 'branch',
        sector: places[n - 1]?.sector ?? 'other',
        parent,
        keepsRoster: (people[n - 1]?.length ?? 0) > 0,
      });
    // Rather flat than deep: units beside each other are what subtracting is about.
    const units = places.map(({ under }, index) => unit(index + 1, `u${String((under % (index + 1)) % 4)}`));
    const vectors = new Map(
      people.flatMap((members, index) =>
        members.length === 0
          ? []
          : [
              [
                `u${String(index + 1)}`,
                countMembers(
                  members.map((fields) => ({ fields })),
                  DAY,
                ),
              ] as const,
            ],
      ),
    );
    const records = [unit(0, null), ...units];
    return { records, tree: treeAsOf(records, DAY), vectors };
  });
