/** The sheet of what a branch meeting considers about candidates. */
import type { InEnglish } from './say.ts';

export const PROPOSAL_SHEET = {
  name: 'Đề nghị xem xét',
  place: '………, ngày … tháng … năm 20…',
  title: 'DANH SÁCH ĐỀ NGHỊ CHI BỘ XEM XÉT, mẫu của Khớp Sổ',
  about: '{unit}; quần chúng ưu tú, nguồn kết nạp, tính đến ngày {date}: {count} người',
  number: 'STT',
  who: 'Họ và tên',
  born: 'Năm sinh',
  source: 'Nguồn',
  step: 'Bước tiếp theo',
  paper: 'Giấy tờ',
  due: 'Hạn',
  maker: 'NGƯỜI LẬP',
  head: 'BÍ THƯ CHI BỘ',
  signs: '(Ký, ghi rõ họ và tên)',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const PROPOSAL_SHEET_IN_ENGLISH: InEnglish<typeof PROPOSAL_SHEET> = {
  name: 'To be considered',
  place: '…, on … 20…',
  title: 'FOR THE BRANCH TO CONSIDER, form of Khớp Sổ',
  about: '{unit}; candidates, as of {date}: {count} people',
  number: 'No.',
  who: 'Full name',
  born: 'Born in',
  source: 'Source',
  step: 'Next step',
  paper: 'Papers',
  due: 'Due',
  maker: 'PREPARED BY',
  head: 'SECRETARY OF THE BRANCH',
  signs: '(signature, full name)',
};
