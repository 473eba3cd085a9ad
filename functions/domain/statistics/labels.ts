/** The words of the report's own rows; those of the code lists come from the code lists. */
import { formatCount } from '../language/number.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { UnitKind, UnitSector } from '../units/unit.ts';
import type { AdmissionCategory } from './layout.ts';

export const GROUPS = {
  units: { vi: 'Số đơn vị có danh sách', en: 'Units with a roster' },
  coverage: { vi: 'Đơn vị đã gửi kỳ này', en: 'Units that sent for this period' },
  members: { vi: 'Tổng số đảng viên', en: 'Members' },
  average: { vi: 'Tuổi bình quân', en: 'Average age' },
  target: { vi: 'Kết nạp so với chỉ tiêu', en: 'Admissions against the target' },
} as const satisfies Record<string, Bilingual>;

export const KIND_LABELS: Readonly<Record<UnitKind, Bilingual>> = {
  province: { vi: 'Đảng bộ tỉnh', en: 'Provincial organisations' },
  bloc: { vi: 'Đảng bộ khối', en: 'Blocs' },
  district: { vi: 'Đảng bộ trực thuộc tỉnh', en: 'Organisations directly under the province' },
  grassroots: { vi: 'Tổ chức cơ sở đảng', en: 'Grassroots organisations' },
  committee: { vi: 'Đảng bộ bộ phận', en: 'Intermediate committees' },
  branch: { vi: 'Chi bộ trực thuộc đảng ủy cơ sở', en: 'Branches under grassroots committees' },
  union: { vi: 'Tổ chức công đoàn', en: 'Trade-union organisations' },
};

interface SectorLabels {
  /** The sector itself, as the pivot groups by it. */
  readonly name: Bilingual;
  readonly units: Bilingual;
  readonly members: Bilingual;
}

const sector = (vi: string, en: string, where = `trong ${vi.toLowerCase()}`): SectorLabels => ({
  name: { vi, en },
  units: { vi: `Đơn vị ${where}`, en: `Units: ${en.toLowerCase()}` },
  members: { vi: `Đảng viên ${where}`, en: `Members: ${en.toLowerCase()}` },
});

export const SECTOR_LABELS: Readonly<Record<UnitSector, SectorLabels>> = {
  school: sector('Trường học', 'Schools'),
  enterprise: sector('Doanh nghiệp', 'Enterprises'),
  agency: sector('Cơ quan, đơn vị sự nghiệp', 'Agencies'),
  residential: sector('Xã, phường, thị trấn', 'Communes, wards and towns', 'ở xã, phường, thị trấn'),
  'armed-forces': sector('Lực lượng vũ trang', 'Armed forces'),
  other: sector('Khác', 'Others', 'thuộc loại hình khác'),
  unknown: {
    name: { vi: 'Chưa rõ', en: 'Not known' },
    units: { vi: 'Đơn vị chưa rõ loại hình', en: 'Units: kind not known' },
    members: { vi: 'Đảng viên ở đơn vị chưa rõ loại hình', en: 'Members: kind of unit not known' },
  },
};

interface MemberRow {
  readonly id: string;
  readonly slot: string;
  readonly label: Bilingual;
  /** Printed only where somebody is unknown. */
  readonly unknown?: true;
  /** Its share is one of those of whom it is known; the slot of the others. */
  readonly knownBut?: string;
}

/** "Trong đó": rows that overlap, each a share of all members. */
export const MEMBER_ROWS: readonly MemberRow[] = [
  {
    id: 'women',
    slot: 'sex.nu',
    label: { vi: 'Đảng viên nữ', en: 'Women' },
    knownBut: 'sex.unknown',
  },
  {
    id: 'sex.unknown',
    slot: 'sex.unknown',
    label: { vi: 'Chưa rõ giới tính', en: 'Sex unknown' },
    unknown: true,
  },
  {
    id: 'minority',
    slot: 'minority',
    label: { vi: 'Đảng viên người dân tộc thiểu số', en: 'Ethnic minorities' },
  },
  {
    id: 'ethnicity.unknown',
    slot: 'ethnicity.unknown',
    label: { vi: 'Chưa rõ dân tộc', en: 'Ethnic group unknown' },
    unknown: true,
  },
  { id: 'religion', slot: 'religion.yes', label: { vi: 'Đảng viên có tôn giáo', en: 'With a religion' } },
  {
    id: 'religion.unknown',
    slot: 'religion.unknown',
    label: { vi: 'Chưa rõ tôn giáo', en: 'Religion unknown' },
    unknown: true,
  },
  {
    id: 'youthUnion',
    slot: 'youthUnion',
    label: { vi: 'Đoàn viên TNCS Hồ Chí Minh', en: 'Youth Union members' },
  },
  { id: 'official', slot: 'status.chinh-thuc', label: { vi: 'Đảng viên chính thức', en: 'Full members' } },
  { id: 'probationary', slot: 'status.du-bi', label: { vi: 'Đảng viên dự bị', en: 'Probationary members' } },
  {
    id: 'status.unknown',
    slot: 'status.unknown',
    label: { vi: 'Chưa rõ chính thức hay dự bị', en: 'Kind of membership unknown' },
    unknown: true,
  },
  {
    id: 'exempt',
    slot: 'exempt',
    label: { vi: 'Được miễn công tác và sinh hoạt đảng', en: 'Exempt from meetings' },
  },
];

