/** Where the packaged app starts: the routes of the service, and the pane beside them on the same origin. */
import { join } from 'node:path';
import '../main.ts';
import { ConfigurationError, readTokens } from '../identity/configuration.ts';
import { paneSignIn } from '../identity/pane-sign-in.ts';
import { registerPane } from './pane-files.ts';

/** Where a setting is missing, every route of the service says which; the pane asks it and passes that on. */
function provider(): ReturnType<typeof paneSignIn> {
  try {
    return paneSignIn(readTokens(process.env));
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

// The bundle is CommonJS; the pane lies beside it in the package.
registerPane(join(__dirname, 'pane'), provider);
