/** `review`: asks for a version to be corrected, says that it is matched, or takes it back. */
import { COLUMN_PATTERN, CORRECTION_KINDS, isWhole } from '#domain/submissions/correction.ts';
import type { Correction, CorrectionKind } from '#domain/submissions/correction.ts';
import { REVIEW_ACTS } from '#domain/submissions/review.ts';
import type { ReviewAct } from '#domain/submissions/review.ts';
import { reviewService } from '../service/review-client.ts';
import { asTask } from '../tasks/common/failure.ts';
import { serviceAt } from '../tasks/create.ts';
import { MEMBER_LIST } from '#domain/rules/members.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { Edge } from './edge.ts';
import { kindNamed } from './kinds.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

interface ReviewCommand {
  readonly act: ReviewAct;
  readonly kind: ListKind;
  readonly unit: string;
  readonly version: number;
  readonly person: string;
  readonly corrections: readonly Correction[];
  readonly json: boolean;
}

export const REVIEW_FORM =
  'review ask|match|withdraw|ask-reopening --unit UNIT --version N --as PERSON ' +
  `[--reason ${CORRECTION_KINDS.join('|')}] [--cells C7,D9] [--kind candidates] [--json]`;

const OPTIONS = {
  unit: { type: 'string' },
  version: { type: 'string' },
  as: { type: 'string' },
  reason: { type: 'string' },
  cells: { type: 'string' },
  kind: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** 1 where it was refused: the version stands elsewhere by now, or the role does not include it. */
export async function reviewCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { act, kind, unit, version, person, corrections, json } = parseReview(argv);
  const place = await servicePlace(person, edge.environment);
  const service = serviceAt({ ...place, pauses: PAUSES, of: kind });
  const { ask, match, withdraw, askReopening } = reviewService(service);
  const at = { unit, version, person };
  const done = await asTask(undefined, () =>
    act === 'ask' ? ask(at, [...corrections]) : { match, withdraw, 'ask-reopening': askReopening }[act](at),
  );
  edge.out(
    json
      ? JSON.stringify({ unit, ...done })
      : say(SAID[act], { version, count: corrections.length, name: done.by.name }),
  );
  return 0;
}

const SAID = {
  ask: 'review.ask',
  match: 'review.match',
  withdraw: 'review.withdraw',
  'ask-reopening': 'review.ask-reopening',
} as const satisfies Readonly<Record<ReviewAct, string>>;

function parseReview(argv: readonly string[]): ReviewCommand {
  const [first, ...rest] = argv;
  const act = REVIEW_ACTS.find((each) => each === first);
  const {
    unit,
    version = '',
    as: person,
    reason,
    cells,
    kind: word = MEMBER_LIST.id,
    json,
  } = argumentsOf(rest, { form: REVIEW_FORM, options: OPTIONS }).values;
  const number = /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined;
  const kind = kindNamed(word);
  if (!act || !kind || !unit || !person || number === undefined) throw usage();
  if (act !== 'ask' && (reason !== undefined || cells !== undefined)) throw usage();
  const corrections = act === 'ask' ? correctionsOf(kind, reason, cells) : [];
  if (!corrections.every(isWhole)) throw usage();
  return { act, kind, unit, version: number, person, corrections, json };
}

/** Cells without a reason are cells to be looked at. */
function correctionsOf(of: ListKind, reason = 'cell', cells: string | undefined): Correction[] {
  const kind = CORRECTION_KINDS.find((each) => each === reason);
  if (kind === undefined) throw usage();
  const places = cells === undefined ? [] : cells.split(',').map((cell) => placeOf(of, cell.trim()));
  return placed(kind, places);
}

type Place = Pick<Correction, 'row' | 'field' | 'column'>;

function placed(kind: CorrectionKind, places: readonly Place[]): Correction[] {
  const rows = places.map(({ row }) => row);
  if (kind === 'cell') return places.length === 0 ? [{ kind }] : places.map((place) => ({ kind, ...place }));
  if (kind === 'doubled') return [{ kind, row: rows[0], ...(rows.length > 1 ? { other: rows[1] } : {}) }];
  if (kind === 'missing' || rows.length === 0) return [{ kind }];
  return rows.map((row) => ({ kind, row }));
}

/** 'C7' as the clerk's sheet has it, or '7:ngay_sinh' by what the cell means. */
function placeOf({ fields }: ListKind, text: string): Place {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = letters.toUpperCase();
  if (COLUMN_PATTERN.test(column)) return { row: Number(digits), column };
  const [, row = '', name] = /^([1-9]\d{0,6}):(\w+)$/.exec(text) ?? [];
  const field = fields.find(({ key }) => key === name)?.key;
  if (row === '' || field === undefined) throw usage();
  return { row: Number(row), field };
}

const usage = () => usageError(REVIEW_FORM);
