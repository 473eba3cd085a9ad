/** What both sides read of a version: where it stands, what was asked, what it changed. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const REVIEW_WORDS = {
  'state.sent': { vi: 'Đã gửi', en: 'Sent' },
  'state.asked-to-correct': { vi: 'Đề nghị sửa', en: 'Asked to correct' },
  'state.matched': { vi: 'Đã khớp', en: 'Matched' },
  'state.withdrawn': { vi: 'Đã thu hồi', en: 'Withdrawn' },

  'act.ask': { vi: '{name} đề nghị sửa lúc {time} ngày {date}', en: '{name} asked at {time} on {date}' },
  'act.match': {
    vi: '{name} xác nhận khớp lúc {time} ngày {date}',
    en: '{name} matched it at {time} on {date}',
  },
  'act.withdraw': {
    vi: '{name} thu hồi lúc {time} ngày {date}',
    en: '{name} withdrew it at {time} on {date}',
  },

  'kind.cell': { vi: 'Một ô', en: 'One cell' },
  'kind.missing': { vi: 'Thiếu người', en: 'Somebody is missing' },
  'kind.doubled': { vi: 'Một người ghi hai lần', en: 'Somebody is there twice' },
  'kind.wrong-unit': { vi: 'Nhầm đơn vị', en: 'The wrong unit' },

  'place.field': { vi: '{field}, dòng {row}', en: '{field}, row {row}' },
  'place.cell': { vi: 'Ô {cell}', en: 'Cell {cell}' },
  'place.missing': { vi: 'Còn thiếu người trong danh sách', en: 'Somebody is missing in the roster' },
  'place.missingRow': {
    vi: 'Thiếu người ở dòng {row} của bản gửi số {version}',
    en: 'Row {row} of version {version} is missing',
  },
  'place.doubled': { vi: 'Người ở dòng {row} ghi hai lần', en: 'The person of row {row} is there twice' },
  'place.doubledRows': {
    vi: 'Dòng {row} và dòng {other} là một người',
    en: 'Rows {row} and {other} are one person',
  },
  'place.wrongUnit': { vi: 'Danh sách này là của đơn vị khác', en: 'This roster is another unit’s' },
  'place.wrongUnitRow': {
    vi: 'Người ở dòng {row} thuộc đơn vị khác',
    en: 'The person of row {row} belongs to another unit',
  },

  'differences.show': { vi: 'Xem khác nhau', en: 'See the differences' },
  'differences.first': {
    vi: 'Đây là bản đầu tiên của đơn vị.',
    en: 'This is the first version of the unit.',
  },
  'differences.none': { vi: 'Không khác bản gửi số {base}.', en: 'Nothing differs from version {base}.' },
  'differences.against': {
    vi: 'So với bản gửi số {base}: thêm {added}, giảm {removed}, thay đổi {changed}, giữ nguyên {same}.',
    en: 'Against version {base}: {added} added, {removed} removed, {changed} changed, {same} as before.',
  },
  'differences.added': { vi: 'Thêm ({count})', en: 'Added ({count})' },
  'differences.removed': { vi: 'Giảm ({count})', en: 'Removed ({count})' },
  'differences.changed': { vi: 'Thay đổi ({count})', en: 'Changed ({count})' },
  'differences.who': { vi: '{who} (dòng {row})', en: '{who} (row {row})' },
  'differences.value': { vi: '{field}: {before} → {after}', en: '{field}: {before} → {after}' },
  'differences.empty': { vi: '(trống)', en: '(empty)' },
} as const satisfies Readonly<Record<string, Bilingual>>;
