/** What somebody is for a unit: apart from what each may do, because the wire names them and a clerk's pane holds no more of it. */
export const ROLES = ['clerk', 'office', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];
