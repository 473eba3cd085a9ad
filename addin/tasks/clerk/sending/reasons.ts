/** The findings of a comparison by what they do to the sending: what asks for a reason, what is good to know, and the errors. */
import { messageOf } from '#domain/rules/check.ts';
import {
  fingerprintText,
  type Justification,
  membersByRow,
  USUAL_REASONS,
} from '#domain/rules/record/justification.ts';
import { EXIT_MISSING } from '#domain/rules/record/known-ids.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import { sha256 } from '../../../service/hash.ts';
import { sightOf } from '../checking/places.ts';
import type { JudgedList } from '../checking/roster-check.ts';
import type { PlanNote, ReasonNeeded, SendPlan } from './sending.ts';

type Sorted = Pick<SendPlan, 'errors' | 'reasonsNeeded' | 'notes'>;

/** `known` gives the reason for a fingerprint that was given before. */
export async function sortFindings(
  { of, sheet, reading, report }: JudgedList,
  known: (fingerprint: string) => Justification | undefined,
): Promise<Sorted> {
  const sight = sightOf(sheet, reading);
  const memberAt = membersByRow(reading.members);
  const noteOf = (finding: Finding): PlanNote => {
    const { cell, who } = sight(finding);
    return {
      rule: finding.rule,
      severity: finding.severity,
      field: finding.field,
      message: messageOf(finding, of),
      place: finding.row === null || cell === null ? null : { sheetId: sheet.sheetId, cell },
      who,
    };
  };
  const asked = report.findings.filter(({ rule }) => of.ruleOf(rule)?.gate === 'justify');
  const reasonsNeeded = asked.map(async (finding): Promise<ReasonNeeded> => {
    const fingerprint = await sha256(fingerprintText(finding, memberAt(finding.row)));
    const { reason, document } = known(fingerprint) ?? {};
    return {
      ...noteOf(finding),
      reasons: of.ruleOf(finding.rule)?.reasons ?? USUAL_REASONS,
      fingerprint,
      ...(reason === undefined ? {} : { reason }),
      ...(document === undefined ? {} : { document }),
    };
  });
  return {
    errors: blocking(report.findings),
    reasonsNeeded: await Promise.all(reasonsNeeded),
    notes: report.findings.filter((finding) => isNote(of, finding)).map(noteOf),
  };
}

/** Errors on the sheet or of the sending; exits that are still asked for are not among them. */
export function blocking(findings: readonly Finding[]): number {
  return findings.filter(({ severity, rule }) => severity === 'error' && rule !== EXIT_MISSING).length;
}

/** What only the comparison knows, errors that block among it; everything else stands in the check. */
function isNote(of: ListKind, { rule, severity }: Finding): boolean {
  const found = of.ruleOf(rule);
  const comparesOrSends = found?.needs?.some((part) => part === 'previous' || part === 'submission');
  if (!found || rule === EXIT_MISSING || !comparesOrSends) return false;
  return found.gate === 'none' || (found.gate === 'block' && severity === 'error');
}
