/** The OpenAPI 3.1 document of the service, derived from the route table and the wire schemas. */
import { z } from 'zod/mini';
import { COUNTINGS } from '../domain/submissions/review.ts';
import { PROBLEM_TYPE, Problem } from '../wire/problem.ts';
import { PROBLEMS } from '../wire/problem-catalogue.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import type { Route } from './route.ts';

type Schema = Readonly<Record<string, unknown>>;

export function openApiOf(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Khớp Sổ', version: '1' },
    servers: [{ url: '.' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(route: Route): object {
  const { name, summary, body, response, access } = route;
  return {
    operationId: name,
    summary,
    parameters: parametersOf(route),
    security: access === 'public' ? [] : [{ token: [] }],
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonOf(schemaOf(body)) } }),
    responses: {
      200: {
        description: 'OK',
        content: jsonOf(response === undefined ? { type: 'object' } : schemaOf(response)),
      },
      ...problemResponses(route),
    },
  };
}

const jsonOf = (schema: Schema) => ({ 'application/json': { schema } });

function parametersOf({ path, asOf, counts }: Route): object[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const date = { name: 'asOf', in: 'query', required: false, schema: { type: 'string', format: 'date' } };
  const which = { name: 'counts', in: 'query', required: false, schema: { enum: [...COUNTINGS] } };
  return [...inPath, ...(asOf === true ? [date] : []), ...(counts === true ? [which] : [])];
}

/** Every route may fail with these, as far as its access and its body go. */
function problemResponses(route: Route): Record<string, object> {
  const codes: ProblemCode[] = [
    ...(route.access === 'public' ? [] : (['signed-out', 'busy'] as const)),
    ...(typeof route.access === 'object' ? (['not-found', 'not-allowed', 'invalid-request'] as const) : []),
    ...(route.asOf === true ? (['unit-not-yet', 'unit-ended'] as const) : []),
    ...(route.body === undefined ? [] : (['invalid-json', 'too-large', 'unsupported-body'] as const)),
    ...(route.problems ?? []),
    'too-many-requests',
    'not-configured',
    'unexpected',
  ];
  const byStatus: Record<string, object> = {};
  for (const status of [...new Set(codes.map((code) => PROBLEMS[code].status))].sort()) {
    const here = codes.filter((code) => PROBLEMS[code].status === status);
    byStatus[status] = {
      description: here.join(', '),
      content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return byStatus;
}

function schemaOf(schema: z.ZodMiniType): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}
