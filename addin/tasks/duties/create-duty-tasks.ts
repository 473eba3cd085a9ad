/** Puts together what a clerk does where her office has opened it; loaded when the first of it is called. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import type { DutyTasks } from './duty-tasks.ts';
import { readRegistrations, register } from './registration.ts';

export function createDutyTasks({ service }: Session): DutyTasks {
  return {
    registrations: (asked) => asTask(undefined, () => readRegistrations(service, asked)),
    register: (answer) => asTask(undefined, () => register(service, answer)),
  };
}
