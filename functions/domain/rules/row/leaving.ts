/**
 * Rules about what discipline and notes say of somebody who still stands in the list. Notes never leave the workbook: a finding
 * says what kind of leaving they speak of, never their words. No reason is asked for either: it would travel, and with it the
 * discipline that stays behind.
 */
import type { ExitReason } from '../../submissions/exits.ts';
import { foldCase } from '../../language/fold.ts';
import { DISCIPLINE } from '../law/regulations.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

/** To somewhere else: "đến từ …", "đến ngày …", "về chi bộ từ …" are of who came. */
const AWAY_TO = String.raw` (?:đến|về|tới|lên|xuống) (?!từ|ngày|tháng|năm|\d|chi bộ(?: (?:từ|ngày|tháng|năm|này|ta|mình)|$))`;

/** Compared in lower case with tones: "mất" alone is a death, "mất thẻ" a lost card. */
const LEFT: readonly (readonly [ExitReason, RegExp])[] = [
  [
    'died',
    /^(?:đã |bị )?(?:mất|chết|từ trần|hy sinh|qua đời)(?: (?:ngày|tháng|năm|lúc|do|\d).*)?$|\b(?:từ trần|qua đời)(?: |$)/,
  ],
  ['struck-off', /(?:^|\s)x(?:óa|oá) tên(?:\s|$)/],
  ['expelled', /(?:^|\s)khai trừ(?:\s|$)/],
  ['resigned', /(?:^|\s)xin ra (?:khỏi )?đảng(?:\s|$)|(?:^|\s)ra khỏi đảng(?:\s|$)/],
  [
    'moved',
    new RegExp(
      [
        String.raw`(?:^|\s)(?:đã )?chuyển đi(?:\s|$)`,
        String.raw`^đã chuyển(?: (?!đến|về|chính thức|công tác|ngạch|xếp|(?:sinh hoạt|shđ|sh)(?: đảng)?(?: (?:đến|về) (?:từ|chi bộ (?:từ|này|ta|mình))| từ (?!ngày|tháng|năm|\d))).*)?$`,
        String.raw`(?:^|\s)(?:chuyển (?:sinh hoạt|shđ|sh)|cshđ)(?: đảng)?(?: chính thức)?(?: (?:đi|sang|ra)(?: |$)|${AWAY_TO})`,
        // Another job in the same place leaves the branch as it was.
        String.raw`^(?:đã )?chuyển (?:nơi )?công tác(?:(?: (?:đi|ra|(?:từ )?(?:ngày|tháng|năm|\d)).*)?$|${AWAY_TO}| sang (?!phòng|tổ|khoa|bộ phận|ban|vị trí|công việc))`,
        String.raw`^giảm (?:(?:do|vì) )?chuyển(?: |$)`,
      ].join('|'),
    ),
  ],
];
const FOR_A_TIME = /(?:^|\s)tạm thời(?:\s|$)/;

function leavingIn(text: string): ExitReason | undefined {
  const words = foldCase(text);
  if (FOR_A_TIME.test(words)) return undefined;
  return LEFT.find(([, pattern]) => pattern.test(words))?.[0];
}

const noteOfLeaving: Rule = {
  id: 'L3-NOTE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['ghi_chu'],
  title: { vi: 'Ghi chú nói người này không còn trong chi bộ', en: 'The note says that somebody has left' },
  message: {
    vi: 'ghi chú có vẻ nói: {exit:exit}, mà người này vẫn trong danh sách. Nếu đúng thì bỏ dòng này khỏi danh sách; nếu không thì sửa ghi chú.',
    en: 'the note seems to say: {exit:exit}, and yet the person is in the list. If so, take the row out; otherwise correct the note.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'a lost card, somebody who came, attached for a time',
        members: [
          { ghi_chu: 'Mất thẻ, đã báo' },
          { ghi_chu: 'Chuyển đến 3/2024' },
          { ghi_chu: 'Chuyển sinh hoạt đảng đến từ chi bộ C ngày 1/8/2023' },
          { ghi_chu: 'Chuyển SHĐ về chi bộ từ 1/8/2023' },
          { ghi_chu: 'Chuyển sinh hoạt tạm thời đi 6 tháng' },
          { ghi_chu: 'Nghỉ mất sức' },
          { ghi_chu: 'Đã chuyển sinh hoạt đến từ chi bộ C' },
          { ghi_chu: 'Đã chuyển công tác sang phòng Kế toán' },
          { ghi_chu: 'Chuyển công tác về chi bộ từ 1/8/2023' },
          { ghi_chu: 'Chuyển công tác từ huyện B' },
        ],
      },
    ],
    fail: [
      { title: 'moved', members: [{ ghi_chu: 'Đã chuyển 3/2024' }] },
      {
        title: 'to another branch',
        members: [{ ghi_chu: 'Chuyển sinh hoạt đảng đến chi bộ B ngày 1/8/2023' }],
      },
      { title: 'in short', members: [{ ghi_chu: 'Chuyển SHĐ đến Đảng bộ xã B' }] },
      { title: 'to the place of residence', members: [{ ghi_chu: 'Chuyển sinh hoạt về nơi cư trú' }] },
      { title: 'a decrease', members: [{ ghi_chu: 'Giảm do chuyển SH' }] },
      { title: 'to another place of work', members: [{ ghi_chu: 'Đã chuyển công tác' }] },
      { title: 'and where', members: [{ ghi_chu: 'Chuyển công tác về huyện B từ 1/8/2023' }] },
      { title: 'moved, and no more said', members: [{ ghi_chu: 'Đã chuyển sinh hoạt' }] },
      { title: 'and since when', members: [{ ghi_chu: 'Đã chuyển sinh hoạt từ 1/8/2023' }] },
      { title: 'died', members: [{ ghi_chu: 'Mất ngày 12/4/2023' }] },
      { title: 'struck off', members: [{ ghi_chu: 'QĐ xoá tên 15/QĐ' }] },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['ghi_chu'], ({ ghi_chu: note }) => {
      const exit = isText(note) ? leavingIn(note) : undefined;
      return exit === undefined ? undefined : { field: 'ghi_chu', params: { exit } };
    }),
};

