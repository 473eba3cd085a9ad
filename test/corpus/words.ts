/**
 * How codes are spelled in rosters: for each code the usual word, other spellings that mean it, and misspellings that a clerk must
 * be asked about. Written from the forms and the statistics office's list, not from the product's tables, which it is held against.
 */

export interface Spellings {
  readonly usual: string;
  readonly others: readonly string[];
  readonly misspelled?: readonly string[];
}

export type Words = Readonly<Record<string, Spellings>>;

const words = (
  usual: string,
  others: readonly string[] = [],
  misspelled: readonly string[] = [],
): Spellings => ({
  usual,
  others,
  misspelled,
});

export const SEX: Words = {
  nam: words('Nam', ['nam', 'NAM', ' Nam']),
  nu: words('Nữ', ['nữ', 'NỮ', 'Nữ ']),
};

export const ETHNICITY: Words = {
  '01': words('Kinh', ['kinh', 'KINH', 'Việt'], ['Kihn', 'Kinhh']),
  '02': words('Tày', ['tày', 'TÀY'], ['Tàyy']),
  '03': words('Thái', ['thái', 'Thái Đen', 'Thái Trắng'], ['Thaía']),
  '04': words('Mường', ['mường', 'MƯỜNG'], ['Mườngg']),
  '05': words('Khơ-me', ['Khmer', 'Khơ Me', 'Khơme'], ['Khơ-mee']),
  '06': words('Hoa', ['Hán']),
  '07': words('Nùng', ['nùng', 'Nùng An'], ['Nùngg']),
  '08': words('Mông', ["H'Mông", 'H’mông', 'Hmông', 'HMông', 'Mèo'], ['Môngg']),
  '09': words('Dao', ['dao', 'Dao Đỏ', 'Dao Tiền', 'Mán'], ['Daoo']),
  '10': words('Gia-rai', ['Gia Rai', 'Giarai', 'Jrai'], ['Gia-raii']),
  '11': words('Ê-đê', ['Ê Đê', 'Êđê', 'Rhađê'], ['Ê-đêê']),
  '12': words('Ba-na', ['Ba Na', 'Bahnar']),
  '15': words('Cơ-ho', ["K'Ho", 'Cơ Ho']),
  '20': words('Mnông', ["M'Nông", 'M’nông']),
  '23': words('Khơ-mú', ['Khơ Mú', 'Khơmú']),
  '26': words('Giáy', ['giáy', 'Nhắng'], ['Giáyy']),
  '33': words('Hà Nhì', ['hà nhì', 'U Ní'], ['Hà Nhìi']),
  '36': words('La Chí', ['La Chi']),
  '38': words('Phù Lá', ['Phú Lá', 'Xá Phó']),
  '48': words('Bố Y', ['bố y', 'Tu Dí']),
};

export const RELIGION: Words = {
  khong: words('Không', ['không', 'Ko', '0', '-', 'KHÔNG']),
  'phat-giao': words('Phật giáo', ['Phật', 'Đạo Phật', 'phật giáo']),
  'cong-giao': words('Công giáo', ['Thiên Chúa giáo', 'Thiên chúa', 'công giáo']),
  'tin-lanh': words('Tin lành', ['Tin Lành', 'Đạo Tin lành', 'tin lành']),
  'cao-dai': words('Cao Đài', ['Đạo Cao Đài', 'cao đài']),
};

export const GENERAL_EDUCATION: Words = {
  'tieu-hoc': words('5/12', ['Tiểu học', '6/12', '5/10']),
  thcs: words('9/12', ['THCS', 'Trung học cơ sở', '7/10', 'Cấp 2', '10/12']),
  thpt: words('12/12', ['THPT', 'Trung học phổ thông', '10/10', 'Cấp 3', '12/12 BT']),
};

export const PROFESSIONAL_EDUCATION: Words = {
  'so-cap': words('Sơ cấp', ['SC', 'CNKT', 'Công nhân kỹ thuật']),
  'trung-cap': words('Trung cấp', ['TC', 'trung cấp', 'TCCN'], ['Trng cấp']),
  'cao-dang': words('Cao đẳng', ['CĐ', 'cao đẳng', 'CĐSP'], ['Cao đẳg']),
  'dai-hoc': words('Đại học', ['ĐH', 'đại học', 'Cử nhân', 'CN', 'Kỹ sư', 'KS', 'Bác sĩ'], ['Đạ họcc']),
  'thac-sy': words('Thạc sỹ', ['Thạc sĩ', 'ThS', 'Th.S', 'CKI'], ['Thạc sỹy']),
  'tien-sy': words('Tiến sỹ', ['Tiến sĩ', 'TS', 'CKII']),
};

export const POLITICAL_THEORY: Words = {
  'so-cap': words('Sơ cấp', ['SC', 'sơ cấp'], ['Sơ câpp']),
  'trung-cap': words('Trung cấp', ['TC', 'trung cấp'], ['Trung cấpp']),
  'cao-cap': words('Cao cấp', ['CC', 'Cử nhân', 'CN', 'CN/CC', 'cao cấp', 'Cao cấp, cử nhân'], ['Cao cấpp']),
};

export const OCCUPATION: Words = {
  'nong-lam-ngu': words('Nông dân', ['Làm ruộng', 'nông dân', 'Làm nông nghiệp']),
  'dn-cong-nhan': words('Công nhân', ['CN', 'công nhân']),
  'vien-chuc': words('Giáo viên', ['Viên chức', 'GV']),
  'can-bo-xa': words('Cán bộ xã', ['Công chức xã', 'CB, CC xã']),
  'khong-chuyen-trach-thon': words('Trưởng thôn', ['Trưởng bản']),
  'luc-luong-vu-trang': words('Bộ đội', ['Công an']),
  'nghi-huu': words('Hưu trí', ['Nghỉ hưu', 'Hưu']),
};

export const PARTY_POST: Words = {
  'bi-thu': words('Bí thư', ['BT', 'Bí thư chi bộ']),
  'pho-bi-thu': words('Phó bí thư', ['PBT', 'Phó Bí thư']),
  'chi-uy-vien': words('Chi ủy viên', ['Chi uỷ viên', 'CUV']),
};

export const MEMBER_STATUS: Words = {
  'chinh-thuc': words('Chính thức', ['CT', 'chính thức', 'ĐVCT']),
  'du-bi': words('Dự bị', ['DB', 'dự bị', 'ĐVDB']),
};

/** Names that two groups claim: nobody but the clerk knows which. */
export const COLLIDING_ETHNICITIES = ['Táy', 'Thổ'] as const;
