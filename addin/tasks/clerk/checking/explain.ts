/** Looks up why there is a rule: what to do, by which document, and the values of its examples. */
import { codeLabel } from '#domain/roster/codes/codes.ts';
import type { FieldKey, FieldValue } from '#domain/roster/shape/field.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { Cell } from '#domain/sheet/block.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { Rule, RuleExample } from '#domain/rules/record/rule.ts';
import { whatToDo } from '#domain/rules/record/what-to-do.ts';
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatDate } from '#domain/language/date.ts';
import { WHY_WORDS } from '../../../words/screens/why.ts';
import type { ExampleValue, Explanation } from './explanation.ts';

const FACT = /\{\w+(?::\w+)?\}/g;

/** null for an id that no rule has. */
export function explanationOf(of: ListKind, id: string): Explanation | null {
  const rule = of.ruleOf(id);
  if (!rule) return null;
  const { vi, en } = whatToDo(rule);
  const wrong = rule.examples.fail.map((example) => valuesOf(of, rule, example)).find(isShown) ?? [];
  const right = rule.examples.pass.map((example) => valuesOf(of, rule, example)).find(isShown) ?? [];
  // Beside nothing wrong, something right says nothing.
  return {
    rule: id,
    advice: { vi: vi.replaceAll(FACT, '…'), en: en.replaceAll(FACT, '…') },
    gate: rule.gate,
    citations: rule.citations,
    wrong,
    right: wrong.length === 0 ? [] : right,
  };
}

const isShown = (values: readonly ExampleValue[]): boolean => values.length > 0;

/** The values of one person that the rule looks at, a cell that could not be read as it was typed. */
function valuesOf(of: ListKind, { reads }: Rule, { members, problems = [] }: RuleExample): ExampleValue[] {
  const [member, ...others] = members;
  if (!member || others.length > 0) return [];
  const typed = new Map(problems.map(({ field, value }) => [field, value]));
  if (typed.size === 0 && !reads.some((field) => member[field] !== undefined)) return [];
  return reads.flatMap((field) => {
    const value = typed.get(field) ?? member[field];
    const { header, upload } = fieldIn(of, field);
    // What stays in the workbook has no made-up example here either.
    if (value === undefined && upload === 'stays') return [];
    return [{ label: header, value: value === undefined ? WHY_WORDS.nothing : written(of, field, value) }];
  });
}

function written(of: ListKind, field: FieldKey, value: FieldValue | Cell): Bilingual {
  if (typeof value === 'boolean') return WHY_WORDS.yes;
  const { type, codes } = fieldIn(of, field);
  const label = codes && typeof value === 'string' ? codeLabel(codes, value) : undefined;
  if (label) return label;
  const text = type === 'date' && typeof value === 'string' ? formatDate(value) : String(value);
  return { vi: text, en: text };
}
