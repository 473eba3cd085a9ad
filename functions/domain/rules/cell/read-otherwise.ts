/** Values that were read as something else than is written, each said once: two levels in a cell, a tone too many, a post of the workplace. */
import type { FieldKey } from '../../roster/shape/field.ts';
import { fieldIn } from '../../roster/shape/kind.ts';
import { codeLabel } from '../../roster/codes/codes.ts';
import { onceAValue } from '../helpers/once-a-value.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';

const LEVELS: readonly FieldKey[] = ['van_hoa', 'chuyen_mon', 'ly_luan'];
const WORDS: readonly FieldKey[] = [
  ...LEVELS,
  'gioi_tinh',
  'dan_toc',
  'ton_giao',
  'loai_dv',
  'nghe_nghiep',
  'chuc_vu_dang',
];

const shared = {
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  whole: true,
  needs: ['sheet'],
  citations: [],
} as const;

/** With what was read in words. */
function* readAs({ kind, sheet }: RuleView, code: 'several-levels' | 'read-as'): Iterable<RuleHit> {
  for (const hit of onceAValue(sheet, code)) {
    const { codes } = hit.field === null ? {} : fieldIn(kind, hit.field);
    const read = String(hit.params?.read ?? '');
    yield { ...hit, params: { ...hit.params, read: (codes && codeLabel(codes, read)?.vi) ?? read } };
  }
}

const severalLevels: Rule = {
  ...shared,
  id: 'L2-CODE-007',
  reads: LEVELS,
  title: { vi: 'Một ô ghi nhiều trình độ', en: 'Several levels in one cell' },
  message: {
    vi: '“{value}” ghi nhiều trình độ (số người ghi như vậy: {count}); đã tính theo trình độ cao nhất là {read}. Không phải sửa nếu đúng.',
    en: '“{value}” names several levels (people who have it: {count}); the highest, {read}, was taken. Nothing to correct if that is so.',
  },
  examples: {
    pass: [{ title: 'one level', members: [{ chuyen_mon: 'dai-hoc' }] }],
    fail: [
      {
        title: 'two of them',
        members: [{ chuyen_mon: 'dai-hoc' }],
        problems: [
          {
            code: 'several-levels',
            row: 2,
            column: 0,
            field: 'chuyen_mon',
            value: 'TC, ĐH',
            read: 'dai-hoc',
          },
        ],
      },
    ],
  },
  check: (view) => readAs(view, 'several-levels'),
};

const spelledOtherwise: Rule = {
  ...shared,
  id: 'L2-CODE-008',
  reads: WORDS,
  title: { vi: 'Đã hiểu khác chữ đang ghi', en: 'Read as another word than is written' },
  message: {
    vi: 'đang ghi “{value}” (số người ghi như vậy: {count}), đã hiểu là {read}. Nên sửa chữ; nếu không phải thì ghi lại.',
    en: '“{value}” (people who have it: {count}) was taken for {read}. Better correct the spelling, or write what is meant.',
  },
  examples: {
    pass: [{ title: 'as the list has it', members: [{ dan_toc: '01' }] }],
    fail: [
      {
        title: 'a tone too many, once for all who have it',
        members: [{ dan_toc: '01' }, { dan_toc: '01' }],
        problems: [2, 3].map((row) => ({
          code: 'read-as',
          row,
          column: 0,
          field: 'dan_toc',
          value: 'Kính',
          read: '01',
        })),
      },
    ],
  },
  check: (view) => readAs(view, 'read-as'),
};

const postOfWork: Rule = {
  ...shared,
  id: 'L2-POST-001',
  reads: ['chuc_vu_dang'],
  title: { vi: 'Không phải chức vụ Đảng', en: 'No post of the Party' },
  message: {
    vi: '{count} người ghi chức vụ chuyên môn, chính quyền ở cột này (ví dụ “{value}”): không tính là chức vụ Đảng, không gửi đi. Không phải sửa nếu đúng.',
    en: '{count} people have a post of their workplace in this column (such as “{value}”): it counts as no post of the Party and is not sent. Nothing to correct if that is so.',
  },
  examples: {
    pass: [{ title: 'a secretary', members: [{ chuc_vu_dang: 'bi-thu' }] }],
    fail: [
      {
        title: 'beside a secretary',
        members: [{ chuc_vu_dang: 'bi-thu' }, {}],
        problems: [{ code: 'post-of-work', row: 3, column: 0, field: 'chuc_vu_dang', value: 'Trưởng phòng' }],
      },
    ],
  },
  *check({ sheet }) {
    const all = problemsOf(sheet).filter(({ code }) => code === 'post-of-work');
    const [first] = all;
    if (!first) return;
    const { row, field, column, value } = first;
    yield { row, field, column, params: { value: shownValue(value), count: all.length } };
  },
};

export const READ_OTHERWISE_RULES: readonly Rule[] = [severalLevels, spelledOtherwise, postOfWork];
