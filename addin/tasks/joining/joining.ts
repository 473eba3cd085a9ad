/** Coming in without a unit yet: by an invitation code, or as the first of an empty service. */
import { Joined } from '#wire/joining.ts';
import type { SetupRequest } from '#wire/joining.ts';
import type { Service } from '../../service/client.ts';
import type { TaskOptions } from '../common/outcome.ts';

export const join = (service: Service, code: string, { signal }: TaskOptions = {}): Promise<Joined> =>
  service.ask(Joined, { method: 'POST', path: 'join', body: { code }, signal });

export const setUp = (
  service: Service,
  request: SetupRequest,
  { signal }: TaskOptions = {},
): Promise<Joined> => service.ask(Joined, { method: 'POST', path: 'setup', body: request, signal });
