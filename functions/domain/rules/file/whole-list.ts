/** Rules about the list as a whole: how many rows it has, how they are numbered, and what most of them leave open. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { Rule } from '../record/rule.ts';

/** What the service takes as one roster. */
const MOST_ROWS = 100_000;
const SOME = 5;
/** A field that at least so many have is a field of this list; the others were forgotten. */
const MOSTLY = 0.5;
/** Of the counted fields those in which having none is no answer. */
const COUNTED: readonly FieldKey[] = ['dan_toc', 'ton_giao', 'loai_dv', 'van_hoa', 'nghe_nghiep'];

const tooManyRows: Rule = {
  id: 'L0-SIZE-001',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'file',
  reads: [],
  title: { vi: 'Danh sách quá nhiều dòng', en: 'Too many rows in one list' },
  message: {
    vi: 'danh sách có {members} người, một lần gửi nhận nhiều nhất {most}. Chia danh sách theo đơn vị rồi gửi từng phần.',
    en: 'there are {members} people; one upload takes {most} at most. Divide the list by unit and send the parts.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a branch', members: [{ ho_ten: 'Lò Thị Mai' }] }],
    fail: [
      {
        title: 'a hundred thousand and one',
        // Made when it is asked for: nobody should load a hundred thousand rows with the rules.
        get members() {
          return Array.from({ length: MOST_ROWS + 1 }, () => ({}));
        },
      },
    ],
  },
  *check({ list: { members } }) {
    if (members.length <= MOST_ROWS) return;
    yield { row: null, field: null, params: { members: members.length, most: MOST_ROWS } };
  },
};

const nobody: Rule = {
  id: 'L0-SIZE-002',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  scope: 'file',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Danh sách không có ai', en: 'Nobody is in the list' },
  message: {
    vi: 'có tiêu đề nhưng không có dòng đảng viên nào. Kiểm tra lại trang tính; nếu đơn vị không còn đảng viên thì chọn lý do.',
    en: 'there is a header, and no member below it. Look at the sheet; if the unit has no members any more, give the reason.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'one', members: [{ ho_ten: 'Lò Thị Mai' }] }],
    fail: [{ title: 'only the header', members: [], columns: ['ho_ten', 'ngay_sinh'] }],
  },
  *check({ list }) {
    if (list.members.length === 0) yield { row: null, field: null };
  },
};

interface Step {
  readonly row: number;
  readonly number: number;
  readonly before: number;
  readonly beforeRow: number;
}

/** Steps other than by one in a list that numbers its rows once; none where the numbering starts again somewhere. */
function oddSteps(members: readonly Member[]): readonly Step[] {
  const odd: Step[] = [];
  let before = NaN;
  let beforeRow = 0;
  for (const { row, fields } of members) {
    const number = Number(fields.stt ?? NaN);
    if (!Number.isInteger(number)) continue;
    if (number < before) return [];
    if (number === before || number > before + 1) odd.push({ row, number, before, beforeRow });
    before = number;
    beforeRow = row;
  }
  return odd;
}

const numberTwice: Rule = {
  id: 'L4-STT-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Trùng số thứ tự', en: 'The same number in the list twice' },
  message: {
    vi: 'số thứ tự {number} đã có ở dòng {row}. Nếu là một người thì bỏ dòng thừa; nếu không thì đánh số lại.',
    en: 'number {number} already stands in row {row}. Remove the extra row if it is one person, or number the list again.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'numbers that begin again in each group',
        members: [{ stt: '1' }, { stt: '2' }, { stt: '1' }, { stt: '2' }],
      },
    ],
    fail: [{ title: 'two twos', members: [{ stt: '1' }, { stt: '2' }, { stt: '2' }, { stt: '3' }] }],
  },
  *check({ list: { members, filled } }) {
    if (!filled('stt')) return;
    for (const { row, number, before, beforeRow } of oddSteps(members)) {
      if (number === before) yield { row, field: 'stt', params: { number, row: beforeRow } };
    }
  },
};

const numberMissing: Rule = {
  id: 'L4-STT-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Số thứ tự bị nhảy', en: 'A gap in the numbers of the list' },
  message: {
    vi: 'số thứ tự nhảy từ {before} đến {number}. Kiểm tra xem có sót hoặc ẩn dòng nào không, rồi đánh số lại.',
    en: 'the numbers jump from {before} to {number}. See whether a row is missing or hidden, and number the list again.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'one after the other', members: [{ stt: '1' }, { stt: '2' }, { stt: '3' }] }],
    fail: [{ title: 'three is missing', members: [{ stt: '1' }, { stt: '2' }, { stt: '4' }] }],
  },
  *check({ list: { members, filled } }) {
    if (!filled('stt')) return;
    for (const { row, number, before } of oddSteps(members)) {
      if (number > before) yield { row, field: 'stt', params: { number, before } };
    }
  },
};

const leftOpen: Rule = {
  id: 'L4-REQ-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Một số người chưa ghi mục này', en: 'Some people have no value here' },
  message: {
    vi: '{count} trong {members} người chưa ghi {label}, báo cáo sẽ tính vào “Chưa rõ”. Nên ghi đủ.',
    en: '{count} of {members} people have no {label}; reports will count them as unknown. Better fill them in.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'everybody has one, or hardly anybody',
        members: Array.from({ length: 6 }, (_, index) => ({
          dan_toc: '01',
          ...(index === 0 && { ton_giao: 'khong' }),
        })),
      },
    ],
    fail: [
      {
        title: 'one of six has none',
        members: [...Array.from({ length: 5 }, () => ({ dan_toc: '01' })), { gioi_tinh: 'nu' }],
      },
    ],
  },
  *check({ list: { members, filled } }) {
    if (members.length < SOME) return;
    for (const field of COUNTED) {
      if (!filled(field)) continue;
      const open = members.filter(({ fields }) => fields[field] === undefined);
      if (open.length === 0 || open.length > members.length * MOSTLY) continue;
      yield { row: open[0]?.row ?? null, field, params: { count: open.length, members: members.length } };
    }
  },
};

export const WHOLE_LIST_RULES: readonly Rule[] = [tooManyRows, nobody, numberTwice, numberMissing, leftOpen];
