/** A kind of list with what is asked besides it where it is checked. */
import type { Member } from '#domain/roster/shape/member.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { KeptBy, NextStep } from '#domain/rules/candidate/next-step.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { RuleContext } from '#domain/rules/record/rule.ts';
import type { Service } from '../../service/client.ts';

/** Of a list as it was read, also after an edit. */
export type Beside = (reading: RosterReading) => Pick<RuleContext, 'others' | 'taught' | 'handed'>;

/** What is next about somebody in it. */
export interface WaitsFor extends NextStep {
  /** Of the list; somebody may wait for two things. */
  readonly row: number;
  readonly who: string;
  /** The year of birth, and where they come from, as a sheet says it; '' where that is not known. */
  readonly born: string;
  readonly source: string;
  /** Its last day is over. */
  readonly isOver: boolean;
}

export interface OpenedList extends ListKind {
  /** What its rules look at besides the sheet and the last version, of whom whoever checks may read it. */
  readonly beside?: (service: Pick<Service, 'ask'>, unit: string) => Promise<Beside>;
  /** Its people are introduced to other units, and come from there. */
  readonly isIntroduced?: true;
  /** Of everybody of whom something is waited for. `on`: ISO. */
  readonly nextSteps?: (members: readonly Member[], on: string, keptBy: KeptBy) => readonly WaitsFor[];
}
