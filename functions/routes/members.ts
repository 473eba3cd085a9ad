/** GET …/members: which page is asked for, in the query. */
import { membersBelow } from '../acts/members.ts';
import type { UnitCall } from '../http/route.ts';
import type { MembersResponse } from '../wire/members.ts';

export async function getMembers(call: UnitCall): Promise<MembersResponse> {
  return membersBelow(call, call.request.query.get('after') ?? '');
}
