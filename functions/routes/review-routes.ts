/** Routes of the review: what was sent, where it stands, and the three acts. */
import { versionsOf } from '../acts/versions.ts';
import type { Route } from '../http/route.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import { AskRequest } from '../wire/review-request.ts';
import { DifferencesResponse, ReopeningView, ReviewEventView, VersionsResponse } from '../wire/review.ts';
import { getDifferences, putMatch, putReopening, putRequest, putWithdrawal } from './reviews.ts';

const ACT_PROBLEMS: readonly ProblemCode[] = [
  'version-unknown',
  'version-replaced',
  'review-sent',
  'review-asked',
  'review-matched',
  'review-withdrawn',
  'review-differs',
];

export const REVIEW_ROUTES: readonly Route[] = [
  {
    name: 'getVersions',
    method: 'GET',
    path: 'units/{unit}/versions',
    summary: 'Everything that a unit sent, where each version stands, and what was done about it',
    access: { verb: 'versions.read', unit: 'path' },
    response: VersionsResponse,
    handle: versionsOf,
  },
  {
    name: 'getDifferences',
    method: 'GET',
    path: 'units/{unit}/versions/{version}/differences',
    summary: 'What a version changed against the one before it',
    access: { verb: 'roster.read', unit: 'path' },
    response: DifferencesResponse,
    problems: ['version-unknown', 'version-altered'],
    handle: getDifferences,
  },
  {
    name: 'putRequest',
    method: 'PUT',
    path: 'units/{unit}/versions/{version}/requests/{act}',
    summary: 'Ask for a version to be corrected: which places',
    access: { verb: 'review.ask', unit: 'path' },
    body: AskRequest,
    response: ReviewEventView,
    problems: [...ACT_PROBLEMS, 'place-row-unknown', 'place-field-unknown'],
    handle: putRequest,
  },
  {
    name: 'putMatch',
    method: 'PUT',
    path: 'units/{unit}/versions/{version}/matches/{act}',
    summary: 'Say that a version is matched with what the office knows',
    access: { verb: 'review.match', unit: 'path' },
    response: ReviewEventView,
    problems: [...ACT_PROBLEMS, 'own-sending'],
    handle: putMatch,
  },
  {
    name: 'putWithdrawal',
    method: 'PUT',
    path: 'units/{unit}/versions/{version}/withdrawals/{act}',
    summary: 'Take back a version that is not matched',
    access: { verb: 'review.withdraw', unit: 'path' },
    response: ReviewEventView,
    problems: ACT_PROBLEMS,
    handle: putWithdrawal,
  },
  {
    name: 'putReopening',
    method: 'PUT',
    path: 'units/{unit}/versions/{version}/reopenings/{act}',
    summary: 'Ask the office to reopen closed figures, so that a late correction counts for its day',
    access: { verb: 'review.ask-reopening', unit: 'path' },
    response: ReopeningView,
    problems: [...ACT_PROBLEMS, 'not-closed', 'reopening-asked'],
    handle: putReopening,
  },
];
