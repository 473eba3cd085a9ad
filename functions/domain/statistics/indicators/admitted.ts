/** Admissions of the span beyond what the report always had: by occupation, education and age, and by where the unit stands. */
import type { Bilingual } from '../../language/bilingual.ts';
import { roundedRatio, share } from '../../language/number.ts';
import { admissionNote, countAdmissions } from '../admissions.ts';
import { UNKNOWN_ROW } from '../blocks.ts';
import { ADMISSION_LABELS, KIND_LABELS, SECTOR_LABELS } from '../labels.ts';
import { SECTORS, type UnitAsOf, type UnitSector } from '../../units/unit.ts';
import { addVector, emptyTotal } from '../vector.ts';
import { CATEGORIES } from './categories.ts';
import type { Counts } from './counts.ts';
import { countIn, peopleIn } from './dated-counts.ts';
import { baseOf } from './places.ts';
import type { Computed, Definition } from './definition.ts';
import type { IndicatorRoster } from './inputs.ts';
import { ofBlock, unknownOf } from './computed.ts';

const ALL = ADMISSION_LABELS.total;

const admission = (
  words: Pick<Definition, 'id' | 'label' | 'compute'> & Partial<Definition>,
): Definition => ({
  group: 'admissions',
  about: 'span',
  source: 'rosters',
  numerator: words.label,
  denominator: ALL,
  decimals: 0,
  ...words,
});

const IN_ENTERPRISES: Bilingual = { vi: 'Kết nạp trong doanh nghiệp', en: 'Admissions in enterprises' };

const BY_OCCUPATION: readonly Definition[] = CATEGORIES.flatMap(
  ({ id, indicator, label, of }): Definition[] => {
    if (!('occupations' in of)) return [];
    const { occupations, among } = of;
    return [
      admission({
        id: `admissions.${indicator}`,
        label,
        category: id,
        trait: true,
        ...(among === undefined ? {} : { denominator: IN_ENTERPRISES }),
        compute: (counts) => ofBlock(counts.block('admissions.occupation'), occupations, among),
      }),
    ];
  },
);

const BY_SCHOOLING: readonly Definition[] = [
  admission({
    id: 'admissions.graduates',
    label: { vi: 'Kết nạp: có trình độ đại học trở lên', en: 'Admissions: with a university degree' },
    trait: true,
    compute: (counts) => ofBlock(counts.block('admissions.professional'), ['dai-hoc', 'thac-sy', 'tien-sy']),
  }),
  admission({
    id: 'admissions.young',
    label: { vi: 'Kết nạp: từ 18 đến 30 tuổi', en: 'Admissions: aged 18 to 30' },
    denominator: { vi: 'Người kết nạp rõ tuổi', en: 'Admissions whose age is known' },
    trait: true,
    compute: (counts) => {
      const counted = counts.block('admissions.age');
      const known = [...counted.rows.keys()].filter((row) => row !== UNKNOWN_ROW);
      return ofBlock(counted, ['18-30'], known);
    },
  }),
  admission({
    id: 'admissions.averageAge',
    label: { vi: 'Tuổi bình quân khi kết nạp', en: 'Average age on admission' },
    numerator: {
      vi: 'Tổng số tháng tuổi tròn khi kết nạp',
      en: 'Completed months of age on admission, added up',
    },
    denominator: {
      vi: '12 × số người rõ tuổi khi kết nạp',
      en: '12 × the people whose age on admission is known',
    },
    decimals: 2,
    trait: true,
    compute: averageOnAdmission,
  }),
];

function averageOnAdmission(counts: Counts): Computed {
  const ages = counts.block('admissions.age');
  // Of the same units: where it is open whose age belongs to the span, months of age are none.
  const { rosters, span } = counts.inputs;
  const isOpen = new Set(ages.notComputed);
  const known = rosters.filter(({ unit }) => !isOpen.has(unit.id));
  const months = countIn('admissions.ageMonths', known, span);
  const ofKnownAge = [...ages.rows.keys()].filter((row) => row !== UNKNOWN_ROW);
  const [numerator, denominator] = [peopleIn(months), 12 * peopleIn(ages, ofKnownAge)];
  if (ages.known === 0) return { value: null, ...unknownOf(ages) };
  return { value: roundedRatio(numerator, denominator), numerator, denominator, ...unknownOf(ages) };
}

type Belongs = (roster: IndicatorRoster, counts: Counts) => boolean;

/** undefined where there is no such unit. */
function admittedWhere(counts: Counts, belongs: Belongs): Computed | undefined {
  const { rosters, span } = counts.inputs;
  const inside = rosters.filter((roster) => belongs(roster, counts));
  if (inside.length === 0) return undefined;
  const sum = emptyTotal();
  for (const { vector } of inside) addVector(sum, vector);
  const admitted = countAdmissions(sum, span);
  const all = counts.admitted().counts.total;
  return {
    value: admitted.counts.total,
    ...share(admitted.counts.total, all),
    note: admissionNote(admitted),
  };
}

const where = (id: string, label: Bilingual, belongs: Belongs, more: Partial<Definition> = {}): Definition =>
  admission({ id, label, ...more, compute: (counts) => admittedWhere(counts, belongs) });

const sectorOf = (sector: UnitSector): Bilingual => {
  const { vi, en } = SECTOR_LABELS[sector].members;
  return { vi: vi.replace(/^Đảng viên/, 'Kết nạp'), en: en.replace(/^Members/, 'Admissions') };
};

const baseLabel = (sector: UnitSector, vi: string, en: string): Bilingual => {
  const { name } = SECTOR_LABELS[sector];
  return {
    vi: `${vi} ở tổ chức cơ sở đảng thuộc loại hình: ${name.vi.toLowerCase()}`,
    en: `${en} in grassroots organisations of the kind: ${name.en.toLowerCase()}`,
  };
};

const kindLabel = (kind: UnitAsOf['kind']): Bilingual => ({
  vi: `Kết nạp ở cấp: ${KIND_LABELS[kind].vi.toLowerCase()}`,
  en: `Admissions at the level: ${KIND_LABELS[kind].en.toLowerCase()}`,
});

const BY_PLACE: readonly Definition[] = [
  ...SECTORS.map((sector) =>
    where(`admissions.sector.${sector}`, sectorOf(sector), ({ unit }) => unit.sector === sector),
  ),
  ...(Object.keys(KIND_LABELS) as UnitAsOf['kind'][]).map((kind) =>
    where(`admissions.kind.${kind}`, kindLabel(kind), ({ unit }) => unit.kind === kind),
  ),
  ...SECTORS.map((sector) =>
    where(
      `admissions.base.${sector}`,
      baseLabel(sector, 'Kết nạp', 'Admissions'),
      ({ unit }, { inputs }) => baseOf(inputs, unit).sector === sector,
    ),
  ),
];

/** Everybody on a roster of a residential unit's own: villages and quarters, not the schools and offices beside them. */
const RESIDENTIAL = where(
  'admissions.residential',
  { vi: 'Kết nạp: ở khu dân cư', en: 'Admissions: in residential areas' },
  ({ unit }) => unit.sector === 'residential',
  { category: 'residential' },
);

export const ADMITTED: readonly Definition[] = [...BY_OCCUPATION, ...BY_SCHOOLING, ...BY_PLACE, RESIDENTIAL];
