/** The two screens of a clerk come together: she needs both, and apart each would have to name what it shares with the other. */
import { checkScreen } from './checking/check.ts';
import { sendScreen } from './sending/send.ts';

export const CLERK_SCREENS = { check: checkScreen, send: sendScreen };
