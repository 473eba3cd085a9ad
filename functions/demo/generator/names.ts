/** Names that nobody bears in particular: families, middle and given names of each people, put together by chance. */
import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

interface NameList {
  readonly families: Words;
  readonly men: { readonly middle: Words; readonly given: Words };
  readonly women: { readonly middle: Words; readonly given: Words };
}

const words = (text: string): Words => text.split(', ') as [string, ...string[]];

const KINH: NameList = {
  families: words(
    'Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Phạm, Hoàng, Vũ, Vũ, Phan, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Đinh, Đoàn, Mai, Trịnh, Cao, Tạ, Lưu, Phùng, Đào, Hà',
  ),
  men: {
    middle: words(
      'Văn, Văn, Văn, Đức, Hữu, Quang, Minh, Xuân, Thanh, Ngọc, Đình, Công, Trọng, Mạnh, Tiến, Bá, Anh, Việt',
    ),
    given: words(
      'An, Bình, Chiến, Cường, Dũng, Duy, Đạt, Đông, Giang, Hải, Hiếu, Hòa, Hoàn, Hùng, Huy, Khánh, Khoa, Kiên, Lâm, Linh, Long, Lực, Minh, Nam, Nghĩa, Phong, Phúc, Quân, Quyết, Sơn, Tài, Thái, Thắng, Thành, Thịnh, Tiến, Toàn, Trung, Tuấn, Tùng, Vinh, Vượng',
    ),
  },
  women: {
    middle: words(
      'Thị, Thị, Thị, Thị Thu, Thị Minh, Thị Thanh, Thị Ngọc, Thị Hồng, Thị Kim, Thu, Minh, Ngọc, Thanh, Phương, Mai, Thùy',
    ),
    given: words(
      'Anh, Bích, Chi, Dung, Duyên, Giang, Hà, Hạnh, Hằng, Hiền, Hoa, Hòa, Huệ, Huyền, Hương, Lan, Liên, Linh, Loan, Mai, Nga, Ngân, Nhung, Oanh, Phượng, Phương, Quyên, Tâm, Thảo, Thoa, Thơm, Thu, Thủy, Trang, Tuyết, Uyên, Vân, Xuân, Yến',
    ),
  },
};

const THAI: NameList = {
  families: words('Lò, Lò, Lò, Quàng, Cà, Lường, Tòng, Vì, Hoàng, Điêu, Đèo, Khoàng, Mào, Vàng'),
  men: {
    middle: words('Văn, Văn, Văn, Thanh, Minh, Xuân'),
    given: words(
      'Ún, Pành, Hặc, Thiên, Inh, Chiêng, Biên, Hịa, Chương, Yêu, Phóng, Pâng, Hương, Tiện, Thoạn, Dọn, Kẻo, Xôm, Ọi, Sương',
    ),
  },
  women: {
    middle: words('Thị, Thị, Thị Thu, Thị Hồng'),
    given: words(
      'Ánh, Pâng, Inh, Ọi, Sương, Nọi, Yêu, Hịa, Chựa, Phóng, Thoan, Xiên, Biên, Ngoan, Hặc, Lả, Pương, Chum, Muôn, Hỏa',
    ),
  },
};

const MONG: NameList = {
  families: words('Giàng, Giàng, Vàng, Vàng, Sùng, Thào, Lý, Hạng, Cứ, Mùa, Ma, Hảng, Chang, Tráng, Lầu, Vừ'),
  men: {
    middle: words('A, A, A, Seo, Mí, Láo'),
    given: words(
      'Páo, Chứ, Dơ, Tủa, Vảng, Chu, Sử, Lử, Páo Sình, Dình, Nhè, Sùng, Lùng, Tà, Phử, Thào, Lềnh, Cở, Sếnh, Tráng, Vư, Chính, Hồ, Nủ, Mang',
    ),
  },
  women: {
    middle: words('Thị, Thị, Thị, Thị Hồng'),
    given: words(
      'Mỷ, Dợ, Sua, Chứ, Dua, Mai, Pàng, Xía, Sáy, Ly, Chở, Mo, Súa, Dở, Say, Vang, Giống, Khua, Ganh, Dinh',
    ),
  },
};

const DAO: NameList = {
  families: words('Tẩn, Tẩn, Chẻo, Phàn, Lý, Bàn, Triệu, Phùng, Đặng, Lò, Vàng, Hoàng'),
  men: {
    middle: words('A, Láo, Phù, Văn, Chỉn, Sài, Vần'),
    given: words(
      'Nhàn, Lở, Tả, Sử, Phìn, Chiệp, Hin, Lụ, Tá, Sành, Quấy, Sinh, Pết, Cói, San, Xoang, Vạng, Chìu, Vảng, Lìn',
    ),
  },
  women: {
    middle: words('Tả, Thị, Thị, Mùi, Lở'),
    given: words('Mẩy, Mụi, Pham, Ghển, Sểnh, Chuổng, Sú, Nải, Lai, Coi, San, Khé, Mán, Phẩy, Liều, Seng'),
  },
};

const TAY_NUNG: NameList = {
  families: words('Hoàng, Nông, Lù, Ma, Hà, Lục, Vi, Lương, Lý, Vương, Sằm, Bế, Long, Giàng'),
  men: {
    middle: words('Văn, Văn, Đức, Ngọc, Xuân, Quốc'),
    given: words(
      'Pao, Thiện, Cương, Phủ, Tiệp, Khuyến, Học, Chức, Ích, Thời, Nghiệp, Hưng, Bảo, Thuận, Lợi, Quý',
    ),
  },
  women: {
    middle: words('Thị, Thị, Thị Thu, Thị Bích'),
    given: words('Nguyệt, Thêm, Mới, Hoài, Sen, Ích, Lụa, Thiết, Diệp, Nhâm, Chuyên, Bưởi, Thiệp, Đàm, Niềm'),
  },
};