const EXPELLED = /(?:^|\s)khai trừ(?:\s|$)/;
const DISMISSED = /(?:^|\s)cách chức(?:\s|$)/;
const STRUCK_OFF = /(?:^|\s)x(?:óa|oá) tên(?:\s|$)/;

const impossibleDiscipline: Rule = {
  id: 'L3-DISC-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ky_luat', 'loai_dv'],
  title: {
    vi: 'Hình thức kỷ luật không áp dụng cho đảng viên dự bị',
    en: 'No discipline for probationary members',
  },
  message: {
    vi: 'đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo, ở đây ghi cách chức hoặc khai trừ. Xem lại hình thức kỷ luật hoặc loại đảng viên.',
    en: 'a probationary member can only be reprimanded or warned; this is dismissal or expulsion. Look at discipline and membership.',
  },
  citations: [DISCIPLINE],
  examples: {
    pass: [{ title: 'a warning', members: [{ ky_luat: 'Cảnh cáo', loai_dv: 'du-bi' }] }],
    fail: [{ title: 'dismissal', members: [{ ky_luat: 'Cách chức', loai_dv: 'du-bi' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ky_luat', 'loai_dv'], ({ ky_luat: value, loai_dv: status }) => {
      if (!isText(value) || status !== 'du-bi') return undefined;
      const words = foldCase(value);
      return EXPELLED.test(words) || DISMISSED.test(words) ? { field: 'ky_luat' } : undefined;
    }),
};

const expelledYetListed: Rule = {
  id: 'L3-DISC-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ky_luat', 'loai_dv'],
  title: { vi: 'Đã khai trừ mà vẫn trong danh sách', en: 'Expelled, and yet in the list' },
  message: {
    vi: 'cột kỷ luật ghi khai trừ: người bị khai trừ không còn là đảng viên. Bỏ dòng này khỏi danh sách; nếu đã được phục hồi thì ghi lại ô này.',
    en: 'the discipline is expulsion, which ends membership. Take the row out; if the person was restored, correct this cell.',
  },
  citations: [DISCIPLINE],
  examples: {
    pass: [{ title: 'a reprimand', members: [{ ky_luat: 'Khiển trách', loai_dv: 'chinh-thuc' }] }],
    fail: [{ title: 'expelled', members: [{ ky_luat: 'Khai trừ 2022', loai_dv: 'chinh-thuc' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ky_luat'], ({ ky_luat: value, loai_dv: status }) =>
      isText(value) && status !== 'du-bi' && EXPELLED.test(foldCase(value))
        ? { field: 'ky_luat' }
        : undefined,
    ),
};

const struckOffAsDiscipline: Rule = {
  id: 'L3-DISC-003',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['ky_luat'],
  title: { vi: 'Xóa tên không phải hình thức kỷ luật', en: 'Striking off is no discipline' },
  message: {
    vi: 'cột kỷ luật ghi xóa tên, không phải hình thức kỷ luật; người bị xóa tên không còn là đảng viên. Xem lại, bỏ dòng này nếu đã xóa tên.',
    en: 'striking off stands under discipline, which it is not; it ends membership. Look at it, and take the row out if it was done.',
  },
  citations: [DISCIPLINE],
  examples: {
    pass: [{ title: 'a warning', members: [{ ky_luat: 'Cảnh cáo' }] }],
    fail: [{ title: 'struck off', members: [{ ky_luat: 'Xóa tên' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ky_luat'], ({ ky_luat: value }) =>
      isText(value) && STRUCK_OFF.test(foldCase(value)) ? { field: 'ky_luat' } : undefined,
    ),
};

export const LEAVING_RULES: readonly Rule[] = [
  noteOfLeaving,
  impossibleDiscipline,
  expelledYetListed,
  struckOffAsDiscipline,
];
