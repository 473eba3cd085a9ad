/** The store cannot be written to its folder: what is said about it, when, and what can be done. */
import type { Bilingual } from '../domain/language/bilingual.ts';

const LOOK = {
  vi: 'Xem lại ổ đĩa (còn chỗ trống, quyền ghi)',
  en: 'Look at the disk (space, permissions)',
};

export type NotSavedWhen = 'start' | 'running' | 'again' | 'end';

const SAYS: Readonly<Record<NotSavedWhen, (folder: string) => Bilingual>> = {
  start: (folder) => ({
    vi: `Không ghi được kho dữ liệu vào ${folder}. ${LOOK.vi} rồi khởi động lại.`,
    en: `The store cannot be written to ${folder}. ${LOOK.en} and start again.`,
  }),
  running: (folder) => ({
    vi: `Không ghi được kho dữ liệu vào ${folder}: từ lúc này không nhận bản gửi nào. ${LOOK.vi}; ghi được thì tự nhận tiếp. Dừng bây giờ là mất những lần gửi gần nhất.`,
    en: `The store cannot be written to ${folder}: nothing more is taken. ${LOOK.en}; as soon as it can be written, uploads are taken again. Stopping now loses what was sent last.`,
  }),
  again: (folder) => ({
    vi: `Đã ghi được kho dữ liệu vào ${folder}: nhận tiếp, không mất lần gửi nào.`,
    en: `The store is written to ${folder} again: uploads are taken, nothing was lost.`,
  }),
  end: (folder) => ({
    vi: `Không lưu được kho dữ liệu vào ${folder}: những lần gửi gần nhất đã mất. ${LOOK.vi} rồi gửi lại.`,
    en: `The store could not be saved in ${folder}: what was sent last is lost. ${LOOK.en} and send again.`,
  }),
};

export const notSavedSentence = (when: NotSavedWhen, folder: string): Bilingual => SAYS[when](folder);

export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  constructor(
    readonly when: NotSavedWhen,
    readonly folder: string,
  ) {
    super(`The store could not be saved in ${folder}`);
  }
}
