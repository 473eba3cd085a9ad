/** Occupations: the rows of Biểu 2 and 3 of the Party's statistics. Rosters hold free text, so an unknown word is kept as it is. */
import { wordList } from '../../language/word-list.ts';
import type { CodeEntry } from '../shape/code-list.ts';

export const OCCUPATIONS: readonly CodeEntry[] = [
  {
    code: 'can-bo-nha-nuoc',
    label: {
      vi: 'Cán bộ, công chức cơ quan Nhà nước từ cấp huyện trở lên',
      en: 'Official of the State, district level and above',
    },
    variants: wordList(
      'CB, CC cơ quan Nhà nước|Cán bộ, công chức cơ quan Nhà nước',
      'CB, CC cơ quan Nhà nước từ cấp huyện trở lên|Công chức nhà nước',
    ),
  },
  {
    code: 'can-bo-dang-doan-the',
    label: {
      vi: 'Cán bộ, công chức cơ quan Đảng, Mặt trận, đoàn thể từ cấp huyện trở lên',
      en: 'Official of the Party or a mass organisation, district level and above',
    },
    variants: wordList(
      'CB, CC cơ quan Đảng, MTTQ, đoàn thể',
      'CB, CC cơ quan Đảng, MTTQ, đoàn thể từ cấp huyện trở lên|Cán bộ Đảng|Cán bộ đoàn thể',
      'Cán bộ Đảng, đoàn thể',
    ),
  },
  {
    code: 'can-bo-xa',
    label: {
      vi: 'Cán bộ, công chức, người hoạt động không chuyên trách ở xã, phường, thị trấn',
      en: 'Official or part-time worker of a commune, ward or town',
    },
    variants: wordList(
      'Cán bộ xã|Công chức xã|CB, CC xã|Cán bộ, công chức xã|Cán bộ phường|Công chức phường',
      'Cán bộ không chuyên trách xã',
    ),
  },
  {
    code: 'khong-chuyen-trach-thon',
    label: {
      vi: 'Người hoạt động không chuyên trách ở thôn, tổ dân phố, bản',
      en: 'Part-time worker of a village or street group',
    },
    variants: wordList(
      'Không chuyên trách thôn|Cán bộ thôn|Trưởng thôn|Trưởng bản|Tổ trưởng tổ dân phố|Cán bộ bản',
    ),
  },
  {
    code: 'vien-chuc',
    label: { vi: 'Viên chức đơn vị sự nghiệp công lập', en: 'Employee of a public service unit' },
    variants: wordList('Viên chức|Giáo viên|Giảng viên|Bác sĩ|Y tá|Điều dưỡng|Y sĩ|Viên chức sự nghiệp|GV'),
  },
  {
    code: 'ngoai-cong-lap',
    label: { vi: 'Người lao động đơn vị sự nghiệp ngoài công lập', en: 'Employee of a private service unit' },
    variants: wordList('Ngoài công lập|Giáo viên ngoài công lập|Giáo viên tư thục'),
  },
  {
    code: 'dn-lanh-dao',
    label: { vi: 'Lãnh đạo, quản lý doanh nghiệp', en: 'Enterprise: manager' },
    variants: wordList(
      'Lãnh đạo doanh nghiệp|Quản lý doanh nghiệp|Giám đốc|Phó giám đốc|Lãnh đạo, quản lý DN',
      'Chủ doanh nghiệp',
    ),
  },
  {
    code: 'dn-nhan-vien',
    label: { vi: 'Nhân viên, lao động gián tiếp sản xuất trong doanh nghiệp', en: 'Enterprise: staff' },
    variants: wordList(
      'Nhân viên doanh nghiệp|Nhân viên|Nhân viên DN|Gián tiếp sản xuất|Kế toán doanh nghiệp',
      'Nhân viên công ty',
    ),
  },
  {
    code: 'dn-cong-nhan',
    label: { vi: 'Công nhân, lao động trực tiếp trong doanh nghiệp', en: 'Enterprise: worker' },
    variants: wordList(
      'Công nhân|CN|Công nhân trực tiếp|Lao động trực tiếp|Công nhân, lao động trực tiếp|Thợ mỏ',
      'Công nhân DN|Công nhân doanh nghiệp',
    ),
  },
  {
    code: 'nong-lam-ngu',
    label: { vi: 'Người làm nông, lâm, ngư nghiệp', en: 'Farming, forestry, fishing' },
    variants: wordList(
      'Nông dân|Làm ruộng|Làm nông|Nông nghiệp|Làm nông nghiệp|Trồng trọt|Chăn nuôi|Ngư dân',
      'Lâm nghiệp|Làm nương|LR|ND',
    ),
  },
  {
    code: 'luc-luong-vu-trang',
    label: { vi: 'Sỹ quan, chiến sỹ quân đội, công an', en: 'Army or police' },
    variants: wordList(
      'Bộ đội|Công an|Quân đội|Sỹ quan|Sĩ quan|Chiến sĩ|Lực lượng vũ trang|LLVT|Bộ đội biên phòng',
      'Quân nhân|Quân nhân chuyên nghiệp',
    ),
  },
  { code: 'sinh-vien', label: { vi: 'Sinh viên', en: 'Student' }, variants: ['SV'] },
  { code: 'hoc-sinh', label: { vi: 'Học sinh', en: 'Pupil' }, variants: ['HS'] },
  {
    code: 'khac',
    label: { vi: 'Khác (lao động hợp đồng, tự do)', en: 'Other (contract work, self-employed)' },
    variants: wordList(
      'Khác|Lao động tự do|Tự do|Lao động hợp đồng|Nghề tự do|Buôn bán|Kinh doanh|Nội trợ|LĐTD',
    ),
  },
  {
    code: 'nghi-huu',
    label: { vi: 'Đã nghỉ hưu, nghỉ công tác', en: 'Retired' },
    variants: wordList(
      'Nghỉ hưu|Hưu trí|Hưu|Cán bộ hưu|Cán bộ hưu trí|Đã nghỉ hưu|Nghỉ công tác|Mất sức|Già yếu',
    ),
  },
];
