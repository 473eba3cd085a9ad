/** Findings of two sets of rules over the same sheets: what came and what went, rule by rule. */
import type { SheetBlock } from '../../functions/domain/sheet/block.ts';
import type { Finding } from '../../functions/domain/rules/record/rule.ts';

export type FoundBy = (
  block: SheetBlock,
  on: string,
) => readonly Pick<Finding, 'rule' | 'severity' | 'row' | 'column'>[];

export interface RuleChange {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
  /** Findings at a place where the other set has none of this rule. */
  readonly added: number;
  readonly dropped: number;
  /** How many are the same but for their severity. */
  readonly weighed: number;
}

/** By rule; rules without any change are there too. */
export function compareFindings(
  blocks: readonly SheetBlock[],
  on: string,
  before: FoundBy,
  after: FoundBy,
): readonly RuleChange[] {
  const changes = new Map<string, { -readonly [K in keyof RuleChange]: RuleChange[K] }>();
  const of = (rule: string) => {
    const known = changes.get(rule) ?? { rule, before: 0, after: 0, added: 0, dropped: 0, weighed: 0 };
    changes.set(rule, known);
    return known;
  };
  for (const block of blocks) {
    const earlier = placesOf(before(block, on));
    const later = placesOf(after(block, on));
    for (const [place, { rule }] of earlier) {
      of(rule).before += 1;
      if (!later.has(place)) of(rule).dropped += 1;
    }
    for (const [place, { rule, severity }] of later) {
      of(rule).after += 1;
      const known = earlier.get(place);
      if (!known) of(rule).added += 1;
      else if (known.severity !== severity) of(rule).weighed += 1;
    }
  }
  return [...changes.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

type Found = ReturnType<FoundBy>[number];

function placesOf(findings: readonly Found[]): ReadonlyMap<string, Found> {
  return new Map(
    findings.map((finding) => [`${finding.rule} ${String(finding.row)} ${String(finding.column)}`, finding]),
  );
}

/** 'L3-AGE-001: 30 → 31 (+1, −0)'; one line that says so where nothing changed. */
export function linesOf(changes: readonly RuleChange[]): string[] {
  const changed = changes.filter(({ added, dropped, weighed }) => added + dropped + weighed > 0);
  const total = changes.reduce((sum, { after }) => sum + after, 0);
  if (changed.length === 0) return [`no finding came or went (${String(total)} in all)`];
  return changed.map(({ rule, before, after, added, dropped, weighed }) => {
    const severity = weighed === 0 ? '' : `, ${String(weighed)} of another severity`;
    return `${rule}: ${String(before)} → ${String(after)} (+${String(added)}, −${String(dropped)}${severity})`;
  });
}
