/** The service judges rows, the pane judges a sheet: what the service asks for, the pane must have asked for before. */
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { createHash } from 'node:crypto';
import { fieldIn } from '../../../functions/domain/roster/shape/kind.ts';
import { toUploadRow } from '../../../functions/domain/submissions/upload-row.ts';
import { RULES, ruleOf } from '../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../functions/domain/rules/check.ts';
import { fingerprintText, membersByRow } from '../../../functions/domain/rules/record/justification.ts';
import type { FieldValue } from '../../../functions/domain/roster/shape/field.ts';
import type { Member } from '../../../functions/domain/roster/shape/member.ts';
import type { RuleContext, RuleExample } from '../../../functions/domain/rules/record/rule.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { judge, judgeChunk, judgeResting, type About } from '../../../functions/acts/judge.ts';
import { hashedRows, maskedNumber } from '../../../functions/storage/id-numbers.ts';
import type { RestingRow } from '../../../functions/storage/rows.ts';
import { contextOf } from '../domain/rules/example.ts';

const KEYS = { first: 'k', all: [{ id: 'k', secret: new Uint8Array(32) }] };

function restingOf({ row, fields }: Member): RestingRow {
  const [hashed] = hashedRows(MEMBERS, KEYS, [{ row, fields }]);
  const shown: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) shown[key] = value;
  for (const key of ['so_cccd', 'so_the'] as const) {
    const value = fields[key];
    if (value !== undefined) shown[key] = maskedNumber(String(value));
  }
  return { row, fields: shown, numbers: hashed?.numbers ?? {} };
}

/** Without columns it is not a sheet, but rows that were sent. */
const examples = RULES.flatMap(({ id, examples: { pass, fail } }) =>
  [...pass, ...fail]
    .filter(({ columns }) => columns?.length !== 0)
    .map((example) => ({ id, title: example.title, example })),
);

/** Many examples show one value; a roster has the columns and values without which nobody can be counted. */
function completed(example: RuleExample): RuleExample {
  if (example.previous !== undefined) return example;
  const members = example.members.map((fields, index) => ({
    ho_ten: `Nguyễn Văn Thử ${String(index + 1)}`,
    ngay_sinh: '1980-05-14',
    gioi_tinh: 'nam',
    ngay_vao_dang: '2010-03-01',
    ngay_chinh_thuc: '2011-03-01',
    ...fields,
  }));
  const columns = example.columns && [
    ...new Set([...example.columns, ...(['ho_ten', 'ngay_sinh', 'gioi_tinh', 'ngay_vao_dang'] as const)]),
  ];
  return { ...example, members, ...(columns && { columns }) };
}

/** What the pane sends: the rows, and a reason for everything that asked for one; undefined where errors keep it from sending. */
function sentOf(example: RuleExample): { readonly rows: Member[]; readonly about: About } | undefined {
  const context: RuleContext = contextOf(completed(example));
  const { findings } = checkRoster(context, RULES);
  if (findings.some(({ rule }) => ruleOf(rule)?.gate === 'block')) return undefined;
  const { list, sheet: _sheet, unit: _unit, ...about } = context;
  const memberAt = membersByRow(list.members);
  const justifications = findings
    .filter(({ rule }) => ruleOf(rule)?.gate === 'justify')
    .filter(({ field }) => field === null || fieldIn(KEPT_MEMBERS, field).upload !== 'stays')
    .map((finding) => ({
      fingerprint: createHash('sha256')
        .update(fingerprintText(finding, memberAt(finding.row)))
        .digest('hex'),
      reason: 'document-says-so' as const,
    }));
  return {
    rows: list.members.map((member) => toUploadRow(KEPT_MEMBERS, member)),
    about: { ...about, justifications },
  };
}

const sendable = examples.flatMap(({ id, title, example }) => {
  const sent = sentOf(example);
  return sent === undefined ? [] : [{ id, title, ...sent }];
});

it('most examples of the catalogue can be sent once their reasons are given', () => {
  expect(sendable.length).toBeGreaterThan(examples.length / 3);
});

describe.each(sendable)('$id: $title', ({ rows, about }) => {
  it('is accepted with the reasons of the pane, at once and in chunks', () => {
    expect(() => judge(KEPT_MEMBERS, rows, about)).not.toThrow();
    expect(() =>
      judgeChunk(KEPT_MEMBERS, rows, { on: about.on, justifications: about.justifications }),
    ).not.toThrow();
    expect(() => judgeResting(KEPT_MEMBERS, rows.map(restingOf), about)).not.toThrow();
  });
});
