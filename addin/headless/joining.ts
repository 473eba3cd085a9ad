/** Coming in without a screen: an account of this machine, tied by a code to what it is for; or the first of an empty service. */
import * as z from 'zod/mini';
import { serviceAt } from '../tasks/create.ts';
import { join, setUp } from '../tasks/joining/joining.ts';
import { JOINING_FAILURES } from '../words/screens/joining.ts';
import { failureOf } from '../words/errors.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

export const JOINING_FORMS = {
  setup: 'setup --code CODE --name NAME --organisation NAME [--as PERSON] [--json]',
  join: 'join --code CODE [--as PERSON] [--json]',
} as const;

const OPTIONS = {
  code: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Act = keyof typeof JOINING_FORMS;
type Values = ReturnType<typeof read>;

/** HeadlessError of status 1 where the code opens nothing, 2 where nothing could be tried. */
export async function joiningCommand(act: Act, argv: readonly string[], edge: Edge): Promise<0> {
  const values = read(act, argv);
  const { api } = await servicePlace('', edge.environment);
  const person = values.as ?? (await newAccount(api));
  const service = serviceAt({ api, person, pauses: PAUSES });
  const { unit, role, begins } = await told(() =>
    act === 'join' ? join(service, values.code) : setUp(service, firstOf(values)),
  );
  edge.out(
    values.json
      ? JSON.stringify({ person, unit: unit.id, role, begins })
      : say('joining.done', { person, unit: unit.name }),
  );
  return 0;
}

const firstOf = ({ code, name = '', organisation = '' }: Values) => ({ code, name, organisation });

function read(act: Act, argv: readonly string[]) {
  const form = JOINING_FORMS[act];
  const { values } = argumentsOf(argv, { form, options: OPTIONS });
  const { code, name, organisation } = values;
  const isWhole =
    act === 'join' ? name === undefined && organisation === undefined : Boolean(name && organisation);
  if (!code || !isWhole) throw usageError(form);
  return { ...values, code };
}

async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const own = JOINING_FAILURES[failureOf(error).code];
    throw own ? new HeadlessError(1, own) : error;
  }
}

const Account = z.object({ person: z.string() });

/** Of the machine that serves; another sign-in knows its people itself. */
async function newAccount(api: string): Promise<string> {
  const none = () => new HeadlessError(2, sayBoth('joining.noAccounts'));
  const response = await fetch(new URL('/local/accounts', api), { method: 'POST' }).catch(() => undefined);
  const answer = Account.safeParse(response?.ok === true ? await response.json() : undefined);
  if (!answer.success) throw none();
  return answer.data.person;
}
