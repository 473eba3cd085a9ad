/** What the line of a registration says: there only where an office has opened it. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const REGISTRATION_WORDS = {
  year: { vi: 'Năm {year}', en: '{year}' },
  span: { vi: 'Từ {from} đến {to}', en: '{from} to {to}' },
  line: { vi: '{span} đăng ký {measure}: {all}', en: '{span}, registered {measure}: {all}' },
  part: { vi: '{count} {category}', en: '{count} {category}' },
  parts: { vi: ', trong đó {parts}', en: ', of them {parts}' },
  open: {
    vi: '{span}: chưa đăng ký {measure} (đến hết ngày {date}).',
    en: '{span}: {measure} not registered yet (through {date}).',
  },
  fill: { vi: 'Ghi số', en: 'Register' },
  edit: { vi: 'Sửa', en: 'Change' },
  all: { vi: 'Đăng ký {measure}', en: 'Registered {measure}' },
  of: { vi: 'Trong đó {category}', en: 'Of them {category}' },
  save: { vi: 'Ghi', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  saved: { vi: 'Đã ghi số đăng ký.', en: 'Registered.' },
  wrong: { vi: 'Ghi số từ 0 trở lên ở mọi ô.', en: 'Write a number from 0 up in every field.' },
  taken: {
    vi: '{by} vừa sửa số này lúc {time} ngày {date}. Xem lại rồi ghi.',
    en: '{by} changed it at {time} on {date}. Look again, then save.',
  },
  failed: {
    vi: 'Chưa xem được phần đăng ký của cấp trên.',
    en: 'What the office asks could not be fetched.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
} as const satisfies Readonly<Record<string, Bilingual>>;
