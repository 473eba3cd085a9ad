/** Hands the route table to the Azure library; the embedded host serves what was handed over here. */
import { app } from '@azure/functions';
import { handlerOf } from '../http/handler.ts';
import type { Services } from '../http/services.ts';
import { ROUTES } from './table.ts';

/** Services open on the first request and are tried again on the next one when that fails. */
export function registerRoutes(open: () => Promise<Services>): void {
  let opening: Promise<Services> | undefined;
  const services = (): Promise<Services> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  for (const route of ROUTES) {
    app.http(route.name, {
      methods: [route.method],
      route: route.path,
      authLevel: 'anonymous',
      handler: handlerOf(route, services),
    });
  }
}
