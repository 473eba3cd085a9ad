/**
 * The texts that rules cite, with the days on which they were in force and how well each was seen. Six versions of the rules for
 * carrying out the Party Charter in ten years: an act is judged by the one in force on its day.
 */
import type { Bilingual } from '../../language/bilingual.ts';
import type { Citation } from '../record/rule.ts';

export type Verified = Citation['verified'];

/** The first day for which a text was seen. */
export const VERIFIED_FROM = '2016-07-25';

export interface Regulation {
  readonly document: string;
  readonly from: string;
  readonly to?: string;
}

/** In their order, without gap: where a first day is not known, the one before goes on. */
export const REGULATIONS: readonly Regulation[] = [
  { document: '29-QĐ/TW', from: VERIFIED_FROM, to: '2021-07-30' },
  { document: '24-QĐ/TW', from: '2021-07-30', to: '2025-01-20' },
  { document: '232-QĐ/TW', from: '2025-01-20', to: '2025-07-01' },
  { document: '294-QĐ/TW', from: '2025-07-01', to: '2026-07-26' },
  { document: '208-QĐ/TW', from: '2026-07-26' },
];

/** Known to have been in force, without a known first day: nothing is judged by them. */
export interface UndatedRegulation {
  readonly document: string;
  readonly after: string;
  readonly to: string;
  readonly verified: Verified;
  readonly note: Bilingual;
}

export const UNDATED_REGULATIONS: readonly UndatedRegulation[] = [
  {
    document: '20-QĐ/TW',
    after: '294-QĐ/TW',
    to: '2026-07-26',
    verified: 'unverified',
    note: {
      vi: 'Chưa biết ngày bắt đầu có hiệu lực (năm 2026) và chưa xem được nội dung; đến hết 25/07/2026 vẫn tính theo 294-QĐ/TW.',
      en: 'Its first day (in 2026) is not known and its text was not seen; up to 25/07/2026 everything is judged by 294-QĐ/TW.',
    },
  },
];

/** The Party Charter of 2011. Its own first day is older than what is judged here. */
export function charter(clause: string, verified: Verified = 'text'): Citation {
  return { document: 'Điều lệ Đảng 2011', clause, from: VERIFIED_FROM, verified };
}

/** The member book: which facts a roster holds and in what order they come. */
export const MEMBER_BOOK: Citation = {
  document: '12-HD/BTCTW',
  clause: 'Mẫu 7-HSĐV',
  from: '2022-01-18',
  verified: 'text',
};

export const PERSONAL_NUMBER: Citation = {
  document: '137/2015/NĐ-CP',
  clause: 'Điều 13',
  from: '2016-01-01',
  verified: 'text',
};

export const CARD_CHANGE: Citation = {
  document: '51-CT/TW',
  clause: 'đổi thẻ đảng viên',
  from: '2025-08-08',
  verified: 'text',
};

export const DISCIPLINE: Citation = {
  document: '296-QĐ/TW',
  clause: 'Điều 9',
  from: '2025-05-30',
  verified: 'secondary',
};

/** That of 20/9/2016: its text was seen in a poor copy alone. */
export const NEW_MEMBER_CLASS_DUE: Citation = {
  document: '01-HD/TW',
  clause: 'bồi dưỡng đảng viên mới',
  from: '2016-09-20',
  verified: 'secondary',
};
