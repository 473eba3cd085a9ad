/** Introductions of candidates. */
import {
  FeedbackResponse,
  type IntroduceRequest,
  IntroducedResponse,
  IntroducingResponse,
  type IntroductionMoveRequest,
  IntroductionsResponse,
  IntroductionView,
} from '#wire/introductions.ts';
import { type Service, unitPath } from './client.ts';

export interface IntroductionAt {
  readonly unit: string;
  readonly id: string;
}

/** Every call rejects with ServiceError. */
export interface IntroductionService {
  readonly all: (unit: string) => Promise<IntroductionsResponse>;
  readonly introducing: (unit: string) => Promise<IntroducingResponse>;
  readonly introduce: (at: IntroductionAt, body: IntroduceRequest) => Promise<IntroductionView>;
  readonly people: (at: IntroductionAt) => Promise<IntroducedResponse>;
  readonly move: (at: IntroductionAt, body: IntroductionMoveRequest) => Promise<IntroductionView>;
  readonly feedback: (unit: string) => Promise<FeedbackResponse>;
}

export function introductionService({ ask }: Pick<Service, 'ask'>): IntroductionService {
  const folder = (unit: string): string => `${unitPath(unit)}/candidates`;
  const one = ({ unit, id }: IntroductionAt): string =>
    `${folder(unit)}/introductions/${encodeURIComponent(id)}`;
  return {
    all: (unit) => ask(IntroductionsResponse, { method: 'GET', path: `${folder(unit)}/introductions` }),
    introducing: (unit) => ask(IntroducingResponse, { method: 'GET', path: `${folder(unit)}/introducing` }),
    introduce: (at, body) => ask(IntroductionView, { method: 'PUT', path: one(at), body }),
    people: (at) => ask(IntroducedResponse, { method: 'GET', path: `${one(at)}/people` }),
    move: (at, body) => ask(IntroductionView, { method: 'PUT', path: `${one(at)}/state`, body }),
    feedback: (unit) => ask(FeedbackResponse, { method: 'GET', path: `${folder(unit)}/feedback` }),
  };
}
