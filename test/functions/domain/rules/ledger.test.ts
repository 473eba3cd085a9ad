import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentFields } from '../../../../functions/domain/submissions/sent-fields.ts';
import { CANDIDATE_LIST, OWN_RULES } from '../../../../functions/domain/rules/candidates.ts';
import { GRADING_RULES } from '../../../../functions/domain/rules/grading/own-rules.ts';
import { GRADING_LIST } from '../../../../functions/domain/rules/gradings.ts';
import { RULES as OF_MEMBERS } from '../../../../functions/domain/rules/catalogue.ts';
import { REGULATIONS } from '../../../../functions/domain/rules/law/regulations.ts';
import type { Rule } from '../../../../functions/domain/rules/record/rule.ts';
import { rulesetOf, RULESET_VERSION } from '../../../../functions/domain/rules/ruleset.ts';
import { saysWhatToDo } from '../../../../functions/domain/rules/record/what-to-do.ts';
import { RULES_SOURCE } from '../../../../functions/domain/rules/source-hash.ts';

const RULES = [...OF_MEMBERS, ...OWN_RULES, ...GRADING_RULES];
const ruleOf = (id: string) => CANDIDATE_LIST.ruleOf(id) ?? GRADING_LIST.ruleOf(id);

/** Every id that a rule ever had. A line is added with a rule, and never taken away. */
const ids = JSON.parse(readFileSync(join(__dirname, 'ids.json'), 'utf8')) as string[];

describe('the ids of rules', () => {
  it('are all in the book, so that none is used again for something else', () => {
    expect(RULES.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stay in the catalogue: a rule that runs no more is deprecated, not deleted', () => {
    expect(ids.filter((id) => ruleOf(id) === undefined)).toEqual([]);
    const running = new Set(RULES.map(({ id }) => id));
    for (const id of ids) if (!running.has(id)) expect(ruleOf(id)?.deprecated?.in).toBeDefined();
  });
});

describe('the records of rules', () => {
  it('are eighty at least', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(80);
  });

  it('say since which rule set they are there', () => {
    const versions = Array.from({ length: Number(RULESET_VERSION) }, (_, index) => String(index + 1));
    for (const { since } of RULES) expect(versions).toContain(since);
  });

  it('end their messages with what to do, but for those that only inform', () => {
    expect(
      RULES.filter((rule) => rule.severity !== 'info' && !saysWhatToDo(rule)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('ask for a reason only about what is sent: a reason travels, and what it is about would travel with it', () => {
    const sent = new Set([
      ...sentFields(MEMBERS),
      ...sentFields(CANDIDATE_LIST),
      ...sentFields(GRADING_LIST),
    ]);
    const stays = ({ reads }: Rule) => reads.filter((field) => !sent.has(field));
    expect(RULES.filter((rule) => rule.gate === 'justify').flatMap((rule) => stays(rule))).toEqual([]);
  });

  it('have both languages with the same facts in them', () => {
    const facts = (text: string) =>
      [...new Set(text.match(/\{\w+(?::\w+)?\}/g))].filter((fact) => fact !== '{label}').sort();
    for (const { id, message, title } of RULES) {
      expect([id, facts(message.vi)]).toEqual([id, facts(message.en)]);
      expect(title.vi).not.toBe(title.en);
    }
  });
});

describe('the rule set', () => {
  const set = rulesetOf();

  it('has a hash that stays the same, and changes with the rules and with what they look at', () => {
    expect(rulesetOf()).toEqual(set);
    expect(set.hash).toMatch(/^[0-9a-f]{14}$/);
    expect(rulesetOf(MEMBERS, `${RULES_SOURCE}0`).hash).not.toBe(set.hash);
    const others = MEMBERS.fields.slice(1);
    expect(rulesetOf({ fields: others }).hash).not.toBe(set.hash);
  });

  it('has no gap between the texts', () => {
    for (const [index, { to }] of REGULATIONS.entries()) expect(to).toBe(REGULATIONS[index + 1]?.from);
  });
});
