/** The shape of a route. Its handler gets what its access demands, so that none can forget to ask. */
import type { HttpRequest } from '@azure/functions';
import type { z } from 'zod/mini';
import type { Verb } from '../domain/access/grants.ts';
import type { Person } from '../domain/access/person.ts';
import type { Counting } from '../domain/submissions/review.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import type { Services } from './services.ts';

export interface OpenCall {
  readonly services: Services;
  readonly request: HttpRequest;
  readonly params: Readonly<Record<string, string>>;
}

export interface PersonCall extends OpenCall {
  readonly person: Person;
  /** The name of the account, where the issuer vouches for it. */
  readonly account: string | undefined;
  /** What the person calls the account: hers to see, and in no record. */
  readonly userName: string | undefined;
  /** ISO, in Viet Nam. */
  readonly today: string;
}

/** The person may do the route's verb on the unit, as the tree stood on `day`. */
export interface UnitCall extends PersonCall {
  /** ISO: what the request asks as of, where its route takes that; else today, or, for what is sent and reported, the end of the last period where none is open. */
  readonly day: string;
  readonly tree: Tree;
  readonly unit: UnitAsOf;
  /** Done for the unit, by its office. */
  readonly onBehalf?: true;
  /** Which versions its report counts, where the route takes that. */
  readonly counting: Counting;
}

interface Description {
  /** Also the function's name in Azure: letters and digits. */
  readonly name: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Under the prefix of host.json; {name} stands for an id. */
  readonly path: string;
  readonly summary: string;
  /** Takes ?asOf=yyyy-mm-dd. Others do not look at it. */
  readonly asOf?: true;
  /** Where no day is asked for, it is about the day of the calendar: what an office keeps goes on after its last period. */
  readonly isOfToday?: true;
  /** Takes ?counts=sent|matched. Others do not look at it. */
  readonly counts?: true;
  readonly body?: z.ZodMiniType;
  readonly response?: z.ZodMiniType;
  /** Problems of its own, besides those that its access and its body bring. */
  readonly problems?: readonly ProblemCode[];
}

export type Route = Description &
  (
    | { readonly access: 'public'; readonly handle: (call: OpenCall) => Promise<object> }
    | { readonly access: 'person'; readonly handle: (call: PersonCall) => Promise<object> }
    | {
        readonly access: { readonly verb: Verb; readonly unit: 'path' };
        readonly handle: (call: UnitCall) => Promise<object>;
      }
  );
