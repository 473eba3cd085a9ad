/** `introductions`, `introduce`, `receive`, `feedback`: candidates who go from one unit to another, and what became of them. */
import { REFUSAL_CODES } from '#domain/introductions/introduction.ts';
import type { IntroductionView } from '#wire/introductions.ts';
import { introductionService } from '../service/introductions-client.ts';
import type { IntroductionService } from '../service/introductions-client.ts';
import { serviceAt } from '../tasks/create.ts';
import {
  feedbackLines,
  incomingLine,
  missingLine,
  nobodyText,
  sentLine,
} from '../words/introduction-text.ts';
import { sayingFrom, wordsIn } from '../words/messages.ts';
import { INTRODUCTION_WORDS } from '../words/screens/introductions.ts';
import type { Edge } from './edge.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

const words = wordsIn('vi');
const say = sayingFrom(INTRODUCTION_WORDS, words);

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  to: { type: 'string' },
  rows: { type: 'string' },
  id: { type: 'string' },
  refuse: { type: 'string' },
  undo: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;
type Option = keyof typeof OPTIONS;

interface Given {
  readonly unit: string;
  readonly to?: string;
  readonly rows?: string;
  readonly id?: string;
  readonly refuse?: string;
  readonly undo: boolean;
}

interface Answer {
  readonly json: object;
  readonly lines: readonly string[];
}

interface Command {
  readonly name: string;
  readonly form: string;
  /** Beside --unit, --as and --json. */
  readonly takes: readonly Option[];
  readonly ask: (service: IntroductionService, given: Given) => Promise<Answer>;
}

/** --id for whoever repeats a command: with the same one it is one introduction. */
const INTRODUCE = 'introduce --unit UNIT --as PERSON [--to UNIT --rows 5,6 [--id ID]] [--json]';
const RECEIVE = `receive --unit UNIT --as PERSON --id ID [--refuse ${REFUSAL_CODES.join('|')} | --undo] [--json]`;

const COMMANDS: readonly Command[] = [
  {
    name: 'introductions',
    form: 'introductions --unit UNIT --as PERSON [--json]',
    takes: [],
    ask: async (service, { unit }) => {
      const answer = await service.all(unit);
      const { sent, incoming, receivers } = answer;
      return {
        json: answer,
        lines: [
          ...incoming
            .filter(({ state }) => state === 'sent')
            .map((one) => say('in.waits', { id: one.id, line: incomingLine(words, one) })),
          ...incoming.filter(({ state }) => state !== 'sent').flatMap((one) => answeredLines(one)),
          ...sent.map((one) => sentLine(words, one)),
          ...receivers.map(({ unit: { id, name }, organisation }) =>
            say('out.may', { unit: name, organisation, id }),
          ),
          ...(receivers.length === 0 ? [say('out.closed', { unit })] : []),
        ],
      };
    },
  },
  { name: 'introduce', form: INTRODUCE, takes: ['to', 'rows', 'id'], ask: introduce },
  { name: 'receive', form: RECEIVE, takes: ['id', 'refuse', 'undo'], ask: receive },
  {
    name: 'feedback',
    form: 'feedback --unit UNIT --as PERSON [--json]',
    takes: [],
    ask: async (service, { unit }) => {
      const answer = await service.feedback(unit);
      const lines = feedbackLines(words, answer);
      return { json: answer, lines: lines.length === 0 ? [say('back.none')] : lines };
    },
  },
];

/** What was answered, and who of it the unit has not sent in a list yet. */
const answeredLines = (one: IntroductionView): string[] => [
  say('in.answered', { from: one.from.name, line: sentLine(words, one) }),
  ...(one.unsent === undefined ? [] : [missingLine(words, one), say('in.fetch')]),
];

export const INTRODUCTION_COMMANDS = COMMANDS.map((command) => ({
  name: command.name,
  form: command.form,
  run: (argv: readonly string[], edge: Edge) => run(command, argv, edge),
}));

async function run({ form, takes, ask }: Command, argv: readonly string[], edge: Edge): Promise<0> {
  const { values } = argumentsOf(argv, { form, options: OPTIONS });
  const { as: person, json, unit, ...given } = values;
  const known = new Set<string>(takes);
  const isStrange = Object.entries(given).some(([name, value]) => value !== false && !known.has(name));
  if (unit === undefined || person === undefined || isStrange) throw usageError(form);
  const place = await servicePlace(person, edge.environment);
  const answer = await ask(introductionService(serviceAt({ ...place, pauses: PAUSES })), { unit, ...given });
  if (json) edge.out(JSON.stringify(answer.json));
  else for (const line of answer.lines) edge.out(line);
  return 0;
}

const ofOne = (one: IntroductionView): Answer => ({ json: one, lines: [sentLine(words, one)] });

/** Without --to: whom the newest list may introduce. */
async function introduce(service: IntroductionService, { unit, to, rows, id }: Given): Promise<Answer> {
  const whom = await service.introducing(unit);
  if (to === undefined && rows === undefined && id === undefined) {
    const lines = whom.people.map(({ row, name, outcome }) =>
      say('out.who', { row: String(row), name, outcome }),
    );
    return { json: whom, lines: lines.length === 0 ? [nobodyText(words, whom)] : lines };
  }
  if (to === undefined || rows === undefined || !/^\d+(?:,\d+)*$/.test(rows)) throw usageError(INTRODUCE);
  const at = { unit, id: id ?? crypto.randomUUID() };
  const body = { to, version: whom.version, rows: rows.split(',').map(Number) };
  return ofOne(await service.introduce(at, body));
}

async function receive(service: IntroductionService, { unit, id, refuse, undo }: Given): Promise<Answer> {
  const refusal = REFUSAL_CODES.find((code) => code === refuse);
  if (id === undefined || (refuse !== undefined && (undo || refusal === undefined)))
    throw usageError(RECEIVE);
  const state = undo ? 'sent' : refusal === undefined ? 'received' : 'refused';
  const moved = await service.move({ unit, id }, { state, ...(refusal === undefined ? {} : { refusal }) });
  const { json, lines } = ofOne(moved);
  // No file is written by the command: a library between us and her sheet may lose things.
  return { json, lines: state === 'received' ? [...lines, say('in.fetch')] : lines };
}
