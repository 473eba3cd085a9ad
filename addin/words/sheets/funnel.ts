/** The sheet from introduction to admission. */
import type { InEnglish } from './say.ts';

export const FUNNEL_SHEET = {
  name: 'Từ tạo nguồn đến kết nạp',
  title: 'Từ tạo nguồn đến kết nạp, do Khớp Sổ lập',
  about: '{unit}; các bước tính từ {from} đến {date}. {coverage}',
  whole: 'Tất cả',
  places: 'Tình trạng',
  units: 'Đơn vị',
  sectors: 'Loại hình',
  sexes: 'Giới tính',
  sources: 'Nguồn (một người có thể từ nhiều nguồn)',
  steps: 'Bước đã làm',
  waits: 'Thời gian chờ bình quân (ngày)',

  group: 'Chia theo',
  of: 'Nhóm',
  registered: 'Số người',
  pool: 'Trong nguồn',
  decided: 'Có quyết định kết nạp',
  admitted: 'Đã kết nạp',
  ended: 'Thôi, vắng, không rõ',
  days: 'Số ngày chờ bình quân',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const FUNNEL_SHEET_IN_ENGLISH: InEnglish<typeof FUNNEL_SHEET> = {
  name: 'From pool to admission',
  title: 'From introduction to admission, by Khớp Sổ',
  about: '{unit}; steps from {from} to {date}. {coverage}',
  whole: 'All',
  places: 'Where they stand',
  units: 'Unit',
  sectors: 'Sector',
  sexes: 'Sex',
  sources: 'Source (one person may come from several)',
  steps: 'Step taken',
  waits: 'Mean wait (days)',

  group: 'By',
  of: 'Group',
  registered: 'People',
  pool: 'In the pool',
  decided: 'Decided',
  admitted: 'Admitted',
  ended: 'Stopped, absent, not known',
  days: 'Mean days of waiting',
};
