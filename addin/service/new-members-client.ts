/** Who was admitted as a candidate and is no member in the lists yet. */
import { NewMembersResponse } from '#wire/new-members.ts';
import { type Service, unitPath } from './client.ts';

/** Rejects with ServiceError. */
export const readAdmitted = ({ ask }: Pick<Service, 'ask'>, unit: string): Promise<NewMembersResponse> =>
  ask(NewMembersResponse, { method: 'GET', path: `${unitPath(unit)}/candidates/new-members` });
