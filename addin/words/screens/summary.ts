/** What the screen of the one-page report says; loaded with it. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SUMMARY_WORDS = {
  'summary.run': { vi: 'Lấy báo cáo nhanh', en: 'Get the summary' },
  'summary.again': { vi: 'Làm mới', en: 'Refresh' },
  'summary.before': {
    vi: 'Số liệu của toàn đơn vị, không có thông tin cá nhân, kèm bảng xoay (PivotTable) trong tệp này.',
    en: 'Figures of the whole unit without personal data, with a PivotTable in this file.',
  },
  'summary.asOf': { vi: 'Tính đến {date} · {expected} đơn vị', en: 'As of {date} · {expected} units' },
  'summary.counted': {
    vi: 'Tuổi tính đến {date}; kết nạp đếm từ {from} đến {to}.',
    en: 'Ages as of {date}; admissions counted from {from} to {to}.',
  },
  'summary.countedNone': {
    vi: 'Tuổi tính đến {date}; kết nạp chưa đếm vì chưa có tháng nào trọn.',
    en: 'Ages as of {date}; admissions are not counted yet, since no month is over.',
  },
  'summary.done': { vi: 'Đã làm mới số liệu tính đến {date}.', en: 'Figures as of {date} are refreshed.' },
  'summary.changes': { vi: 'Thay đổi so với lần trước', en: 'Changed since last time' },
  'summary.unchanged': {
    vi: 'Không có số liệu nào thay đổi so với lần trước.',
    en: 'No figure changed since last time.',
  },
  'summary.change': { vi: '{label} {before} → {after}', en: '{label} {before} → {after}' },
  'summary.share': {
    vi: '{numerator} / {denominator} = {percent}',
    en: '{numerator} / {denominator} = {percent}',
  },
  'summary.noShare': {
    vi: '{numerator} / {denominator}: chưa có mẫu số',
    en: '{numerator} / {denominator}: no denominator yet',
  },
  'summary.pivot': {
    vi: 'Số liệu ở trang “{sheet}”, bảng xoay ở trang “{pivot}”.',
    en: 'The figures are on sheet “{sheet}”, the PivotTable on sheet “{pivot}”.',
  },
  'summary.noPivot': {
    vi: 'Số liệu ở trang “{sheet}”. Chưa có gì để lập bảng xoay.',
    en: 'The figures are on sheet “{sheet}”. There is nothing to make a PivotTable of yet.',
  },

  'figures.units': { vi: 'Đơn vị', en: 'Units' },
  'figures.sector': { vi: 'Loại hình đơn vị', en: 'Kinds of units' },
  'figures.members': { vi: 'Đảng viên', en: 'Members' },
  'figures.admissions': { vi: 'Kết nạp đảng viên', en: 'Admissions' },
  'figures.class': { vi: 'Thành phần', en: 'Social group' },
  'figures.age': { vi: 'Tuổi đời', en: 'Age' },
  'figures.occupation': { vi: 'Nghề nghiệp', en: 'Occupation' },
  'figures.education.general': { vi: 'Giáo dục phổ thông', en: 'General education' },
  'figures.education.professional': { vi: 'Chuyên môn nghiệp vụ', en: 'Professional education' },
  'figures.politicalTheory': { vi: 'Lý luận chính trị', en: 'Political theory' },
  'figures.ethnicity': { vi: 'Dân tộc', en: 'Ethnic group' },
} as const satisfies Readonly<Record<string, Bilingual>>;
