/** Puts the tasks of coming in together; loaded when the first of them is called. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import { join, setUp } from './joining.ts';
import type { JoiningTasks } from './joining-tasks.ts';

export function createJoiningTasks({ service }: Session): JoiningTasks {
  return {
    join: (code) => asTask(undefined, () => join(service, code)),
    setUp: (request) => asTask(undefined, () => setUp(service, request)),
  };
}
