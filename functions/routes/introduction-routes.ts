/** Introductions of candidates: what came and what was sent, whom to introduce, the acts on both sides, and what came back. */
import { feedbackOf } from '../acts/feedback.ts';
import { introduce, introducingOf } from '../acts/introducing.ts';
import { introducedPeople, introductionsBelow, moveIntroduction } from '../acts/introductions.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Route, UnitCall } from '../http/route.ts';
import {
  FeedbackResponse,
  IntroduceRequest,
  IntroducedResponse,
  IntroducingResponse,
  IntroductionMoveRequest,
  IntroductionsResponse,
  IntroductionView,
} from '../wire/introductions.ts';
import { ofKind } from './of-kind.ts';

const { id } = CANDIDATES;
const PATH = `units/{unit}/${id}/introductions`;
const actIn = ({ params }: UnitCall): string => params.act ?? '';

export const INTRODUCTION_ROUTES: readonly Route[] = [
  {
    name: 'getIntroductions',
    method: 'GET',
    path: PATH,
    summary:
      'Candidates who were introduced by a unit and to it, and everything below: how many, where that stands, and who takes introductions from the unit',
    access: { verb: 'versions.read', unit: 'path' },
    isOfToday: true,
    response: IntroductionsResponse,
    handle: ofKind(id, introductionsBelow),
  },
  {
    name: 'getIntroducing',
    method: 'GET',
    path: `units/{unit}/${id}/introducing`,
    summary: 'Whom of its newest list of candidates a unit may introduce',
    access: { verb: 'roster.read', unit: 'path' },
    isOfToday: true,
    response: IntroducingResponse,
    problems: ['version-altered'],
    handle: ofKind(id, introducingOf),
  },
  {
    name: 'putIntroduction',
    method: 'PUT',
    path: `${PATH}/{act}`,
    summary: 'Introduce candidates of the newest list to a unit that takes introductions from this one',
    access: { verb: 'roster.write', unit: 'path' },
    isOfToday: true,
    body: IntroduceRequest,
    response: IntroductionView,
    problems: [
      'review-differs',
      'version-unknown',
      'version-replaced',
      'version-altered',
      'not-introducible',
      'not-receiving',
    ],
    handle: ofKind(id, async (call) =>
      introduce(call, actIn(call), parsed(IntroduceRequest, await readJson(call.request))),
    ),
  },
  {
    name: 'getIntroduced',
    method: 'GET',
    path: `${PATH}/{act}/people`,
    summary: 'The people of an introduction, for the unit that it came to',
    access: { verb: 'roster.read', unit: 'path' },
    isOfToday: true,
    response: IntroducedResponse,
    problems: ['introduction-unknown', 'version-altered'],
    handle: ofKind(id, (call) => introducedPeople(call, actIn(call))),
  },
  {
    name: 'putIntroductionState',
    method: 'PUT',
    path: `${PATH}/{act}/state`,
    summary: 'Receive or refuse a whole introduction, or take that back; or withdraw one that was sent',
    access: { verb: 'roster.write', unit: 'path' },
    isOfToday: true,
    body: IntroductionMoveRequest,
    response: IntroductionView,
    problems: ['introduction-unknown', 'introduction-moved', 'introduction-not-yours'],
    handle: ofKind(id, async (call) =>
      moveIntroduction(call, actIn(call), parsed(IntroductionMoveRequest, await readJson(call.request))),
    ),
  },
  {
    name: 'getFeedback',
    method: 'GET',
    path: `units/{unit}/${id}/feedback`,
    summary:
      'What became of those whom an organisation introduced: counts of each year, none of a few people',
    access: { verb: 'statistics.read', unit: 'path' },
    isOfToday: true,
    response: FeedbackResponse,
    problems: ['version-altered'],
    handle: ofKind(id, feedbackOf),
  },
];
