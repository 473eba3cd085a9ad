/** The figures of the report as entries of the registry, under the ids that they always had. */
import type { Bilingual } from '../../language/bilingual.ts';
import { COMPOSITIONS } from '../compositions.ts';
import { isTrait } from '../disclosure/traits.ts';
import { ADMISSION_LABELS, GROUPS, KIND_LABELS, MEMBER_ROWS, SECTOR_LABELS } from '../labels.ts';
import { ADMISSION_CATEGORIES, type AdmissionCategory } from '../layout.ts';
import { averageAge } from '../age.ts';
import { monthEndOf } from '../months.ts';
import type { Counts } from './counts.ts';
import type { Computed, Definition } from './definition.ts';
import type { Indicator } from './indicator.ts';
import { LEAST_FOR_PERCENT } from './plan-lines.ts';

type Words = Pick<Indicator, 'id' | 'group' | 'label'> & Partial<Indicator>;

function printed(words: Words, compute = (counts: Counts) => figureIn(counts, words.id)): Definition {
  return {
    about: 'day',
    source: 'rosters',
    numerator: words.label,
    decimals: 0,
    ...(isTrait(words.id) ? { trait: true } : {}),
    ...words,
    compute,
  };
}

/** Unit by unit a province has thousands of these: only what is asked for is made. */
function partOf(id: string): 'members' | 'admissions' | undefined {
  if (/^admissions(?!\.target)/.test(id)) return 'admissions';
  return /^members(?!\.sector)/.test(id) ? 'members' : undefined;
}

function figureIn(counts: Counts, id: string): Computed | undefined {
  const figure = counts.figures(partOf(id)).get(id);
  if (figure === undefined) return undefined;
  const { value, share, note } = figure;
  return { value, ...share, ...(note === undefined ? {} : { note }) };
}

const SEX_KNOWN: Bilingual = { vi: 'Đảng viên rõ giới tính', en: 'Members whose sex is known' };
const EXPECTED: Bilingual = { vi: 'Đơn vị phải gửi', en: 'Units that are to send' };

const MEMBERS: readonly Definition[] = [
  printed({ id: 'members', group: 'members', label: GROUPS.members }),
  ...MEMBER_ROWS.map(({ id, label, knownBut }) =>
    printed({
      id: `members.${id}`,
      group: 'members',
      label,
      denominator: knownBut === undefined ? GROUPS.members : SEX_KNOWN,
    }),
  ),
];

const UNITS: readonly Definition[] = [
  printed({ id: 'units', group: 'units', label: GROUPS.units, source: 'units' }),
  ...Object.entries(KIND_LABELS).map(([kind, label]) =>
    printed({ id: `units.kind.${kind}`, group: 'units', label, source: 'units' }),
  ),
  printed({
    id: 'coverage',
    group: 'units',
    label: GROUPS.coverage,
    source: 'periods',
    denominator: EXPECTED,
  }),
];

const SECTORS: readonly Definition[] = Object.entries(SECTOR_LABELS).flatMap(
  ([sector, { units, members }]) => [
    printed({
      id: `units.sector.${sector}`,
      group: 'sector',
      label: units,
      source: 'units',
      denominator: GROUPS.units,
    }),
    printed({ id: `members.sector.${sector}`, group: 'sector', label: members, denominator: GROUPS.members }),
  ],
);

const GROUPED: readonly Definition[] = COMPOSITIONS.flatMap(({ id, rows }) =>
  rows.map((row) =>
    printed({ id: `${id}.${row.id}`, group: id, label: row.label, denominator: GROUPS.members }),
  ),
);

const AVERAGE = printed(
  {
    id: 'age.average',
    group: 'age',
    label: GROUPS.average,
    decimals: 2,
    trait: true,
    numerator: { vi: 'Tổng số tháng tuổi tròn', en: 'Completed months of age, added up' },
    denominator: { vi: '12 × số người biết ngày sinh', en: '12 × the people whose birth is known' },
  },
  (counts) => {
    const average = averageAge(counts.total(), monthEndOf(counts.inputs.asOf));
    const figure = figureIn(counts, 'age.average');
    if (average === undefined || figure === undefined) return undefined;
    return { ...figure, numerator: average.months, denominator: 12 * average.people };
  },
);

/** As the plans' ledger calls them, where it has the same category. */
const PLANNED_AS: Partial<Record<AdmissionCategory, string>> = {
  total: 'all',
  women: 'women',
  minority: 'minorities',
  youthUnion: 'youth-union',
  enterprise: 'enterprise',
};

const ADMISSIONS: readonly Definition[] = ADMISSION_CATEGORIES.map((category) => {
  const id = category === 'total' ? 'admissions' : `admissions.${category}`;
  const planned = PLANNED_AS[category];
  return printed(
    {
      id,
      group: 'admissions',
      label: ADMISSION_LABELS[category],
      about: 'span',
      ...(planned === undefined ? {} : { category: planned }),
      ...(category === 'total' ? {} : { denominator: ADMISSION_LABELS.total }),
    },
    (counts) => {
      const figure = figureIn(counts, id);
      const days = counts.admitted().range;
      return figure && { ...figure, ...(days === null ? { days: counts.inputs.span } : { days }) };
    },
  );
});

const TARGET = printed(
  {
    id: 'admissions.target',
    group: 'admissions',
    label: GROUPS.target,
    about: 'span',
    source: 'plans',
    category: 'all',
    numerator: ADMISSION_LABELS.total,
    denominator: { vi: 'Chỉ tiêu', en: 'The target' },
  },
  (counts) => {
    const figure = figureIn(counts, 'admissions.target');
    const [plan] = counts.plans();
    if (figure === undefined || plan === undefined) return undefined;
    const { from, to, value, assumption } = plan;
    return {
      ...figure,
      ...(value < LEAST_FOR_PERCENT ? { percent: null } : {}),
      ...(assumption === undefined ? {} : { assumed: assumption }),
      days: { from, to },
    };
  },
);

/** In the order of the report. */
export const PRINTED: readonly Definition[] = [
  ...MEMBERS,
  ...UNITS,
  ...SECTORS,
  ...GROUPED,
  AVERAGE,
  ...ADMISSIONS,
  TARGET,
];
