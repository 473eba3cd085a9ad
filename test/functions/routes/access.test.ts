/** Every route, every role, inside and outside the subtree. The expectations name each route: one without a row fails. */
import { ROUTES } from '../../../functions/routes/table.ts';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openCandidates, openList } from '../../support/openings.ts';
import { KEPT_GRADINGS } from '../../../functions/domain/kinds/gradings.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

import { ROLES } from '../../../functions/domain/access/grants.ts';
import type { Role } from '../../../functions/domain/access/grants.ts';

type Expected = Readonly<Record<Role, 'allowed' | 'refused'>> | 'everybody' | 'signed-in';

const EXPECTED: Readonly<Record<string, Expected>> = {
  getHealth: 'everybody',
  getOpenApi: 'everybody',
  getMe: 'signed-in',
  postJoin: 'signed-in',
  postSetup: 'signed-in',
  getUnits: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  putUpload: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getUpload: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putChunk: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  commitUpload: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putUploadReceived: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getUploadReceived: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putChunkReceived: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  commitUploadReceived: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putUploadCandidates: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getUploadCandidates: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putChunkCandidates: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  commitUploadCandidates: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putUploadReceivedCandidates: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getUploadReceivedCandidates: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putChunkReceivedCandidates: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  commitUploadReceivedCandidates: {
    clerk: 'refused',
    office: 'allowed',
    leader: 'refused',
    admin: 'refused',
  },
  putUploadGradings: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getUploadGradings: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putChunkGradings: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  commitUploadGradings: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getGradings: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getGradingVersions: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getGradingDifferences: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putGradingMatch: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putGradingWithdrawal: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putGradingReopening: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getGradingFigures: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getCandidates: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getNewMembers: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getFunnel: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getFunnelOfSpan: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getIntroductions: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getIntroducing: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  putIntroduction: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getIntroduced: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  putIntroductionState: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getFeedback: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getCandidateVersions: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  putCandidateRequest: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putCandidateMatch: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putCandidateWithdrawal: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putCandidateReopening: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getCandidateDifferences: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getRoster: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getVersions: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getDifferences: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  putRequest: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putMatch: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putWithdrawal: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  putReopening: { clerk: 'allowed', office: 'refused', leader: 'refused', admin: 'refused' },
  getDesk: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getCandidateDesk: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getGradingDesk: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getMembers: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getDuplicates: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getHandOut: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getConsolidated: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getMovements: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getForm: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getFirstSteps: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getUnitsLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putUnitsLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getPeopleLedger: { clerk: 'refused', office: 'refused', leader: 'refused', admin: 'allowed' },
  putPeopleLedgerSave: { clerk: 'refused', office: 'refused', leader: 'refused', admin: 'allowed' },
  postInvitation: { clerk: 'refused', office: 'refused', leader: 'refused', admin: 'allowed' },
  getPeriodsLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putPeriodsLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getClosingsLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putClosingsLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getOpeningsLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putOpeningsLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getIntroducersLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putIntroducersLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getPlansLedger: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putPlansLedgerSave: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getClassesLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putClassesLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putClassListWithdrawn: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  postClassListMeeting: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  putClassList: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getClassList: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'refused' },
  getOwnClasses: { clerk: 'allowed', office: 'allowed', leader: 'refused', admin: 'refused' },
  getClasses: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getPlacesLedger: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  putPlacesLedgerSave: { clerk: 'refused', office: 'allowed', leader: 'refused', admin: 'allowed' },
  getPlaces: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  postReport: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getReport: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getReportUnits: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getReportRows: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
  getStatistics: { clerk: 'allowed', office: 'allowed', leader: 'allowed', admin: 'allowed' },
};

