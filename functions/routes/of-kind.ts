/** A handler for rosters of one kind: it sees the storage of that kind, and needs not know that there are others. */
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { UnitCall } from '../http/route.ts';

/** In the names of routes, from an id that is a plural: Candidates, Candidate. */
export function namesOf({ id }: Pick<RosterKind, 'id'>): { readonly many: string; readonly one: string } {
  const many = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return { many, one: many.replace(/s$/, '') };
}

type Handle = (call: UnitCall) => Promise<object>;

export const ofKind =
  (kind: string, handle: Handle): Handle =>
  (call) => {
    const { services } = call;
    return handle({ ...call, services: { ...services, storage: services.storage.forKind(kind) } });
  };
