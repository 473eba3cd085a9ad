/** What was found, grouped by cause, with where each stands, what would put it right, and which cells are marked. */
import type { ListKind } from '#domain/rules/list-kind.ts';
import { messageOf } from '#domain/rules/check.ts';
import { repairFinder, repairSteps } from '#domain/rules/repairs/find-repairs.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import { EXIT_MISSING } from '#domain/rules/record/known-ids.ts';
import { OTHER_LIST } from '#domain/rules/record/other-list.ts';
import { USUAL_REASONS } from '#domain/rules/record/justification-reasons.ts';
import type { Finding, Severity } from '#domain/rules/record/rule.ts';
import { contains } from '#domain/sheet/area.ts';
import type { Mark } from '../../../workbook/marks.ts';
import type { SheetRead } from '../../../workbook/reading/read.ts';
import { screenPauses } from '../../common/screen-pauses.ts';
import type { Checked, FindingGroup, FoundPlace } from './checked.ts';
import { sightOf } from './places.ts';
import { canBeRetyped } from './retype.ts';
import type { Judged } from './roster-check.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface Grouped {
  readonly groups: readonly FindingGroup[];
  readonly marks: readonly Mark[];
  readonly repairs: readonly Repair[];
  readonly totals: Checked['totals'];
}

/** Who left is asked in a list of its own, and what only the sending knows and stops nothing is said there. */
export function isAboutSheet(of: ListKind, { rule: id, row, severity }: Finding): boolean {
  const rule = of.ruleOf(id);
  const isBesides = rule?.needs?.some((part) => part === 'previous' || part === 'submission') === true;
  return (
    !isBesides || (id !== EXIT_MISSING && (row !== null || severity === 'error' || rule.gate !== 'none'))
  );
}

/** A cell that computes is put right where its formula looks. */
function withoutFormulas(repairs: readonly Repair[], { formulas }: SheetRead): readonly Repair[] {
  if (!formulas || formulas.length === 0) return repairs;
  const computes = ({ row, column }: Repair) =>
    formulas.some((area) => contains(area, { row: row - 1, column, rows: 1, columns: 1 }));
  return repairs.filter((repair) => !computes(repair));
}

export async function groupFindings(
  { of, sheet, reading, report, about }: Judged,
  signal: AbortSignal | undefined,
): Promise<Grouped> {
  const pause = screenPauses(signal);
  const sight = sightOf(sheet, reading);
  const findings = report.findings.filter((finding) => isAboutSheet(of, finding));
  const totals = { error: 0, warning: 0, info: 0 };
  const source = { block: sheet.block, reading, findings, previous: about.previous };
  const repairs = withoutFormulas(await pause.through(repairSteps(source)), sheet);
  const repairsAt = repairFinder(repairs);
  const ofRule = (id: string) => repairs.filter(({ rule }) => rule === id);
  const groups = new Map<string, FindingGroup & { readonly places: FoundPlace[] }>();
  const marks: Mark[] = [];
  for (const [index, finding] of findings.entries()) {
    totals[finding.severity] += 1;
    if (index % 500 === 0) await pause.take();
    const { spot, cell, who, shown } = sight(finding);
    const place = cell === null ? null : { sheetId: sheet.sheetId, cell };
    const key = `${finding.rule} ${finding.severity}`;
    let group = groups.get(key);
    if (!group) {
      const rule = of.ruleOf(finding.rule);
      group = {
        rule: finding.rule,
        severity: finding.severity,
        title: rule?.title ?? { vi: finding.rule, en: finding.rule },
        places: [],
        ...(rule?.gate === 'justify' ? { reasons: rule.reasons ?? USUAL_REASONS } : {}),
        repairs: ofRule(finding.rule),
      };
      groups.set(key, group);
    }
    group.places.push({
      finding,
      place,
      who,
      shown,
      // Of thousands only those in sight are read.
      get message() {
        return messageOf(finding, of);
      },
      repairs: repairsAt(finding),
      ...(canBeRetyped(finding, reading) ? { retypes: true as const } : {}),
    });
    if (spot) marks.push({ ...spot, kind: finding.severity });
  }
  const heaviestFirst = [...groups.values()].sort(
    (a, b) => weightOf(a) - weightOf(b) || b.places.length - a.places.length,
  );
  return { groups: heaviestFirst, marks, repairs, totals };
}

/** What asks for an answer comes before what is only worth a look, and the wrong list before everything. */
const weightOf = ({ rule, severity, reasons }: FindingGroup): number =>
  rule === OTHER_LIST ? -1 : WEIGHT[severity] * 2 + (reasons ? 0 : 1);
