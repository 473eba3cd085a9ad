/** What is asked and shown of how a roster was read: questions, and the meaning of each column. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const MAPPING_WORDS = {
  'question.title': {
    vi: 'Cần đồng chí trả lời {count} câu',
    en: '{count} {count|question|questions} for you',
  },
  'question.why': {
    vi: 'Khớp Sổ chưa rõ cách hiểu, nhờ đồng chí chọn. Trả lời xong mới gửi được; tệp này nhớ câu trả lời.',
    en: 'Khớp Sổ cannot tell how to understand this. It can be sent once you have answered; this file keeps the answer.',
  },
  'question.changing': { vi: 'Đổi câu trả lời', en: 'Change the answer' },
  'question.number': { vi: 'Câu {index} / {total}', en: 'Question {index} / {total}' },
  'question.table': {
    vi: 'Bảng danh sách bắt đầu từ dòng tiêu đề nào?',
    en: 'At which header row does the roster begin?',
  },
  'question.field': {
    vi: 'Cột {letters} “{header}” ghi điều gì?',
    en: 'What does column {letters} “{header}” hold?',
  },
  'question.dates': {
    vi: 'Ngày ở cột {letters} “{header}” được ghi theo thứ tự nào?',
    en: 'In which order are the dates of column {letters} “{header}” written?',
  },

  'choice.day-first': { vi: 'Ngày trước, tháng sau', en: 'Day first, then month' },
  'choice.month-first': { vi: 'Tháng trước, ngày sau', en: 'Month first, then day' },

  'question.row': { vi: 'Dòng {row}', en: 'Row {row}' },
  'question.rows': { vi: 'Các dòng {rows}', en: 'Rows {rows}' },
  'question.way': { vi: 'Cách {index}', en: 'Way {index}' },
  'question.sampleDay': {
    vi: '{shown} là ngày {day} tháng {month} năm {year}',
    en: '{shown} is day {day} of month {month}, {year}',
  },
  'question.sample': { vi: '{shown} hiểu là {read}', en: '{shown} would be {read}' },
  'question.assumed': {
    vi: 'Khớp Sổ đang tạm hiểu theo cách này',
    en: 'Khớp Sổ understands it so for the time being',
  },
  'question.answer': { vi: 'Trả lời', en: 'Answer' },
  'question.pick': {
    vi: 'Hãy chọn một cách, rồi bấm Trả lời.',
    en: 'Choose one of them, then press Answer.',
  },
  'question.answered': { vi: 'Đã ghi câu trả lời.', en: 'The answer is kept.' },

  'mapping.title': {
    vi: 'Các cột của bảng: nhận ra {known}, chưa rõ {unknown}',
    en: 'Columns of the table: {known} recognised, {unknown} unknown',
  },
  'mapping.help': {
    vi: 'Cột nào Khớp Sổ hiểu sai thì chọn lại mục cho đúng. Dữ liệu trong trang tính giữ nguyên.',
    en: 'Where a column is misunderstood, choose the right field. Nothing in the sheet changes.',
  },
  'mapping.column': { vi: 'Cột {letters}', en: 'Column {letters}' },
  'mapping.noHeader': { vi: 'không có tiêu đề', en: 'no header' },
  'mapping.field': { vi: 'Cột {letters} “{header}” là mục', en: 'Column {letters} “{header}” is' },
  'mapping.keep': { vi: 'Giữ lại, không gửi', en: 'Stays here, not sent' },
  'mapping.sent': { vi: 'Các mục được gửi', en: 'Fields that are sent' },
  'mapping.stay': { vi: 'Nhận ra, nhưng giữ lại, không gửi', en: 'Recognised, but stays here, not sent' },
  'mapping.taken': { vi: '{field} (đang là cột {letters})', en: '{field} (now column {letters})' },
  'mapping.chosen': { vi: 'đồng chí chọn', en: 'your choice' },
  'mapping.samples': { vi: 'Đang ghi: {samples}', en: 'It holds: {samples}' },
  'mapping.noSamples': { vi: 'Chưa có dòng nào ghi gì.', en: 'No row holds anything yet.' },
  'mapping.also': { vi: 'Cột này còn cho biết: {fields}.', en: 'This column also says: {fields}.' },
  'mapping.stays': { vi: 'giữ lại, không gửi', en: 'stays here, not sent' },
  'mapping.apply': { vi: 'Đổi và đọc lại', en: 'Change and read again' },
  'mapping.applied': {
    vi: 'Đã đổi cách hiểu {count} cột.',
    en: '{count} {count|column is|columns are} understood anew.',
  },
  'mapping.answers': { vi: 'Các câu đã trả lời', en: 'What was answered' },
  'mapping.reset': { vi: 'Trả về như cũ, đọc theo tiêu đề', en: 'Put back, read as the headers say' },
  'mapping.resetDone': {
    vi: 'Đã trả về cách hiểu theo tiêu đề.',
    en: 'The columns are read as the headers say.',
  },
  'mapping.offered': {
    vi: 'Đã dùng cách hiểu cột của tệp trước có cùng tiêu đề.',
    en: 'The columns are understood as in an earlier file with the same headers.',
  },
  'mapping.unoffer': { vi: 'Không dùng cách hiểu đó', en: 'Do not use that' },
} as const satisfies Readonly<Record<string, Bilingual>>;
