/** Rules about signs for "as above". What they were read as is said; where they can mean nothing, the cell is not filled in. */
import { DITTO_READ } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemHits } from '../helpers/problems.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';

const dittoRead: Rule = {
  id: DITTO_READ,
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Dấu “như trên”', en: 'A ditto mark' },
  message: {
    vi: 'ghi “{value}” (như trên), đã hiểu {label} giống người ở trên. Nên ghi đủ, để sắp xếp hay lọc không làm sai.',
    en: '“{value}” (as above) was taken for the {label} of the person above. Better write it out: sorting would make it wrong.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('-nt- under an ethnic group', {
        code: 'ditto',
        row: 2,
        column: 1,
        field: 'dan_toc',
        value: '-nt-',
        read: '03',
      }),
    ],
  },
  *check({ sheet }) {
    for (const hit of problemHits(sheet, 'ditto', ({ read }) => read !== undefined))
      yield { ...hit, reads: [] };
  },
};

/** Without it a person is not known or not counted rightly. */
const isDecisive = (kind: RosterKind, field: FieldKey): boolean => {
  const { required, type, upload } = fieldIn(kind, field);
  return required !== undefined || (upload !== 'stays' && (type === 'date' || type === 'id'));
};

function* openDittos({ kind, sheet }: RuleView, decisive: boolean): Iterable<RuleHit> {
  yield* problemHits(
    sheet,
    'ditto',
    ({ field, read }) => read === undefined && isDecisive(kind, field) === decisive,
  );
}

const dittoOpen: Rule = {
  id: 'L2-DITTO-002',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['ho_ten', 'ngay_sinh', 'gioi_tinh', 'ngay_vao_dang', 'ngay_chinh_thuc', 'so_cccd', 'so_the'],
  title: { vi: 'Dấu “như trên” không dùng được', en: 'A ditto mark that says nothing' },
  message: {
    vi: 'ghi “{value}” (như trên), nhưng {label} không lấy theo người ở trên được. Ghi đủ vào ô này.',
    en: '“{value}” (as above) cannot stand for {label}, or nothing stands above. Write it out.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('a birth date as above', { code: 'ditto', row: 2, column: 1, field: 'ngay_sinh', value: '"' }, [
        'ho_ten',
        'ngay_sinh',
      ]),
    ],
  },
  check: (view) => openDittos(view, true),
};

const dittoUnread: Rule = {
  ...dittoOpen,
  id: 'L2-DITTO-003',
  severity: 'warning',
  gate: 'none',
  reads: [],
  title: { vi: 'Dấu “như trên” chưa hiểu được', en: 'A ditto mark that was not understood' },
  message: {
    vi: 'ghi “{value}” (như trên), nhưng không lấy được {label} từ người ở trên nên coi như chưa ghi. Nên ghi đủ.',
    en: '“{value}” (as above) found no {label} above to stand for, so it counts as not written. Better write it out.',
  },
  examples: {
    pass: PASS,
    fail: [
      example('nothing above', { code: 'ditto', row: 2, column: 1, field: 'dan_toc', value: '//' }, [
        'ho_ten',
        'dan_toc',
      ]),
    ],
  },
  check: (view) => openDittos(view, false),
};

export const DITTO_RULES: readonly Rule[] = [dittoRead, dittoOpen, dittoUnread];
