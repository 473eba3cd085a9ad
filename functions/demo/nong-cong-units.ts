/** The district's grassroots organisations. Its article names one commune; every other name is invented. */
import type { UnitSector } from '../domain/units/unit.ts';
import type { Milieu } from './generator/draft.ts';

interface BranchPlan {
  readonly name: string;
  readonly sector: UnitSector;
  readonly milieu: Milieu;
  readonly weight: number;
}

const village = (number: number, weight: number): BranchPlan => ({
  name: `thôn ${String(number)}`,
  sector: 'residential',
  milieu: 'village',
  weight,
});
/** Its pupils are too young for a roster, so that only its staff is on it. */
const school = (name: string, weight: number): BranchPlan => ({
  name,
  sector: 'school',
  milieu: 'commune',
  weight,
});

/** Of the commune Trường Sơn, as many as its article says. */
export const BRANCHES: readonly BranchPlan[] = [
  village(1, 31),
  village(2, 40),
  village(3, 36),
  village(4, 27),
  village(5, 34),
  village(6, 29),
  village(7, 25),
  school('Trường Mầm non', 16),
  school('Trường Tiểu học', 22),
  school('Trường Trung học cơ sở', 20),
  { name: 'Trạm Y tế', sector: 'agency', milieu: 'commune', weight: 8 },
];

export interface OtherOrganisations {
  readonly sector: UnitSector;
  readonly milieu: Milieu;
  readonly members: number;
  readonly names: readonly string[];
}

/** Words that communes of the plain are called after, put together: 28 different names. */
const COMMUNES = ['Xuân', 'Phú', 'Hòa', 'Đông'].flatMap((first) =>
  ['Lộc', 'Thịnh', 'Lâm', 'Thủy', 'Khê', 'Quang', 'Điền'].map((second) => `xã ${first} ${second}`),
);

/** 57, each with one roster of its own. */
export const OTHERS: readonly OtherOrganisations[] = [
  { sector: 'residential', milieu: 'village', members: 8_300, names: COMMUNES },
  {
    sector: 'school',
    milieu: 'school',
    members: 330,
    names: [
      'Trường THPT số 1 huyện',
      'Trường THPT số 2 huyện',
      'Trường THPT số 3 huyện',
      'Trường THPT số 4 huyện',
      'Trường THPT Đông Sơn',
      'Trung tâm GDNN – GDTX huyện',
    ],
  },
  {
    sector: 'enterprise',
    milieu: 'enterprise',
    members: 420,
    names: [
      'Công ty May Xuân Phú',
      'Công ty Mía đường Lam Điền',
      'Công ty Thủy nông huyện',
      'Công ty Giày Hòa Quang',
      'Điện lực huyện',
      'Công ty Gạch Phú Lâm',
      'Quỹ tín dụng nhân dân Đông Khê',
      'Hợp tác xã Nông nghiệp Hòa Thủy',
    ],
  },
  {
    sector: 'armed-forces',
    milieu: 'armed-forces',
    members: 176,
    names: ['Công an huyện', 'Quân sự huyện'],
  },
  {
    sector: 'agency',
    milieu: 'agency',
    members: 1_100,
    names: [
      'Bệnh viện Đa khoa huyện',
      'Trung tâm Y tế huyện',
      'Phòng Giáo dục và Đào tạo',
      'Ủy ban nhân dân huyện',
      'Cơ quan Huyện ủy',
      'Phòng Nông nghiệp huyện',
      'Chi cục Thuế huyện',
      'Kho bạc Nhà nước huyện',
      'Ngân hàng Nông nghiệp huyện',
      'Ngân hàng Chính sách xã hội huyện',
      'Tòa án nhân dân huyện',
      'Viện kiểm sát nhân dân huyện',
      'Trung tâm Văn hóa huyện',
    ],
  },
];
