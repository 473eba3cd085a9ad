/** The two texts that an emulated workbook writes of its own: this room knows nothing of the product, so they stand here. */
export const NEW_WORKBOOK = 'Sổ mới';

/** Written below a pivot table, which the file library cannot write as one. */
export const PIVOT_NOTE =
  'Số liệu chốt khi lưu bằng bản xem trước: bảng này không còn là PivotTable. / ' +
  'Figures as of saving with the preview: this is no longer a live PivotTable.';
