/**
 * Where the Azure host starts: every route is registered, whatever the settings say. Where one is missing, a route that answers
 * which one is found sooner than an app that has none.
 */
import { readConfiguration } from './identity/configuration.ts';
import { registerRoutes } from './routes/register.ts';
import { openServices } from './http/services.ts';

registerRoutes(async () => openServices(readConfiguration(process.env), () => new Date()));
