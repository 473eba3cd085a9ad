/**
 * What follows from changes of the ledger of units, in sentences, before anybody saves them: who comes, ends, moves, merges and splits,
 * how their figures are counted from then on, and from which day reports become other ones.
 */
import { formatDate } from '../language/date.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { sameValue } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import { ALWAYS } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import { daysOfTurns, fieldLines } from './consequence-fields.ts';
import {
  counted,
  idsIn,
  namesOf,
  nounOf,
  numbered,
  since,
  textIn,
  told,
  valueIn,
} from './consequence-words.ts';
import type { Change } from './consequence-words.ts';
import { dayAfter } from './days.ts';
import { endingNowhere } from './leaving-sums.ts';

export function unitConsequences(
  before: LedgerState,
  after: LedgerState,
  from: string,
): readonly Bilingual[] {
  const change: Change = { before, after, from };
  const rows = [...after.rows.values()].filter((row) => before.rows.get(row.id) !== row);
  return [
    ...addedLines(change, rows),
    ...mergedLines(change, rows),
    ...splitLines(change, rows),
    ...endedLines(change, rows),
    ...fieldLines(change, rows),
    ...reportLines(change, rows),
  ];
}

function addedLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const added = rows.map(({ id }) => id).filter((id) => !change.before.rows.has(id));
  if (added.length === 0) return [];
  const days = added.map((id) => textIn(change.after, id, 'from') ?? ALWAYS);
  const [is, when] = [counted(added, nounOf(change, added)), since(days)];
  const always = days.filter((day) => day === ALWAYS).length;
  const line = both(`${is.vi} thêm mới${when.vi}.`, `${is.en} added${when.en}.`);
  return always === 0
    ? [line]
    : [
        line,
        both(
          `${String(always)} đơn vị thêm mới không ghi Từ ngày: có mặt cả trong báo cáo của những ngày trước.`,
          `${String(always)} added without a first day: they are in reports of earlier days too.`,
        ),
      ];
}

/** Units that newly say where they went, by where and by day. */
function mergedLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const { before, after } = change;
  const groups = new Map<string, { ids: string[]; into: readonly string[]; day: string }>();
  for (const { id } of rows) {
    const into = idsIn(after, id, 'into');
    const to = textIn(after, id, 'to');
    const isSame =
      sameValue(valueIn(before, id, 'into'), valueIn(after, id, 'into')) && textIn(before, id, 'to') === to;
    if (into.length === 0 || to === undefined || isSame) continue;
    const day = dayAfter(to);
    const key = `${day} ${into.join(' ')}`;
    const group = groups.get(key) ?? { ids: [], into, day };
    group.ids.push(id);
    groups.set(key, group);
  }
  const lines = [...groups.values()].map(({ ids, into, day }) =>
    into.length === 1 ? mergedLine(change, ids, into, day) : dividedLine(change, ids, into, day),
  );
  return told(lines, 'lần nhập', 'mergers');
}

function mergedLine(change: Change, ids: readonly string[], into: readonly string[], day: string): Bilingual {
  const [names, target] = [namesOf(change, ids), namesOf(change, into)];
  // A + B → C makes one of two; A → B makes one of A and the B that there was.
  const all = change.before.rows.has(into[0] ?? '') ? [...ids, ...into] : ids;
  const is = counted(all, nounOf(change, all));
  const whole =
    all.length > 1
      ? both(`${is.vi} nhập vào một`, `${is.en} merge into one`)
      : both(`${is.vi} chuyển thành đơn vị mới`, `${is.en} becomes a new unit`);
  return both(
    `${whole.vi} từ ${formatDate(day)}: ${names.vi} → ${target.vi}. Danh sách gửi lần cuối trước ngày đó còn được tính đến khi ${target.vi} gửi.`,
    `${whole.en} from ${day}: ${names.en} → ${target.en}. Their last lists of before that day count until ${target.en} has sent.`,
  );
}

