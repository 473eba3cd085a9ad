/** Puts together what a clerk does where her office has opened it; loaded when the first of it is called. */
import { asTask } from '../common/failure.ts';
import { reviewService } from '../../service/review-client.ts';
import type { Session } from '../common/session.ts';
import type { DutyTasks } from './duty-tasks.ts';
import { askReopening, findPlace, readRequests, withdraw } from './correction.ts';
import { listKind } from './list-kind.ts';
import { mailedCopy } from './mailed-copy.ts';
import { newMemberTasks } from './new-members.ts';
import { readReceived } from './received.ts';
import { readRegistrations, register } from './registration.ts';
import { compareSuccession, readSuccession } from './succession.ts';
import { makeTemplate } from './template.ts';

export function createDutyTasks(session: Session): DutyTasks {
  const { service } = session;
  return {
    listKind: (id) => asTask(undefined, () => listKind(id)),
    copyFile: (unit, { signal } = {}) => asTask(signal, () => mailedCopy(session, unit, { signal })),
    registrations: (asked) => asTask(undefined, () => readRegistrations(service, asked)),
    register: (answer) => asTask(undefined, () => register(service, answer)),
    requests: (unit) => asTask(undefined, () => readRequests(session, unit)),
    findPlace: (...given) => asTask(undefined, () => findPlace(session, ...given)),
    succession: (unit) => asTask(undefined, () => readSuccession(service, unit)),
    compareSuccession: async (...given) => compareSuccession(...given),
    newMembers: newMemberTasks(service),
    introductions: async () =>
      (await import('../introductions/introduction-tasks.ts')).introductionTasks(service),
    makeTemplate: (request) => asTask(undefined, () => makeTemplate(session, request)),
    propose: (asked) =>
      asTask(undefined, async () => (await import('../lists/proposal.ts')).writeProposal(asked)),
    withdraw: (at) => asTask(undefined, () => withdraw(session, at)),
    askReopening: (at) => asTask(undefined, () => askReopening(session, at)),
    received: (unit) => asTask(undefined, () => readReceived(session, unit)),
    differences: (at) => asTask(undefined, () => reviewService(service).differences(at)),
  };
}
