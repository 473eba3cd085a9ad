/** What must hold of all classes: of each one, of its list beside its number, and that none stands in the ledger twice. */
import { formatDate } from '../language/date.ts';
import { fold, foldCase } from '../language/fold.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { standingRows } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';
import type { LedgerRow } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { CLASS_LEDGER, classRow } from './class-ledger.ts';

/** How many are admitted says nothing of it: who learns this year may have been admitted the year before. */
export function checkClasses(state: LedgerState): LedgerFinding[] {
  const rows = standingRows(state);
  return [...rows.flatMap(ofOne), ...rows.flatMap(listDiffers), ...twice(rows)];
}

/** What a change brings: what is wrong already is no fault of it, and stops nothing else from being saved. */
export function newClassFindings(before: LedgerState, after: LedgerState): LedgerFinding[] {
  const keyOf = ({ code, row }: LedgerFinding) => `${code} ${row ?? ''}`;
  const known = new Set(checkClasses(before).map(keyOf));
  return checkClasses(after).filter((finding) => !known.has(keyOf(finding)));
}

type Severity = LedgerFinding['severity'];
const found = (
  row: string,
  column: string,
  [code, severity]: readonly [string, Severity],
  vi: string,
  en: string,
): LedgerFinding => ({ code, severity, sheetRow: null, row, column, message: both(vi, en) });

function ofOne(one: LedgerRow): LedgerFinding[] {
  const row = classRow(one);
  const { name, unit, kind, from, to, participants, attended, certificates } = row;
  const wrong = (column: string, code: string, vi: string, en: string): LedgerFinding[] => [
    found(row.id, column, [code, 'error'], vi, en),
  ];
  const missing = Object.entries({ name, unit, kind, from }).find(([, value]) => value === '')?.[0];
  if (missing !== undefined) {
    const header = CLASS_LEDGER.columns.find(({ id }) => id === missing)?.header ?? both('', '');
    return wrong(missing, 'class-incomplete', `Thiếu ${header.vi}.`, `${header.en} is missing.`);
  }
  if (to !== '' && to < from) {
    const days = `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`;
    return wrong('to', 'ends-before-it-begins', days, `It ends on ${to}, before it begins on ${from}.`);
  }
  if (one.values['total'] !== undefined && !row.isSeparate) {
    return wrong(
      'total',
      'total-of-general',
      'Chỉ lớp mở riêng mới ghi cột này; lớp chung luôn tính vào tổng số.',
      'Only a class that was opened apart says this; a general one is always in the total.',
    );
  }
  const over = [
    ['attended', attended, participants],
    ['certificates', certificates, attended ?? participants],
  ] as const;
  return over.flatMap(([column, part, whole]) =>
    part === undefined || whole === undefined || part <= whole
      ? []
      : wrong(
          column,
          'class-part-over-whole',
          `${String(part)} nhiều hơn ${String(whole)} người của lớp.`,
          `${String(part)} is more than the ${String(whole)} people of the class.`,
        ),
  );
}

/** Either is put right; an empty number is the one of the list. */
function listDiffers(one: LedgerRow): LedgerFinding[] {
  const { id, list, participants } = classRow(one);
  if (list === undefined || participants === list.people) return [];
  const [said, listed] = [String(participants), String(list.people)];
  return [
    found(
      id,
      'participants',
      ['class-list-differs', 'error'],
      `Ghi ${said} học viên, danh sách của lớp có ${listed} người. Sửa số này, để trống, hoặc gửi lại danh sách.`,
      `It says ${said} participants, and the list of the class has ${listed} people. Correct the number, empty it, or send the list again.`,
    ),
  ];
}

/** Of two that are one by their names, the later; of two that only their names part, it is asked. */
function twice(rows: readonly LedgerRow[]): LedgerFinding[] {
  const named = new Map<string, string>();
  const held = new Map<string, string>();
  return rows.flatMap(({ id, values }): LedgerFinding[] => {
    const say = (column: string) => textOf(values, column);
    if (['name', 'unit', 'kind', 'from'].some((column) => say(column) === '')) return [];
    const name = say('name');
    const day = formatDate(say('from'));
    const begin = [say('kind'), say('from')];
    const byName = JSON.stringify([...begin, say('unit'), foldCase(name)]);
    const byPlace = JSON.stringify([
      ...begin,
      fold(say('organiser')) || say('unit'),
      fold(say('venue')),
      say('category'),
      values['separate'] === true,
    ]);
    const [same, other] = [named.get(byName), held.get(byPlace)];
    if (same === undefined) named.set(byName, name);
    if (other === undefined) held.set(byPlace, name);
    if (same !== undefined) {
      const vi = `Lớp “${same}” mở ngày ${day} đã có trong danh sách. Bỏ một dòng.`;
      const en = `The class “${same}” of ${say('from')} is in the list already. Take one row out.`;
      return [found(id, 'name', ['class-twice', 'error'], vi, en)];
    }
    if (other === undefined) return [];
    const vi = `Cùng loại, nơi mở, đối tượng và ngày ${day} với lớp “${other}”. Nếu là một lớp thì bỏ một dòng; nếu là hai lớp thì không phải sửa.`;
    const en = `The same kind, place, people and day (${say('from')}) as the class “${other}”. Where they are one, take a row out; where they are two, nothing is to be done.`;
    return [found(id, 'name', ['class-perhaps-twice', 'warning'], vi, en)];
  });
}
