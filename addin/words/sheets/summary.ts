/** The sheets of the leader: the figures, the facts below them, the pivot over the facts. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SUMMARY_SHEETS = {
  'figures.sheet': { vi: 'Báo cáo nhanh', en: 'Summary' },
  'figures.title': { vi: 'Báo cáo nhanh: {unit}', en: 'Summary: {unit}' },
  'figures.label': { vi: 'Tiêu chí', en: 'Indicator' },
  'figures.value': { vi: 'Giá trị', en: 'Value' },
  'figures.numerator': { vi: 'Tử số', en: 'Numerator' },
  'figures.denominator': { vi: 'Mẫu số', en: 'Denominator' },
  'figures.percent': { vi: 'Tỷ lệ', en: 'Share' },
  'figures.note': { vi: 'Ghi chú', en: 'Note' },
  'figures.id': { vi: 'Mã', en: 'Id' },
  'figures.gone': { vi: 'Kỳ này không có', en: 'Not in this period' },

  'facts.sheet': { vi: 'Số liệu', en: 'Figures' },
  'facts.title': { vi: 'Số liệu tổng hợp: {unit}', en: 'Consolidated figures: {unit}' },
  'facts.unitName': { vi: 'Đơn vị', en: 'Unit' },
  'facts.sector': { vi: 'Khối', en: 'Sector' },
  'facts.group': { vi: 'Nhóm', en: 'Group' },
  'facts.figure': { vi: 'Tiêu chí', en: 'Indicator' },
  'facts.value': { vi: 'Giá trị', en: 'Value' },
  'facts.unit': { vi: 'Mã đơn vị', en: 'Unit id' },

  'pivot.sheet': { vi: 'Bảng xoay', en: 'Pivot' },
  'pivot.data': { vi: 'Số đảng viên', en: 'Members' },
} as const satisfies Readonly<Record<string, Bilingual>>;
