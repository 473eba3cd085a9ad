/** What a clerk reads of a template on an empty sheet, and of a file that was made for another unit. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const TEMPLATE_WORDS = {
  lead: {
    vi: 'Trang này còn trống. Khớp Sổ lập được bảng mẫu ở đây, có sẵn danh sách đã gửi lần trước (nếu có).',
    en: 'This sheet is empty. A template can be made here, with the list that was sent last (if any).',
  },
  leadOther: {
    vi: 'Trang này còn trống. Khớp Sổ lập được bảng mẫu trống ở đây.',
    en: 'This sheet is empty. An empty template can be made here.',
  },
  run: { vi: 'Tạo bảng mẫu', en: 'Make a template' },
  filled: {
    vi: 'Đã lập bảng mẫu trên trang “{sheet}”, có {rows} người đã gửi lần trước. Sửa, thêm rồi bấm Kiểm tra.',
    en: 'A template is on sheet “{sheet}”, with the {rows} {rows|person|people} sent last. Correct, add, then press Check.',
  },
  empty: {
    vi: 'Đã lập bảng mẫu trên trang “{sheet}”. Điền mỗi người một dòng rồi bấm Kiểm tra.',
    en: 'A template is on sheet “{sheet}”. Write one row per person, then press Check.',
  },
  taken: {
    vi: 'Trang “{sheet}” không còn trống nên chưa lập bảng mẫu. Mở một trang trống rồi bấm Kiểm tra.',
    en: 'Sheet “{sheet}” is empty no more, so nothing was made. Open an empty sheet, then press Check.',
  },
  otherUnit: {
    vi: 'Tệp này được lập cho một đơn vị khác, không phải {unit}. Hãy xem lại tệp trước khi gửi.',
    en: 'This file was made for another unit, not for {unit}. Look again before sending.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
