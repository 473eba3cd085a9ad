/** What a clerk does only where her office has opened it. */
import type { CorrectionView, DifferencesResponse, ReopeningView, ReviewEventView } from '#wire/review.ts';
import type { FileCopy } from '../clerk/checking/checked.ts';
import type { Requested, SheetOfRoster } from './correction.ts';
import type { IntroductionTasks } from '../introductions/introduction-tasks.ts';
import type { OpenedList } from '../common/opened-list.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { NewMemberTasks } from './new-members.ts';
import type { ProposalAsked } from '../lists/proposal.ts';
import type { Received } from './received.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { Succeeded, Succession } from './succession.ts';
import type { TemplateRequest } from './template.ts';
import type { Registered, RegistrationAnswer, RegistrationsAsked } from './registration.ts';

export interface DutyTasks {
  /** A kind of list that her office has opened, by its id. */
  readonly listKind: (id: string) => Promise<OpenedList>;
  /** The workbook as a file to be sent by other means, which says of itself whose and which list it is; it needs no service. */
  readonly copyFile: (unit: string, options?: TaskOptions) => Promise<FileCopy>;
  /** What her unit is asked to register. */
  readonly registrations: (asked: {
    readonly unit: string;
    readonly today: string;
  }) => Promise<RegistrationsAsked>;
  readonly register: (answer: RegistrationAnswer) => Promise<Registered>;
  /** What the office asks to be corrected and nothing was sent for yet. */
  readonly requests: (unit: string) => Promise<readonly Requested[]>;
  /** The cell of her sheet that is meant; '' where the place is none. */
  readonly findPlace: (
    at: { readonly unit: string; readonly version: number },
    correction: CorrectionView,
    sheet: SheetOfRoster,
  ) => Promise<string>;
  /** The last lists of those that merged into the unit. */
  readonly succession: (unit: string) => Promise<Succession>;
  readonly compareSuccession: (known: Succession, list: readonly Member[]) => Promise<Succeeded>;
  /** About whom the list of candidates calls admitted. */
  readonly newMembers: NewMemberTasks;
  /** Who goes to other units and comes from there, where she works with that list. */
  readonly introductions: () => Promise<IntroductionTasks>;
  /** What is next about people of a list, as a sheet to print. */
  readonly propose: (asked: ProposalAsked) => Promise<{ readonly sheet: string; readonly people: number }>;
  /** Fills an empty sheet: how many people stand in it; null where it is empty no more. */
  readonly makeTemplate: (request: TemplateRequest) => Promise<number | null>;
  readonly withdraw: (at: { readonly unit: string; readonly version: number }) => Promise<ReviewEventView>;
  /** Closed figures, so that a late correction counts for its day. */
  readonly askReopening: (at: { readonly unit: string; readonly version: number }) => Promise<ReopeningView>;
  /** What the office sent for the unit, where nothing came from the unit since. */
  readonly received: (unit: string) => Promise<Received | undefined>;
  readonly differences: (at: {
    readonly unit: string;
    readonly version: number;
    readonly against?: number;
  }) => Promise<DifferencesResponse>;
}
