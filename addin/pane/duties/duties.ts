/** The lines of what an office has opened for a clerk, one after the other. A new duty is a line here. */
import type { Me } from '../../tasks/common/outcome.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';
import { registrationView } from './registration.ts';

type Duty = NonNullable<Me['grants'][number]['duties']>[number];

const VIEWS: Readonly<Record<Duty, (stage: Stage) => () => readonly Child[]>> = {
  registration: registrationView,
};

export function dutiesView(stage: Stage): () => readonly Child[] {
  const views = (stage.grant.duties ?? []).map((duty) => VIEWS[duty](stage));
  return () => views.flatMap((view) => view());
}
