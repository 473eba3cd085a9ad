/** Coming in: with a code, or as the first of an empty service. */
import { inviteAgain, joinByCode } from '../acts/people.ts';
import { setUp } from '../acts/setup.ts';
import { parsed, readJson } from '../http/body.ts';
import type { PersonCall, UnitCall } from '../http/route.ts';
import { JoinRequest, SetupRequest } from '../wire/joining.ts';
import type { Invited, Joined } from '../wire/joining.ts';

export async function postJoin({ services, request, person, today }: PersonCall): Promise<Joined> {
  const { code } = parsed(JoinRequest, await readJson(request));
  return joinByCode({ storage: services.storage, person, today }, code);
}

export async function postSetup({ services, request, person }: PersonCall): Promise<Joined> {
  const { storage, firstRun, clock } = services;
  const asked = parsed(SetupRequest, await readJson(request));
  return setUp({ storage, firstRun, person, at: clock().toISOString() }, asked);
}

export async function postInvitation(call: UnitCall): Promise<Invited> {
  return inviteAgain(call, call.params.row ?? '');
}
