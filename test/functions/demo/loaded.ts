/** An organisation of the demonstration in a service of its own, sent list after list on the days on which they came. */
import { loadDemo } from '../../../functions/demo/demo.ts';
import type { DemoOrganisation } from '../../../functions/demo/organisation.ts';
import { DEMO_PEOPLE } from '../../../functions/demo/people.ts';
import { NO_LIMITS } from '../../../functions/http/rate.ts';
import { startService, type TestService } from '../../support/service.ts';
import { Answers } from './fact-answers.ts';

/** When it is asked: after everything came in. */
const AFTER = '2026-01-01T02:00:00Z';

export interface Loaded {
  readonly service: TestService;
  readonly answers: Answers;
  readonly close: () => Promise<void>;
}

export async function loaded(bloc: DemoOrganisation): Promise<Loaded> {
  let now = new Date(AFTER);
  const service = await startService({
    people: DEMO_PEOPLE,
    units: [],
    grants: [],
    periods: [],
    clock: () => now,
    limits: NO_LIMITS,
  });
  const setDay = (day: string) => {
    now = new Date(`${day}T09:00:00+07:00`);
  };
  const { storage } = service.services;
  await loadDemo({ bloc, storage, api: service.api, tokenFor: service.tokenFor, setDay });
  now = new Date(AFTER);
  return { service, answers: new Answers(service, bloc), close: service.close };
}