function dividedLine(
  change: Change,
  ids: readonly string[],
  into: readonly string[],
  day: string,
): Bilingual {
  const [is, names, parts] = [counted(ids, nounOf(change, ids)), namesOf(change, ids), namesOf(change, into)];
  const [vi, en] = [numbered(into.length).vi, numbered(into.length).en];
  return both(
    `${is.vi} tách thành ${vi} từ ${formatDate(day)}: ${names.vi} → ${parts.vi}. Số liệu cũ tính một lần, ở cấp trên chung, đến khi tất cả đã gửi.`,
    `${is.en} split into ${en} from ${day}: ${names.en} → ${parts.en}. The old figures count once, at the unit above all of them, until every one has sent.`,
  );
}

/** Units that newly say what they were split from, by what that was. */
function splitLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const { before, after } = change;
  const groups = new Map<string, { sources: readonly string[]; parts: string[]; day: string }>();
  for (const { id } of rows) {
    const sources = idsIn(after, id, 'splitFrom');
    if (sources.length === 0 || sameValue(valueIn(before, id, 'splitFrom'), sources)) continue;
    const day = textIn(after, id, 'from') ?? change.from;
    const key = `${day} ${sources.join(' ')}`;
    const group = groups.get(key) ?? { sources, parts: [], day };
    group.parts.push(id);
    groups.set(key, group);
  }
  const lines = [...groups.values()].map(({ sources, parts, day }) => {
    const going = sources.filter((id) => textIn(after, id, 'to') === undefined);
    return dividedLine(change, sources, [...going, ...parts], day);
  });
  return told(lines, 'lần tách', 'splits');
}

/** Endings that lead nowhere, and endings that are taken back. */
function endedLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const { before, after } = change;
  const turned = rows
    .map(({ id }) => id)
    .filter((id) => textIn(before, id, 'to') !== textIn(after, id, 'to'));
  const ended = endingNowhere(change, rows);
  const opened = turned.filter((id) => textIn(after, id, 'to') === undefined);
  const lines: Bilingual[] = [];
  if (ended.length > 0) {
    const [is, names] = [counted(ended, nounOf(change, ended)), namesOf(change, ended)];
    const [last, ...others] = [...new Set(ended.map((id) => textIn(after, id, 'to') ?? ''))];
    const on =
      last === undefined || others.length > 0
        ? both('', '')
        : both(` ngày ${formatDate(last)}`, ` on ${last}`);
    lines.push(
      both(
        `${is.vi} kết thúc${on.vi}: ${names.vi}. Đến hết ngày đó vẫn gửi được và vẫn được tính; từ hôm sau thì không.`,
        `${is.en} ${ended.length === 1 ? 'ends' : 'end'}${on.en}: ${names.en}. Until then they send and count; from the next day they do not.`,
      ),
    );
  }
  if (opened.length > 0) {
    const [is, names] = [counted(opened, nounOf(change, opened)), namesOf(change, opened)];
    lines.push(
      both(
        `${is.vi} không kết thúc nữa: ${names.vi}.`,
        `${is.en} no longer ${opened.length === 1 ? 'ends' : 'end'}: ${names.en}.`,
      ),
    );
  }
  return lines;
}

/** Reports of days before the first on which the tree becomes another one. */
function reportLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const day = rows.flatMap((row) => firstDays(change, row)).sort()[0];
  if (day === undefined) return [];
  return day === ALWAYS
    ? [both('Báo cáo của những ngày trước cũng đổi.', 'Reports of earlier days change too.')]
    : [
        both(
          `Báo cáo của những ngày trước ${formatDate(day)} không đổi.`,
          `Reports of days before ${day} do not change.`,
        ),
      ];
}

function firstDays({ before, after }: Change, row: RowHistory): readonly string[] {
  const known = before.rows.get(row.id);
  if (known === undefined) return [textIn(after, row.id, 'from') ?? ALWAYS];
  const days = [...daysOfTurns(known, row)];
  const begins = [textIn(before, row.id, 'from') ?? ALWAYS, textIn(after, row.id, 'from') ?? ALWAYS];
  if (begins[0] !== begins[1]) days.push([...begins].sort()[0] ?? ALWAYS);
  const ends = [textIn(before, row.id, 'to'), textIn(after, row.id, 'to')];
  const isSame = ['into', 'splitFrom'].every((column) =>
    sameValue(valueIn(before, row.id, column), valueIn(after, row.id, column)),
  );
  if (ends[0] !== ends[1] || !isSame)
    days.push(...ends.flatMap((to) => (to === undefined ? [] : dayAfter(to))));
  return days;
}
