/** Every route of the service, as data: main.ts registers them, the OpenAPI document and the access tests derive from them. */
import { LEDGERS } from '../domain/administration/list.ts';
import { ClassesResponse } from '../wire/classes.ts';
import { ConsolidatedResponse } from '../wire/consolidated.ts';
import { DuplicatesResponse } from '../wire/duplicates.ts';
import { FormResponse } from '../wire/form.ts';
import { HandOutResponse } from '../wire/hand-out.ts';
import { Health } from '../wire/health.ts';
import { FirstStepsResponse } from '../wire/first-steps.ts';
import { Invited, JoinRequest, Joined, SetupRequest } from '../wire/joining.ts';
import { Me } from '../wire/me.ts';
import { MembersResponse } from '../wire/members.ts';
import { MovementsResponse } from '../wire/movements.ts';
import { PlacesResponse } from '../wire/places.ts';
import { RosterResponse } from '../wire/roster.ts';
import { StatisticsResponse } from '../wire/statistics.ts';
import { UnitsResponse } from '../wire/units.ts';
import { consolidated } from '../acts/consolidated.ts';
import { duplicatesIn } from '../acts/duplicates.ts';
import { handOut } from '../acts/hand-out.ts';
import { firstSteps } from '../acts/first-steps.ts';
import { CANDIDATE_ROUTES } from './candidate-routes.ts';
import { CLASS_LIST_ROUTES } from './class-list-routes.ts';
import { classesFrom } from './classes.ts';
import { getForm } from './forms.ts';
import { deskRoute } from './desk-route.ts';
import { GRADING_ROUTES } from './grading-routes.ts';
import { getHealth } from './health.ts';
import { INTRODUCTION_ROUTES } from './introduction-routes.ts';
import { postInvitation, postJoin, postSetup } from './joining.ts';
import { ledgerRoutes } from './ledgers.ts';
import { LIST_ROUTES } from './list-routes.ts';
import { getMe } from './me.ts';
import { getMembers } from './members.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import { REPORT_ROUTES } from './report-routes.ts';
import { getStatistics } from './reports.ts';
import { openApiOf } from '../http/openapi.ts';
import { newestRoster } from '../acts/roster.ts';
import { placesBelow } from '../acts/places.ts';
import type { Route } from '../http/route.ts';
import { movementsFrom } from './movements.ts';
import { getUnits } from './units.ts';
import { UPLOAD_ROUTES } from './upload-routes.ts';

