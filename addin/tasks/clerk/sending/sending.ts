/** What sending takes and gives: what would change, what has to be answered first, and the answers. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import type { Exit } from '#domain/submissions/exits.ts';
import type { Justification, JustificationReason } from '#domain/rules/record/justification.ts';
import type { Severity } from '#domain/rules/record/rule.ts';
import type { Me } from '#wire/me.ts';
import type { Place } from '../../common/outcome.ts';

export interface ChangedMember {
  readonly who: string;
  readonly row: number | null;
  readonly fields: readonly FieldKey[];
}

/** Somebody of the version before. `previousRow` is the row in that version: what an exit answers for. */
export interface PreviousMember extends ChangedMember {
  readonly previousRow: number;
}

/** Something about the sending or against the last version that is good to know. */
export interface PlanNote {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: FieldKey | null;
  readonly message: { readonly vi: string; readonly en: string };
  readonly place: Place | null;
  /** '' where it is not about one person. */
  readonly who: string;
}

/** A finding that does not stop the sending once a reason is given for it. */
export interface ReasonNeeded extends PlanNote {
  /** Those that answer what is asked, the likeliest first. */
  readonly reasons: readonly JustificationReason[];
  /** Findings with the same one share a reason. */
  readonly fingerprint: string;
  /** As given last time or kept in the workbook. */
  readonly reason?: JustificationReason;
  readonly document?: string;
}

export interface Answers {
  readonly exits: readonly Exit[];
  readonly justifications: readonly Justification[];
}

/** What sending would change against the newest version. */
export interface SendPlan {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: Me['openPeriod'];
  /** All that hold the roster's day, where there are several. */
  readonly periods?: readonly Me['openPeriod'][];
  readonly rosterDate: string;
  readonly rows: number;
  readonly base: { readonly version: number; readonly rosterDate: string | null };
  readonly added: readonly ChangedMember[];
  /** Each needs an exit before it can be sent. */
  readonly removed: readonly PreviousMember[];
  readonly changed: readonly ChangedMember[];
  /** Those among the changed who may be somebody else: a reason says that they are the same, an exit that they are not. */
  readonly doubtful: readonly PreviousMember[];
  readonly same: number;
  readonly sentFields: readonly FieldKey[];
  /** Headers of the columns that stay in the workbook. */
  readonly stays: readonly string[];
  /** Errors that block, besides exits that are not answered yet; 0 means that only answers stand in the way. */
  readonly errors: number;
  /** Questions that wait for an answer and block as errors do. */
  readonly questions?: number;
  /** Everything that asks for a reason, with the reasons that are known. */
  readonly reasonsNeeded: readonly ReasonNeeded[];
  /** What only the comparison knows: errors, which block, and what is worth a look and in nobody's way. */
  readonly notes: readonly PlanNote[];
  /** Exits kept in the workbook, of those in `removed`. */
  readonly exits: readonly Exit[];
  /** The rules changed since the newest version was accepted: it stays as it is, and is worth a look. */
  readonly rulesChanged: boolean;
}

/** What a check adds where it is known whose list it is. */
export interface Planned {
  /** What sending would do; absent where it could not be compared. */
  readonly plan?: SendPlan;
  /** Why not: a code that has words. */
  readonly notCompared?: string;
}

/** What a reason for a finding is kept by, and the one that is known. */
export interface KnownReason {
  readonly fingerprint: string;
  readonly reason?: JustificationReason;
  readonly document?: string | undefined;
}
