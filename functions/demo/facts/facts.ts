/** All figures of the five documents, in their order. */
import type { Fact, FactsOf } from './fact.ts';
import { LAI_CHAU_FACTS } from './lai-chau-facts.ts';
import { LAO_CAI_FACTS } from './lao-cai-facts.ts';
import { NONG_CONG_FACTS } from './nong-cong-facts.ts';
import { TIEN_LANG_FACTS } from './tien-lang-facts.ts';
import { TRUNG_TAM_FACTS } from './trung-tam-facts.ts';

export const FACTS: Readonly<Record<FactsOf, readonly Fact[]>> = {
  'lao-cai': LAO_CAI_FACTS,
  'nong-cong': NONG_CONG_FACTS,
  'lai-chau': LAI_CHAU_FACTS,
  'trung-tam': TRUNG_TAM_FACTS,
  'tien-lang': TIEN_LANG_FACTS,
};
