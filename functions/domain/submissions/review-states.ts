/** Where a version stands between a clerk and her office: apart from the acts, because the wire names it and a clerk's pane holds no more. */
export const REVIEWS = ['sent', 'asked-to-correct', 'matched', 'withdrawn'] as const;
export type Review = (typeof REVIEWS)[number];
