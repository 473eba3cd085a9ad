/** From introduction to admission: a sum that closes, over the tree, apart from the members, and discreet. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import type { FunnelResponse } from '../../../functions/wire/funnel.ts';
import { runCommand } from '../../support/command.ts';
import { openCandidates } from '../../support/openings.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;

/** The union's 63: 47 attended, 13 could not, of 3 nobody knows. */
const REGISTERED = [
  ...Array.from({ length: 47 }, () => 'da-hoc'),
  ...Array.from({ length: 13 }, () => 'vang'),
  ...Array.from({ length: 3 }, () => 'khong-ro'),
].map((outcome, n) => ({
  row: n + 5,
  fields: {
    ho_ten: `Nguyễn Văn Thử ${String(n + 1)}`,
    ngay_sinh: '1999-03-02',
    ket_qua: outcome,
    ...(outcome === 'vang' ? { ly_do: 'ca-kip' } : {}),
  },
}));

beforeAll(async () => {
  service = await startService();
  await openCandidates(service.call);
  const body = inlineUpload(REGISTERED, { contentHash: contentHashOf(REGISTERED, KEPT_CANDIDATES) });
  const sent = await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/class', body);
  expect(sent).toMatchObject({ status: 200, body: { receipt: { rows: 63 } } });
});
afterAll(() => service.close());

const funnel = async (person: string, unit = 'bloc') => {
  const answer = await service.call(person, 'GET', `units/${unit}/candidates/funnel`);
  expect(answer.status).toBe(200);
  return answer.body as FunnelResponse;
};
const countsOf = ({ places }: FunnelResponse) =>
  Object.fromEntries(places.filter(({ people }) => people > 0).map(({ place, people }) => [place, people]));

it('closes: 63 registered are 47 who attended, 13 who could not and 3 of whom nobody knows', async () => {
  const found = await funnel('office');
  expect(found).toMatchObject({ registered: 63, recognised: 0, notComputed: [] });
  expect(countsOf(found)).toEqual({ 'da-hoc': 47, vang: 13, 'khong-ro': 3 });
  expect(found.places.reduce((sum, { people }) => sum + people, 0)).toBe(found.registered);
});

it('is the same of the unit itself, and nothing of members comes into it', async () => {
  await service.call('clerk', 'PUT', 'units/school-1/uploads/members', inlineUpload(memberRows(4)));
  expect(countsOf(await funnel('clerk', 'school-1'))).toEqual({ 'da-hoc': 47, vang: 13, 'khong-ro': 3 });
});

it('tells a leader how many are on the way, and of the others only that their way ended', async () => {
  const found = await funnel('leader');
  expect(countsOf(found)).toEqual({ 'da-hoc': 47, khac: 16 });
  expect(JSON.stringify(found)).not.toContain('Nguyễn');
});

it('says the same without a screen', async () => {
  const settings = { today: '2023-10-31', environment: { KHOPSO_API: service.api } };
  const ran = await runCommand(['funnel', '--unit', 'bloc', '--as', 'office', '--json'], settings);
  expect([ran.status, JSON.parse(ran.out)]).toMatchObject([0, { registered: 63 }]);
  const said = await runCommand(['funnel', '--unit', 'bloc', '--as', 'office'], settings);
  expect(said.out).toContain('Đã học: 47');
  expect(said.out).toContain('Tổng số 63');
  expect(await runCommand(['funnel', '--as', 'office'], settings)).toMatchObject({ status: 2 });
});
