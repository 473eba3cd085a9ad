/** Why there is a rule, as a screen shows it. */
import type { Citation } from '#domain/rules/record/rule.ts';
import type { Bilingual } from '#domain/language/bilingual.ts';

export interface ExampleValue {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

export interface Explanation {
  readonly rule: string;
  /** What to do about such a finding; the places for facts of one finding are left out with "…". */
  readonly advice: Bilingual;
  readonly gate: 'block' | 'justify' | 'none';
  /** Empty: a rule of the house. */
  readonly citations: readonly Citation[];
  /** One person each; empty where the rule is not about values of a person. */
  readonly right: readonly ExampleValue[];
  readonly wrong: readonly ExampleValue[];
}
