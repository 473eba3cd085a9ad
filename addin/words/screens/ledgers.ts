/** What the screen of the office's ledgers says; loaded with it. `what`: what its rows are ("đơn vị"). */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LEDGER_WORDS = {
  before: {
    vi: 'Lấy danh mục về thành bảng Excel, sửa và thêm dòng như mọi bảng, kiểm tra rồi cập nhật lên hệ thống. Danh sách có sẵn của đồng chí cũng đọc được: mở trang đó rồi bấm Kiểm tra.',
    en: 'Fetch a ledger as an Excel table, edit it and add rows as in any table, check it, then save it to the service. A list of your own can be read too: open its sheet and choose Check.',
  },
  choose: { vi: 'Danh mục', en: 'Ledger' },
  from: { vi: 'Thay đổi tính từ ngày', en: 'Changes count from' },
  pull: { vi: 'Lấy về', en: 'Fetch' },
  'pull.again': { vi: 'Lấy về lại', en: 'Fetch again' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  save: { vi: 'Cập nhật lên hệ thống', en: 'Save to the service' },
  'save.try': { vi: 'Vẫn thử cập nhật', en: 'Try to save all the same' },
  'discard.differing': {
    vi: 'Lấy bản trên hệ thống ở {count} dòng đó',
    en: 'Fetch what is saved in {count} {count|row|rows}',
  },
  discard: {
    vi: 'Bỏ chỗ đang sửa, lấy về như trên hệ thống',
    en: 'Give up what is edited, fetch what is saved',
  },

  'pulled.first': {
    vi: 'Đã ghi {rows} {what} vào trang “{sheet}”.',
    en: '{rows} {what} written to the sheet “{sheet}”.',
  },
  'pulled.again': {
    vi: 'Trang “{sheet}”: thêm {added} dòng, ghi lại {updated} dòng.',
    en: 'Sheet “{sheet}”: {added} {added|row|rows} added, {updated} written again.',
  },
  'pulled.same': {
    vi: 'Trang “{sheet}” đã đúng như trên hệ thống.',
    en: 'The sheet “{sheet}” is as the service has it.',
  },
  'pulled.kept': {
    vi: '{count} dòng đang sửa dở được giữ nguyên.',
    en: '{count} {count|row that is|rows that are} being edited were left as they are.',
  },
  'pulled.nothing': {
    vi: 'Trang “{sheet}”: hệ thống không có gì mới hơn.',
    en: 'Sheet “{sheet}”: the service has nothing newer.',
  },
  'pulled.unsaved': {
    vi: '{count} dòng mới chưa cập nhật lên hệ thống vẫn còn nguyên trong trang.',
    en: '{count} new {count|row that is|rows that are} not saved yet still {count|stands|stand} in the sheet.',
  },
  'pulled.differing': {
    vi: 'Trong đó {count} dòng trên hệ thống nay khác lúc lấy về: {names}. Trang vẫn giữ chỗ đồng chí sửa.',
    en: 'Of {count} of them the service has something else than what was fetched: {names}. The sheet keeps what you edited.',
  },
  'pulled.gone': {
    vi: '{count} dòng không còn trong danh mục; khi kiểm tra sẽ bỏ qua, có thể xóa khỏi bảng.',
    en: '{count} {count|row is|rows are} no longer in the ledger; a check leaves them out, and they can be deleted.',
  },

  'no-header': {
    vi: 'Trang đang mở không có cột “{name}” nên không phải danh mục này. Bấm Lấy về để có bảng, hoặc mở trang có danh sách.',
    en: 'The open sheet has no column “{name}”, so it is not this ledger. Choose Fetch to get the table, or open the sheet with your list.',
  },
  'read.table': { vi: 'Trang “{sheet}”: {rows} dòng.', en: 'Sheet “{sheet}”: {rows} {rows|row|rows}.' },
  'read.column': {
    vi: 'Đọc từ trang “{sheet}”: {rows} {what}, cấp trên theo cột Cấp trên.',
    en: 'Read from the sheet “{sheet}”: {rows} {what}, what is above by its column.',
  },
  'read.numbering': {
    vi: 'Đọc từ trang “{sheet}”: {rows} {what}, cấp trên theo số thứ tự.',
    en: 'Read from the sheet “{sheet}”: {rows} {what}, what is above by the numbering.',
  },
  'read.indentation': {
    vi: 'Đọc từ trang “{sheet}”: {rows} {what}, cấp trên theo chữ lùi vào.',
    en: 'Read from the sheet “{sheet}”: {rows} {what}, what is above by the indentation.',
  },
  'read.none': {
    vi: 'Đọc từ trang “{sheet}”: {rows} {what}, đều trực thuộc {unit}.',
    en: 'Read from the sheet “{sheet}”: {rows} {what}, all directly under {unit}.',
  },
  'read.guessed': {
    vi: 'Danh sách không có cột {columns}: đã suy từ tên, hãy xem lại bên dưới.',
    en: 'The list has no column {columns}: guessed from the names, please look below.',
  },
  'read.found': {
    vi: '{count} dòng đã có trên hệ thống (cùng tên, cùng chỗ): đối chiếu, không thêm lần nữa.',
    en: '{count} {count|row stands|rows stand} in the service already: compared, not added again.',
  },
  'read.skipped': {
    vi: 'Không phải dòng của danh mục ({count}): {lines}.',
    en: 'No rows of the ledger ({count}): {lines}.',
  },

  'found.errors': {
    vi: '{count} lỗi phải sửa',
    en: '{count} {count|error|errors} to put right',
  },
  'found.warnings': { vi: '{count} chỗ nên xem', en: '{count} {count|place|places} to look at' },
  'found.none': { vi: 'Không có lỗi.', en: 'No errors.' },

  follows: { vi: 'Cập nhật rồi thì:', en: 'Once it is saved:' },
  'changes.none': { vi: 'Không có gì thay đổi.', en: 'Nothing has changed.' },
  'changes.title': { vi: 'Xem thay đổi', en: 'Show changes' },
  'changes.added': { vi: '{count} {what} thêm mới', en: '{count} {what} added' },
  'changes.changed': { vi: '{count} {what} sửa', en: '{count} {what} changed' },
  'changes.ended': { vi: '{count} {what} kết thúc', en: '{count} {what} ended' },
  'changes.unchanged': { vi: '{count} dòng như cũ', en: '{count} {count|row|rows} as before' },
  'changes.column': { vi: '{header}: {before} → {after}', en: '{header}: {before} → {after}' },
  'changes.value': { vi: '{header}: {after}', en: '{header}: {after}' },
  'changes.empty': { vi: '(trống)', en: '(empty)' },

  'missing.title': {
    vi: '{count} {what} không có trong trang',
    en: '{count} {what} not in the sheet',
  },
  'missing.why': {
    vi: 'Dòng bị lọc hay xóa khỏi trang không làm mất gì. Nếu đã kết thúc thật, hãy chọn và ghi ngày cuối cùng.',
    en: 'A row that was filtered away or deleted from the sheet ends nothing. Where it did end, choose so and write its last day.',
  },
  'missing.own': {
    vi: '{count} {what} có trên hệ thống mà không có trong danh sách này thì giữ nguyên. Muốn đổi tên, chuyển hay kết thúc {what} đã có: bấm Lấy về rồi sửa ở bảng đó.',
    en: '{count} {what} in the service that this list does not have stay as they are. To rename, move or end what is there, fetch the table and edit it.',
  },
  'missing.there': { vi: 'Vẫn còn', en: 'Still there' },
  'missing.ended': { vi: 'Đã kết thúc, ngày cuối cùng:', en: 'Ended, its last day:' },
  'missing.state': { vi: '{name}: còn hay đã kết thúc', en: '{name}: still there or ended' },
  'missing.day': { vi: '{name}: ngày cuối cùng', en: '{name}: last day' },
  'missing.again': {
    vi: 'Đã ghi câu trả lời. Bấm Kiểm tra để xem lại trước khi cập nhật.',
    en: 'The answer is noted. Choose Check to look again before saving.',
  },

  saved: {
    vi: 'Đã cập nhật lên hệ thống (lần lưu số {commit}): {changes}.',
    en: 'Saved to the service (save number {commit}): {changes}.',
  },
  'saved.status': { vi: 'Đã cập nhật: {changes}.', en: 'Saved: {changes}.' },
  'saved.table': {
    vi: 'Từ nay sửa ở trang “{sheet}”: bảng ở đó nhớ mã của từng dòng.',
    en: 'From now on edit the sheet “{sheet}”: its table remembers the id of each row.',
  },
  'saved.nothing': { vi: 'Không có gì để cập nhật.', en: 'There is nothing to save.' },
  'saved.wrong': {
    vi: 'Chưa lưu gì: còn lỗi phải sửa.',
    en: 'Nothing was saved: there are errors to put right.',
  },
  'saved.changed': {
    vi: 'Trang hoặc hệ thống đã khác lúc kiểm tra. Chưa lưu gì: hãy xem lại thay đổi rồi cập nhật.',
    en: 'The sheet or the service is not what was checked. Nothing was saved: look at the changes again, then save.',
  },
  'taken.title': {
    vi: 'Người khác đã sửa trước {count} dòng. Chưa lưu gì.',
    en: 'Somebody else was first in {count} {count|row|rows}. Nothing was saved.',
  },
  'taken.row': {
    vi: '{name}: {by}, {time} ngày {date}{what}',
    en: '{name}: {by}, {time} on {date}{what}',
  },
  'gone.to': { vi: 'Đã đến ô {cell}.', en: 'At cell {cell}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