export const ADMISSION_LABELS: Readonly<Record<AdmissionCategory, Bilingual>> = {
  total: { vi: 'Đảng viên mới kết nạp', en: 'Admissions' },
  women: { vi: 'Kết nạp: nữ', en: 'Admissions: women' },
  minority: { vi: 'Kết nạp: người dân tộc thiểu số', en: 'Admissions: ethnic minorities' },
  youthUnion: { vi: 'Kết nạp: đoàn viên TNCS Hồ Chí Minh', en: 'Admissions: Youth Union members' },
  student: { vi: 'Kết nạp: học sinh, sinh viên', en: 'Admissions: pupils and students' },
  enterprise: { vi: 'Kết nạp: người lao động trong doanh nghiệp', en: 'Admissions: enterprise workers' },
};

export function averagedOver(people: number): Bilingual {
  return {
    vi: `Tính trên ${formatCount(people)} người.`,
    en: `Over ${formatCount(people)} people.`,
  };
}

/** Beside a share of those of whom it is known. */
export function ofTheKnown(unknown: number): Bilingual {
  return {
    vi: `Tỷ lệ tính trên số người rõ giới tính; chưa rõ ${formatCount(unknown)} người.`,
    en: `The share is one of those whose sex is known; of ${formatCount(unknown)} it is not.`,
  };
}

export const WITHHELD = {
  /** In the place of a number. */
  shown: { vi: 'không nêu', en: 'not told' },
  /** What of a group is not told, as one line of it. */
  together: { vi: 'Không nêu (có số dưới 5)', en: 'Not told (some under 5)' },
  why: {
    vi: 'Không nêu số dưới 5 người của một đơn vị, và số có thể dùng để tính ra số đó.',
    en: 'Fewer than 5 people of a unit are not told, nor a number from which they could be computed.',
  },
  peoples: { vi: 'Các dân tộc khác', en: 'Other ethnic groups' },
  /** The sector of a unit that holds rosters of several, where traits are not told apart by it. */
  mixed: { vi: 'Nhiều loại hình', en: 'Several kinds' },
} as const satisfies Record<string, Bilingual>;

/** Groups and figures of a pivot that divide no members; a span of days is said behind the plan. */
export const MORE_FACTS = {
  admissions: { vi: 'Kết nạp trong năm', en: 'Admissions of the year' },
  admitted: { vi: 'Kết nạp', en: 'Admitted' },
  plan: { vi: 'Chỉ tiêu kết nạp', en: 'Plan of admissions' },
  registered: { vi: 'Đăng ký', en: 'Registered' },
  assigned: { vi: 'Được giao', en: 'Assigned' },
  reached: { vi: 'Đã kết nạp', en: 'Admitted so far' },
  left: { vi: 'Còn thiếu', en: 'Left' },
  movements: { vi: 'Tăng, giảm trong năm', en: 'Increase and decrease of the year' },
  lines: {
    opening: { vi: 'A. Đầu kỳ', en: 'A. Opening' },
    entries: { vi: 'B. Tăng', en: 'B. Came' },
    exits: { vi: 'C. Giảm', en: 'C. Left' },
    reorganised: { vi: 'Tổ chức lại', en: 'Reorganised' },
    firstLists: { vi: 'Danh sách gửi lần đầu', en: 'Lists sent for the first time' },
    corrected: { vi: 'Đính chính', en: 'Corrected' },
    closing: { vi: 'D. Cuối kỳ', en: 'D. Closing' },
  },
} as const;
