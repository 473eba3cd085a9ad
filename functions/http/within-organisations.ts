/** From here on there are only the organisations in which the person has a grant: of no other one a ledger is read. */
import type { PersonCall } from './route.ts';

export async function withinOrganisations(call: PersonCall): Promise<PersonCall> {
  const storage = await call.services.storage.within(call.person.id);
  return { ...call, services: { ...call.services, storage } };
}
