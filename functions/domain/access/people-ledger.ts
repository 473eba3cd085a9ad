/** The ledger of people: who is what for which unit, and in which days. One row is one grant; whom it is for shows when they sign in. */
import { formatDate } from '../language/date.ts';
import { fold } from '../language/fold.ts';
import type { LedgerCode, LedgerDefinition, LedgerValues } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';
import { ROLES } from './grants.ts';
import type { Role } from './grants.ts';

const LONGEST_NAME = 120;
/** Of an e-mail address (RFC 5321). */
const LONGEST_ACCOUNT = 254;

const ROLE_CODES: readonly (LedgerCode & { readonly code: Role })[] = [
  {
    code: 'clerk',
    label: { vi: 'Cán bộ chi bộ', en: 'Clerk' },
    words: ['Chi bộ', 'Người gửi danh sách', 'Bí thư chi bộ', 'Chi ủy viên'],
  },
  { code: 'office', label: { vi: 'Văn phòng', en: 'Office' }, words: ['Cán bộ văn phòng', 'Ban Tổ chức'] },
  { code: 'leader', label: { vi: 'Lãnh đạo', en: 'Leader' }, words: ['Cấp ủy', 'Thường trực'] },
  {
    code: 'admin',
    label: { vi: 'Quản trị', en: 'Administrator' },
    words: ['Người quản trị', 'Quản trị viên'],
  },
];

export const PEOPLE_LEDGER: LedgerDefinition = {
  id: 'people',
  title: { vi: 'Người dùng', en: 'People' },
  name: 'name',
  unit: 'unit',
  ends: 'to',
  keys: [
    ['account', 'unit', 'role'],
    ['name', 'unit', 'role'],
  ],
  columns: [
    {
      id: 'name',
      header: { vi: 'Họ và tên', en: 'Full name' },
      type: { kind: 'text', longest: LONGEST_NAME },
      required: true,
      headerWords: ['Họ tên', 'Tên người dùng'],
    },
    {
      id: 'account',
      header: { vi: 'Tài khoản', en: 'Account' },
      type: { kind: 'text', longest: LONGEST_ACCOUNT },
      headerWords: ['E-mail', 'Email', 'Tên đăng nhập'],
    },
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      required: true,
      headerWords: ['Phụ trách đơn vị', 'Chi bộ', 'Tổ chức đảng'],
    },
    {
      id: 'role',
      header: { vi: 'Vai trò', en: 'Role' },
      type: { kind: 'code', codes: ROLE_CODES },
      required: true,
      headerWords: ['Quyền', 'Nhiệm vụ'],
    },
    { id: 'from', header: { vi: 'Từ ngày', en: 'From' }, type: { kind: 'day' } },
    { id: 'to', header: { vi: 'Đến ngày', en: 'To' }, type: { kind: 'day' } },
  ],
};

/** What a row grants, whoever it is for; undefined where its cells do not say it. */
export interface RowGrant {
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: string;
  /** The last day; null: without end. */
  readonly to: string | null;
}

export function rowGrant(state: LedgerState, row: string): RowGrant | undefined {
  const history = state.rows.get(row);
  const values = (history && rowOn(history, ALWAYS))?.values;
  return values && grantIn(values);
}

/** Whether the row is for an account of that name, capitals aside. */
export function namesAccount(state: LedgerState, row: string, account: string): boolean {
  const history = state.rows.get(row);
  const named = (history && rowOn(history, ALWAYS))?.values['account'];
  return typeof named === 'string' && named.trim().toLowerCase() === account.trim().toLowerCase();
}

function grantIn({ name, unit, role, from, to }: LedgerValues): RowGrant | undefined {
  const known = ROLES.find((each) => each === role);
  if (known === undefined || typeof unit !== 'string') return undefined;
  return {
    name: typeof name === 'string' ? name : '',
    unit,
    role: known,
    from: typeof from === 'string' ? from : ALWAYS,
    to: typeof to === 'string' ? to : null,
  };
}

export const isOn = ({ from, to }: RowGrant, day: string): boolean =>
  from <= day && (to === null || day <= to);

interface Named {
  readonly row: string;
  readonly values: LedgerValues;
}

/** What must hold of all people: nobody ends before they begin, and an account has one row for one unit and role. */
export function checkPeople(state: LedgerState, day: string): LedgerFinding[] {
  const rows = [...state.rows.values()].map((history): Named => {
    return { row: history.id, values: rowOn(history, ALWAYS)?.values ?? {} };
  });
  return [...rows.flatMap(turnedRound), ...twice(rows, day)];
}

const finding = (
  code: string,
  { row, column }: { readonly row: string; readonly column: string },
  vi: string,
  en: string,
): LedgerFinding => ({ code, severity: 'error', sheetRow: null, row, column, message: both(vi, en) });

function turnedRound({ row, values: { from, to } }: Named): LedgerFinding[] {
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
  return [
    finding(
      'ends-before-it-begins',
      { row, column: 'to' },
      `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`,
      `It ends on ${to}, before it begins on ${from}.`,
    ),
  ];
}

/** Of two the one that came later. */
function twice(rows: readonly Named[], day: string): LedgerFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, values }): LedgerFinding[] => {
    const grant = grantIn(values);
    const { account } = values;
    if (!grant || typeof account !== 'string' || (grant.to !== null && grant.to < day)) return [];
    const key = JSON.stringify([fold(account), grant.unit, grant.role]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      finding(
        'person-twice',
        { row, column: 'account' },
        'Tài khoản này đã có một dòng cùng đơn vị, cùng vai trò.',
        'This account has a row of the same unit and role already.',
      ),
    ];
  });
}

/** An organisation keeps somebody who may change who may what: the last admin of its top unit stays. */
export function lastAdminGone(
  before: LedgerState,
  after: LedgerState,
  root: string,
  day: string,
): LedgerFinding[] {
  const admins = (state: LedgerState): string[] =>
    [...state.rows.keys()].filter((row) => {
      const grant = rowGrant(state, row);
      // Whoever will end later is an admin now; whoever begins later is none yet.
      return grant?.unit === root && grant.role === 'admin' && isOn(grant, day);
    });
  const lasting = (state: LedgerState): string[] =>
    admins(state).filter((row) => rowGrant(state, row)?.to === null);
  const [row] = lasting(before);
  if (row === undefined || lasting(after).length > 0) return [];
  return [
    finding(
      'last-admin',
      { row, column: 'role' },
      'Đây là người quản trị cuối cùng của đơn vị cao nhất: thêm người quản trị khác trước.',
      'This is the last administrator of the unit at the top: add another one first.',
    ),
  ];
}
