/** The store's process does not answer, or ended before it did: what is said about it and what can be done. */
import type { Bilingual } from '../domain/language/bilingual.ts';

export type NotStartedWhy = 'slow' | 'late' | 'ended';

const SAYS: Readonly<Record<NotStartedWhy, Bilingual>> = {
  slow: {
    vi: 'Kho dữ liệu khởi động chậm, máy có thể đang bận. Vẫn đang chờ; Ctrl-C để dừng.',
    en: 'The store is slow to start, the machine may be busy. Still waiting; Ctrl-C stops.',
  },
  late: {
    vi: 'Kho dữ liệu không khởi động được sau mười phút. Đóng bớt chương trình nặng rồi chạy lại npm start; dữ liệu đã gửi vẫn còn.',
    en: 'The store did not start within ten minutes. Close what keeps the machine busy and run npm start again; what was sent is kept.',
  },
  ended: {
    vi: 'Kho dữ liệu dừng ngay khi khởi động. Chạy lại npm start; nếu vẫn vậy, chạy npm ci để cài lại rồi thử. Dữ liệu đã gửi vẫn còn.',
    en: 'The store ended while it started. Run npm start again; if it stays so, run npm ci and try once more. What was sent is kept.',
  },
};

export const notStartedSentence = (why: NotStartedWhy): Bilingual => SAYS[why];

export class NotStarted extends Error {
  override readonly name = 'NotStarted';
  constructor(readonly why: Exclude<NotStartedWhy, 'slow'>) {
    super(`${SAYS[why].vi} / ${SAYS[why].en}`);
  }
}
