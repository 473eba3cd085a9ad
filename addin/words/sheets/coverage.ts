/** The line that stands beside every total in a sheet. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const COVERAGE_LINE = {
  sent: {
    vi: '{sent}/{expected} đơn vị đã gửi kỳ {period}, tính đến {date}',
    en: '{sent}/{expected} units have sent for {period}, as of {date}',
  },
  sentLate: {
    vi: '{sent}/{expected} đơn vị đã gửi kỳ {period} ({late} gửi muộn), tính đến {date}',
    en: '{sent}/{expected} units have sent for {period} ({late} late), as of {date}',
  },
  notComputed: { vi: 'Chưa tính được: {units}', en: 'Not computed: {units}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
