/** The words of failures that only lists beyond that of members meet: they come where one is opened. */
import type { FailureWords } from './failures.ts';

/** As the service words it: few meet it. */
const AS_TOLD = { vi: '{vi}', en: '{en}', remedy: 'none' } as const;

export const LIST_FAILURES: FailureWords = {
  'not-opened': {
    vi: 'Cấp trên chưa mở danh sách này cho đơn vị trong ngày {day}, nên chưa gửi được. Hãy đề nghị cấp trên thêm dòng vào danh mục “Danh sách được mở”, rồi gửi lại.',
    en: 'The office above has not opened this list for the unit on {day}, so it cannot be sent. Ask it to add a row to the ledger “Opened lists”, then send again.',
    remedy: 'none',
  },
  'introduction-unknown': AS_TOLD,
  'introduction-moved': AS_TOLD,
  'introduction-not-yours': AS_TOLD,
  'not-receiving': AS_TOLD,
  'not-introducible': AS_TOLD,
};
