/** What is said of why there is a rule; loaded when somebody asks. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const WHY_WORDS = {
  'gate.block': {
    vi: 'Phải sửa xong mới gửi được.',
    en: 'It has to be corrected before the roster can be sent.',
  },
  'gate.justify': {
    vi: 'Gửi được khi đã sửa, hoặc đã chọn lý do.',
    en: 'The roster can be sent once it is corrected, or a reason is chosen.',
  },
  'gate.none': { vi: 'Không cản việc gửi.', en: 'It is in nobody’s way.' },
  house: { vi: 'Căn cứ: quy tắc nội bộ của Khớp Sổ.', en: 'Source: a rule of Khớp Sổ itself.' },
  source: { vi: 'Căn cứ: {document}, {clause}.', en: 'Source: {document}, {clause}.' },
  since: { vi: 'Có hiệu lực từ {from}.', en: 'In force from {from}.' },
  between: { vi: 'Có hiệu lực từ {from} đến {to}.', en: 'In force from {from} to {to}.' },
  'verified.text': {
    vi: 'Đã đối chiếu với trang đăng nguyên văn.',
    en: 'Compared with a page that quotes the text.',
  },
  'verified.secondary': {
    vi: 'Mới thấy qua bài viết về văn bản, chưa đối chiếu nguyên văn.',
    en: 'Seen only in a text about it, not compared with the text itself.',
  },
  'verified.unverified': { vi: 'Chưa đối chiếu được với văn bản.', en: 'Not yet compared with the text.' },
  wrong: { vi: 'Ví dụ chưa đúng: {values}.', en: 'An example that is wrong: {values}.' },
  right: { vi: 'Ví dụ đúng: {values}.', en: 'An example that is right: {values}.' },
  yes: { vi: 'có', en: 'yes' },
  nothing: { vi: 'chưa ghi', en: 'nothing' },
  value: { vi: '{label}: {value}', en: '{label}: {value}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
