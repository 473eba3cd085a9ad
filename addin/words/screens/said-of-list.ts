/** What is said otherwise of another list than that of members. */
import type { Bilingual } from '#domain/language/bilingual.ts';

/** In place of what is said of members, by the kind of list. */
export const SAID_OF_LIST: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  candidates: {
    'check.before': {
      vi: 'Bấm Kiểm tra để xem danh sách quần chúng trên trang tính này.',
      en: 'Press Check to look through the list of candidates on this sheet.',
    },
    'check.members': { vi: '{members} quần chúng', en: '{members} {members|candidate|candidates}' },
    'check.cleanBody': {
      vi: '{members} quần chúng, {women} nữ.',
      en: '{members} {members|candidate|candidates}, {women} {women|woman|women}.',
    },
    'check.none.nothing': {
      vi: 'Không thấy dòng tiêu đề nào, ví dụ “Họ và tên”, “Ngày sinh”, “Ngày giới thiệu”.',
      en: 'No header row was seen, such as “Họ và tên”, “Ngày sinh”, “Ngày giới thiệu”.',
    },
    'send.rows': {
      vi: '{rows} quần chúng, tính đến {date}.',
      en: '{rows} {rows|candidate|candidates}, as of {date}.',
    },
    'receipt.rows': {
      vi: '{rows} quần chúng, tính đến {date}',
      en: '{rows} {rows|candidate|candidates}, as of {date}',
    },
  },
  gradings: {
    'check.before': {
      vi: 'Bấm Kiểm tra để xem danh sách xếp loại trên trang tính này.',
      en: 'Press Check to look through the list of gradings on this sheet.',
    },
    'check.members': { vi: '{members} người được xếp loại', en: '{members} {members|person|people} graded' },
    'check.cleanBody': { vi: '{members} người.', en: '{members} {members|person|people}.' },
    'check.none.nothing': {
      vi: 'Không thấy dòng tiêu đề nào, ví dụ “Họ và tên”, “Ngày sinh”, “Xếp loại”.',
      en: 'No header row was seen, such as “Họ và tên”, “Ngày sinh”, “Xếp loại”.',
    },
    'send.rows': { vi: '{rows} người, tính đến {date}.', en: '{rows} {rows|person|people}, as of {date}.' },
    'receipt.rows': { vi: '{rows} người, tính đến {date}', en: '{rows} {rows|person|people}, as of {date}' },
  },
};
