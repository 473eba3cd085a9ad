/**
 * The 54 ethnic groups: codes of Decision 1019/QĐ-TCTK of 12/11/2008 (the list of 1979 numbers them differently, so a bare
 * number in a sheet is never taken for a code), with the spellings and old names met in rosters. Two old names of the Tày and
 * the Thái are left out on purpose: "Thổ" is a group of its own, and "Táy" is nobody's spelling but could be either.
 */
import { wordList } from '../../language/word-list.ts';
import type { CodeEntry } from '../shape/code-list.ts';

const GROUPS: readonly (readonly [name: string, ...variants: string[]])[] = [
  ['Kinh', 'K', 'Việt', 'Kinh (Việt)'],
  ['Tày', 'Ngạn', 'Phén', 'Thù Lao', 'Pa Dí', 'Dân tộc Tày'],
  ['Thái', 'Thái Trắng', 'Thái Đen', 'Tày Khao', 'Tày Đăm', 'Pa Thay', 'Thổ Đà Bắc'],
  ['Mường', 'Mol', 'Mual', 'Mọi Bi', 'Ao Tá'],
  ['Khơ-me', 'Khmer', 'Khơme', 'Cur', 'Cul', 'Miên', 'Khơ-me Krôm', 'Khơ me Crôm', 'Khmer Krom'],
  ['Hoa', 'Hán', 'Triều Châu', 'Phúc Kiến', 'Quảng Đông', 'Xạ Phang', 'Hẹ'],
  ['Nùng', 'Nùng An', 'Nùng Cháo', 'Nùng Phàn Slình', 'Quy Rin'],
  ['Mông', "H'Mông", 'Hmông', 'Mèo', 'Mẹo', 'Na Miẻo', 'Hơ Mông', 'Mông Hoa', 'Mông Trắng', 'Mông Đen'],
  [
    'Dao',
    'Mán',
    'Dìu Miền',
    'Kìm Miền',
    'Dao Đỏ',
    'Dao Tuyển',
    'Dao Quần Trắng',
    'Dao Thanh Y',
    'Dao Thanh Phán',
    'Dao Áo Dài',
    'Dao Tiền',
    'Quần Chẹt',
  ],
  ['Gia-rai', 'Giarai', 'Jrai', 'Gia Lai', 'J Rai'],
  ['Ê-đê', 'Êđê', 'Rhađê', 'Ra-đê', 'Rađê'],
  ['Ba-na', 'Bana', 'Bahnar'],
  ['Sán Chay', 'Cao Lan', 'Sán Chỉ', 'Cao Lan - Sán Chỉ'],
  ['Chăm', 'Chiêm Thành', 'Hroi', "H'roi"],
  ['Cơ-ho', 'Cơho', "K'Ho", 'Kơ Ho', 'Kơho'],
  ['Xơ-đăng', 'Xơđăng', 'Xê Đăng', 'Sedang'],
  ['Sán Dìu', 'Sán Dợ', 'Trại'],
  ['Hrê', "H're", 'Chăm Rê'],
  ['Ra-glai', 'Raglai', 'Raglay', 'Ra Glay'],
  ['Mnông', "M'Nông"],
  ['Thổ', 'Dân tộc Thổ'],
  ['Xtiêng', "X'Tiêng", 'Stiêng', "S'Tiêng", 'Xơ Tiêng'],
  ['Khơ-mú', 'Khơmú', 'Kho Mú', 'Xá'],
  ['Bru-Vân Kiều', 'Vân Kiều', 'Bru'],
  ['Cơ-tu', 'Cơtu', 'Kơ Tu', 'Ca Tu'],
  ['Giáy', 'Dáy', 'Nhắng', 'Dẳng'],
  ['Tà-ôi', 'Ta Ôi', 'Pa Kô', 'Pa Cô'],
  ['Mạ', 'Châu Mạ'],
  ['Gié-Triêng', 'Giẻ Triêng'],
  ['Co', 'Cor', 'Cùa', 'Trầu'],
  ['Chơ-ro', 'Chơro', 'Châu Ro'],
  ['Xinh-mun', 'Xinhmun', 'Sinh Mun', 'Puộc'],
  ['Hà Nhì', 'Hà Nhì Đen', 'Hà Nhì Hoa', 'U Ní'],
  ['Chu-ru', 'Churu'],
  ['Lào'],
  ['La Chí'],
  ['Kháng'],
  ['Phù Lá', 'Xá Phó', 'Phù Lá Lão'],
  ['La Hủ', 'Khù Sung', 'Cò Sung'],
  ['La Ha'],
  ['Pà Thẻn'],
  ['Lự'],
  ['Ngái'],
  ['Chứt', 'Rục', 'Sách', 'Mày'],
  ['Lô Lô'],
  ['Mảng'],
  ['Cơ Lao', 'Cờ Lao'],
  ['Bố Y', 'Tu Dí'],
  ['Cống'],
  ['Si La'],
  ['Pu Péo'],
  ['Rơ-măm', 'Rơmăm'],
  ['Brâu', 'Brao'],
  ['Ơ-đu', 'Ơđu'],
];

/** An x under "DTTS" says that somebody is of a minority, and not of which. */
const MINORITY: CodeEntry = {
  code: 'dtts',
  label: { vi: 'Dân tộc thiểu số (chưa ghi rõ)', en: 'Ethnic minority (not stated which)' },
  variants: wordList('DTTS|Dân tộc thiểu số|Người DTTS|Thiểu số|Dân tộc ít người'),
};

export const ETHNICITIES: readonly CodeEntry[] = [
  ...GROUPS.map(([name, ...variants], index) => ({
    code: String(index + 1).padStart(2, '0'),
    label: { vi: name, en: name },
    variants,
  })),
  MINORITY,
];
