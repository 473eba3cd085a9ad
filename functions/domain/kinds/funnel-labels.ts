/** The words of the funnel's own lines; those of places, sources and sexes come from the code lists. */
import type { Bilingual } from '../language/bilingual.ts';
import { codeLabel } from '../roster/codes/codes.ts';
import { OUTCOMES, SOURCES } from '../roster/fields/candidate-lists.ts';
import { NO_SOURCE } from './candidate-blocks.ts';
import type { FunnelPlace, Waypoint } from './candidate-blocks.ts';

export const STEP_LABELS: Readonly<Record<Waypoint, Bilingual>> = {
  introduced: { vi: 'Được giới thiệu', en: 'Introduced' },
  class: { vi: 'Học lớp nhận thức', en: 'Attended the class' },
  certificate: { vi: 'Được cấp giấy chứng nhận', en: 'Certificate given' },
  application: { vi: 'Viết đơn', en: 'Applied' },
  decided: { vi: 'Có quyết định kết nạp', en: 'Decided' },
  admitted: { vi: 'Tổ chức lễ kết nạp', en: 'Admitted' },
  recognised: { vi: 'Công nhận chính thức', en: 'Recognised' },
};

const NOT_SAID: Bilingual = { vi: 'Không ghi', en: 'Not said' };

/** The list says "Trong nguồn" of one place; the funnel says it of everybody before the decision. */
const OWN_PLACES: Readonly<Partial<Record<FunnelPlace, Bilingual>>> = {
  nguon: { vi: 'Vào nguồn, chưa đăng ký lớp', en: 'In the pool, no class yet' },
};

export const placeLabel = (place: FunnelPlace): Bilingual =>
  OWN_PLACES[place] ?? codeLabel(OUTCOMES, place) ?? { vi: place, en: place };
export const sourceLabel = (source: string): Bilingual =>
  source === NO_SOURCE ? NOT_SAID : (codeLabel(SOURCES, source) ?? NOT_SAID);
export const sexLabel = (sex: string): Bilingual => codeLabel('sex', sex) ?? NOT_SAID;
