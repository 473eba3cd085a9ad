/** Where the Azure host starts: the settings are read once, every route is registered. */
import { readConfiguration } from './identity/configuration.ts';
import { registerRoutes } from './routes/register.ts';
import { openServices } from './http/services.ts';

const configuration = readConfiguration(process.env);

registerRoutes(() => openServices(configuration, () => new Date()));
