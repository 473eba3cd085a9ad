/** What a clerk reads of candidates who were admitted and do not stand in her list of members yet. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const NEW_MEMBER_WORDS = {
  title: {
    vi: '{count} người đã kết nạp chưa có trong danh sách đảng viên',
    en: '{count} {count|person|people} admitted and not in the list of members yet',
  },
  about: {
    vi: 'Theo danh sách quần chúng đã gửi. Thêm là ghi một dòng vào cuối danh sách đang mở; hệ thống không biết số CCCD nên để trống.',
    en: 'By the list of candidates that was sent. Adding writes a row at the end of the open list; the personal number is not known and stays empty.',
  },
  person: {
    vi: '{who}, sinh {birth}, kết nạp {admitted}',
    en: '{who}, born {birth}, admitted {admitted}',
  },
  add: { vi: 'Thêm vào danh sách', en: 'Add to the list' },
  elsewhere: { vi: 'Không phải ở chi bộ này', en: 'Not of this branch' },
  added: { vi: 'Đã thêm {who} vào dòng {row}.', en: '{who} was added in row {row}.' },
  open: { vi: 'Còn để trống: {columns}.', en: 'Left empty: {columns}.' },
  there: { vi: '{who} đã có trong danh sách đang mở.', en: '{who} already stands in the open list.' },
  dismissed: { vi: 'Không nhắc {who} nữa.', en: '{who} is not brought up again.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
