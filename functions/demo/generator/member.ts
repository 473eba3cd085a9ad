/** A finished draft as a row of its roster: dates, education, personal number and post that fit each other. */
import { addMonths, isoOf } from '../../domain/language/date.ts';
import { monthOf } from './admit.ts';
import type { Demand, Weights } from './demand.ts';
import type { Draft, GeneratedFields, GeneratedMember } from './draft.ts';
import { nameOf } from './names.ts';
import type { Random } from './random.ts';

const PROBATION_MONTHS = 12;
const EXEMPT_AGE = 70 * 12;
const GRADUATE: Weights = { 'cao-dang': 22, 'dai-hoc': 64, 'thac-sy': 13, 'tien-sy': 1 };
const OTHERS: Weights = { 'so-cap': 3, 'trung-cap': 5, '': 3 };
const FARMERS: Weights = { 'so-cap': 1, 'trung-cap': 1, '': 10 };
const RELIGIONS: Weights = { khong: 970, 'phat-giao': 8, 'tin-lanh': 6, 'cong-giao': 6 };

function birthOf(random: Random, { ageMonths }: Draft, asOf: string): string {
  const month = monthOf(asOf) - ageMonths;
  return isoOf(Math.floor(month / 12), (month % 12) + 1, random.between(1, 28)) ?? '';
}

/** Province, sex and century, year of birth, six digits: the shape of a personal number, of nobody. */
function personalNumber(random: Random, draft: Draft, birth: string, provinces: Weights): string {
  const century = Number(birth.slice(0, 2)) - 19;
  const serial = String((draft.serial * 7919 + 104_729) % 1_000_000).padStart(6, '0');
  return `${random.weighted(provinces)}${century * 2 + (draft.woman ? 1 : 0)}${birth.slice(2, 4)}${serial}`;
}

function educationOf(random: Random, draft: Draft): GeneratedFields {
  const { socialClass, occupation, ageMonths } = draft;
  if (occupation === 'sinh-vien' || occupation === 'hoc-sinh') return { van_hoa: 'thpt' };
  const ofClass = socialClass === 'intellectual' ? GRADUATE : socialClass === 'farmer' ? FARMERS : OTHERS;
  const professional = random.weighted(ofClass);
  const schooled: Weights =
    socialClass === 'intellectual' || professional === 'trung-cap'
      ? { thpt: 1 }
      : { thpt: 5, thcs: 6, 'tieu-hoc': ageMonths > 50 * 12 ? 2 : 0 };
  const theory = random.weighted(
    socialClass === 'intellectual' && ageMonths > 35 * 12
      ? { 'so-cap': 3, 'trung-cap': 5, 'cao-cap': 2 }
      : { 'so-cap': 8, 'trung-cap': ageMonths > 30 * 12 ? 2 : 0, '': 3 },
  );
  return {
    van_hoa: random.weighted(schooled),
    ...(professional === '' ? {} : { chuyen_mon: professional }),
    ...(theory === '' ? {} : { ly_luan: theory }),
  };
}

function membershipOf({ admitted }: Draft, asOf: string): GeneratedFields {
  const official = addMonths(admitted, PROBATION_MONTHS);
  return official === undefined || official > asOf
    ? { ngay_vao_dang: admitted, loai_dv: 'du-bi' }
    : { ngay_vao_dang: admitted, ngay_chinh_thuc: official, loai_dv: 'chinh-thuc' };
}

export function memberOf(random: Random, draft: Draft, demand: Demand, taken: Set<string>): GeneratedMember {
  const birth = birthOf(random, draft, demand.asOf);
  const exempt = draft.ageMonths >= EXEMPT_AGE && random.next() < 0.4;
  return {
    fields: {
      ho_ten: nameOf(random, draft.ethnicity, draft.woman, taken),
      ngay_sinh: birth,
      gioi_tinh: draft.woman ? 'nu' : 'nam',
      dan_toc: draft.ethnicity,
      ton_giao: random.weighted(RELIGIONS),
      so_cccd: personalNumber(random, draft, birth, demand.provinces),
      ...membershipOf(draft, demand.asOf),
      ...educationOf(random, draft),
      nghe_nghiep: draft.occupation,
      ...(draft.youthUnion ? { doan_vien: true as const } : {}),
      ...(exempt ? { mien_sh: true as const } : {}),
    },
  };
}

const BRANCH_POSTS = ['bi-thu', 'pho-bi-thu', 'chi-uy-vien'] as const;
const COMMITTEE_POSTS = ['bi-thu-dang-uy', 'pho-bi-thu-dang-uy', 'dang-uy-vien', 'dang-uy-vien'] as const;
/** From thirty members on an organisation has a committee of its own, and a branch one from nine. */
const COMMITTEE_FROM = 30;
const BRANCH_COMMITTEE_FROM = 9;

/** Gives the posts to the full members who came first and are neither retired nor students. */
export function withPosts(members: readonly GeneratedMember[]): GeneratedMember[] {
  const posts =
    members.length >= COMMITTEE_FROM
      ? COMMITTEE_POSTS
      : BRANCH_POSTS.slice(0, members.length >= BRANCH_COMMITTEE_FROM ? 3 : 1);
  const able = members
    .filter(({ fields }) => fields.loai_dv === 'chinh-thuc' && fields.mien_sh === undefined)
    .filter(({ fields }) => fields.nghe_nghiep !== 'nghi-huu' && fields.nghe_nghiep !== 'sinh-vien')
    .sort((a, b) => (String(a.fields.ngay_vao_dang) < String(b.fields.ngay_vao_dang) ? -1 : 1));
  const given = new Map(posts.map((post, index) => [able[index], post]));
  return members.map((member) => {
    const post = given.get(member);
    return post === undefined ? member : { fields: { ...member.fields, chuc_vu_dang: post } };
  });
}
