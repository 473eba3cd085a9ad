/** What is said beside the figures of many units: who has sent, and what a table of ours has lost. Loaded with the screens of those above. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const COVERAGE_WORDS = {
  'coverage.line': {
    vi: '{sent}/{expected} đơn vị đã gửi kỳ này',
    en: '{sent}/{expected} units have sent this period',
  },
  'coverage.all': {
    vi: 'Tất cả {expected} đơn vị đã gửi kỳ này',
    en: 'All {expected} units have sent this period',
  },
  'coverage.missing': { vi: 'Chưa gửi ({count})', en: 'Not sent yet ({count})' },
  'coverage.notComputed': { vi: 'Chưa tính được: {units}', en: 'Not computed: {units}' },
  'coverage.onOld': {
    vi: 'Đang tính theo danh sách trước khi nhập, tách: {units}',
    en: 'Counted by the lists of before they merged or split: {units}',
  },
  'coverage.late': { vi: 'Gửi muộn, sau hạn {due} ({count})', en: 'Sent late, after {due} ({count})' },

  'table.deletedColumns': {
    vi: 'Bảng không còn cột {headers} nên số liệu của cột đó không được ghi. Nếu cần, hãy thêm lại cột với đúng tiêu đề ấy rồi cập nhật.',
    en: 'The column {headers} is gone from the table and was not written. To have it back, add the header, then update.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
