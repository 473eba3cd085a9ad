/**
 * What a rule's example stands for: members from row 2 on, columns in the order in which the fields first appear. Without any
 * column it is not a sheet, but rows that were sent.
 */
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import type { RosterKind } from '../../../../functions/domain/roster/shape/kind.ts';
import type { FieldKey } from '../../../../functions/domain/roster/shape/field.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import { fromSheet } from '../../../../functions/domain/rules/run.ts';
import type { RuleContext, RuleExample } from '../../../../functions/domain/rules/record/rule.ts';

const FIRST_ROW = 2;
const ON = '2023-06-30';

export function contextOf(example: RuleExample, of: RosterKind = MEMBERS): RuleContext {
  const {
    members,
    problems = [],
    columns,
    unknownHeaders = [],
    headers = [],
    skipped = [],
    on = ON,
  } = example;
  const used = members.flatMap((fields) => Object.keys(fields) as FieldKey[]);
  const keys = columns ?? [...new Set(used)];
  const known = keys.map((field, column) => ({
    column,
    key: field,
    header: headers[column] ?? `${field} ${column}`,
    field,
  }));
  const unknown = unknownHeaders.map((header, index) => ({
    column: keys.length + index,
    key: header,
    header,
    field: null,
  }));
  const reading: RosterReading = {
    kind: 'roster',
    of,
    sheet: 'Danh sách',
    headerRows: [1],
    columns: [...known, ...unknown],
    members: members.map((fields, index) => ({ row: FIRST_ROW + index, fields })),
    problems,
    skipped,
    questions: [],
    headers: '',
  };
  const { unit, previous, submission, others, taught, handed, titles, left } = example;
  const { kind, list, sheet } = fromSheet({ ...reading, ...(titles && { titles }), ...(left && { left }) });
  return {
    on,
    kind,
    list,
    ...(reading.columns.length > 0 && { sheet }),
    ...(unit && { unit }),
    ...(previous && { previous }),
    ...(submission && { submission }),
    ...(others && { others }),
    ...(taught && { taught }),
    ...(handed && { handed }),
  };
}
