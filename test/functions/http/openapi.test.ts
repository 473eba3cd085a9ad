import { ROUTES } from '../../../functions/routes/table.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('the OpenAPI document', () => {
  it('describes every route with its parameters and its problems', async () => {
    const { body } = await service.call(null, 'GET', 'openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const { path, method, name } of ROUTES) {
      const operation = body.paths[`/${path}`][method.toLowerCase()];
      expect(operation.operationId).toBe(name);
      const inPath = operation.parameters.filter((parameter: { in: string }) => parameter.in === 'path');
      expect(inPath).toHaveLength(path.split('{').length - 1);
      expect(operation.responses['500']).toBeDefined();
    }
    const put = body.paths['/units/{unit}/uploads/{upload}'].put;
    expect(put.responses['409'].description).toContain('version-conflict');
    expect(put.requestBody.content['application/json'].schema.additionalProperties).toBe(false);
  });

  it('needs no other file to be read', async () => {
    const { body } = await service.call(null, 'GET', 'openapi.json');
    const references = JSON.stringify(body).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(new Set(references)).toEqual(new Set(['"$ref":"#/components/schemas/Problem"']));
    expect(JSON.stringify(body)).not.toMatch(/\$schema|\$id/);
  });
});
