/**
 * What lists of classes say of the people of one unit: of each person the class in which they were, the last one of several. Who is
 * meant by a saying in a sheet, whoever keeps it finds out: two of one name and day stay two.
 */
import { fold } from '../../language/fold.ts';
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { NumberedRow } from '../../submissions/new-members.ts';
import { attendanceOf } from './attendance.ts';
import { peopleFinder } from './class-people.ts';

/** Of a class: its name, its first and its last day (ISO; '' where none is said). */
export interface AboutClass {
  readonly class: string;
  readonly from: string;
  readonly to: string;
}

export interface OwnSaying extends AboutClass {
  /** Who, as the unit calls them; the outcome and the day of the class, why somebody was absent, the certificate. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const TOLD: readonly FieldKey[] = [
  'ho_ten',
  'ngay_sinh',
  'ngay_hoc',
  'ket_qua',
  'ly_do',
  'gcn_so',
  'gcn_ngay',
  'gcn_loai',
];

/** Of one list who stands in `own`, called as they are called there, and who is of that unit by the list itself. */
export function ownSayings(
  about: AboutClass,
  list: readonly NumberedRow[],
  own: readonly NumberedRow[],
  isOwnUnit: (name: string) => boolean,
): OwnSaying[] {
  const find = peopleFinder(own);
  return list.flatMap((person): OwnSaying[] => {
    const { fields } = person;
    const [found, other] = find(person);
    if (!found && !(typeof fields.don_vi_ct === 'string' && isOwnUnit(fields.don_vi_ct))) return [];
    const { ho_ten, ngay_sinh } = found && !other ? found.fields : fields;
    const { outcome } = attendanceOf(fields);
    const isThere = outcome !== undefined && outcome !== 'vang';
    const ngay_hoc = isThere ? (fields.ngay_hoc ?? about.from) : undefined;
    const said: NumberedRow['fields'] = { ...fields, ho_ten, ngay_sinh, ngay_hoc, ket_qua: outcome };
    const told = TOLD.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]] as const]));
    return [{ ...about, fields: Object.fromEntries(told) }];
  });
}

/** Of each person one class: in which they were before one that they missed, and of these the last. */
export function oneClassEach(sayings: readonly OwnSaying[]): OwnSaying[] {
  const best = new Map<string, OwnSaying>();
  for (const saying of sayings) {
    const known = best.get(whoIs(saying));
    if (known === undefined || rankOf(saying) > rankOf(known)) best.set(whoIs(saying), saying);
  }
  return sayings.filter((saying) => {
    const of = best.get(whoIs(saying));
    return of !== undefined && rankOf(of) === rankOf(saying) && of.class === saying.class;
  });
}

const whoIs = ({ fields: { ho_ten, ngay_sinh } }: OwnSaying): string =>
  `${String(ngay_sinh ?? '')} ${fold(String(ho_ten ?? ''))}`;

function rankOf({ fields: { ket_qua: outcome }, from, to }: OwnSaying): string {
  const isThere = outcome !== undefined && outcome !== 'vang';
  return `${isThere ? '1' : '0'} ${to || from}`;
}
