/** A ledger without a screen: fetched into a workbook, and what was edited in it checked and saved, all or nothing. */
import { readFile } from 'node:fs/promises';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import { headerOf } from '#domain/ledgers/header.ts';
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { readingLines, readingOf } from './ledger-reading.ts';
import { LEDGER_ANSWERS_SHAPE, ledgerAnswers } from '../tasks/office/ledger-answers.ts';
import type { LedgerAnswers } from '../tasks/office/ledger-answers.ts';
import { checkLedger } from '../tasks/office/ledger-check.ts';
import type { LedgerSaved } from '../tasks/office/ledger-checked.ts';
import { ledgerOf } from '../tasks/office/ledger-list.ts';
import { pullLedger } from '../tasks/office/ledger-pull.ts';
import { saveLedger } from '../tasks/office/ledger-save.ts';
import { listSheets, readSheet } from '../workbook/reading/read.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { inNewFile } from './in-file.ts';
import { parseLedger } from './ledger-arguments.ts';
import type { LedgerCommand } from './ledger-arguments.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';

type Saving = Extract<LedgerCommand, { readonly file: string }>;

/** 1 where something keeps the ledger from being saved. */
export async function ledgerCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const command = parseLedger(argv);
  const ledger = ledgerOf(command.ledger);
  if (!ledger) throw new HeadlessError(2, sayBoth('ledger.unknown', { ledger: command.ledger }));
  const account = serviceAt({ ...(await servicePlace(command.person, edge.environment)), pauses: PAUSES });
  const service = officeService(account);
  const { unit } = command;
  if (command.act === 'pull') {
    const { asOf, out } = command;
    const { commit, rows } = await inNewFile(out, () => pullLedger(service, { ledger, unit, asOf }));
    const { id } = ledger.definition;
    edge.out(
      command.json
        ? JSON.stringify({ ledger: id, commit, rows })
        : say('ledger.written', { rows, file: out }),
    );
    return 0;
  }
  const answers = await answersOf(command);
  await openBook(command.file);
  const sheet = await sheetOf(ledger.definition);
  const request = { ledger, unit, from: command.from ?? edge.today, answers, sheet };
  const checked = command.act === 'check' ? await checkLedger(service, request) : undefined;
  const outcome: LedgerSaved | undefined = checked
    ? { outcome: 'nothing', checked }
    : command.act === 'save'
      ? await saveLedger(account, request)
      : undefined;
  if (!outcome) throw new HeadlessError(2, sayBoth('ledger.no-header', { file: command.file }));
  return tell(command, outcome, edge);
}

async function answersOf({ answers: file }: Saving): Promise<LedgerAnswers> {
  if (file === undefined) return {};
  const unreadable = (cause?: unknown) =>
    new HeadlessError(2, sayBoth('answers.unreadable', { file, shape: LEDGER_ANSWERS_SHAPE }), { cause });
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw unreadable(cause);
  }
  const answers = ledgerAnswers(data);
  if (!answers) throw unreadable();
  return answers;
}

/** The sheet that bears the ledger's name, else the first with a header of it: a list may stand behind a cover. */
async function sheetOf(definition: LedgerDefinition): Promise<string | undefined> {
  const sheets = await listSheets();
  const named = sheets.find(({ name }) => name === definition.title.vi);
  if (named) return named.id;
  for (const { id } of sheets) {
    const { block } = await readSheet(id);
    if (headerOf(definition, block.values)) return id;
  }
  return sheets[0]?.id;
}

/** By the rows of the sheet. */
function invitationsOf(saved: LedgerSaved): { row: number | null; code: string }[] {
  if (saved.outcome !== 'saved') return [];
  const rowOf = new Map(saved.checked.rows.map(({ id, sheetRow }) => [id, sheetRow + 1]));
  return saved.invitations.map(({ row, code }) => ({ row: rowOf.get(row) ?? null, code }));
}

function tell(command: Saving, saved: LedgerSaved, edge: Edge): 0 | 1 {
  const { added, changed, ended, unchanged, missing, findings, follows, rows, commit } = saved.checked;
  const isRefused = findings.some(({ severity }) => severity === 'error');
  const counts = { added: added.length, changed: changed.length, unchanged, missing: missing.length };
  if (command.json) {
    edge.out(
      JSON.stringify({
        ledger: command.ledger,
        commit: saved.outcome === 'saved' ? saved.commit : commit,
        ...counts,
        ended,
        findings: findings.map(({ cell, severity, message }) => ({ cell, severity, message: message.vi })),
        follows: follows.map(({ vi }) => vi),
        read: readingOf(saved.checked),
        rows: rows.map(({ sheetRow, id }) => ({ row: sheetRow + 1, id })),
        invitations: invitationsOf(saved),
      }),
    );
  } else {
    edge.out(say(saved.outcome === 'saved' ? 'ledger.saved' : 'ledger.checked', counts));
    for (const line of readingLines(saved.checked)) edge.out(`  ${line}`);
    for (const { vi } of follows) edge.out(`  ${vi}`);
    for (const { cell, message } of findings) edge.out(`  ${cell === null ? '' : `${cell}: `}${message.vi}`);
  }
  return isRefused ? 1 : 0;
}
