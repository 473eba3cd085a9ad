/** Invitation codes beside the people they are for: new ones, and all of them as a sheet. */
import { PEOPLE_LEDGER } from '#domain/access/people-ledger.ts';
import { fold } from '#domain/language/fold.ts';
import { columnIn } from '#domain/ledgers/definition.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { INVITATIONS_SHEET } from '../../words/sheets/invitations.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { asTask } from '../common/failure.ts';
import { namesIn, shownValue } from './ledger-table.ts';
import { namedIn, unitsFor } from './ledger-units.ts';
import type { InvitedPerson, PersonCode } from './person-codes.ts';

export interface Invitations {
  /** People of the unit and below it today whose names hold the text, tones and capitals aside. */
  readonly find: (asked: {
    readonly unit: string;
    readonly name: string;
  }) => Promise<readonly InvitedPerson[]>;
  /** Opens the row where it is nobody's yet. */
  readonly again: (asked: { readonly unit: string; readonly person: InvitedPerson }) => Promise<PersonCode>;
  /** A sheet of its own, written anew each time; gives its name. `unit`: what it is called. */
  readonly write: (asked: {
    readonly unit: string;
    readonly codes: readonly PersonCode[];
  }) => Promise<string>;
}

export function invitationsWith(service: OfficeService): Invitations {
  return {
    find: (asked) => asTask(undefined, () => peopleNamed(service, asked)),
    again: ({ unit, person }) =>
      asTask(undefined, async () => ({ ...person, code: (await service.invite(unit, person.row)).code })),
    write: (asked) => asTask(undefined, () => writeCodes(asked)),
  };
}

async function peopleNamed(
  service: OfficeService,
  { unit, name }: Parameters<Invitations['find']>[0],
): Promise<readonly InvitedPerson[]> {
  const answer = await service.ledger({ unit, ledger: PEOPLE_LEDGER.id });
  const units = await unitsFor(service, PEOPLE_LEDGER, unit, answer.asOf);
  const nameOf = namesIn(namedIn(PEOPLE_LEDGER), units ?? answer);
  return answer.rows
    .filter(({ values }) => {
      const isThere = typeof values['to'] !== 'string' || values['to'] >= answer.asOf;
      return isThere && fold(String(values['name'] ?? '')).includes(fold(name));
    })
    .map(({ id, values }) => {
      const shown = (column: string) =>
        String(shownValue(columnIn(PEOPLE_LEDGER, column).type, values[column], nameOf) ?? '');
      return { row: id, name: shown('name'), unit: shown('unit'), role: shown('role') };
    });
}

const say = sayingInSheets(INVITATIONS_SHEET);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'name', header: say('name'), kind: 'text', width: 180 },
  { key: 'unit', header: say('unit'), kind: 'text', width: 240, wraps: true },
  { key: 'role', header: say('role'), kind: 'text', width: 110 },
  { key: 'code', header: say('code'), kind: 'text', width: 120 },
];

const writeCodes = ({ unit, codes }: Parameters<Invitations['write']>[0]): Promise<string> =>
  writeListSheet({
    key: 'invitationsSheet',
    name: say('sheet'),
    title: say('title', { unit }),
    about: say('about', { count: codes.length }),
    columns: COLUMNS,
    lines: codes.map(({ name, unit: place, role, code }) => [name, place, role, code]),
  });
