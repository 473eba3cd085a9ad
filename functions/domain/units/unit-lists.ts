/** Lists of units as offices keep them: how their headers read, what only heads a group, and what a name says of a unit's kind. */
import { fold } from '../language/fold.ts';
import type { LedgerValues, ListPlace } from '../ledgers/definition.ts';
import type { UnitKind } from './unit.ts';

export const UNIT_HEADER_WORDS = {
  name: [
    'Tên chi bộ',
    'Tên tổ chức đảng',
    'Tên đảng bộ, chi bộ',
    'Tên chi bộ, đảng bộ',
    'Tên chi, đảng bộ',
    'Tên tổ chức cơ sở đảng',
    'Tên TCCSĐ',
    'Tên TCCS đảng',
    'Tên cơ sở đảng',
    'Tên đảng bộ',
    'Đơn vị',
    'Chi bộ',
    'Tổ chức đảng',
    'Tên tổ chức',
    'Tổ chức cơ sở đảng',
    'TCCSĐ',
    'TCCS đảng',
    'Đảng bộ, chi bộ',
    'Chi bộ, đảng bộ',
    'Chi, đảng bộ',
    'Chi đảng bộ',
    'Đảng bộ, chi bộ trực thuộc',
    'Chi bộ trực thuộc',
    'Tên cơ quan, đơn vị',
    'Cơ quan, đơn vị',
  ],
  parent: [
    'Đơn vị cấp trên',
    'Trực thuộc',
    'Thuộc',
    'Đảng bộ',
    'Đảng ủy',
    'Cấp trên trực tiếp',
    'Đảng bộ cấp trên',
    'Đảng ủy cấp trên',
    'Trực thuộc đảng bộ',
    'Thuộc đảng bộ',
    'Trực thuộc đảng ủy',
  ],
  kind: ['Loại tổ chức', 'Loại tổ chức đảng', 'Loại đơn vị', 'Cấp'],
  form: [
    'Loại hình tổ chức',
    'Loại hình tổ chức đảng',
    'Loại hình tổ chức cơ sở đảng',
    'Loại hình TCCSĐ',
    'Loại hình TCCS',
    'Loại hình TCCS đảng',
    'Loại hình cơ sở',
    'Loại hình đơn vị',
  ],
  from: ['Ngày thành lập', 'Thành lập ngày', 'Ngày TL', 'Có từ ngày', 'Hiệu lực từ'],
  to: ['Ngày kết thúc', 'Ngày giải thể', 'Kết thúc ngày', 'Hết ngày'],
  decision: ['Quyết định', 'Số QĐ', 'Quyết định thành lập', 'Số quyết định thành lập', 'QĐ thành lập'],
  officer: ['Bí thư', 'Họ và tên bí thư', 'Họ tên bí thư', 'Bí thư chi bộ', 'Bí thư cấp ủy', 'Phụ trách'],
  contact: ['Đầu mối', 'Đầu mối liên hệ', 'Cán bộ theo dõi', 'Người lập danh sách'],
  telephone: ['Số điện thoại', 'SĐT', 'Số ĐT', 'Di động', 'Điện thoại liên hệ', 'Điện thoại di động'],
  mail: ['Thư điện tử', 'Địa chỉ thư điện tử', 'Hộp thư', 'Địa chỉ e-mail'],
  note: ['Chú thích'],
} as const;

/** "Khối trường học", "Các chi bộ cơ quan": rows that head a group and are no unit. */
export const UNIT_HEADS = /^(?:khoi|cac|nhom|loai hinh|dang bo va chi bo|thuoc) /;

/** Folded beginnings of names, the first that fits decides. */
const KINDS_BY_NAME: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(?:dang bo tinh|tinh uy|dang bo thanh pho truc thuoc|thanh uy)\b/, 'province'],
  [/^(?:dang bo khoi|dang uy khoi)\b/, 'bloc'],
  [/^(?:dang bo huyen|huyen uy|dang bo quan|quan uy|dang bo thi xa|thi uy|dang bo thanh pho)\b/, 'district'],
  [/^dang bo bo phan\b/, 'committee'],
  [/^chi bo co so\b/, 'grassroots'],
  [/^(?:cong doan|lien doan)\b/, 'union'],
  [/^(?:dang bo|dang uy)\b/, 'grassroots'],
];
const HIGH = new Set<unknown>(['province', 'bloc', 'district']);

/** A branch directly under a district is a grassroots branch: an organisation of its own that keeps its list. */
export function guessUnit({ name }: LedgerValues, { isLeaf, above }: ListPlace): LedgerValues {
  const said = fold(String(name ?? ''));
  const isBranch = /^chi bo\b/.test(said);
  const found = KINDS_BY_NAME.find(([pattern]) => pattern.test(said))?.[1];
  const kind = found ?? (HIGH.has(above?.['kind']) || !isLeaf ? 'grassroots' : 'branch');
  const keepsRoster = isLeaf && (isBranch || kind === 'branch');
  return { kind, ...(keepsRoster ? { keepsRoster } : {}) };
}
