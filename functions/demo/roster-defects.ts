/** Five mistakes that clerks make, planted into a sample on purpose: what a check has to find, and what makes it right again. */
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { addMonths, formatDate } from '../domain/language/date.ts';
import {
  ADMITTED_TOO_YOUNG,
  DECISIVE_CODE,
  OFFICIAL_DATE,
  SHORTENED_NUMBER,
  UNREADABLE_DATE,
} from '../domain/rules/record/known-ids.ts';
import type { GeneratedMember } from './generator/draft.ts';
import { addressOf, cellOf, type RosterStyle, type SheetCell } from './roster-sheet.ts';

export type DefectName =
  'day-that-is-not' | 'sex-misspelt' | 'number-shortened' | 'admitted-too-young' | 'full-member-too-early';

export interface PlantedDefect {
  readonly name: DefectName;
  /** The rule that finds it, as an error on this very cell. */
  readonly rule: string;
  readonly field: FieldKey;
  /** Counts the members from 0. */
  readonly index: number;
  /** 'C7'. */
  readonly cell: string;
  readonly wrong: string;
  /** What the cell held before; a clerk who types this has corrected it. */
  readonly right: string;
}

interface Defect {
  readonly name: DefectName;
  readonly rule: string;
  readonly field: FieldKey;
  readonly wrong: (fields: GeneratedMember['fields']) => string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const moved = (iso: unknown, months: number) => formatDate(addMonths(text(iso), months) ?? '');

const DEFECTS: readonly Defect[] = [
  {
    name: 'day-that-is-not',
    rule: UNREADABLE_DATE,
    field: 'ngay_sinh',
    wrong: ({ ngay_sinh }) => `31/02/${text(ngay_sinh).slice(0, 4)}`,
  },
  { name: 'sex-misspelt', rule: DECISIVE_CODE, field: 'gioi_tinh', wrong: () => 'Nx' },
  {
    name: 'number-shortened',
    rule: SHORTENED_NUMBER,
    field: 'so_cccd',
    wrong: ({ so_cccd }) => `${text(so_cccd).slice(1, 2)}.${text(so_cccd).slice(2, 7)}E+10`,
  },
  {
    name: 'admitted-too-young',
    rule: ADMITTED_TOO_YOUNG,
    field: 'ngay_vao_dang',
    wrong: ({ ngay_sinh }) => moved(ngay_sinh, 17 * 12),
  },
  {
    name: 'full-member-too-early',
    rule: OFFICIAL_DATE,
    field: 'ngay_chinh_thuc',
    wrong: ({ ngay_vao_dang }) => moved(ngay_vao_dang, 6),
  },
];

/** Rules on ages and on full membership judge by the rules in force at the time: old dates would only be a warning. */
const JUDGED_SINCE = '2017-01-01';

function shown(cell: SheetCell): string {
  return cell instanceof Date ? formatDate(cell.toISOString().slice(0, 10)) : String(cell ?? '');
}

/** Where the five go: different full members each, the same ones every time. Throws RangeError where there are too few. */
export function plantDefects(members: readonly GeneratedMember[], style: RosterStyle): PlantedDefect[] {
  const able = members
    .map((member, index) => ({ member, index }))
    .filter(({ member }) => member.fields.loai_dv === 'chinh-thuc')
    .sort((a, b) => {
      const since = ({ member }: typeof a) => Number(text(member.fields.ngay_vao_dang) >= JUDGED_SINCE);
      return since(a) - since(b) || a.index - b.index;
    });
  const chosen = able.slice(-DEFECTS.length);
  if (chosen.length < DEFECTS.length) throw new RangeError('Too few full members for five defects');
  return DEFECTS.map((defect, at): PlantedDefect => {
    const { member, index } = chosen[at] ?? { member: { fields: {} }, index: 0 };
    const { name, rule, field } = defect;
    const right = shown(cellOf(member, field, index));
    const cell = addressOf(field, index, style);
    return { name, rule, field, index, cell, wrong: defect.wrong(member.fields), right };
  });
}
