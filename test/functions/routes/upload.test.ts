import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('sending a roster in one request', () => {
  it('publishes it and gives it back to the clerk with id numbers masked', async () => {
    const rows = memberRows(12);
    const path = `units/school-1/uploads/${newUploadId()}`;
    const sent = await service.call('clerk', 'PUT', path, inlineUpload(rows));
    expect(sent.status).toBe(200);
    expect(sent.body.state).toBe('published');
    expect(sent.body.receipt).toMatchObject({ version: 1, rows: 12, unitName: 'Chi bộ Trường Số 1' });
    const roster = await service.call('clerk', 'GET', 'units/school-1/roster');
    expect(roster.body.version).toBe(1);
    expect(roster.body.rows).toHaveLength(12);
    expect(roster.body.rows[0].fields.so_cccd).toMatch(/^•{8}\d{4}$/);
    expect(roster.body.rows[0].fields.ho_ten).toBe('Nguyễn Văn Thử 1');
  });
});
