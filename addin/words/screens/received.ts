/** What a clerk reads of a list that her office sent for her unit. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const RECEIVED_WORDS = {
  title: { vi: 'Cấp trên đã gửi thay chi bộ', en: 'The office above has sent for the unit' },
  about: {
    vi: '{name} gửi bản số {version} lúc {time} ngày {date}: {rows} đảng viên, tính đến {day}.',
    en: '{name} sent version {version} at {time} on {date}: {rows} {rows|member|members}, as of {day}.',
  },
  aboutList: {
    vi: '{name} gửi bản số {version} lúc {time} ngày {date}: {rows} người, tính đến {day}.',
    en: '{name} sent version {version} at {time} on {date}: {rows} {rows|person|people}, as of {day}.',
  },
  hide: { vi: 'Ẩn khác nhau', en: 'Hide the differences' },
} as const satisfies Readonly<Record<string, Bilingual>>;
