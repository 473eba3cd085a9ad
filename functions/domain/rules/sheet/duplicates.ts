/** Rules about one person, or one number, on several rows. Every row is marked, with the others named. */
import { NUMBER_TWICE } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { fold } from '../../language/fold.ts';
import type { Rule, RuleHit } from '../record/rule.ts';
import { tailOf } from '../helpers/shown.ts';

const NAMED_ROWS = 5;
/** An odd number that spreads others over 32 bits (2^32 by the golden ratio). */
const SPREAD = 0x9e3779b1;
const PERSONAL = /^\d{9}(?:\d{3})?$/;
const CARD = /^\d{8}(?:\d{4})?$/;

/** Members by key, only those that share theirs. Most lists have none: the keys alone show it, before anything is grouped. */
export function shared(
  members: readonly Member[],
  keys: readonly (string | undefined)[],
): Iterable<readonly Member[]> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const key of keys) {
    if (key === undefined) continue;
    const { size } = seen;
    if (seen.add(key).size === size) twice.add(key);
  }
  const groups = new Map<string, Member[]>();
  if (twice.size === 0) return [];
  for (const [index, member] of members.entries()) {
    const key = keys[index];
    if (key === undefined || !twice.has(key)) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups.values();
}

const KEYS_A_MEMBER = 16;

/**
 * Members that may share a key, by a number that stands for it: equal keys have equal numbers, and other keys have the same only
 * by chance. Most lists leave nearly nobody. undefined: no key.
 */
export function mayShare(
  members: readonly Member[],
  numberOf: (member: Member) => number | undefined,
): Member[] {
  const bits = Math.ceil(Math.log2(members.length * KEYS_A_MEMBER + 1));
  const times = new Uint8Array(2 ** bits);
  const places = new Int32Array(members.length).fill(-1);
  for (let index = 0; index < members.length; index += 1) {
    const member = members[index];
    const number = member && numberOf(member);
    if (number === undefined) continue;
    const place = Math.imul(number, SPREAD) >>> (32 - bits);
    places[index] = place;
    times[place] = (times[place] ?? 0) === 0 ? 1 : 2;
  }
  return members.filter((_, index) => (times[places[index] ?? -1] ?? 0) > 1);
}

/** The first other rows, and how many more: a column of one number everywhere must not be looked through row by row. */
export function otherRows(
  group: readonly Member[],
  count: number,
  isOther: (member: Member) => boolean,
): string {
  const others: number[] = [];
  for (const member of group) if (isOther(member) && others.push(member.row) === NAMED_ROWS) break;
  const more = count - others.length;
  return more > 0 ? `${others.join(', ')} (+${more})` : others.join(', ');
}

const SHORTEST_NUMBER = 8;

/** The last eight characters as a number. */
function endOf(text: string): number {
  let number = 0;
  for (let index = text.length - SHORTEST_NUMBER; index < text.length; index += 1)
    number = (Math.imul(number, 10) + text.charCodeAt(index)) | 0;
  return number;
}

function* sameNumber(members: readonly Member[], field: FieldKey, shape: RegExp): Iterable<RuleHit> {
  const near = mayShare(members, ({ fields }) => {
    const value = fields[field];
    return typeof value === 'string' && value.length >= SHORTEST_NUMBER ? endOf(value) : undefined;
  });
  const keys = near.map(({ fields }) => {
    const value = fields[field];
    return typeof value === 'string' && shape.test(value) ? value : undefined;
  });
  for (const group of shared(near, keys)) {
    for (const { row, fields } of group) {
      const rows = otherRows(group, group.length - 1, (other) => other.row !== row);
      const params = { rows, tail: tailOf(fields[field] ?? '') };
      yield { row, field, params, reads: [field] };
    }
  }
}

const numberTwice: Rule = {
  id: NUMBER_TWICE,
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'sheet',
  reads: ['so_cccd', 'so_the'],
  title: { vi: 'Trùng số CCCD hoặc số thẻ', en: 'The same personal or card number twice' },
  message: {
    vi: '{label} (cuối là {tail}) trùng với dòng {rows}. Mỗi người một số: sửa số hoặc bỏ dòng thừa.',
    en: '{label} (ending in {tail}) also stands in row {rows}. Each person has an own number: correct it or remove the extra row.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'own numbers', members: [{ so_cccd: '010185012345' }, { so_cccd: '010185012346' }] }],
    fail: [
      {
        title: 'one personal number twice',
        members: [{ so_cccd: '010185012345' }, { so_cccd: '010185012345' }],
      },
      { title: 'one card twice', members: [{ so_the: '31012345' }, { so_the: '31012345' }] },
    ],
  },
  *check({ list: { members } }) {
    yield* sameNumber(members, 'so_cccd', PERSONAL);
    yield* sameNumber(members, 'so_the', CARD);
  },
};

