/** The identity of Biểu 1 for one unit: members at the end = members at the opening + entries − exits. */
import { imbalanceOf, movementOf } from '../../submissions/movement.ts';
import { against } from '../helpers/against.ts';
import type { Citation, Rule } from '../record/rule.ts';

/** The form itself was seen as a public implementation prints it. */
const FORM_1: Citation = {
  document: '11-HD/BTCTW',
  clause: 'Biểu số 1-BTCTW',
  from: '2021-12-13',
  verified: 'secondary',
};

const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' } as const;
const PAO = { ho_ten: 'Tẩn A Páo', ngay_sinh: '1979-09-09' } as const;

const shared = {
  scope: 'forms',
  needs: ['previous'],
  since: '2',
  severity: 'error',
  gate: 'block',
  reads: [],
  citations: [FORM_1],
} as const;

const balance: Rule = {
  ...shared,
  id: 'L8-BAL-001',
  title: { vi: 'Biểu 1 không cân: D ≠ A + B − C', en: 'Biểu 1 does not add up: D ≠ A + B − C' },
  message: {
    vi: 'cuối kỳ trước {opening}, tăng {came}, giảm {left}, trong danh sách {closing}: lệch {imbalance}. Xem lại lý do rời đi: mỗi người chỉ ghi một lần.',
    en: '{opening} at the opening, {came} came, {left} left, {closing} in the roster: {imbalance} too many or too few. Look at the exits: one for each person.',
  },
  examples: {
    pass: [
      against('one came and one left', [MAI], [PAO], { exits: [{ row: 2, reason: 'died' }] }),
      against('somebody whose exit is still asked for', [MAI, PAO], [MAI]),
    ],
    fail: [
      against('one exit written twice', [MAI, PAO], [MAI], {
        exits: [
          { row: 3, reason: 'died' },
          { row: 3, reason: 'moved' },
        ],
      }),
    ],
  },
  *check({ previous, list }) {
    if (!previous) return;
    const { comparison, exits } = previous;
    const answered = new Set(exits.map(({ row }) => row));
    // Another rule asks for exits that are missing and refuses those of people who are still there.
    if (comparison.removed.length !== answered.size) return;
    const movement = movementOf(previous, list.members.length);
    const imbalance = imbalanceOf(movement);
    if (imbalance === 0) return;
    const { opening, closing } = movement;
    const params = { opening, came: comparison.added.length, left: exits.length, closing, imbalance };
    yield { row: null, field: null, params };
  },
};

const opening: Rule = {
  ...shared,
  id: 'L8-OPEN-001',
  title: { vi: 'Đầu kỳ không bằng cuối kỳ trước', en: 'The opening is not the last closing' },
  message: {
    vi: 'bản số {version} ghi {rows} đảng viên nhưng đối chiếu được {compared}. Đây là lỗi của dịch vụ, không phải của danh sách: báo cho quản trị.',
    en: 'version {version} says {rows} members, but {compared} were compared with. That is a fault of the service, not of the roster: tell the administrator.',
  },
  examples: {
    pass: [against('as many as it says', [MAI, PAO], [MAI, PAO])],
    fail: [against('fewer than it says', [MAI, PAO], [MAI, PAO], { before: { rows: 3 } })],
  },
  *check({ previous }) {
    if (!previous) return;
    const { comparison, rows, version } = previous;
    const compared = comparison.removed.length + comparison.changed.length + comparison.same;
    if (compared !== rows) yield { row: null, field: null, params: { version, rows, compared } };
  },
};

export const FORM_RULES: readonly Rule[] = [opening, balance];
