/** Biểu 4: the members by people and by religion. */
import { codeLabel } from '../roster/codes/codes.ts';
import type { CodeListName } from '../roster/shape/field.ts';
import { OTHER_NAME, RELIGION_CODES } from '../statistics/blocks.ts';
import { ETHNICITY_CODES } from '../statistics/layout.ts';
import { IN_FORCE_2021, row, SOURCE_2021 } from './common-rows.ts';
import type { Form, FormColumn, FormRow, Sum } from './form.ts';

const ABOVE = { vi: 'Đảng viên chia theo dân tộc, tôn giáo', en: 'Members by people and religion' };
const COLUMNS: readonly FormColumn[] = [
  {
    id: 'total',
    head: { vi: 'Tổng số', en: 'In all' },
    above: ABOVE,
    number: '3',
    value: { kind: 'count', of: 'total', when: 'now' },
    words: ['Tổng số đảng viên', 'Số đảng viên'],
  },
  {
    id: 'women',
    head: { vi: 'Trong đó: nữ', en: 'Women' },
    above: ABOVE,
    number: '4',
    value: { kind: 'count', of: 'women', when: 'now' },
    words: ['Nữ', 'Trong đó nữ'],
  },
  {
    id: 'share',
    head: { vi: 'Tỷ lệ (%)', en: 'Share (%)' },
    number: '5',
    value: { kind: 'share', of: 'total', to: 'members' },
    words: ['Tỷ lệ', '%', 'Tỷ lệ %'],
  },
];

/** Religions as counts: whoever has one that is not said is told by no name. */
const NAMED = [...RELIGION_CODES.filter((code) => code !== 'khong'), OTHER_NAME];
const byName = (list: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${list}.${name}`);

function named(list: CodeListName, code: string, number: string, counts: Record<string, Sum>): FormRow {
  const label = codeLabel(list, code) ?? { vi: code, en: code };
  const id = `${list}.${code}`;
  return { id, number, label, level: 1, counts, isSparse: true, words: [`Dân tộc ${label.vi}`] };
}

const PEOPLES = ETHNICITY_CODES.map((code, index) =>
  named('ethnicity', code, String(index + 1), {
    total: `ethnicity.${code}`,
    women: `women.ethnicity.${code}`,
  }),
);

const RELIGIONS = NAMED.map((code, index): FormRow => {
  const counts = { total: `religion.name.${code}`, women: `women.religion.${code}` };
  if (code !== OTHER_NAME) return named('religion', code, String(index + 1), counts);
  const label = { vi: 'Tôn giáo ghi bằng tên khác', en: 'A religion under another name' };
  return { id: 'religion.other-name', number: String(index + 1), label, level: 1, counts, isSparse: true };
});

const whole = (
  id: string,
  number: string,
  label: readonly [string, string],
  total: Sum,
  women: Sum,
): FormRow => ({
  ...row(id, label, { number, level: 0 }),
  counts: { total, women },
});

export const FORM_4_OF_2021: Form = {
  id: '4',
  from: IN_FORCE_2021,
  source: SOURCE_2021,
  number: 'Biểu số 4-BTCTW',
  title: { vi: 'Đảng viên chia theo dân tộc và tôn giáo', en: 'Members by people and religion' },
  stub: { vi: 'Tên dân tộc, tôn giáo', en: 'People, religion' },
  columns: COLUMNS,
  rows: [
    whole(
      'I',
      'I',
      ['Đảng viên chia theo dân tộc', 'Members by people'],
      byName('ethnicity', ETHNICITY_CODES),
      byName('women.ethnicity', ETHNICITY_CODES),
    ),
    ...PEOPLES,
    whole(
      'II',
      'II',
      ['Đảng viên chia theo tôn giáo', 'Members by religion'],
      byName('religion.name', NAMED),
      byName('women.religion', NAMED),
    ),
    ...RELIGIONS,
  ],
  identities: [
    {
      id: 'ethnicity',
      label: { vi: 'I cộng lại = tổng số đảng viên', en: 'I adds up to the members' },
      left: 'members',
      right: byName('ethnicity', ETHNICITY_CODES),
      beside: [{ count: 'ethnicity.unknown', label: { vi: 'chưa rõ dân tộc', en: 'people unknown' } }],
    },
    {
      id: 'women',
      label: { vi: 'I cột nữ cộng lại = đảng viên nữ', en: 'I of women adds up to the women' },
      left: 'members.women',
      right: byName('women.ethnicity', ETHNICITY_CODES),
      beside: [
        {
          count: 'women.ethnicity.unknown',
          label: { vi: 'nữ, chưa rõ dân tộc', en: 'women, people unknown' },
        },
      ],
    },
    {
      id: 'religion',
      label: { vi: 'II cộng lại = đảng viên có tôn giáo', en: 'II adds up to those with a religion' },
      left: 'members.religion',
      right: byName('religion.name', NAMED),
    },
  ],
  assumed: [
    {
      vi: 'Chưa đọc được toàn văn giải thích Biểu 4: hiểu là đảng viên có đến cuối kỳ; Tỷ lệ là phần trăm trong tổng số đảng viên.',
      en: 'The guidance’s text on Biểu 4 was not read: taken as the members at the end; the share is of all members.',
    },
    {
      vi: 'Người chỉ đánh dấu “dân tộc thiểu số”, không ghi tên dân tộc, không có trong dòng nào.',
      en: 'Who is marked as a minority without its name is in no row.',
    },
  ],
};
