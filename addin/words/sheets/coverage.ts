/** The line that stands beside every total in a sheet. */
import type { InEnglish } from './say.ts';

export const COVERAGE_LINE = {
  sent: '{sent}/{expected} đơn vị đã gửi kỳ {period}, tính đến {date}',
  sentLate: '{sent}/{expected} đơn vị đã gửi kỳ {period} ({late} gửi muộn), tính đến {date}',
  notComputed: 'Chưa tính được: {units}',
  matched: 'Chỉ tính bản cấp trên đã xác nhận khớp',
  onOld: 'Đang tính theo danh sách trước khi nhập, tách: {units}',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const COVERAGE_LINE_IN_ENGLISH: InEnglish<typeof COVERAGE_LINE> = {
  sent: '{sent}/{expected} units have sent for {period}, as of {date}',
  sentLate: '{sent}/{expected} units have sent for {period} ({late} late), as of {date}',
  notComputed: 'Not computed: {units}',
  matched: 'Only versions that the office has matched are counted',
  onOld: 'Counted by the lists of before they merged or split: {units}',
};
