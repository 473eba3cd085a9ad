/** The ledger of units: what an office writes down of each, and what of it makes the tree. */
import type { LedgerCode, LedgerDefinition, LedgerValue } from '../ledgers/definition.ts';
import { ALWAYS, rowOn, valuesOver } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import { dayAfter } from './days.ts';
import { UNIT_HEADER_WORDS, UNIT_HEADS, guessUnit } from './unit-lists.ts';
import type { Dated, Unit, UnitKind, UnitSector } from './unit.ts';

const KINDS: readonly (LedgerCode & { readonly code: UnitKind })[] = [
  { code: 'province', label: { vi: 'Đảng bộ tỉnh', en: 'Province' }, words: ['Tỉnh', 'Thành phố'] },
  { code: 'bloc', label: { vi: 'Đảng bộ khối', en: 'Bloc' }, words: ['Khối'] },
  {
    code: 'district',
    label: { vi: 'Đảng bộ cấp trên trực tiếp cơ sở', en: 'District' },
    words: ['Huyện', 'Đảng bộ huyện', 'Thị xã'],
  },
  {
    code: 'grassroots',
    label: { vi: 'Tổ chức cơ sở đảng', en: 'Grassroots organisation' },
    words: ['Đảng bộ cơ sở', 'Chi bộ cơ sở', 'Đảng bộ xã', 'Đảng ủy xã', 'Xã', 'Phường', 'TCCSĐ'],
  },
  { code: 'committee', label: { vi: 'Đảng bộ bộ phận', en: 'Part of a grassroots organisation' } },
  { code: 'branch', label: { vi: 'Chi bộ', en: 'Branch' }, words: ['Chi bộ trực thuộc'] },
  {
    code: 'union',
    label: { vi: 'Công đoàn', en: 'Union' },
    words: ['Công đoàn cơ sở', 'Liên đoàn lao động'],
  },
];

const SECTORS: readonly (LedgerCode & { readonly code: UnitSector })[] = [
  { code: 'school', label: { vi: 'Trường học', en: 'School' } },
  { code: 'enterprise', label: { vi: 'Doanh nghiệp', en: 'Enterprise' } },
  { code: 'agency', label: { vi: 'Cơ quan', en: 'Agency' } },
  {
    code: 'residential',
    label: { vi: 'Khu dân cư', en: 'Residential' },
    words: ['Thôn', 'Tổ dân phố', 'Nông thôn'],
  },
  { code: 'armed-forces', label: { vi: 'Lực lượng vũ trang', en: 'Armed forces' } },
  { code: 'other', label: { vi: 'Khác', en: 'Other' } },
];

/** The eleven kinds of grassroots organisation of Biểu 5 (Hướng dẫn 11-HD/BTCTW, 2021). */
export const ORGANISATION_FORMS: readonly LedgerCode[] = [
  { code: 'commune', label: { vi: 'Xã', en: 'Commune' } },
  { code: 'ward', label: { vi: 'Phường', en: 'Ward' } },
  { code: 'town', label: { vi: 'Thị trấn', en: 'Town' }, words: ['Đặc khu'] },
  { code: 'party-agency', label: { vi: 'Cơ quan Đảng, MTTQ, đoàn thể', en: 'Party and front agency' } },
  { code: 'state-agency', label: { vi: 'Cơ quan nhà nước', en: 'State agency' } },
  { code: 'public-service', label: { vi: 'Sự nghiệp công lập', en: 'Public service unit' } },
  { code: 'private-service', label: { vi: 'Sự nghiệp ngoài công lập', en: 'Private service unit' } },
  { code: 'army', label: { vi: 'Quân đội', en: 'Army' } },
  { code: 'police', label: { vi: 'Công an', en: 'Police' } },
  { code: 'company', label: { vi: 'Doanh nghiệp, hợp tác xã', en: 'Enterprise or cooperative' } },
  { code: 'other', label: { vi: 'Ngoài nước, khác', en: 'Abroad, other' } },
];

const LONGEST_NAME = 200;
const LONGEST_TEXT = 120;
const LONGEST_NOTE = 500;
const text = (longest: number) => ({ kind: 'text', longest }) as const;
const units = (many: boolean) => ({ kind: 'rows', ledger: 'units', many }) as const;

