/**
 * Stands in for '@azure/functions-core', the module that Azure's Node worker slips under '@azure/functions': what
 * app.http() registers arrives here, and the embedded host serves exactly that. One per process, as in Azure.
 */
import type { FunctionHandler, FunctionResult, InvocationContext } from '@azure/functions';

export interface Registration {
  readonly name: string;
  readonly route: string;
  readonly methods: readonly string[];
  readonly handler: FunctionHandler;
}

interface Binding {
  readonly type: string;
  readonly route?: string;
  readonly methods?: readonly string[];
}

interface Metadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

const registered: Registration[] = [];

export function setProgrammingModel(): void {
  // The embedded host calls handlers itself and needs no model of how to.
}

export function registerFunction(
  { name, bindings }: Metadata,
  handler: (request: unknown, context: InvocationContext) => FunctionResult,
): void {
  const trigger = Object.values(bindings).find(({ type }) => type === 'httpTrigger');
  if (trigger === undefined)
    throw new Error(`The embedded host serves HTTP only: ${name} has another trigger`);
  registered.push({ name, route: trigger.route ?? name, methods: trigger.methods ?? [], handler });
}

export function log(_level: string, _category: string, message: string): void {
  console.error(message);
}

/** Everything registered since the last call. */
export function takeRegistrations(): readonly Registration[] {
  return registered.splice(0);
}
