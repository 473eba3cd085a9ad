/** Where the packaged app starts: the routes of the service, and the pane beside them on the same origin. */
import { join } from 'node:path';
import '../main.ts';
import { registerPane } from './pane-files.ts';

// The bundle is CommonJS; the pane lies beside it in the package.
registerPane(join(__dirname, 'pane'));
