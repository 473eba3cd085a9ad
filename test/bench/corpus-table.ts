/** The figures of a corpus as lines of text. */
import type { Failure } from '../corpus/compare.ts';
import type { HazardFigures, Measured } from '../corpus/measure.ts';

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10}%`;

const HEAD = [
  'hazard',
  'books',
  'found',
  'false',
  'right',
  'silent',
  'missing',
  'named',
  'findings R/P',
  'repairs R/P',
];

function lineOf(
  name: string,
  { workbooks, members, found, falseMembers, right, failures, findings, repairs }: HazardFigures,
): string[] {
  return [
    name,
    String(workbooks),
    members === found ? String(found) : `${found}/${members}`,
    String(falseMembers),
    String(right),
    String(failures['silently-wrong'] ?? 0),
    String(failures['silently-missing'] ?? 0),
    String(failures['wrong-but-named'] ?? 0),
    `${percent(findings.met, findings.expected)} ${percent(findings.fitting, findings.given)}`,
    `${percent(repairs.met, repairs.expected)} ${percent(repairs.fitting, repairs.given)}`,
  ];
}

export function* table({
  hazards,
  total,
  workbooks,
  withoutQuestion,
  mostQuestions,
}: Measured): Generator<string> {
  const named = [...hazards].sort(([a], [b]) => a.localeCompare(b));
  const lines = [HEAD, ...named.map(([name, figures]) => lineOf(name, figures)), lineOf('all', total)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    yield line
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ');
  }
  yield `${workbooks} workbooks, ${withoutQuestion} without a question (${percent(withoutQuestion, workbooks)}), at most ${mostQuestions} in one`;
}

const shown = (value: unknown) => JSON.stringify(value) ?? '–';

/** Worst kinds first; of one kind and hazard the first twelve. */
export function* failureLines(failures: readonly Failure[], only?: string): Generator<string> {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    if (only !== undefined && failure.hazard !== null && failure.hazard !== only) continue;
    const key = `${failure.kind} · ${failure.hazard ?? 'no hazard of its own'} · ${failure.what}`;
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  for (const [key, list] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    yield `${key}: ${list.length}`;
    for (const { workbook, sheet, cell, truth, read } of list.slice(0, 12)) {
      yield `    ${workbook} ${sheet} ${cell}: truth ${shown(truth)}, read ${shown(read)}`;
    }
  }
}
