/** The document that each organisation follows, and what of its demonstration is in no document: filled in, and said so. */
import type { FactsOf } from './facts/fact.ts';

export interface SourceDocument {
  readonly organisation: string;
  /** What reports it, and on which day. */
  readonly source: string;
  readonly assumed: readonly string[];
}

/** Of all five. */
export const SYNTHETIC = 'Mọi người trong danh sách đều do máy đặt ra; không ai có thật.';

export const DOCUMENTS: Readonly<Record<FactsOf, SourceDocument>> = {
  'lao-cai': {
    organisation: 'Đảng bộ Khối Cơ quan – Doanh nghiệp tỉnh Lào Cai',
    source: 'bài đăng tháng 9/2023',
    assumed: [
      'Tên và số đảng viên của từng tổ chức cơ sở, trừ ba nhà trường và Công ty TNHH hóa chất Đức Giang mà nguồn nêu tên.',
      'Kế hoạch 205 (năm 2021), 221 (năm 2022), 230 (năm 2023) và số giao cho từng đơn vị: nguồn chỉ viết “vượt kế hoạch” và “đạt 63%”.',
      'Trình độ và tuổi của từng người: nguồn không in số người.',
      'Ngày của các lớp; ba lớp riêng nằm trong hay ngoài 8 lớp thì để trống, như nguồn.',
      'Danh sách quần chúng của Trường Cao đẳng Lào Cai: 54 sinh viên của lớp riêng là số của nguồn; ai tốt nghiệp khi nào và đang ở bước nào thì không.',
    ],
  },
  'nong-cong': {
    organisation: 'Đảng bộ huyện Nông Cống',
    source: 'bài đăng tháng 6/2022 của Báo Thanh Hóa',
    assumed: [
      'Tên, loại hình và số đảng viên của 57 tổ chức cơ sở ngoài xã Trường Sơn; mỗi tổ chức gửi một danh sách chung, không chia chi bộ.',
      'Tên 11 chi bộ của xã Trường Sơn và số đảng viên từng chi bộ.',
      'Kế hoạch 200 của năm 2021 và năm 2022; chỉ tiêu 10 của xã Trường Sơn từ 2020.',
      'Số kết nạp năm 2020 (191 người), để 12 người của xã Trường Sơn từ 2020 có chỗ đứng.',
      'Ngày của bốn lớp mở riêng.',
      'Nguồn kết nạp và số đăng ký năm 2022 của 11 chi bộ xã Trường Sơn, và việc chi bộ thôn 1 từ 02/2021 không giới thiệu thêm ai.',
      '25 học sinh kết nạp năm 2021 vẫn ghi nghề nghiệp “Học sinh” trong danh sách.',
      'Không ai ra khỏi danh sách từ cuối năm 2021 đến tháng 5/2022.',
    ],
  },
  'lai-chau': {
    organisation: 'Đảng bộ tỉnh Lai Châu',
    source: 'bài đăng năm 2017, số liệu đến 30/06/2017',
    assumed: [
      'Tên bản, xã và số đảng viên của từng chi bộ.',
      '308 chi bộ cơ sở trong 548 tổ chức cơ sở: nguồn không nói bao nhiêu tổ chức cơ sở là chi bộ.',
      'Các dân tộc thiểu số mà nguồn không nêu tên, theo khả năng.',
      'Chia 6.209 người kết nạp cho năm 2015, năm 2016 và sáu tháng đầu năm 2017: nguồn chỉ in tổng.',
      'Chỉ tiêu 1.000 của mỗi năm và phần của từng đảng bộ trực thuộc: nguồn chỉ viết “trên 1.000 đảng viên, đạt chỉ tiêu đề ra”.',
      'Danh sách quần chúng chỉ mở ở huyện Sìn Hồ (372 chi bộ): người kết nạp sáu tháng đầu năm 2017 lấy từ danh sách đảng viên, các bước của họ và mọi người trong nguồn là giả định.',
      'Các lớp của toàn tỉnh và ba lớp theo cụm xã: nguồn chỉ viết là có mở.',
      'Danh mục 867 bản, 579 trường, 193 trạm y tế, trưởng bản nào là đảng viên, và một bản thành lập 01/09/2016 chưa có chi bộ.',
    ],
  },
  'trung-tam': {
    organisation: 'Chi bộ Trung tâm Khuyến công và Tư vấn phát triển công nghiệp 1',
    source: 'bài đăng ngày 30/10/2020',
    assumed: [
      'Ngày từng người về chi bộ, và việc ba người nữa được kết nạp tại chi bộ trước 2017 hay chuyển đến.',
      'Cả 16 người là đảng viên chính thức: nguồn viết “16 đồng chí”.',
      'Xếp loại năm 2020: 2 người hoàn thành xuất sắc, 14 người hoàn thành tốt.',
      'Ngày đầu 01/01/2017 và ngày cuối 30/06/2020 của nhiệm kỳ 2017–2020.',
      'Danh sách quần chúng: hai người kết nạp trong nhiệm kỳ đi qua những bước nào và ngày nào, lớp nào; ba người trong nguồn của nhiệm kỳ sau.',
      'Các lớp mà người của chi bộ đã học: nguồn không nêu lớp nào.',
    ],
  },
  'tien-lang': {
    organisation: 'Liên đoàn Lao động huyện Tiên Lãng',
    source: 'bài đăng ngày 31/03/2022',
    assumed: [
      '63 người chia cho ba doanh nghiệp: 33, 20 và 10; nguồn chỉ in tổng.',
      '103 doanh nghiệp toàn huyện (nguồn viết “trên 100”), và sáu doanh nghiệp nào có tổ chức Đảng.',
      '31 công đoàn doanh nghiệp ngoài ba doanh nghiệp thí điểm: tên đặt ra.',
      '8 ủy viên Ban Chấp hành đi học gồm cả chủ tịch và phó chủ tịch.',
      'Lý do vắng của 13 người: nguồn viết “vì nhiều lý do khác nhau”.',
      '3 người mà nguồn không nói gì: ghi “Không rõ”.',
      'Bên Đảng: Đảng bộ huyện Tiên Lãng và xã Tiên Cường có trong nguồn; hai chi bộ, 34 đảng viên, bốn quần chúng của chi bộ Cơ quan xã, và việc chi bộ này nhận giới thiệu từ Liên đoàn thì không.',
    ],
  },
};
