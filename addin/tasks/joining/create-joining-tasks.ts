/** Puts the tasks of coming in together; loaded when they are first called, since hardly anybody needs them twice. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import type { JoiningTasks } from './joining-tasks.ts';

export function createJoiningTasks({ service }: Session): JoiningTasks {
  return {
    join: (code) => asTask(undefined, async () => (await import('./joining.ts')).join(service, code)),
    setUp: (request) => asTask(undefined, async () => (await import('./joining.ts')).setUp(service, request)),
  };
}
