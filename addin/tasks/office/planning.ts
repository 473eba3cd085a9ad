/** What an office plans with, over its service: rows that it would write one by one, sums, closings, and what it has still to do. */
import type { ClassesResponse } from '#wire/classes.ts';
import type { FirstStep } from '#wire/first-steps.ts';
import type { IntroductionsResponse } from '#wire/introductions.ts';
import type { PlacesResponse } from '#wire/places.ts';
import type { Service } from '../../service/client.ts';
import { introductionService } from '../../service/introductions-client.ts';
import { officeService } from '../../service/office-client.ts';
import { asTask } from '../common/failure.ts';
import { addYearOfPeriods } from './add-periods.ts';
import type { PeriodsAdded, YearAsked } from './add-periods.ts';
import { closeFigures, closedDays } from './closing.ts';
import type { ClosingAsked, ClosingDone } from './closing.ts';
import { writePlanSums } from './write-plan-sums.ts';
import { askToRegister, distributePlan, planOverview } from './plan-tasks.ts';
import type { Asking, Distribution, PlanOverview, PlansAdded } from './plan-tasks.ts';

interface Below {
  readonly unit: string;
}

/** Rows are written into the sheet of a ledger, and saved from there. */
export interface Planning {
  readonly addYearOfPeriods: (asked: YearAsked) => Promise<PeriodsAdded>;
  readonly planOverview: (asked: Below) => Promise<PlanOverview>;
  /** The same as a sheet of its own, written anew each time. */
  readonly writePlanSums: (asked: Below) => Promise<{ readonly sheet: string; readonly rows: number }>;
  readonly distributePlan: (asked: Distribution) => Promise<PlansAdded>;
  readonly askToRegister: (asked: Asking) => Promise<PlansAdded>;
  /** What an organisation that begins still lacks. */
  readonly firstSteps: (asked: Below) => Promise<readonly FirstStep[]>;
  readonly closeFigures: (asked: ClosingAsked) => Promise<ClosingDone>;
  /** What classes and places come to: asked for beside their ledgers. */
  readonly classes: (
    asked: Below & { readonly from: string; readonly to: string },
  ) => Promise<ClassesResponse>;
  readonly places: (asked: Below & { readonly asOf: string }) => Promise<PlacesResponse>;
  /** Of candidates, to the unit and from it, and everything below. */
  readonly introductions: (asked: Below) => Promise<IntroductionsResponse>;
  /** Through which days the unit's own figures are closed, the latest first. */
  readonly closedDays: (asked: Below) => Promise<readonly string[]>;
}

export function planningWith(service: Service): Planning {
  const office = officeService(service);
  return {
    addYearOfPeriods: task((asked) => addYearOfPeriods(office, asked)),
    planOverview: task((asked) => planOverview(office, asked)),
    writePlanSums: task(async (asked) => writePlanSums(await planOverview(office, asked))),
    distributePlan: task((asked) => distributePlan(office, asked)),
    askToRegister: task((asked) => askToRegister(office, asked)),
    firstSteps: task(async ({ unit }) => (await office.firstSteps(unit)).left),
    classes: task(({ unit, ...between }) => office.classes(unit, between)),
    places: task(({ unit, asOf }) => office.places(unit, { asOf })),
    introductions: task(({ unit }) => introductionService(service).all(unit)),
    closeFigures: task((asked) => closeFigures(office, asked)),
    closedDays: task(({ unit }) => closedDays(office, unit)),
  };
}

const task =
  <A, R>(act: (asked: A) => Promise<R>) =>
  (asked: A): Promise<R> =>
    asTask(undefined, () => act(asked));
