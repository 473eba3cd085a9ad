/** The words for how much a finding matters: one for each, on screens, in sheets, on the command line and on the page of rules. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SEVERITY_WORDS = {
  'severity.error': { vi: 'Lỗi phải sửa', en: 'To correct' },
  'severity.warning': { vi: 'Nên kiểm tra', en: 'To look at' },
  'severity.info': { vi: 'Cần biết', en: 'Notes' },
  'severities.error': { vi: '{count} lỗi phải sửa', en: '{count} {count|error|errors} to correct' },
  'severities.warning': { vi: '{count} chỗ nên kiểm tra', en: '{count} {count|place|places} to look at' },
  'severities.info': { vi: '{count} chỗ cần biết', en: '{count} {count|note|notes}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
