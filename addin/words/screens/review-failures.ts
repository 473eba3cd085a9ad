/** What is said where an act of the review is not possible any more. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const REVIEW_FAILURES: Readonly<Record<string, Bilingual>> = {
  'version-unknown': {
    vi: 'Đơn vị không có bản gửi số {version}.',
    en: 'The unit has no version {version}.',
  },
  'place-row-unknown': {
    vi: 'Bản gửi số {version} không có ai ở dòng {row}: danh sách ở dòng {first} đến dòng {last}. Bỏ chỗ đó ra hoặc ghi lại số dòng.',
    en: 'Version {version} has nobody in row {row}: the list stands in rows {first} to {last}. Take that place out, or write another row.',
  },
  'place-field-unknown': {
    vi: 'Cột "{field}" không nằm trong những gì danh sách này gửi lên, nên không đề nghị sửa được.',
    en: 'The column “{field}” is none of those that this list sends, so it cannot be asked to be corrected.',
  },
  'version-replaced': {
    vi: '{by} đã gửi bản số {version} lúc {at}, thay cho bản này. Xem bản mới trước.',
    en: '{by} sent version {version} at {at}, in place of this one. Look at the new one first.',
  },
  'review-asked': {
    vi: 'Cấp trên đã đề nghị sửa bản số {version}.',
    en: 'The office above has asked for version {version} to be corrected.',
  },
  'review-matched': {
    vi: 'Cấp trên đã xác nhận khớp bản số {version}.',
    en: 'The office above has matched version {version}.',
  },
  'review-withdrawn': {
    vi: 'Chi bộ đã thu hồi bản số {version}.',
    en: 'The branch has withdrawn version {version}.',
  },
  'review-sent': {
    vi: 'Bản số {version} mới ở bước đã gửi nên chưa làm được việc này.',
    en: 'Version {version} has only been sent; this cannot be done with it yet.',
  },
  'not-closed': {
    vi: 'Số liệu không còn chốt: bản số {version} được tính rồi.',
    en: 'Figures are not closed any more: version {version} counts.',
  },
  'reopening-asked': {
    vi: 'Đã đề nghị mở lại số liệu cho bản số {version}; chờ cấp trên.',
    en: 'Reopening for version {version} was asked for; the office above decides.',
  },
  'review-differs': {
    vi: 'Việc này đã làm với nội dung khác. Mở lại danh sách bản gửi rồi làm lại.',
    en: 'This was done with other content before. Open the versions again, then repeat it.',
  },
  'own-sending': {
    vi: 'Người gửi không tự xác nhận khớp bản mình gửi; nhờ người khác của cấp trên.',
    en: 'Nobody matches what they sent themselves; ask somebody else of the office above.',
  },
};
