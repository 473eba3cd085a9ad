/**
 * Worker, farmer, intellectual: reports ask for these three, no document defines them for a roster, and they do not cover
 * everybody. So the definition is stated here, printed beside the figures, and whoever it leaves out is counted apart.
 */
import type { Member } from '../roster/shape/member.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { SocialClass } from './layout.ts';

const COLLEGE_AND_ABOVE: ReadonlySet<unknown> = new Set(['cao-dang', 'dai-hoc', 'thac-sy', 'tien-sy']);

export const CLASS_DEFINITION: Bilingual = {
  vi:
    'Cách phân tổ: công nhân là người có nghề nghiệp “công nhân, lao động trực tiếp trong doanh nghiệp”; nông dân là người làm ' +
    'nông, lâm, ngư nghiệp; trí thức là người còn lại có trình độ chuyên môn từ cao đẳng trở lên; ngoài ra là “Chưa phân tổ”.',
  en:
    'How they are told apart: workers have the occupation "enterprise: worker"; farmers work in farming, forestry or fishing; ' +
    'intellectuals are the others with college education or above; everybody else is "not in these groups".',
};

/** Exactly one class for everybody: the occupation decides first, education only where it does not. */
export function classOf(fields: Member['fields']): SocialClass {
  if (fields.nghe_nghiep === 'dn-cong-nhan') return 'worker';
  if (fields.nghe_nghiep === 'nong-lam-ngu') return 'farmer';
  return COLLEGE_AND_ABOVE.has(fields.chuyen_mon) ? 'intellectual' : 'none';
}
