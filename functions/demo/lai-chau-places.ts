/** The province's direct organisations and the words its villages and communes are named from; the villages are invented. */
import type { UnitSector } from '../domain/units/unit.ts';
import type { Milieu } from './generator/draft.ts';

export interface DirectPlan {
  readonly name: string;
  /** What its grassroots branches, and the branches of its committees, are called after. */
  readonly short: string;
  readonly sector: UnitSector;
  /** Grassroots committees (đảng bộ cơ sở), the branches under them, and grassroots branches (chi bộ cơ sở). */
  readonly committees: number;
  readonly branches: number;
  readonly grassrootsBranches: number;
  /** Rural: its committees are communes, with villages, schools and an office each. */
  readonly rural: boolean;
  readonly milieu: Milieu;
}

const rural = (
  name: string,
  [committees, branches, grassrootsBranches]: [number, number, number],
): DirectPlan => ({
  name: `Đảng bộ ${name}`,
  short: name,
  sector: 'residential',
  committees,
  branches,
  grassrootsBranches,
  rural: true,
  milieu: 'agency',
});

const other = (
  name: string,
  short: string,
  sector: UnitSector,
  milieu: Milieu,
  [committees, branches, grassrootsBranches]: [number, number, number],
): DirectPlan => ({ name, short, sector, committees, branches, grassrootsBranches, rural: false, milieu });

/** 13 organisations: 240 grassroots committees with 2.164 branches, and 308 grassroots branches. */
export const DIRECT: readonly DirectPlan[] = [
  rural('huyện Sìn Hồ', [34, 336, 36]),
  rural('huyện Phong Thổ', [30, 297, 33]),
  rural('huyện Mường Tè', [26, 241, 31]),
  rural('huyện Tam Đường', [25, 238, 30]),
  rural('huyện Than Uyên', [24, 232, 29]),
  rural('huyện Tân Uyên', [21, 196, 26]),
  rural('huyện Nậm Nhùn', [19, 163, 27]),
  rural('thành phố Lai Châu', [14, 128, 26]),
  other('Đảng bộ Khối Các cơ quan tỉnh', 'cơ quan tỉnh', 'agency', 'agency', [21, 129, 44]),
  other('Đảng bộ Khối Doanh nghiệp tỉnh', 'doanh nghiệp tỉnh', 'enterprise', 'enterprise', [12, 88, 22]),
  other('Đảng bộ Quân sự tỉnh', 'quân sự tỉnh', 'armed-forces', 'armed-forces', [3, 25, 2]),
  other('Đảng bộ Công an tỉnh', 'công an tỉnh', 'armed-forces', 'armed-forces', [6, 49, 1]),
  other('Đảng bộ Bộ đội Biên phòng tỉnh', 'biên phòng tỉnh', 'armed-forces', 'armed-forces', [5, 42, 1]),
];

const FIRST = [
  'Nậm',
  'Tả',
  'Pa',
  'Mường',
  'Hồng',
  'Lùng',
  'Khun',
  'Ma',
  'Nà',
  'Phìn',
  'Sì',
  'Huổi',
  'Chăn',
  'Lản',
];
const SECOND = [
  'Tăm',
  'Phìn',
  'Cuổi',
  'Ngài',
  'Hô',
  'Lèng',
  'Chải',
  'Xoong',
  'Pì',
  'Khao',
  'Mít',
  'Sử',
  'Thàng',
  'Đông',
];

/** The n-th invented place name, all different below 196. */
export function placeName(index: number): string {
  const first = FIRST[index % FIRST.length] ?? '';
  const second = SECOND[(Math.floor(index / FIRST.length) + index * 5) % SECOND.length] ?? '';
  return `${first} ${second}`;
}
