/** The sheet of invitation codes that an office asks for, to hand them out. */
import type { InEnglish } from './say.ts';

export const INVITATIONS_SHEET = {
  sheet: 'Mã mời',
  title: 'Mã mời vào Khớp Sổ: {unit}',
  about:
    '{count} người. Ai có mã thì vào được thay người đó: đưa xong thì xóa trang này, trước khi gửi tệp cho ai.',
  name: 'Họ và tên',
  unit: 'Đơn vị',
  role: 'Vai trò',
  code: 'Mã mời',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const INVITATIONS_SHEET_IN_ENGLISH: InEnglish<typeof INVITATIONS_SHEET> = {
  sheet: 'Invitation codes',
  title: 'Invitation codes: {unit}',
  about:
    '{count} people. Whoever has a code comes in for that person: delete this sheet once they are handed out.',
  name: 'Full name',
  unit: 'Unit',
  role: 'Role',
  code: 'Code',
};
