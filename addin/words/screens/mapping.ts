/** What is asked and shown of how a roster was read: questions, and the meaning of each column. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { both } from './both.ts';

export const MAPPING_WORDS = {
  'question.title': both('Cần đồng chí trả lời {count} câu', '{count} {count|question|questions} for you'),
  'question.why': both(
    'Khớp Sổ chưa rõ cách hiểu, nhờ đồng chí chọn. Trả lời xong mới gửi được; tệp này nhớ câu trả lời.',
    'Khớp Sổ cannot tell how to understand this. It can be sent once you have answered; this file keeps the answer.',
  ),
  'question.changing': both('Đổi câu trả lời', 'Change the answer'),
  'question.number': both('Câu {index} / {total}', 'Question {index} / {total}'),
  'question.table': both(
    'Bảng danh sách bắt đầu từ dòng tiêu đề nào?',
    'At which header row does the roster begin?',
  ),
  'question.field': both(
    'Cột {letters} “{header}” ghi điều gì?',
    'What does column {letters} “{header}” hold?',
  ),
  'question.dates': both(
    'Ngày ở cột {letters} “{header}” được ghi theo thứ tự nào?',
    'In which order are the dates of column {letters} “{header}” written?',
  ),

  'choice.day-first': both('Ngày trước, tháng sau', 'Day first, then month'),
  'choice.month-first': both('Tháng trước, ngày sau', 'Month first, then day'),

  'question.row': both('Dòng {row}', 'Row {row}'),
  'question.rows': both('Các dòng {rows}', 'Rows {rows}'),
  'question.way': both('Cách {index}', 'Way {index}'),
  'question.sampleDay': both(
    '{shown} là ngày {day} tháng {month} năm {year}',
    '{shown} is day {day} of month {month}, {year}',
  ),
  'question.sample': both('{shown} hiểu là {read}', '{shown} would be {read}'),
  'question.assumed': both(
    'Khớp Sổ đang tạm hiểu theo cách này',
    'Khớp Sổ understands it so for the time being',
  ),
  'question.answer': both('Trả lời', 'Answer'),
  'question.pick': both('Hãy chọn một cách, rồi bấm Trả lời.', 'Choose one of them, then press Answer.'),
  'question.answered': both('Đã ghi câu trả lời.', 'The answer is kept.'),

  'mapping.title': both(
    'Các cột của bảng: nhận ra {known}, chưa rõ {unknown}',
    'Columns of the table: {known} recognised, {unknown} unknown',
  ),
  'mapping.help': both(
    'Cột nào Khớp Sổ hiểu sai thì chọn lại mục cho đúng. Dữ liệu trong trang tính giữ nguyên.',
    'Where a column is misunderstood, choose the right field. Nothing in the sheet changes.',
  ),
  'mapping.column': both('Cột {letters}', 'Column {letters}'),
  'mapping.noHeader': both('không có tiêu đề', 'no header'),
  'mapping.field': both('Cột {letters} “{header}” là mục', 'Column {letters} “{header}” is'),
  'mapping.keep': both('Giữ lại, không gửi', 'Stays here, not sent'),
  'mapping.sent': both('Các mục được gửi', 'Fields that are sent'),
  'mapping.stay': both('Nhận ra, nhưng giữ lại, không gửi', 'Recognised, but stays here, not sent'),
  'mapping.taken': both('{field} (đang là cột {letters})', '{field} (now column {letters})'),
  'mapping.chosen': both('đồng chí chọn', 'your choice'),
  'mapping.samples': both('Đang ghi: {samples}', 'It holds: {samples}'),
  'mapping.noSamples': both('Chưa có dòng nào ghi gì.', 'No row holds anything yet.'),
  'mapping.also': both('Cột này còn cho biết: {fields}.', 'This column also says: {fields}.'),
  'mapping.stays': both('giữ lại, không gửi', 'stays here, not sent'),
  'mapping.apply': both('Đổi và đọc lại', 'Change and read again'),
  'mapping.applied': both(
    'Đã đổi cách hiểu {count} cột.',
    '{count} {count|column is|columns are} understood anew.',
  ),
  'mapping.answers': both('Các câu đã trả lời', 'What was answered'),
  'mapping.reset': both('Trả về như cũ, đọc theo tiêu đề', 'Put back, read as the headers say'),
  'mapping.resetDone': both('Đã trả về cách hiểu theo tiêu đề.', 'The columns are read as the headers say.'),
  'mapping.offered': both(
    'Đã dùng cách hiểu cột của tệp trước có cùng tiêu đề.',
    'The columns are understood as in an earlier file with the same headers.',
  ),
  'mapping.unoffer': both('Không dùng cách hiểu đó', 'Do not use that'),
} as const satisfies Readonly<Record<string, Bilingual>>;
