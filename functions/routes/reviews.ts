/** The versions of a unit, what each changed, and the acts on them. */
import { differencesOf } from '../acts/differences.ts';
import { askReopening, review } from '../acts/review.ts';
import { parsed, readJson } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { AskRequest } from '../wire/review-request.ts';
import type { DifferencesResponse, ReopeningView, ReviewEventView } from '../wire/review.ts';

const NUMBER = /^[1-9]\d{0,5}$/;

function numberIn(text: string, where: string): number {
  if (!NUMBER.test(text)) throw new ProblemError('invalid-request', { where });
  return Number(text);
}

const versionIn = ({ params }: UnitCall): number => numberIn(params.version ?? '', 'version');

function againstIn({ request }: UnitCall): number | undefined {
  const against = request.query.get('against');
  return against === null ? undefined : numberIn(against, 'against');
}

const placeIn = (call: UnitCall) => ({ id: call.params.act ?? '', version: versionIn(call) });

export const putRequestBy =
  (schema: typeof AskRequest) =>
  async (call: UnitCall): Promise<ReviewEventView> => {
    const { corrections } = parsed(schema, await readJson(call.request));
    return review(call, { ...placeIn(call), act: 'ask', corrections });
  };

export const putMatch = async (call: UnitCall): Promise<ReviewEventView> =>
  review(call, { ...placeIn(call), act: 'match' });

export const putWithdrawal = async (call: UnitCall): Promise<ReviewEventView> =>
  review(call, { ...placeIn(call), act: 'withdraw' });

export const putReopening = async (call: UnitCall): Promise<ReopeningView> =>
  askReopening(call, placeIn(call));

export const getDifferences = async (call: UnitCall): Promise<DifferencesResponse> =>
  differencesOf(call, versionIn(call), againstIn(call));