export const UNIT_LEDGER: LedgerDefinition = {
  id: 'units',
  title: { vi: 'Đơn vị', en: 'Units' },
  name: 'name',
  unit: null,
  above: 'parent',
  ends: 'to',
  guess: guessUnit,
  heads: UNIT_HEADS,
  columns: [
    {
      id: 'name',
      header: { vi: 'Tên đơn vị', en: 'Name' },
      type: text(LONGEST_NAME),
      required: true,
      dated: true,
      headerWords: UNIT_HEADER_WORDS.name,
    },
    {
      id: 'parent',
      header: { vi: 'Cấp trên', en: 'Above' },
      type: units(false),
      dated: true,
      headerWords: UNIT_HEADER_WORDS.parent,
    },
    {
      id: 'kind',
      header: { vi: 'Loại', en: 'Kind' },
      type: { kind: 'code', codes: KINDS },
      dated: true,
      headerWords: UNIT_HEADER_WORDS.kind,
    },
    {
      id: 'sector',
      header: { vi: 'Khối', en: 'Sector' },
      type: { kind: 'code', codes: SECTORS },
      dated: true,
    },
    {
      id: 'form',
      header: { vi: 'Loại hình', en: 'Form' },
      type: { kind: 'code', codes: ORGANISATION_FORMS },
      dated: true,
      headerWords: UNIT_HEADER_WORDS.form,
    },
    {
      id: 'keepsRoster',
      header: { vi: 'Giữ danh sách', en: 'Keeps a roster' },
      type: { kind: 'yes-no' },
      dated: true,
    },
    {
      id: 'from',
      header: { vi: 'Từ ngày', en: 'From' },
      type: { kind: 'day' },
      headerWords: UNIT_HEADER_WORDS.from,
    },
    {
      id: 'to',
      header: { vi: 'Đến ngày', en: 'To' },
      type: { kind: 'day' },
      headerWords: UNIT_HEADER_WORDS.to,
    },
    { id: 'into', header: { vi: 'Nhập vào', en: 'Merged into' }, type: units(true) },
    { id: 'splitFrom', header: { vi: 'Tách từ', en: 'Split from' }, type: units(true) },
    {
      id: 'decision',
      header: { vi: 'Số quyết định', en: 'Decision' },
      type: text(LONGEST_TEXT),
      headerWords: UNIT_HEADER_WORDS.decision,
    },
    {
      id: 'officer',
      header: { vi: 'Người phụ trách', en: 'In charge' },
      type: text(LONGEST_TEXT),
      headerWords: UNIT_HEADER_WORDS.officer,
    },
    {
      id: 'contact',
      header: { vi: 'Người liên hệ', en: 'Contact' },
      type: text(LONGEST_TEXT),
      headerWords: UNIT_HEADER_WORDS.contact,
    },
    {
      id: 'telephone',
      header: { vi: 'Điện thoại', en: 'Telephone' },
      type: text(LONGEST_TEXT),
      headerWords: UNIT_HEADER_WORDS.telephone,
    },
    {
      id: 'mail',
      header: { vi: 'E-mail', en: 'E-mail' },
      type: text(LONGEST_TEXT),
      headerWords: UNIT_HEADER_WORDS.mail,
    },
    {
      id: 'note',
      header: { vi: 'Ghi chú', en: 'Note' },
      type: text(LONGEST_NOTE),
      headerWords: UNIT_HEADER_WORDS.note,
    },
    { id: 'home', header: { vi: 'Nơi lưu', en: 'Home' }, type: text(LONGEST_TEXT), hidden: true },
  ],
};

/** The units of the ledger. `to` in the sheet is the last day; in the tree it is the first day without the unit. */
export function unitsOf(state: LedgerState): readonly Unit[] {
  const known = unitsOfState.get(state);
  if (known !== undefined) return known;
  const units = [...state.rows.values()].map(unitOfRow);
  unitsOfState.set(state, units);
  return units;
}

/** A state never changes, and of the next one most rows are the same. */
const unitsOfState = new WeakMap<LedgerState, readonly Unit[]>();
const unitsOfRows = new WeakMap<RowHistory, Unit>();

function unitOfRow(history: RowHistory): Unit {
  const known = unitsOfRows.get(history) ?? unitOf(history);
  unitsOfRows.set(history, known);
  return known;
}

function unitOf(history: RowHistory): Unit {
  const { from = ALWAYS, to, into, splitFrom, home } = rowOn(history, ALWAYS)?.values ?? {};
  const begins = String(from);
  const ends = typeof to === 'string' ? dayAfter(to) : undefined;
  const within = <T extends LedgerValue>(column: string): Dated<T>[] =>
    valuesOver(history, column).flatMap((stretch): Dated<T>[] => {
      const since = stretch.from < begins ? begins : stretch.from;
      const until = [stretch.to, ends].filter((day) => day !== undefined).sort()[0];
      if (until !== undefined && until <= since) return [];
      const value = stretch.value as T;
      return [until === undefined ? { from: since, value } : { from: since, to: until, value }];
    });
  const parents = withRoots(within<string>('parent'), begins, ends);
  const forms = within<string>('form');
  return {
    id: history.id,
    shard: typeof home === 'string' ? home : history.id,
    names: within<string>('name'),
    kinds: within<UnitKind>('kind'),
    sectors: within<UnitSector>('sector'),
    ...(forms.length === 0 ? {} : { forms }),
    parents,
    keepsRoster: within<boolean>('keepsRoster'),
    ...(typeof into === 'object' ? { successors: into } : {}),
    ...(typeof splitFrom === 'object' ? { predecessors: splitFrom } : {}),
  };
}

/** While a unit exists and hangs under nothing it is a root. */
function withRoots(
  parents: readonly Dated<string>[],
  begins: string,
  ends: string | undefined,
): Dated<string | null>[] {
  const all: Dated<string | null>[] = [];
  let since = begins;
  for (const parent of parents) {
    if (since < parent.from) all.push({ from: since, to: parent.from, value: null });
    all.push(parent);
    if (parent.to === undefined) return all;
    since = parent.to;
  }
  if (ends === undefined) all.push({ from: since, value: null });
  else if (since < ends) all.push({ from: since, to: ends, value: null });
  return all;
}
