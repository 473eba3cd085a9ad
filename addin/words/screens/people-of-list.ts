/** How those in a list are counted, by its kind: what is said above the branches of any list says it with these. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const PEOPLE_OF_LIST = {
  'kind.members': { vi: '{count} đảng viên', en: '{count} {count|member|members}' },
  'kind.candidates': { vi: '{count} quần chúng', en: '{count} {count|candidate|candidates}' },
  'kind.gradings': { vi: '{count} người được xếp loại', en: '{count} {count|person|people} graded' },
} as const satisfies Readonly<Record<string, Bilingual>>;
