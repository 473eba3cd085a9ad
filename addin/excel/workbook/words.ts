/** The texts that an emulated workbook writes of its own: this room knows nothing of the product, so they stand here. */
export const NEW_WORKBOOK = 'Sổ mới';

/** Written below a pivot table, which the file library cannot write as one. */
export const PIVOT_NOTE =
  'Số liệu chốt khi lưu bằng bản xem trước: bảng này không còn là PivotTable. / ' +
  'Figures as of saving with the preview: this is no longer a live PivotTable.';

/** As a Vietnamese Excel captions a pivot table; every Excel does so in its own language, and no add-in can say otherwise. */
export const PIVOT_WORDS = {
  rows: 'Nhãn Hàng',
  columns: 'Nhãn Cột',
  grand: 'Tổng Cuối',
  blank: '(trống)',
  all: '(Tất cả)',
} as const;
