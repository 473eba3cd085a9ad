/**
 * Routes as the Azure host matches them: literals without regard to case, {name} for one segment, another method is
 * another route. Azure decides overlapping templates by function name; here they are refused at start, because nobody
 * reads a route table that way. Optional, catch-all and constrained parameters are refused too: nothing here needs them.
 */
import type { Registration } from './core.ts';

interface Template {
  readonly registration: Registration;
  readonly method: string;
  readonly segments: readonly string[];
}

export interface Match {
  readonly registration: Registration;
  readonly params: Record<string, string>;
}

export type Matcher = (method: string, path: readonly string[]) => Match | undefined;

const nameOf = (segment: string) => /^\{(\w+)\}$/.exec(segment)?.[1];

/** Throws Error naming two functions whose routes overlap. */
export function routeMatcher(registrations: readonly Registration[]): Matcher {
  const templates = registrations.flatMap(templatesOf);
  for (const [index, one] of templates.entries()) {
    const other = templates.slice(index + 1).find((later) => overlap(one, later));
    if (other !== undefined) {
      throw new Error(`The routes of ${one.registration.name} and ${other.registration.name} overlap`);
    }
  }
  return (method, path) => {
    for (const template of templates) {
      const params = template.method === method ? paramsOf(template.segments, path) : undefined;
      if (params !== undefined) return { registration: template.registration, params };
    }
    return undefined;
  };
}

function templatesOf(registration: Registration): Template[] {
  const segments = registration.route.split('/');
  const odd = segments.find((segment) => /[{}*?:]/.test(segment) && nameOf(segment) === undefined);
  if (odd !== undefined)
    throw new Error(`The route of ${registration.name} has a parameter of an unknown kind: ${odd}`);
  return registration.methods.map((method) => ({ registration, method: method.toUpperCase(), segments }));
}

function overlap(one: Template, other: Template): boolean {
  return (
    one.method === other.method &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, index) => {
      const opposite = other.segments[index] ?? '';
      const free = nameOf(segment) !== undefined || nameOf(opposite) !== undefined;
      return free || segment.toLowerCase() === opposite.toLowerCase();
    })
  );
}

function paramsOf(segments: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? '';
    const name = nameOf(segment);
    if (name === undefined && segment.toLowerCase() !== given.toLowerCase()) return undefined;
    if (name !== undefined) {
      if (given === '') return undefined;
      params[name] = given;
    }
  }
  return params;
}
