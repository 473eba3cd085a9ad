/** The consolidated list of people: fetched page by page, one row a member, brought up to date beside the office's own columns. */
import { codeLabel } from '#domain/roster/codes/codes.ts';
import { MEMBERS } from '#domain/roster/fields/members.ts';
import type { Field } from '#domain/roster/shape/field.ts';
import { formatDate } from '#domain/language/date.ts';
import type { MemberRow, MembersResponse } from '#wire/members.ts';
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import { showSheet } from '../../workbook/select.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import { keyOf } from '../../workbook/tables/table-spec.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { formatMoment } from '../../words/format.ts';
import { PEOPLE_SHEET } from '../../words/sheets/people.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { TaskOptions } from '../common/outcome.ts';

const say = sayingInSheets(PEOPLE_SHEET);

export interface People {
  readonly sheet: string;
  readonly asOf: string;
  readonly units: number;
  readonly members: number;
  /** Pages that were asked for, each in the audit. */
  readonly pages: number;
  readonly added: number;
  readonly updated: number;
  readonly gone: number;
  /** Headers of columns that were sent since and that the table of before does not have. */
  readonly newer: readonly string[];
}

type Page = Pick<MembersResponse, 'units' | 'rows'>;

export async function people(
  service: Service,
  { unit, by }: { readonly unit: string; readonly by: string },
  { signal, progress }: TaskOptions = {},
): Promise<People> {
  const office = officeService(service);
  const pages: MembersResponse[] = [];
  let done = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: MembersResponse = await office.members(unit, after, { signal });
    pages.push(page);
    done += page.rows.length;
    progress?.({ what: 'fetching', done, total: page.total.members });
    after = page.next;
  }
  const [first] = pages;
  if (first === undefined) throw new Error('A service answers with a page');
  const spec = peopleTable(first, pages, by);
  const refreshed = await refreshTable(spec, {
    signal,
    onRows: (written, total) => progress?.({ what: 'writing', done: written, total }),
  });
  if (refreshed.created) await showSheet(refreshed.sheet);
  return {
    sheet: refreshed.sheet,
    asOf: first.asOf,
    units: first.total.units,
    members: done,
    pages: pages.length,
    added: refreshed.added,
    updated: refreshed.updated,
    gone: refreshed.gone,
    newer: refreshed.newer,
  };
}

interface About {
  readonly name: string;
  readonly parentName: string;
  readonly rosterDate: string;
}

interface Column extends ColumnSpec {
  readonly of: (row: MemberRow, about: About | undefined) => CellValue;
}

/** Only what was sent by anybody has a column. */
function columnsOf(pages: readonly Page[]): readonly Column[] {
  const sent = new Set(pages.flatMap(({ rows }) => rows.flatMap(({ fields }) => Object.keys(fields))));
  const fields = MEMBERS.fields.filter(({ key }) => sent.has(key));
  const text = (key: 'unitName' | 'parentName', width: number, of: Column['of']): Column => ({
    ...{ key, header: say(key), kind: 'text', width, of },
  });
  return [
    text('unitName', 200, (_, about) => about?.name ?? ''),
    ...fields.map((field): Column => {
      const header = field.header.vi;
      return {
        key: field.key,
        header,
        kind: 'text',
        width: 110,
        of: ({ fields: f }) => told(field, f[field.key]),
      };
    }),
    text('parentName', 160, (_, about) => about?.parentName ?? ''),
    {
      key: 'rosterDate',
      header: say('rosterDate'),
      kind: 'date',
      width: 80,
      of: (_, about) => about?.rosterDate ?? null,
    },
    { key: 'standing', header: say('standing'), kind: 'label', width: 110, of: () => say('isThere') },
    // Nobody reads them, but rows are found again by them.
    {
      key: 'person',
      header: say('person'),
      kind: 'text',
      width: 90,
      hidden: true,
      of: ({ person }) => person,
    },
    { key: 'unit', header: say('unit'), kind: 'text', width: 90, hidden: true, of: ({ unit }) => unit },
  ];
}

/** As a person writes it; a day of which only month or year is known stays what it is. */
function told({ type, codes }: Field, value: string | number | true | undefined): CellValue {
  if (value === undefined) return null;
  if (value === true) return say('yes');
  if (typeof value === 'number') return String(value);
  if (type === 'code' && codes !== undefined) return codeLabel(codes, value)?.vi ?? value;
  return type === 'date' ? formatDate(value) : value;
}

function peopleTable(first: MembersResponse, pages: readonly Page[], by: string): TableSpec {
  const { unit, asOf, total } = first;
  const columns = columnsOf(pages);
  const about = new Map(
    pages.flatMap(({ units }) =>
      units.map(({ id, name, parentName, rosterDate }) => [id, { name, parentName, rosterDate }] as const),
    ),
  );
  const { time, date: day } = formatMoment(new Date().toISOString());
  return {
    id: `people.${unit.id}`,
    sheet: say('sheet'),
    tableName: 'KhopSo_DangVien',
    columns,
    key: ['unit', 'person'],
    formerly: new Map(
      pages.flatMap(({ rows }) =>
        rows.flatMap(({ unit: of, person, formerly = [] }) =>
          formerly.length === 0
            ? []
            : [[keyOf([of, person]), formerly.map((each) => keyOf([of, each]))] as const],
        ),
      ),
    ),
    rows: pages.flatMap(({ rows }) =>
      rows.map((row) => columns.map(({ of }) => of(row, about.get(row.unit)))),
    ),
    title: say('title', { unit: unit.name }),
    line: say('line', { members: total.members, units: total.units, date: formatDate(asOf), by, time, day }),
    totals: {},
    gone: { standing: say('gone') },
    frozenColumns: 2,
  };
}
