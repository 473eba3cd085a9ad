/** The rules on candidates: their examples, and that none of the rules for every kind breaks down over this one. */
import { CANDIDATE_LIST, OWN_RULES } from '../../../../functions/domain/rules/candidates.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
import { hasField } from '../../../../functions/domain/roster/shape/kind.ts';
import { contextOf } from './example.ts';

const { rules } = CANDIDATE_LIST;

const cases = (kind: 'pass' | 'fail') =>
  OWN_RULES.flatMap(({ id, examples }) =>
    examples[kind].map((example) => ({ id, example, title: example.title })),
  );

it.each(cases('pass'))('$id passes: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, CANDIDATE_LIST), rules);
  expect(failed).toEqual([]);
  expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
});

it.each(cases('fail'))('$id finds: $title', ({ id, example }) => {
  const { findings, failed } = checkRoster(contextOf(example, CANDIDATE_LIST), rules);
  expect(failed).toEqual([]);
  const found = findings.filter(({ rule }) => rule === id);
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) {
    const { vi, en } = messageOf(finding, CANDIDATE_LIST);
    expect(`${vi} ${en}`).not.toMatch(/[{}]|undefined|null|NaN/);
  }
});

it('has every rule once, and of the fields that it looks at only its own where it has been told of them', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, readsIn, reads } of rules)
    if (readsIn || OWN_RULES.some((own) => own.id === id))
      expect(reads.filter((field) => !hasField(CANDIDATE_LIST, field))).toEqual([]);
});

it('asks for no reason and finds no place in ethnicity or religion', () => {
  for (const { reads } of OWN_RULES) expect(reads).not.toEqual(expect.arrayContaining(['dan_toc']));
  for (const { reads } of OWN_RULES) expect(reads).not.toEqual(expect.arrayContaining(['ton_giao']));
});
