/** Tạo bảng mẫu: an empty sheet of hers becomes her unit's list to fill in, of members with what it sent last. */
import type { StoredRow } from '#wire/roster.ts';
import type { Service } from '../../service/client.ts';
import { fillSheet } from '../../workbook/tables/fill-sheet.ts';
import { meOn } from '../clerk/sending/period.ts';
import type { Session } from '../common/session.ts';
import { rememberedOf } from '../template/remembers.ts';
import { peopleIn } from '../template/people-in.ts';
import { templateOf } from '../template/template.ts';
import type { Template } from '../template/template.ts';
import { WIDTHS } from '../template/widths.ts';
import { readSuccession } from './succession.ts';

export interface TemplateRequest {
  readonly unit: { readonly id: string; readonly name: string };
  /** The name of the empty sheet. */
  readonly sheet: string;
  /** ISO: for the period that holds it. */
  readonly rosterDate: string;
}

/** How many people stand in it; null: something stands on the sheet by now, and nothing was written. */
export async function makeTemplate(
  { of, service, me }: Session,
  { unit, sheet, rosterDate }: TemplateRequest,
): Promise<number | null> {
  const { openPeriod: period } = meOn(await me(undefined), rosterDate);
  const rows = of.needsOpening === true ? [] : await rowsFor(service, unit.id);
  const template = templateOf({ unit, above: [], period, rows }, of);
  return (await fillSheet(pageOf(template, sheet))) ? rows.length : null;
}

/** Her own newest list; as long as nothing was sent since others merged into the unit, their people too. */
async function rowsFor(service: Service, unit: string): Promise<readonly StoredRow[]> {
  const { predecessors } = await readSuccession(service, unit);
  return predecessors.length > 0 ? peopleIn(predecessors) : (await service.roster(unit)).rows;
}

/** Points of a letter, about; what is not said is of a middle width. */
const LETTER = 6;
const MIDDLE = 14;
const TITLES = 2;

const pageOf = (template: Template, sheet: string): Parameters<typeof fillSheet>[0] => ({
  sheet,
  head: template.head,
  titles: TITLES,
  columns: template.columns.map(({ field, header, choices }) => ({
    key: field,
    header,
    kind: field === 'stt' ? 'count' : 'text',
    width: LETTER * (WIDTHS[field] ?? MIDDLE),
    choices,
  })),
  body: template.body,
  remembers: rememberedOf(template),
});