let service: TestService;
beforeAll(async () => {
  service = await startService();
  const sent = await service.call(
    'clerk',
    'PUT',
    'units/school-1/uploads/there',
    inlineUpload(memberRows(3)),
  );
  expect(sent.status).toBe(200);
  await openCandidates(service.call);
  const rows = [{ row: 5, fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02' } }];
  const candidates = inlineUpload(rows, { contentHash: contentHashOf(rows, KEPT_CANDIDATES) });
  const other = await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/there', candidates);
  expect(other.status).toBe(200);
  await openList(service.call, 'gradings', 'bloc', { base: 1 });
  const gradings = inlineUpload(rows, { contentHash: contentHashOf(rows, KEPT_GRADINGS) });
  const graded = await service.call('clerk', 'PUT', 'units/school-1/gradings/uploads/there', gradings);
  expect(graded.status).toBe(200);
});
afterAll(() => service.close());

const BODY = inlineUpload(memberRows(3));
const call = (name: string, person: string | null, unit = 'school-1') => {
  const route = ROUTES.find((one) => one.name === name);
  if (route === undefined) throw new Error(`No route ${name}`);
  const path = route.path
    .replace('{unit}', unit)
    .replace('{upload}', 'there')
    .replace('{index}', '0')
    .replace('{save}', 'there')
    .replace('{version}', '1')
    .replace('{act}', 'there')
    .replace('{form}', '1')
    .replace('{from}', '2023-10-01')
    .replace('{row}', 'there')
    .replace('{class}', 'there')
    .replace('{list}', 'there')
    .replace('{hash}', 'there');

  return service.call(person, route.method, path, route.body === undefined ? undefined : BODY);
};

it('every route has its expectation, and nothing is expected of a route that is not there', () => {
  expect(ROUTES.map(({ name }) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(ROUTES.map(({ name }) => name))('%s', (name) => {
  const expected = EXPECTED[name] ?? 'everybody';
  if (expected === 'everybody') {
    it('answers without a token', async () => {
      expect((await call(name, null)).status).toBe(200);
    });
    return;
  }

  it('asks who it is', async () => {
    const answer = await call(name, null);
    expect(answer).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('does not take a token it cannot verify', async () => {
    expect((await call(name, 'somebody unknown')).status).toBe(401);
  });

  if (expected === 'signed-in') {
    it.each([...ROLES, 'nobody'])('answers to %s', async (person) => {
      // Who they are was not the question, if what was sent was.
      expect([200, 400]).toContain((await call(name, person)).status);
    });
    return;
  }

  it.each(ROLES)(`for a %s inside the subtree`, async (role) => {
    const { status, body } = await call(name, role);
    const outcome = status === 401 || status === 404 || status === 403 ? body.code : 'answered';
    // Allowed is answered, if only to say that this upload has no session: what it must not be is a question of access.
    const answered = [
      'answered',
      'upload-unknown',
      'row-unknown',
      'report-unknown',
      'introduction-unknown',
      'not-receiving',
    ];
    if (expected[role] === 'allowed') expect(answered).toContain(outcome);
    else expect([status, outcome]).toEqual([403, 'not-allowed']);
  });

  it.each([...ROLES.map((role) => `outsider-${role}`), 'nobody'])(
    'looks to %s as if the unit did not exist',
    async (person) => {
      const there = await call(name, person);
      const nowhere = await call(name, person, 'no-such-unit');
      expect(there.status).toBe(404);
      expect(there.body).toEqual(nowhere.body);
      expect(there.body.code).toBe('not-found');
    },
  );

  it('does not reach above the unit that was granted', async () => {
    expect((await call(name, 'clerk', 'bloc')).status).toBe(404);
    expect((await call(name, 'clerk', 'firm-1')).status).toBe(404);
  });
});

describe('an id that is no id', () => {
  it.each(['a%2Fb', 'a b', 'á', '..', 'a'.repeat(65)])('is not found or refused: %s', async (unit) => {
    const path = `units/${encodeURIComponent(decodeURIComponent(unit))}/roster`;
    expect((await service.call('office', 'GET', path)).status).toBe(404);
  });

  it('is refused as an upload', async () => {
    const answer = await service.call('clerk', 'PUT', 'units/school-1/uploads/a%2Fb', BODY);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', params: { where: 'upload' } },
    });
  });
});