export const ROUTES: readonly Route[] = [
  {
    name: 'getHealth',
    method: 'GET',
    path: 'health',
    summary: 'Whether the service and its store answer, and which program that is',
    access: 'public',
    response: Health,
    handle: getHealth,
  },
  {
    name: 'getOpenApi',
    method: 'GET',
    path: 'openapi.json',
    summary: 'This document',
    access: 'public',
    handle: async () => openApiOf(ROUTES),
  },
  {
    name: 'getMe',
    method: 'GET',
    path: 'me',
    summary: 'Who is signed in, for which units, and the open period',
    access: 'person',
    response: Me,
    handle: getMe,
  },
  {
    name: 'getUnits',
    method: 'GET',
    path: 'units/{unit}',
    summary: 'A unit and everything below it',
    access: { verb: 'units.read', unit: 'path' },
    asOf: true,
    isOfToday: true,
    response: UnitsResponse,
    handle: getUnits,
  },
  ...UPLOAD_ROUTES,
  {
    name: 'getRoster',
    method: 'GET',
    path: 'units/{unit}/roster',
    summary: 'The newest roster of a unit',
    access: { verb: 'roster.read', unit: 'path' },
    response: RosterResponse,
    problems: ['version-altered'],
    handle: newestRoster,
  },
  {
    name: 'getDuplicates',
    method: 'GET',
    path: 'units/{unit}/duplicates',
    summary: 'People whose number stands in the newest rosters of two units',
    access: { verb: 'duplicates.read', unit: 'path' },
    response: DuplicatesResponse,
    handle: duplicatesIn,
  },
  deskRoute(),
  {
    name: 'getMembers',
    method: 'GET',
    path: 'units/{unit}/members',
    summary: 'The people of all lists below a unit, a page at a time (?after=…); every page is in the audit',
    access: { verb: 'members.read', unit: 'path' },
    response: MembersResponse,
    problems: ['period-unknown', 'version-altered'],
    handle: getMembers,
  },
  {
    name: 'getConsolidated',
    method: 'GET',
    path: 'units/{unit}/consolidated',
    summary: 'One row of counts per unit below that keeps a roster',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    counts: true,
    response: ConsolidatedResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: consolidated,
  },
  {
    name: 'getStatistics',
    method: 'GET',
    path: 'units/{unit}/statistics',
    summary:
      'The figures of a subtree with their shares, and the facts they are the sum of (?facts=all: of admissions, plans and movements, too)',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    counts: true,
    response: StatisticsResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: getStatistics,
  },
  {
    name: 'getMovements',
    method: 'GET',
    path: 'units/{unit}/movements/{from}',
    summary: 'Increase and decrease below a unit between the figures of two days',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    counts: true,
    response: MovementsResponse,
    handle: movementsFrom,
  },
  {
    name: 'getClasses',
    method: 'GET',
    path: 'units/{unit}/classes/{from}',
    summary: 'Classes below a unit that ended within a span, and how many people learned in them',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    isOfToday: true,
    response: ClassesResponse,
    handle: classesFrom,
  },
  ...CLASS_LIST_ROUTES,
  {
    name: 'getPlaces',
    method: 'GET',
    path: 'units/{unit}/places',
    summary:
      'Villages, schools, health posts and enterprises below a unit: how many have a branch, and which have none',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    isOfToday: true,
    response: PlacesResponse,
    handle: placesBelow,
  },
  ...REPORT_ROUTES,
  {
    name: 'getForm',
    method: 'GET',
    path: 'units/{unit}/forms/{form}/{from}',
    summary: 'An official form (1 to 5) of a unit over a span',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    response: FormResponse,
    problems: ['period-unknown', 'before-first-roster'],
    handle: getForm,
  },
  {
    name: 'postJoin',
    method: 'POST',
    path: 'join',
    summary: 'Tie the account that is signed in to the row that an invitation code is for',
    access: 'person',
    body: JoinRequest,
    response: Joined,
    problems: ['code-unknown', 'code-used'],
    handle: postJoin,
  },
  {
    name: 'postSetup',
    method: 'POST',
    path: 'setup',
    summary: 'The first organisation of an empty service',
    access: 'person',
    body: SetupRequest,
    response: Joined,
    problems: ['code-unknown', 'code-used'],
    handle: postSetup,
  },
  ...REVIEW_ROUTES,
  ...LIST_ROUTES,
  ...CANDIDATE_ROUTES,
  ...INTRODUCTION_ROUTES,
  ...GRADING_ROUTES,
  {
    name: 'getHandOut',
    method: 'GET',
    path: 'units/{unit}/hand-out',
    summary: 'The units below that keep a roster, with what a template for each says of it',
    access: { verb: 'rosters.hand-out', unit: 'path' },
    response: HandOutResponse,
    problems: ['period-unknown'],
    handle: handOut,
  },
  {
    name: 'getFirstSteps',
    method: 'GET',
    path: 'units/{unit}/first-steps',
    summary: 'What an organisation that begins still lacks',
    access: { verb: 'ledgers.read', unit: 'path' },
    isOfToday: true,
    response: FirstStepsResponse,
    handle: firstSteps,
  },
  ...LEDGERS.flatMap(ledgerRoutes),
  {
    name: 'postInvitation',
    method: 'POST',
    path: 'units/{unit}/ledgers/people/invitations/{row}',
    summary: 'A new code for a row of the ledger of people that is nobody’s yet',
    access: { verb: 'people.write', unit: 'path' },
    response: Invited,
    problems: ['row-unknown'],
    handle: postInvitation,
  },
];
