/** What may stand behind `npm start --`. */
import { optionsIn } from '../command-line.ts';
import { BLOC_NAMES } from '../demo/demo-blocs.ts';
import type { BlocName } from '../demo/demo-blocs.ts';

export interface StartOptions {
  /** Start over: everything in the data folder goes. */
  readonly fresh: boolean;
  readonly port: number;
  readonly bloc: BlocName;
  /** No demonstration: the first who comes sets up an organisation. */
  readonly empty: boolean;
}

const PORT = 7071;

const FORM = `npm start -- [--fresh] [--port 7071] [--bloc ${BLOC_NAMES.join(' | ')}] [--empty]`;

/** Throws UsageError, and Error with a sentence where a value is none. */
export function startOptions(given: readonly string[]): StartOptions {
  const values = optionsIn(given, {
    form: FORM,
    options: {
      fresh: { type: 'boolean' },
      port: { type: 'string' },
      bloc: { type: 'string' },
      empty: { type: 'boolean' },
    },
  });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port: số từ 0 đến 65535. / a number from 0 to 65535.');
  }
  const bloc = BLOC_NAMES.find((name) => name === (values.bloc ?? BLOC_NAMES[0]));
  if (bloc === undefined) throw new Error(`--bloc: ${BLOC_NAMES.join(' | ')}`);
  const empty = values.empty === true;
  if (empty && values.bloc !== undefined) {
    throw new Error('--empty không đi cùng --bloc. / --empty does not go with --bloc.');
  }
  return { fresh: values.fresh === true, port, bloc, empty };
}
