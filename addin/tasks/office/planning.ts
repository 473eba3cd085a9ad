/** What an office plans with, over its service: each writes rows into the sheet of a ledger, and saves nothing. */
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import { addYearOfPeriods } from './add-periods.ts';
import type { PeriodsAdded, YearAsked } from './add-periods.ts';
import { writePlanSums } from './write-plan-sums.ts';
import { askToRegister, distributePlan, planOverview } from './plan-tasks.ts';
import type { Distribution, PlanOverview, PlansAdded } from './plan-tasks.ts';

interface Below {
  readonly unit: string;
}

export interface Planning {
  readonly addYearOfPeriods: (asked: YearAsked) => Promise<PeriodsAdded>;
  readonly planOverview: (asked: Below) => Promise<PlanOverview>;
  /** The same as a sheet of its own, written anew each time. */
  readonly writePlanSums: (asked: Below) => Promise<{ readonly sheet: string; readonly rows: number }>;
  readonly distributePlan: (asked: Distribution) => Promise<PlansAdded>;
  readonly askToRegister: (asked: Pick<Distribution, 'unit' | 'topic'>) => Promise<PlansAdded>;
}

export function planningWith(service: Service): Planning {
  const office = officeService(service);
  return {
    addYearOfPeriods: (asked) => addYearOfPeriods(office, asked),
    planOverview: (asked) => planOverview(office, asked),
    writePlanSums: async (asked) => writePlanSums(await planOverview(office, asked)),
    distributePlan: (asked) => distributePlan(office, asked),
    askToRegister: (asked) => askToRegister(office, asked),
  };
}
