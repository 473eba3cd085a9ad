/** A handler for rosters of one kind: it sees the storage of that kind, and needs not know that there are others. */
import type { UnitCall } from '../http/route.ts';

type Handle = (call: UnitCall) => Promise<object>;

export const ofKind =
  (kind: string, handle: Handle): Handle =>
  (call) => {
    const { services } = call;
    return handle({ ...call, services: { ...services, storage: services.storage.forKind(kind) } });
  };
