import { RULES, ruleOf } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
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
    const found = checkRoster(contextOf(example)).findings.filter(({ rule }) => rule === id);
    expect(found).toEqual([]);
  });

  it.each(cases('fail'))('$id finds: $title', ({ id, example }) => {
    const found = checkRoster(contextOf(example)).findings.filter(({ rule }) => rule === id);
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
        for (const finding of checkRoster(contextOf(example)).findings.filter(({ rule }) => rule === id)) {
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
