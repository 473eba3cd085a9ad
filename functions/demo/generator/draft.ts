/** A person in the making. What is still open is filled in step by step, each step choosing exactly as many as demanded. */
import type { FieldValue } from '../../domain/roster/shape/field.ts';
import type { Member } from '../../domain/roster/shape/member.ts';

/** Where a roster's people work and live: decides what is likely among them. */
export type Milieu = 'village' | 'commune' | 'school' | 'enterprise' | 'agency' | 'armed-forces';

export type DraftClass = 'worker' | 'farmer' | 'intellectual' | 'none';

export interface RosterPlan {
  readonly unit: string;
  readonly members: number;
  readonly milieu: Milieu;
}

export interface Draft {
  readonly unit: string;
  readonly milieu: Milieu;
  /** Counted over all rosters: makes the personal numbers different. */
  readonly serial: number;
  woman: boolean;
  /** Code of the ethnic group. */
  ethnicity: string;
  socialClass: DraftClass;
  occupation: string;
  youthUnion: boolean;
  /** Completed months at the reference date, which is a month end. */
  ageMonths: number;
  /** ISO date. */
  admitted: string;
}

export type GeneratedFields = Partial<Record<keyof Member['fields'], FieldValue>>;

/** A member as a roster's row; fields that are not sent are not made up. */
export interface GeneratedMember {
  readonly fields: GeneratedFields;
}

export function draftsOf(rosters: readonly RosterPlan[]): Draft[] {
  let serial = 0;
  return rosters.flatMap(({ unit, members, milieu }) =>
    Array.from({ length: members }, () => ({
      unit,
      milieu,
      serial: serial++,
      woman: false,
      ethnicity: '01',
      socialClass: 'none' as const,
      occupation: 'khac',
      youthUnion: false,
      ageMonths: 0,
      admitted: '',
    })),
  );
}
