/** What a clerk does only where her office has opened it. */
import type { Registered, RegistrationAnswer, RegistrationsAsked } from './registration.ts';

export interface DutyTasks {
  /** What her unit is asked to register. */
  readonly registrations: (asked: {
    readonly unit: string;
    readonly today: string;
  }) => Promise<RegistrationsAsked>;
  readonly register: (answer: RegistrationAnswer) => Promise<Registered>;
}
