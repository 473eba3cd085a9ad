/** Where the list of a unit stands for whoever waits for it: apart from how that is found out, because screens hold no more. */

/**
 * not-sent: nothing for the period. withdrawn: its clerk took it back. to-look: sent, and nobody has looked at it. asked: it was asked to
 * be corrected, and nothing came since.
 */
export const DESK_STATES = ['not-sent', 'withdrawn', 'to-look', 'asked', 'matched'] as const;
export type DeskState = (typeof DESK_STATES)[number];
