/** What is said of repairs that the person accepts, and of the log that remembers them. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { both } from './both.ts';

export const REPAIR_WORDS = {
  'repair.to': both('Sửa thành {value}', 'Change to {value}'),
  'repair.at': both('(ô {cell})', '(cell {cell})'),
  'repair.all': both('Sửa {count} chỗ', 'Repair {count} {count|place|places}'),
  'repair.kind': both('{kind}: {count} chỗ', '{kind}: {count} {count|place|places}'),
  'repair.unsure': both(
    '{kind}: {count} chỗ, cần xem trước',
    '{kind}: {count} {count|place|places}, look before repairing',
  ),
  'repair.sample': both('Ô {cell}:', 'Cell {cell}:'),
  'repair.from': both('đang ghi', 'holds'),
  'repair.into': both('sửa thành', 'becomes'),
  'repair.empty': both('(ô trống)', '(empty)'),
  'repair.of': both('({kind})', '({kind})'),
  'repair.sure': both(
    'Có thể sửa ngay {count} chỗ chắc chắn.',
    '{count} {count|place|places} can be repaired with certainty.',
  ),
  'repair.sureAll': both('Sửa {count} chỗ chắc chắn', 'Repair {count} certain {count|place|places}'),
  'repair.sureKinds': both('Xem sẽ sửa những gì', 'See what would be repaired'),
  'repair.done': both('Đã sửa {count} chỗ.', '{count} {count|place|places} repaired.'),
  'repair.skippedOne': both('Ô {cells} đã đổi nên giữ nguyên.', 'Changed meanwhile and left alone: {cells}.'),
  'repair.skippedMore': both(
    'Ô {cells} và {count} ô nữa đã đổi nên giữ nguyên.',
    'Changed meanwhile and left alone: {cells} and {count} more.',
  ),
  'repair.lost': both(
    '{count} chỗ sửa đã lâu không còn hoàn tác được.',
    '{count} older {count|repair|repairs} can no longer be undone.',
  ),
  'repair.stopped': both(
    'Đã dừng. Những chỗ đã sửa vẫn giữ và còn hoàn tác được.',
    'Stopped. What was repaired stays, and can be undone.',
  ),
  'repair.kept': both(
    'Có {count} chỗ Khớp Sổ đã sửa, còn hoàn tác được.',
    '{count} {count|repair|repairs} by Khớp Sổ can be undone.',
  ),
  'repair.undo': both('Hoàn tác {count} chỗ', 'Undo {count} {count|repair|repairs}'),
  'repair.undoLast': both('Hoàn tác lần vừa sửa', 'Undo the last repair'),
  'repair.undoAll': both('Hoàn tác cả {count} chỗ', 'Undo all {count} {count|repair|repairs}'),
  'repair.list': both('Xem từng chỗ đã sửa', 'See each repair'),
  'repair.was': both('Ô {cell}: {before} thành {after}', 'Cell {cell}: {before} became {after}'),
  'repair.undoOne': both('Hoàn tác', 'Undo'),
  'repair.keep': both('Giữ theo lần gửi trước: {value}', 'Keep as last time: {value}'),
  'repair.retype': both('Ghi đúng là', 'It should be'),
  'repair.retypeRun': both('Ghi vào ô', 'Write'),
  'repair.undone': both('Đã hoàn tác {count} chỗ.', '{count} {count|place|places} undone.'),

  'log.title': both('Nhật ký sửa', 'Log of repairs'),
  'log.help': both(
    'Tệp này nhớ {count} chỗ đã sửa: ô nào, trước ghi gì, sửa thành gì.',
    'This file remembers {count} {count|repair|repairs}: which cell, what it held, what it became.',
  ),
  'log.write': both('Ghi nhật ký sửa ra trang tính', 'Write the log to a sheet'),
  'log.written': both(
    'Đã ghi {rows} dòng nhật ký ra trang “{sheet}”.',
    '{rows} {rows|row|rows} of the log are on sheet “{sheet}”.',
  ),
  'log.forget': both('Xóa nhật ký sửa trước khi chuyển tệp', 'Delete the log before passing the file on'),
  'log.sure': both(
    'Xóa nhật ký rồi thì không hoàn tác được {count} chỗ đã sửa nữa. Có xóa không?',
    'Once the log is deleted, {count} {count|repair|repairs} can no longer be undone. Delete it?',
  ),
  'log.yes': both('Xóa nhật ký', 'Delete the log'),
  'log.no': both('Không xóa', 'Keep it'),
  'log.forgotten': both(
    'Đã xóa {removed} dòng nhật ký. Trong tệp không còn nội dung cũ của các ô đã sửa.',
    '{removed} {removed|row|rows} of the log deleted. The file no longer holds what the repaired cells held before.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
