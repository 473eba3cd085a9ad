/** The consolidated sheet: its headers are what the office reads and finds its columns by. */
import type { InEnglish } from './say.ts';

export const CONSOLIDATED_SHEET = {
  sheet: 'Tổng hợp',
  title: 'Bảng tổng hợp: {unit}',
  totals: 'Cộng',
  totalsOld: 'Cộng (trong đó {onOld} đơn vị theo số liệu cũ)',
  group: '{name}: cộng {count} đơn vị',
  groupOld: '{name}: cộng {count} đơn vị, {old} danh sách cũ',
  groupOnlyOld: '{name}: cộng {old} danh sách cũ',
  standsFor: '{name} (danh sách cũ, tính đến khi {heirs} gửi)',
  above: 'Cấp trên',
  sentOf: 'Đã gửi {sent}/{keepers}',
  sentOfOld: 'Đã gửi {sent}/{keepers}, số liệu cũ {onOld}',
  isOld: 'Số liệu cũ',

  name: 'Đơn vị',
  sector: 'Khối',
  members: 'Đảng viên',
  women: 'Nữ',
  minority: 'Dân tộc thiểu số',
  religion: 'Có tôn giáo',
  youthUnion: 'Đoàn viên',
  probationary: 'Dự bị',
  version: 'Bản gửi số',
  rosterDate: 'Danh sách ngày',
  sent: 'Đã gửi kỳ này',
  unit: 'Mã đơn vị',

  isSent: 'Đã gửi',
  isNotSent: 'Chưa gửi',
  isNotComputed: 'Chưa tính được',
  gone: 'Không còn trong danh sách đơn vị',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const CONSOLIDATED_SHEET_IN_ENGLISH: InEnglish<typeof CONSOLIDATED_SHEET> = {
  sheet: 'Consolidated',
  title: 'Consolidated sheet: {unit}',
  totals: 'Total',
  totalsOld: 'Total ({onOld} units on old figures)',
  group: '{name}: sum of {count} units',
  groupOld: '{name}: sum of {count} units and {old} old lists',
  groupOnlyOld: '{name}: sum of {old} old lists',
  standsFor: '{name} (an old list, counted until {heirs} has sent)',
  above: 'Above',
  sentOf: '{sent} of {keepers} sent',
  sentOfOld: '{sent} of {keepers} sent, {onOld} on old figures',
  isOld: 'Old figures',

  name: 'Unit',
  sector: 'Sector',
  members: 'Members',
  women: 'Women',
  minority: 'Ethnic minorities',
  religion: 'With a religion',
  youthUnion: 'Youth union',
  probationary: 'Probationary',
  version: 'Version',
  rosterDate: 'Roster date',
  sent: 'Sent this period',
  unit: 'Unit id',

  isSent: 'Sent',
  isNotSent: 'Not sent',
  isNotComputed: 'Not computed',
  gone: 'No longer among the units',
};
