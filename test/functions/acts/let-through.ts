/**
 * A sheet as the pane lets it through: read, its questions answered, rows with errors taken out, a reason given for everything that
 * asks for one; and what then is sent.
 */
import { createHash } from 'node:crypto';
import type { About } from '../../../functions/acts/judge.ts';
import { idTail, ID_MASK } from '../../../functions/domain/roster/cells/id-number.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../functions/domain/roster/read.ts';
import type { ReadingChoices } from '../../../functions/domain/roster/shape/choices.ts';
import { fieldIn } from '../../../functions/domain/roster/shape/kind.ts';
import type { RosterReading } from '../../../functions/domain/roster/shape/reading.ts';
import { RULES, ruleOf } from '../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../functions/domain/rules/check.ts';
import { fingerprintText, membersByRow } from '../../../functions/domain/rules/record/justification.ts';
import type { Finding, Previous } from '../../../functions/domain/rules/record/rule.ts';
import type { Cell } from '../../../functions/domain/sheet/block.ts';
import { compareRosters } from '../../../functions/domain/submissions/compare.ts';
import type { RosterRow } from '../../../functions/domain/submissions/row.ts';
import { toUploadRow } from '../../../functions/domain/submissions/upload-row.ts';

export const ON = '2023-10-31';
export const SUBMISSION: NonNullable<About['submission']> = {
  today: '2023-10-31',
  period: { id: '2023-Q4', from: '2023-10-01', to: '2023-12-31' },
  newestVersion: 3,
  baseVersion: 3,
};

export type Sheet = readonly (readonly Cell[])[];

/** Every question answered with its first choice. */
function readAnswered(values: Sheet): RosterReading | undefined {
  let choices: ReadingChoices = {};
  for (let round = 0; round < 3; round += 1) {
    const reading = readRoster({ name: 'Danh sách', top: 0, left: 0, values }, MEMBERS, choices);
    if (reading.kind === 'none') return undefined;
    if (reading.questions.length === 0) return reading;
    const answers = reading.questions.map(({ id, choices: [first] }): [string, string] => [
      id,
      first?.id ?? '',
    ]);
    choices = { answers: { ...choices.answers, ...Object.fromEntries(answers) } };
  }
  return undefined;
}

export const masked = (row: RosterRow): RosterRow => ({
  row: row.row,
  fields: Object.fromEntries(
    Object.entries(row.fields).map(([key, value]) => [
      key,
      key === 'so_cccd' || key === 'so_the' ? `${ID_MASK}${idTail(String(value))}` : value,
    ]),
  ),
});

/** The version before: without the first, with somebody who has left since, and with another ethnic group of the second. */
function previousOf(reading: RosterReading): Previous {
  const rows = reading.members.map((member) => masked(toUploadRow(MEMBERS, member)));
  const gone: RosterRow = {
    row: 99,
    fields: { ho_ten: 'Vàng Thị Dợ', ngay_sinh: '1970-01-01', ngay_vao_dang: '1999-01-01' },
  };
  const before = [...rows.slice(1), gone].map((row, at) =>
    at === 0 ? { ...row, fields: { ...row.fields, dan_toc: '09' } } : row,
  );
  const comparison = compareRosters(MEMBERS, before, reading.members);
  const exits = comparison.removed.map(({ row }) => ({ row, reason: 'moved' as const }));
  return { version: 3, rosterDate: '2023-06-30', rows: before.length, comparison, exits };
}

export interface Passed {
  readonly reading: RosterReading;
  readonly findings: readonly Finding[];
  readonly previous: Previous | undefined;
}

/** The sheet once the pane has nothing against it: rows with errors are taken out; undefined where the sheet itself is wrong. */
export function passed(sheet: Sheet, hasPrevious: boolean): Passed | undefined {
  let values = sheet;
  for (let round = 0; round < 5; round += 1) {
    const reading = readAnswered(values);
    if (!reading || reading.members.length === 0) return undefined;
    const previous = hasPrevious ? previousOf(reading) : undefined;
    const about = {
      submission: SUBMISSION,
      unit: { level: 'branch' } as const,
      ...(previous && { previous }),
    };
    const { findings, failed } = checkRoster({ on: ON, ...fromSheet(reading), ...about }, RULES);
    expect(failed).toEqual([]);
    const blocking = findings.filter(({ rule }) => ruleOf(rule)?.gate === 'block');
    if (blocking.length === 0) return { reading, findings, previous };
    const wrong = new Set(blocking.map(({ row }) => row));
    if (wrong.has(null)) return undefined;
    values = values.filter((_, at) => !wrong.has(at + 1));
  }
  return undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function sent({ reading, findings, previous }: Passed) {
  const memberAt = membersByRow(reading.members);
  const justifications = findings
    .filter(({ rule }) => ruleOf(rule)?.gate === 'justify')
    .filter(({ field }) => field === null || fieldIn(MEMBERS, field).upload !== 'stays')
    .map((finding) => ({
      fingerprint: sha256(fingerprintText(finding, memberAt(finding.row))),
      reason: 'document-says-so' as const,
    }));
  const about: About = { on: ON, submission: SUBMISSION, ...(previous && { previous }), justifications };
  return { rows: reading.members.map((member) => toUploadRow(MEMBERS, member)), about };
}
