/** One command: what it prints and how it ends. 0: done. 1: done with errors found, or refused. 2: could not be read or tried. */
import { CLOSE_FORM, closeCommand } from './close.ts';
import { COLLECT_FORM, collectCommand } from './collect.ts';
import { checkCommand } from './check.ts';
import { FORM_FORM, formCommand } from './form.ts';
import { figuresCommand } from './figures.ts';
import { ANSWERS_SHAPE } from './answers-file.ts';
import { sayBoth } from './say.ts';
import { FORMS, parseArguments } from './arguments.ts';
import { DESK_FORM, deskCommand } from './desk.ts';
import type { Edge } from './edge.ts';
import { HAND_OUT_FORM, handOutCommand } from './hand-out.ts';
import { LEDGER_FORM } from './ledger-arguments.ts';
import { ledgerCommand } from './ledger.ts';
import { JOINING_FORMS, joiningCommand } from './joining.ts';
import { MOVEMENTS_FORM, movementsCommand } from './movements.ts';
import { PLANNING_FORMS, isPlanning, planningCommand } from './planning.ts';
import { LEDGER_ANSWERS_SHAPE } from '../tasks/office/ledger-answers.ts';
import { REVIEW_FORM, reviewCommand } from './review.ts';
import { HeadlessError, sentenceOf } from './sentences.ts';
import { PEOPLE_FORM, peopleCommand } from './people.ts';
import { pullCommand } from './pull.ts';
import { REPORT_FORM, reportCommand } from './report.ts';
import { REPRINT_FORM, reprintCommand } from './reprint.ts';
import { uploadCommand } from './upload.ts';

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

function help(edge: Edge): 0 {
  const others = [
    LEDGER_FORM,
    CLOSE_FORM,
    DESK_FORM,
    PEOPLE_FORM,
    REVIEW_FORM,
    HAND_OUT_FORM,
    COLLECT_FORM,
    MOVEMENTS_FORM,
    FORM_FORM,
    REPORT_FORM,
    REPRINT_FORM,
    ...PLANNING_FORMS,
    ...Object.values(JOINING_FORMS),
  ];
  for (const form of [...Object.values(FORMS), ...others]) edge.out(form);
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
    if (argv[0] === 'setup' || argv[0] === 'join') return await joiningCommand(argv[0], argv.slice(1), edge);
    if (isPlanning(argv)) return await planningCommand(argv.slice(1), edge);
    if (argv[0] === 'ledger') return await ledgerCommand(argv.slice(1), edge);
    if (argv[0] === 'collect') return await collectCommand(argv.slice(1), edge);
    if (argv[0] === 'hand-out') return await handOutCommand(argv.slice(1), edge);
    if (argv[0] === 'form') return await formCommand(argv.slice(1), edge);
    if (argv[0] === 'movements') return await movementsCommand(argv.slice(1), edge);
    if (argv[0] === 'report') return await reportCommand(argv.slice(1), edge);
    if (argv[0] === 'reprint') return await reprintCommand(argv.slice(1), edge);
    if (argv[0] === 'people') return await peopleCommand(argv.slice(1), edge);
    if (argv[0] === 'desk') return await deskCommand(argv.slice(1), edge);
    if (argv[0] === 'close') return await closeCommand(argv.slice(1), edge);
    if (argv[0] === 'review') return await reviewCommand(argv.slice(1), edge);
    const command = parseArguments(argv);
    if (command.name === 'check') return await checkCommand(command, edge);
    if (command.name === 'figures') return await figuresCommand(command, edge);
    if (command.name === 'upload') return await uploadCommand(command, edge);
    return await pullCommand(command, edge);
  } catch (error) {
    const { vi, en, status } = sentenceOf(error);
    edge.error(`${vi} / ${en}`);
    return error instanceof HeadlessError ? error.status : status;
  }
}
