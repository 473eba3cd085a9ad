/** Routes of the review, the same for every kind of list: what was sent, where it stands, and the acts. */
import { versionsOf } from '../acts/versions.ts';
import { OPENED_KINDS } from '../domain/kinds/opened-kinds.ts';
import { FIELDS } from '../domain/roster/fields/fields.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Route, UnitCall } from '../http/route.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import { askRequestOf } from '../wire/review-request.ts';
import { DifferencesResponse, ReopeningView, ReviewEventView, VersionsResponse } from '../wire/review.ts';
import { namesOf, ofKind } from './of-kind.ts';
import { getDifferences, putMatch, putReopening, putRequestBy, putWithdrawal } from './reviews.ts';

const ACT_PROBLEMS: readonly ProblemCode[] = [
  'version-unknown',
  'version-replaced',
  'review-sent',
  'review-asked',
  'review-matched',
  'review-withdrawn',
  'review-differs',
];

interface Reviewed {
  /** In the names of its routes, and behind their summaries. */
  readonly called: string;
  readonly by: string;
  /** Of another kind than members. */
  readonly kind?: RosterKind;
}

type Handle = (call: UnitCall) => Promise<object>;

function routesOf({ called, by, kind }: Reviewed): readonly Route[] {
  const staysBelow = kind?.staysBelow === true;
  const about = (handle: Handle): Handle => (kind ? ofKind(kind.id, handle) : handle);
  const versions = `units/{unit}/${kind?.folder ?? ''}versions`;
  const ask = askRequestOf(kind?.fields ?? FIELDS);
  const asking: Route = {
    name: `put${called}Request`,
    method: 'PUT',
    path: `${versions}/{version}/requests/{act}`,
    summary: `Ask for a version to be corrected: which places${by}`,
    access: { verb: 'review.ask', unit: 'path' },
    body: ask,
    response: ReviewEventView,
    problems: [...ACT_PROBLEMS, 'place-row-unknown', 'place-field-unknown'],
    handle: about(putRequestBy(ask)),
  };
  return [
    {
      name: `get${called}Versions`,
      method: 'GET',
      path: versions,
      summary: `Everything that a unit sent, where each version stands, and what was done about it${by}`,
      access: { verb: 'versions.read', unit: 'path' },
      response: VersionsResponse,
      handle: about(versionsOf),
    },
    {
      name: `get${called}Differences`,
      method: 'GET',
      path: `${versions}/{version}/differences`,
      summary: `What a version changed against the one before it${by}`,
      access: { verb: staysBelow ? 'gradings.read' : 'roster.read', unit: 'path' },
      response: DifferencesResponse,
      problems: ['version-unknown', 'version-altered'],
      handle: about(getDifferences),
    },
    ...(staysBelow ? [] : [asking]),
    {
      name: `put${called}Match`,
      method: 'PUT',
      path: `${versions}/{version}/matches/{act}`,
      summary: `Say that a version is matched with what the office knows${by}`,
      access: { verb: 'review.match', unit: 'path' },
      response: ReviewEventView,
      problems: [...ACT_PROBLEMS, 'own-sending'],
      handle: about(putMatch),
    },
    {
      name: `put${called}Withdrawal`,
      method: 'PUT',
      path: `${versions}/{version}/withdrawals/{act}`,
      summary: `Take back a version that is not matched${by}`,
      access: { verb: 'review.withdraw', unit: 'path' },
      response: ReviewEventView,
      problems: ACT_PROBLEMS,
      handle: about(putWithdrawal),
    },
    {
      name: `put${called}Reopening`,
      method: 'PUT',
      path: `${versions}/{version}/reopenings/{act}`,
      summary: `Ask the office to reopen closed figures, so that a late correction counts for its day${by}`,
      access: { verb: 'review.ask-reopening', unit: 'path' },
      response: ReopeningView,
      problems: [...ACT_PROBLEMS, 'not-closed', 'reopening-asked'],
      handle: about(putReopening),
    },
  ];
}

export const REVIEW_ROUTES: readonly Route[] = [
  ...routesOf({ called: '', by: '' }),
  ...OPENED_KINDS.flatMap((kind) => routesOf({ called: namesOf(kind).one, by: `, of ${kind.id}`, kind })),
];
