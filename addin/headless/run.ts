/** One command: what it prints and how it ends. 0: done. 1: done with errors found, or refused. 2: could not be read or tried. */
import { CLASSES_FORM, classesCommand } from './classes.ts';
import { CLASS_LIST_FORMS, classListCommand } from './class-list.ts';
import { CLOSE_FORM, closeCommand } from './close.ts';
import { COLLECT_FORM, collectCommand } from './collect.ts';
import { checkCommand } from './check.ts';
import { FORM_FORM, formCommand } from './form.ts';
import { FUNNEL_FORM, funnelCommand } from './funnel.ts';
import { figuresCommand } from './figures.ts';
import { ANSWERS_SHAPE } from './answers-file.ts';
import { sayBoth } from './say.ts';
import { FORMS, parseArguments } from './arguments.ts';
import { DESK_FORM, deskCommand } from './desk.ts';
import type { Edge } from './edge.ts';
import { INTRODUCTION_COMMANDS } from './introductions.ts';
import { GRADINGS_FORM, gradingsCommand } from './gradings.ts';
import { HAND_OUT_FORM, handOutCommand } from './hand-out.ts';
import { LEDGER_FORM } from './ledger-arguments.ts';
import { ledgerCommand } from './ledger.ts';
import { JOINING_FORMS, joiningCommand } from './joining.ts';
import { MOVEMENTS_FORM, movementsCommand } from './movements.ts';
import { PLANNING_FORMS, isPlanning, planningCommand } from './planning.ts';
import { LEDGER_ANSWERS_SHAPE } from '../tasks/office/ledger-answers.ts';
import { REVIEW_FORM, reviewCommand } from './review.ts';
import { HeadlessError, sentenceOf } from './sentences.ts';
import { PARAGRAPH_FORM, paragraphCommand } from './paragraph.ts';
import { PEOPLE_FORM, peopleCommand } from './people.ts';
import { PLACES_FORM, placesCommand } from './places.ts';
import { pullCommand } from './pull.ts';
import { REPORT_FORM, reportCommand } from './report.ts';
import { REPRINT_FORM, reprintCommand } from './reprint.ts';
import { uploadCommand } from './upload.ts';

type Run = (argv: readonly string[], edge: Edge) => Promise<0 | 1>;

interface Known {
  /** How it is given. */
  readonly forms: readonly string[];
  /** What stands behind its name. */
  readonly run: Run;
}

const inFile: Run = async (argv, edge) => {
  const command = parseArguments(argv);
  if (command.name === 'check') return checkCommand(command, edge);
  if (command.name === 'figures') return figuresCommand(command, edge);
  return command.name === 'upload' ? uploadCommand(command, edge) : pullCommand(command, edge);
};
const ofFile = (name: keyof typeof FORMS): Known => ({
  forms: [FORMS[name]],
  run: (argv, edge) => inFile([name, ...argv], edge),
});

const COMMANDS: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['check', ofFile('check')],
  ['upload', ofFile('upload')],
  ['pull', ofFile('pull')],
  ['figures', ofFile('figures')],
  [
    'ledger',
    {
      forms: [LEDGER_FORM, ...PLANNING_FORMS],
      run: (argv, edge) => (isPlanning(argv) ? planningCommand(argv, edge) : ledgerCommand(argv, edge)),
    },
  ],
  ['close', { forms: [CLOSE_FORM], run: closeCommand }],
  ['classes', { forms: [CLASSES_FORM], run: classesCommand }],
  ['class-list', { forms: CLASS_LIST_FORMS, run: classListCommand }],
  ['places', { forms: [PLACES_FORM], run: placesCommand }],
  ['gradings', { forms: [GRADINGS_FORM], run: gradingsCommand }],
  ['funnel', { forms: [FUNNEL_FORM], run: funnelCommand }],
  ...INTRODUCTION_COMMANDS.map(({ name, form, run }): [string, Known] => [name, { forms: [form], run }]),
  ['desk', { forms: [DESK_FORM], run: deskCommand }],
  ['people', { forms: [PEOPLE_FORM], run: peopleCommand }],
  ['review', { forms: [REVIEW_FORM], run: reviewCommand }],
  ['hand-out', { forms: [HAND_OUT_FORM], run: handOutCommand }],
  ['collect', { forms: [COLLECT_FORM], run: collectCommand }],
  ['movements', { forms: [MOVEMENTS_FORM], run: movementsCommand }],
  ['form', { forms: [FORM_FORM], run: formCommand }],
  ['report', { forms: [REPORT_FORM], run: reportCommand }],
  ['reprint', { forms: [REPRINT_FORM], run: reprintCommand }],
  ['paragraph', { forms: [PARAGRAPH_FORM], run: paragraphCommand }],
  ['setup', { forms: [JOINING_FORMS.setup], run: (argv, edge) => joiningCommand('setup', argv, edge) }],
  ['join', { forms: [JOINING_FORMS.join], run: (argv, edge) => joiningCommand('join', argv, edge) }],
]);

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

const allForms = (): string[] => [...COMMANDS.values()].flatMap(({ forms }) => forms);

function help(edge: Edge): 0 {
  for (const form of allForms()) edge.out(form);
  const { vi, en } = sayBoth('help.answers');
  for (const line of ['', vi, en, ANSWERS_SHAPE]) edge.out(line);
  const ledger = sayBoth('help.ledgerAnswers');
  for (const line of ['', ledger.vi, ledger.en, LEDGER_ANSWERS_SHAPE]) edge.out(line);
  return 0;
}

/** Never rejects: a person gets a sentence, Vietnamese then English, never a stack trace. */
export async function runHeadless(argv: readonly string[], edge: Edge): Promise<0 | 1 | 2> {
  try {
    if (argv.some((one) => HELP.has(one))) return help(edge);
    const [name = '', ...rest] = argv;
    const known = COMMANDS.get(name);
    if (known) return await known.run(rest, edge);
    for (const form of allForms()) edge.error(form);
    throw new HeadlessError(2, sayBoth('command.unknown', { name }));
  } catch (error) {
    const { vi, en, status } = sentenceOf(error);
    edge.error(`${vi} / ${en}`);
    return error instanceof HeadlessError ? error.status : status;
  }
}
