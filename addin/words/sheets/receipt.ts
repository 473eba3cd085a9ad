/** The sheet of the receipt, to print or to keep with the papers. */
import type { InEnglish } from './say.ts';

export const RECEIPT_SHEET = {
  name: 'Biên nhận',
  title: 'Biên nhận của Khớp Sổ',
  about: '{unit}: đã nhận bản gửi số {version}.',

  what: 'Mục',
  value: 'Nội dung',
  unit: 'Đơn vị',
  version: 'Bản gửi số',
  received: 'Nhận lúc',
  rows: 'Số đảng viên',
  rosterDate: 'Tính đến ngày',
  due: 'Hạn gửi',
  code: 'Mã đối chiếu',
  by: 'Người gửi',
  warnings: 'Chỗ nên kiểm tra còn lại',
  reasons: 'Chỗ đã nêu lý do',
} as const;

/** What lists of other kinds than members say otherwise, by the kind: each has a sheet of its own. */
export const RECEIPT_SHEETS_OF: Readonly<
  Record<string, Pick<Record<keyof typeof RECEIPT_SHEET, string>, 'name' | 'title' | 'rows'>>
> = {
  candidates: {
    name: 'Biên nhận quần chúng ưu tú',
    title: 'Biên nhận của Khớp Sổ: quần chúng ưu tú, nguồn kết nạp',
    rows: 'Số quần chúng',
  },
  gradings: {
    name: 'Biên nhận xếp loại',
    title: 'Biên nhận của Khớp Sổ: xếp loại đảng viên',
    rows: 'Số người',
  },
};

/** What each of them says, for whoever reads no Vietnamese. */
export const RECEIPT_SHEET_IN_ENGLISH: InEnglish<typeof RECEIPT_SHEET> = {
  name: 'Receipt',
  title: 'Receipt of Khớp Sổ',
  about: '{unit}: version {version} received.',

  what: 'Item',
  value: 'Content',
  unit: 'Unit',
  version: 'Version',
  received: 'Received at',
  rows: 'Members',
  rosterDate: 'As of',
  due: 'Due',
  code: 'Comparison code',
  by: 'Sent by',
  warnings: 'Places to look at that remain',
  reasons: 'Doubts answered with a reason',
};
