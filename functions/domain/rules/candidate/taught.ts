/**
 * What the list of a class says and the list of candidates does not: offered at the cell, to be taken over by whoever keeps the list. Said
 * only where whoever checks is told of her own people by the lists of classes.
 */
import { compareDates, formatDate, isWholeDate } from '../../language/date.ts';
import { fold } from '../../language/fold.ts';
import { codeLabel } from '../../roster/codes/codes.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { isText, type Fields } from '../helpers/rows-where.ts';
import type { Rule, TaughtPerson } from '../record/rule.ts';
import { FAR } from './way.ts';

const shared = {
  since: '7',
  severity: 'warning',
  gate: 'none',
  scope: 'units',
  needs: ['taught'],
  citations: [],
} as const;

interface Saying {
  readonly field: FieldKey;
  readonly value: string;
}

/** What is behind somebody by her own list is not taken back by a class. */
function outcomeSaid({ ket_qua: own }: Fields, { ket_qua: outcome }: Fields): Saying[] {
  const [far, to] = [FAR.get(own), FAR.get(outcome)];
  const isOpen = own === undefined || own === 'khong-ro';
  const isNews =
    outcome === 'vang'
      ? isOpen || (far !== undefined && far <= ATTENDED)
      : isOpen || own === 'vang' || (far !== undefined && to !== undefined && far < to);
  return !isText(outcome) || own === outcome || !isNews ? [] : [{ field: 'ket_qua', value: outcome }];
}

const ATTENDED = FAR.get('da-hoc') ?? 0;

type IsAlike = (own: string, said: string) => boolean;
const same: IsAlike = (own, said) => own === said;
const sameDay: IsAlike = (own, said) => compareDates(own, said) === 0;
const sameNumber: IsAlike = (own, said) => bare(own) === bare(said);
const bare = (text: string): string => fold(text).replace(/\W/g, '');

/** Where the list says it too, in whatever way, there is nothing to say. */
function sayings(own: Fields, { fields, from, to }: TaughtPerson): Saying[] {
  const said = outcomeSaid(own, fields);
  const told = (field: FieldKey, isAlike: IsAlike): Saying[] => {
    const [known, value] = [own[field], fields[field]];
    return isText(value) && !(isText(known) && isAlike(known, value)) ? [{ field, value }] : [];
  };
  const inClass: IsAlike = (known, day) =>
    sameDay(known, day) || (compareDates(known, from) >= 0 && compareDates(known, to || from) <= 0);
  return [
    ...told('ngay_hoc', inClass),
    ...said,
    ...(said.length > 0 || own.ket_qua === fields.ket_qua ? told('ly_do', same) : []),
    ...told('gcn_so', sameNumber),
    ...told('gcn_ngay', sameDay),
    ...told('gcn_loai', same),
  ];
}

/** As it is said, and as it would be written: `due`, with what it is. */
function written(kind: RosterKind, { field, value }: Saying): Readonly<Record<string, string>> {
  const { type, codes } = fieldIn(kind, field);
  const text = type === 'date' ? formatDate(value) : ((codes && codeLabel(codes, value)?.vi) ?? value);
  const isDay = type === 'date' && isWholeDate(value);
  return { says: text, due: isDay ? value : text, as: isDay ? 'date' : 'text' };
}

/** Several, or without a whole date of birth: it is asked, and nothing can be taken over. */
const NOT_SURE = 'người cùng họ tên, chưa chắc là một';

const taught: readonly TaughtPerson[] = [
  { row: 2, class: 'Lớp I', from: '2023-05-06', to: '', isDoubtful: false, fields: { ket_qua: 'da-hoc' } },
];

const classSays: Rule = {
  ...shared,
  id: 'L6-CAN-002',
  reads: ['ho_ten'],
  title: { vi: 'Danh sách lớp ghi khác hoặc ghi thêm', en: 'A class says otherwise' },
  message: {
    vi: 'danh sách của “{class}” ghi {says}. Nếu đúng thì ghi theo, nếu không thì báo nơi mở lớp.',
    en: 'the list of “{class}” says {says}. Take it over, or tell whoever held the class.',
  },
  examples: {
    pass: [{ title: 'further on the way', members: [{ ket_qua: 'ho-so' }], taught }],
    fail: [{ title: 'attended', members: [{ ket_qua: 'nguon' }], taught }],
  },
  *check({ kind, list, taught: people = [], handed = [] }) {
    // Whose way goes on elsewhere stands there, whatever else the class says.
    const gone = new Set(handed.map(({ row }) => row));
    const rows = new Map(list.members.map(({ row, fields }) => [row, fields]));
    for (const person of people) {
      const own = rows.get(person.row);
      if (own === undefined) continue;
      if (person.isDoubtful) {
        yield { row: person.row, field: 'ho_ten', params: { class: person.class, says: NOT_SURE } };
        continue;
      }
      for (const saying of sayings(own, person)) {
        const { field } = saying;
        if (!list.has(field) || (field === 'ket_qua' && gone.has(person.row))) continue;
        const params = { class: person.class, ...written(kind, saying) };
        yield { row: person.row, field, params, reads: [field] };
      }
    }
  },
};

export const TAUGHT_RULES: readonly Rule[] = [classSays];
