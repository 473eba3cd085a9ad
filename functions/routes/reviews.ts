/** The versions of a unit, what each changed, and the acts on them. */
import { differencesOf } from '../acts/differences.ts';
import { review } from '../acts/review.ts';
import { parsed, readJson } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import { AskRequest } from '../wire/review-request.ts';
import type { DifferencesResponse, ReviewEventView } from '../wire/review.ts';

const NUMBER = /^[1-9]\d{0,5}$/;

function versionIn({ params }: UnitCall): number {
  if (!NUMBER.test(params.version ?? '')) throw new ProblemError('invalid-request', { where: 'version' });
  return Number(params.version);
}

const placeIn = (call: UnitCall) => ({ id: call.params.act ?? '', version: versionIn(call) });

export async function putRequest(call: UnitCall): Promise<ReviewEventView> {
  const { corrections } = parsed(AskRequest, await readJson(call.request));
  return review(call, { ...placeIn(call), act: 'ask', corrections });
}

export const putMatch = async (call: UnitCall): Promise<ReviewEventView> =>
  review(call, { ...placeIn(call), act: 'match' });

export const putWithdrawal = async (call: UnitCall): Promise<ReviewEventView> =>
  review(call, { ...placeIn(call), act: 'withdraw' });

export const getDifferences = async (call: UnitCall): Promise<DifferencesResponse> =>
  differencesOf(call, versionIn(call));
