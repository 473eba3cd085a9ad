/** Rules about how single cells are typed: names, numbers to call, addresses to write to, and what other programs would stumble on. */
import { MEMBERS } from '../../roster/fields/members.ts';
import { longestOf } from '../../roster/fields/longest.ts';
import { fieldIn } from '../../roster/shape/kind.ts';
import { fieldsOf } from '../helpers/fields-of.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';
import { shownValue } from '../helpers/shown.ts';

const sentTexts = fieldsOf(({ type, upload }) => upload === 'rows' && (type === 'text' || type === 'code'));
/** A number to call may begin with +, and a name has a rule of its own. */
const NOT_LOOKED_AT: ReadonlySet<string> = new Set(['stt', 'ho_ten', 'dien_thoai']);
const texts = fieldsOf(({ type, key }) => type === 'text' && !NOT_LOOKED_AT.has(key));

/** An apostrophe stands inside names (H'Wen), never before one or behind it; a bracket ends what tells two of one name apart. */
const NOT_IN_NAMES = /[\d@#$%^&*_=+<>{}[\]|\\/,;:!?"“”«»]|^[^\p{L}\p{M}]|[^\p{L}\p{M}).]$/u;
/** = + - @ */
const STARTS_A_FORMULA: ReadonlySet<number> = new Set([61, 43, 45, 64]);
const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const PHONE_MARKS = /[\s.()-]/g;
const PHONE = /^(?:0\d{9,10}|\+84\d{9,10})$/;

const oddName: Rule = {
  id: 'L2-NAME-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['ho_ten'],
  title: { vi: 'Họ tên có số hoặc ký hiệu', en: 'Digits or signs in a name' },
  message: {
    vi: 'đang ghi “{value}”, trong họ tên chỉ có chữ. Bỏ số, ký hiệu hoặc chuyển sang cột Ghi chú.',
    en: 'it says “{value}”; a name has letters only. Remove digits and signs, or move them to the notes.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'names of many peoples',
        members: [{ ho_ten: "H'Wen Niê" }, { ho_ten: 'K’Brêu' }, { ho_ten: 'Y-Bliă' }],
      },
    ],
    fail: [
      { title: 'a number behind', members: [{ ho_ten: 'Lò Thị Mai 2' }] },
      { title: 'an apostrophe before it', members: [{ ho_ten: "'Lò Thị Mai" }] },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['ho_ten'], ({ ho_ten: name }) =>
      isText(name) && NOT_IN_NAMES.test(name)
        ? { field: 'ho_ten', params: { value: shownValue(name) } }
        : undefined,
    ),
};

const tooLong: Rule = {
  id: 'L2-LEN-001',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: sentTexts(MEMBERS),
  readsIn: sentTexts,
  title: { vi: 'Nội dung quá dài', en: 'The text is too long' },
  message: {
    vi: 'đang ghi {length} ký tự, nhiều nhất {most} ký tự. Rút gọn, phần còn lại chuyển sang cột Ghi chú.',
    en: 'there are {length} characters; at most {most} are taken. Shorten it, and move the rest to the notes.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a long name', members: [{ ho_ten: 'Lò Thị Mai '.repeat(5).trim() }] }],
    fail: [
      { title: 'a page in one cell', members: [{ ho_ten: 'Lò Thị Mai '.repeat(100) }] },
      {
        title: 'a story beside the post',
        members: [
          { ho_ten: 'Lò Thị Mai', chuc_vu_dang: 'Bí thư chi bộ, đang điều trị ở bệnh viện tỉnh; '.repeat(5) },
        ],
      },
    ],
  },
  *check(view) {
    for (const key of sentTexts(view.kind)) {
      const most = longestOf(fieldIn(view.kind, key));
      yield* rowsWhere(view, [key], ({ [key]: value }) =>
        isText(value) && value.length > most
          ? { field: key, reads: [key], params: { length: value.length, most } }
          : undefined,
      );
    }
  },
};

const likeFormula: Rule = {
  id: 'L2-FORM-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  reads: texts(MEMBERS),
  readsIn: texts,
  title: { vi: 'Bắt đầu như một công thức', en: 'It begins like a formula' },
  message: {
    vi: 'đang ghi “{value}”, bắt đầu bằng dấu mà Excel hiểu là công thức; vẫn đọc là chữ. Nên bỏ dấu ở đầu.',
    en: '“{value}” begins with a sign that Excel takes for a formula; it is read as text. Better drop the sign.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'words', members: [{ ho_ten: 'Lò Thị Mai', ghi_chu: 'Tổ 5' }] }],
    fail: [{ title: 'a sign in front', members: [{ ho_ten: 'Lò Thị Mai', que_quan: '+ Mường Than' }] }],
  },
  *check(view) {
    for (const field of texts(view.kind)) {
      yield* rowsWhere(view, [field], (fields) => {
        const value = fields[field];
        if (!isText(value) || !STARTS_A_FORMULA.has(value.charCodeAt(0))) return undefined;
        return { field, params: { value: field === 'ghi_chu' ? value.slice(0, 1) : shownValue(value) } };
      });
    }
  },
};

const oddPhone: Rule = {
  id: 'L2-TEL-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  reads: ['dien_thoai'],
  title: { vi: 'Số điện thoại không đúng dạng', en: 'A telephone number of an odd form' },
  message: {
    vi: 'số điện thoại có {length} chữ số (cuối là {tail}), thường có 10 chữ số bắt đầu bằng 0. Xem lại số.',
    en: 'the telephone number has {length} digits (ending in {tail}); it usually has 10, beginning with 0. Look at it.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'mobile, fixed, from abroad',
        members: [
          { dien_thoai: '0912 345 678' },
          { dien_thoai: '02143.840.123' },
          { dien_thoai: '+84912345678' },
        ],
      },
    ],
    fail: [{ title: 'seven digits', members: [{ dien_thoai: '3840123' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['dien_thoai'], ({ dien_thoai: value }) => {
      if (value === undefined) return undefined;
      const number = String(value).replace(PHONE_MARKS, '');
      if (PHONE.test(number)) return undefined;
      const digits = number.replace(/\D/g, '');
      return { field: 'dien_thoai', params: { length: digits.length, tail: digits.slice(-3) } };
    }),
};

const oddMail: Rule = {
  id: 'L2-MAIL-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  reads: ['email'],
  title: { vi: 'Thư điện tử không đúng dạng', en: 'An e-mail address of an odd form' },
  message: {
    vi: 'địa chỉ thư điện tử phải có dạng ten@co-quan.vn. Xem lại ô này.',
    en: 'an e-mail address looks like name@office.vn. Look at this cell.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'an address', members: [{ email: 'mai.lt@laichau.gov.vn' }] }],
    fail: [{ title: 'no domain', members: [{ email: 'mai.lt@laichau' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['email'], ({ email }) =>
      isText(email) && !MAIL.test(email) ? { field: 'email' } : undefined,
    ),
};

export const TYPING_RULES: readonly Rule[] = [oddName, tooLong, likeFormula, oddPhone, oddMail];
