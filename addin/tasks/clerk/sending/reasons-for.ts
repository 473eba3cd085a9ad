/** Which findings of a check have a reason already, as the workbook keeps it. */
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import { fingerprintText, membersByRow } from '#domain/rules/record/justification.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import { sha256 } from '../../../service/hash.ts';
import { readAnswers } from './answers.ts';
import type { KnownReason } from './sending.ts';

/** Exits hang on a version of the unit; reasons do not. */
const ANY_VERSION = 0;

export async function reasonsFor(
  of: RosterKind,
  unit: string,
  findings: readonly Finding[],
  members: readonly Member[],
): Promise<readonly KnownReason[]> {
  const { reasonOf } = await readAnswers(of, unit, ANY_VERSION);
  const memberAt = membersByRow(members);
  return Promise.all(
    findings.map(async (finding) => {
      const fingerprint = await sha256(fingerprintText(finding, memberAt(finding.row)));
      return { fingerprint, ...reasonOf(fingerprint) };
    }),
  );
}
