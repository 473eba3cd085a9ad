/** The sheets of the leader: the figures, the facts below them, the pivot over the facts. */
import type { InEnglish } from './say.ts';

export const SUMMARY_SHEETS = {
  'figures.sheet': 'Báo cáo nhanh',
  'figures.title': 'Báo cáo nhanh: {unit}',
  'figures.label': 'Tiêu chí',
  'figures.value': 'Giá trị',
  'figures.numerator': 'Tử số',
  'figures.denominator': 'Mẫu số',
  'figures.percent': 'Tỷ lệ',
  'figures.note': 'Ghi chú',
  'figures.id': 'Mã',
  'figures.gone': 'Kỳ này không có',
  'figures.goneOrWithheld': 'Kỳ này không có hoặc không nêu',

  counted: 'Tuổi tính đến {date}; kết nạp đếm từ {from} đến {to}',
  countedNone: 'Tuổi tính đến {date}; kết nạp chưa đếm vì chưa có tháng nào trọn',

  'facts.sheet': 'Số liệu',
  'facts.title': 'Số liệu tổng hợp: {unit}',
  'facts.unitName': 'Đơn vị',
  'facts.sector': 'Khối',
  'facts.group': 'Nhóm',
  'facts.figure': 'Tiêu chí',
  'facts.value': 'Giá trị',
  'facts.unit': 'Mã đơn vị',

  'pivot.sheet': 'Bảng xoay',
  'pivot.data': 'Số lượng',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const SUMMARY_SHEETS_IN_ENGLISH: InEnglish<typeof SUMMARY_SHEETS> = {
  'figures.sheet': 'Summary',
  'figures.title': 'Summary: {unit}',
  'figures.label': 'Indicator',
  'figures.value': 'Value',
  'figures.numerator': 'Numerator',
  'figures.denominator': 'Denominator',
  'figures.percent': 'Share',
  'figures.note': 'Note',
  'figures.id': 'Id',
  'figures.gone': 'Not in this period',
  'figures.goneOrWithheld': 'Not in this period, or not told',

  counted: 'Ages as of {date}; admissions counted from {from} to {to}',
  countedNone: 'Ages as of {date}; admissions are not counted yet, since no month is over',

  'facts.sheet': 'Figures',
  'facts.title': 'Consolidated figures: {unit}',
  'facts.unitName': 'Unit',
  'facts.sector': 'Sector',
  'facts.group': 'Group',
  'facts.figure': 'Indicator',
  'facts.value': 'Value',
  'facts.unit': 'Unit id',

  'pivot.sheet': 'Pivot',
  'pivot.data': 'Count',
};
