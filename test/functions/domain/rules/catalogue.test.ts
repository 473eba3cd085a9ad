import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { RULES, ruleOf } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
import type { Rule } from '../../../../functions/domain/rules/record/rule.ts';
import { THRESHOLDS } from '../../../../functions/domain/rules/law/thresholds.ts';
import { contextOf } from './example.ts';

const cases = (kind: 'pass' | 'fail') =>
  RULES.flatMap((rule) =>
    rule.examples[kind].map((example) => ({ id: rule.id, example, title: example.title })),
  );

describe('the catalogue of rules', () => {
  it('gives every rule an id of its own, of level, area and number', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id } of RULES) expect(id).toMatch(/^L[0-9]-[A-Z]+-\d{3}$/);
    expect(ruleOf('L3-PROB-001')?.severity).toBe('error');
    expect(ruleOf('L9-NONE-999')).toBeUndefined();
  });

  it('gives every rule an example of each kind', () => {
    for (const { examples } of RULES) {
      expect(examples.pass.length).toBeGreaterThan(0);
      expect(examples.fail.length).toBeGreaterThan(0);
    }
  });

  it('blocks on errors only', () => {
    for (const { severity, gate } of RULES) expect(gate === 'block').toBe(severity === 'error');
  });

  it.each(cases('pass'))('$id passes: $title', ({ id, example }) => {
    const found = checkRoster(contextOf(example), RULES).findings.filter(({ rule }) => rule === id);
    expect(found).toEqual([]);
  });

  it.each(cases('fail'))('$id finds: $title', ({ id, example }) => {
    const found = checkRoster(contextOf(example), RULES).findings.filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      const { vi, en } = messageOf(finding);
      expect(`${vi} ${en}`).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  it('never shows a whole id number', () => {
    for (const { id, examples } of RULES) {
      for (const example of examples.fail) {
        const numbers = example.members.flatMap(({ so_cccd, so_the }) => [so_cccd, so_the]).map(String);
        for (const finding of checkRoster(contextOf(example), RULES).findings.filter(
          ({ rule }) => rule === id,
        )) {
          const said = JSON.stringify([messageOf(finding), finding.params]);
          for (const number of numbers)
            if (number.length > 4 && number !== 'undefined') expect(said).not.toContain(number);
        }
      }
    }
  });

  it('leaves no gap and no overlap between the versions of a regulation', () => {
    for (const name of new Set(THRESHOLDS.map((threshold) => threshold.name))) {
      const spans = THRESHOLDS.filter((threshold) => threshold.name === name).map(({ citation }) => citation);
      for (const [index, { to }] of spans.entries()) expect(to).toBe(spans[index + 1]?.from);
    }
  });
});

describe('the order of the rules', () => {
  it('is what it was: what is wrong in a cell comes before what builds on the cell', () => {
    const order = JSON.parse(readFileSync(join(__dirname, 'order.json'), 'utf8')) as string[];
    expect(RULES.map(({ id }) => id)).toEqual(order);
  });
});

describe('the sheet', () => {
  const watched = (rule: Rule, seen: Set<string>): Rule => ({
    ...rule,
    check: (view) =>
      rule.check({
        ...view,
        get sheet() {
          seen.add(rule.id);
          return view.sheet;
        },
      }),
  });

  it('is asked for by no rule that does not say so', () => {
    const seen = new Set<string>();
    const rules = RULES.map((rule) => watched(rule, seen));
    for (const { example } of [...cases('pass'), ...cases('fail')]) checkRoster(contextOf(example), rules);
    const saysSo = RULES.filter(({ needs, mayRead }) => needs?.includes('sheet') || mayRead === 'sheet');
    expect([...seen].sort()).toEqual(
      saysSo
        .map(({ id }) => id)
        .filter((id) => seen.has(id))
        .sort(),
    );
    expect(seen.size).toBeGreaterThan(30);
  });

  it('keeps the rules that need it from running over rows without one', () => {
    const needing = RULES.filter(({ needs }) => needs?.includes('sheet')).map(({ id }) => id);
    const { notRun } = checkRoster(
      { on: '2023-06-30', kind: MEMBERS, list: { name: '', members: [] } },
      RULES,
    );
    expect(notRun).toEqual(expect.arrayContaining(needing));
  });
});
