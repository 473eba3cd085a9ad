/** The consolidated sheet: its headers are what the office reads and finds its columns by. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CONSOLIDATED_SHEET = {
  sheet: { vi: 'Tổng hợp', en: 'Consolidated' },
  title: { vi: 'Bảng tổng hợp: {unit}', en: 'Consolidated sheet: {unit}' },
  totals: { vi: 'Cộng', en: 'Total' },

  name: { vi: 'Đơn vị', en: 'Unit' },
  sector: { vi: 'Khối', en: 'Sector' },
  members: { vi: 'Đảng viên', en: 'Members' },
  women: { vi: 'Nữ', en: 'Women' },
  minority: { vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' },
  religion: { vi: 'Có tôn giáo', en: 'With a religion' },
  youthUnion: { vi: 'Đoàn viên', en: 'Youth union' },
  probationary: { vi: 'Dự bị', en: 'Probationary' },
  version: { vi: 'Bản gửi số', en: 'Version' },
  rosterDate: { vi: 'Danh sách ngày', en: 'Roster date' },
  sent: { vi: 'Đã gửi kỳ này', en: 'Sent this period' },
  unit: { vi: 'Mã đơn vị', en: 'Unit id' },

  isSent: { vi: 'Đã gửi', en: 'Sent' },
  isNotSent: { vi: 'Chưa gửi', en: 'Not sent' },
  isNotComputed: { vi: 'Chưa tính được', en: 'Not computed' },
  gone: { vi: 'Không còn trong danh sách đơn vị', en: 'No longer among the units' },
} as const satisfies Readonly<Record<string, Bilingual>>;