/** Folds a name word by word: 26,000 names are made of some hundred words. */
function nameFolder(): (name: string) => string {
  const seen = new Map<string, string>();
  return (name) => {
    let folded = '';
    for (const word of name.split(' ')) {
      let key = seen.get(word);
      if (key === undefined) seen.set(word, (key = fold(word)));
      if (key !== '') folded += ` ${key}`;
    }
    return folded;
  };
}

/** A number for birth, first and last letter: whoever has his own shares nothing, and his name need not be folded. */
function roughNumbers(): (member: Member) => number | undefined {
  const letters = new Map<number, number>();
  const folded = (name: string, at: number): number => {
    const code = name.charCodeAt(at);
    let key = letters.get(code);
    if (key === undefined) {
      const letter = fold(name.charAt(at));
      letters.set(code, (key = letter.length === 1 ? letter.charCodeAt(0) : 0));
    }
    return key;
  };
  return ({ fields: { ho_ten: name, ngay_sinh: birth } }) => {
    if (typeof name !== 'string' || typeof birth !== 'string' || birth.length === 4) return undefined;
    let [first, last] = [folded(name, 0), folded(name, name.length - 1)];
    if (first === 0 || last === 0) {
      const whole = fold(name);
      [first, last] = [whole.charCodeAt(0) || 0, whole.charCodeAt(whole.length - 1) || 0];
    }
    let number = (first << 8) ^ last;
    for (let index = 0; index < birth.length; index += 1)
      number = (Math.imul(number, 31) + birth.charCodeAt(index)) | 0;
    return number;
  };
}

/** A bare year is shared by many people of one name. */
function personKeys(): (member: Member) => string | undefined {
  const folded = nameFolder();
  return ({ fields: { ho_ten: name, ngay_sinh: birth } }) => {
    if (typeof name !== 'string' || typeof birth !== 'string' || birth.length === 4) return undefined;
    return birth + folded(name);
  };
}

const personTwice: Rule = {
  id: 'L4-DUP-002',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  reasons: ['two-people', 'checked-with-person'],
  scope: 'sheet',
  reads: ['ho_ten', 'ngay_sinh', 'so_cccd'],
  title: { vi: 'Trùng họ tên và ngày sinh', en: 'The same name and birth date twice' },
  message: {
    vi: 'trùng họ tên và ngày sinh với dòng {rows}. Nếu là một người thì bỏ dòng thừa; nếu là hai người thì giữ nguyên.',
    en: 'name and birth date are those of row {rows}. Remove the extra row, or keep both if they are two people.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'another birth date',
        members: [
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' },
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1986-02-03' },
        ],
      },
      {
        title: 'only the year is the same',
        members: [
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985' },
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985' },
        ],
      },
    ],
    fail: [
      {
        title: 'another number',
        members: [
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', so_cccd: '010185012345' },
          { ho_ten: 'LÒ THỊ MAI', ngay_sinh: '1985-02-03', so_cccd: '010185012346' },
        ],
      },
    ],
  },
  *check({ list: { members } }) {
    const near = mayShare(members, roughNumbers());
    for (const group of shared(near, near.map(personKeys()))) {
      const holders = new Map<unknown, number>();
      for (const { fields } of group) holders.set(fields.so_cccd, (holders.get(fields.so_cccd) ?? 0) + 1);
      for (const { row, fields } of group) {
        const number = fields.so_cccd;
        const same = number === undefined ? 1 : (holders.get(number) ?? 1);
        if (same === group.length) continue;
        const isOther = (other: Member): boolean =>
          other.row !== row && (number === undefined || other.fields.so_cccd !== number);
        yield { row, field: 'ho_ten', params: { rows: otherRows(group, group.length - same, isOther) } };
      }
    }
  },
};

export const DUPLICATE_RULES: readonly Rule[] = [numberTwice, personTwice];