const GIAY: NameList = {
  families: words('Vàng, Lù, Nùng, Lục, Vùi, Hoàng, Lý, Sần, Phan'),
  men: {
    middle: words('Văn, A, Láo, Thanh'),
    given: words('Sơn, Diu, Tờ, Sài, Dùng, Chấn, Pẩu, Phà, Séng, Dìn, Vần, Chà, Lìn'),
  },
  women: {
    middle: words('Thị, Thị, Thị Thanh'),
    given: words('Chơ, Dín, Sẻo, Mừ, Vui, Pà, Dung, Xuyến, Phin, Chấn, Quyền'),
  },
};

const HA_NHI: NameList = {
  families: words('Pờ, Lỳ, Phùng, Chu, Sừng, Khoàng, Ly, Vù, Tông, Mạ'),
  men: {
    middle: words('Phù, Gò, Xè, Lò, Khừ, Hừ, Go'),
    given: words('Chừ, Hừ, Lòng, Xá, Giá, Po, Hà, Sân, Cà, Pó, Lý, Ché, Sơn, Chà, Nu'),
  },
  women: {
    middle: words('Gó, Mò, Lò, Xó, Thị'),
    given: words('Mé, Nu, Nhù, Pư, De, Bơ, Cà, Sé, Ló, Dé, Xó, Gia'),
  },
};

const LA_HU: NameList = {
  families: words('Vàng, Phàn, Giàng, Ly, Pờ, Lò, Thàng, Kí'),
  men: {
    middle: words('Xé, Go, Lò, Phí, Cà, Pà'),
    given: words('Lòng, Hừ, Gie, Xá, Ché, Be, Po, Chừ, Pu, Đè, Sân'),
  },
  women: { middle: words('Mý, Go, Lò, Mò'), given: words('Né, De, Nhù, Phí, Be, Mé, Sứ, Xú, Pư') },
};

const MANG: NameList = {
  families: words('Lò, Chìn, Tào, Pàn, Sìn, Vàng, Lùng, Thàng'),
  men: {
    middle: words('A, Văn, Me'),
    given: words('Dọn, Đoi, Sơn, Bum, Thúng, Mòn, Phủ, Đa, Nam, Hoàn, Sin'),
  },
  women: { middle: words('Thị, Me, A'), given: words('Me, Én, Nủ, Đanh, Bim, Sáo, Dung, Phé, Lan, Pờ') },
};

const KHO_MU: NameList = {
  families: words('Lò, Lường, Quàng, Moong, Tịnh, Cút, Vì, Lữ, Xeo'),
  men: {
    middle: words('Văn, Văn, Mạnh, Xuân'),
    given: words('Phìn, Hặc, Inh, Thướng, Sọi, Panh, Chướng, Hiêng, Kẻo, Thơ, Pầng'),
  },
  women: {
    middle: words('Thị, Thị, Thị Thu'),
    given: words('Pin, Chum, Inh, Ọm, Sọi, Phướng, Kẻo, Muôn, Lả, Ến'),
  },
};

const CONG_SI_LA: NameList = {
  families: words('Lý, Lò, Chảo, Hù, Pờ, Giàng, Vàng, Chang'),
  men: {
    middle: words('Văn, Cố, Chà, Phạ, Xuân, Bạ'),
    given: words('Đôi, Hừ, Pớ, Xạ, Tín, Khai, Gió, Hiền, Lai, Sơn, Hoan, Kháng'),
  },
  women: {
    middle: words('Thị, Cố, Chà, Lì'),
    given: words('Thanh, Đin, Nụ, Hé, Phương, Lai, Sạ, Vin, Nhiên, Hoài, Đôi'),
  },
};

const LU: NameList = {
  families: words('Tao, Vàng, Lò, Khoàng, Lù, Chang'),
  men: { middle: words('Văn, Văn, A'), given: words('Ín, Nọi, Én, Chơi, Dọn, Khút, Pánh, Đôi, Xôm, Lừ') },
  women: { middle: words('Thị, Thị, Kẻo'), given: words('Pành, On, Phong, Kẻo, Ín, Lả, Đôm, Xôm, Chiêng') },
};

/** By code of the ethnic group; who is not here gets a Kinh name, as many do. */
const LISTS: Readonly<Partial<Record<string, NameList>>> = {
  '01': KINH,
  '02': TAY_NUNG,
  '03': THAI,
  '07': TAY_NUNG,
  '08': MONG,
  '09': DAO,
  '23': KHO_MU,
  '26': GIAY,
  '33': HA_NHI,
  '39': LA_HU,
  '42': LU,
  '46': MANG,
  '49': CONG_SI_LA,
  '50': CONG_SI_LA,
};

/** A name of a people and sex that is not taken yet in this roster. */
export function nameOf(random: Random, ethnicity: string, woman: boolean, taken: Set<string>): string {
  const list = LISTS[ethnicity] ?? KINH;
  const { middle, given } = woman ? list.women : list.men;
  for (let longer = ''; ; longer = ` ${random.pick(given)}`) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const name = `${random.pick(list.families)} ${random.pick(middle)}${longer} ${random.pick(given)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }
}
