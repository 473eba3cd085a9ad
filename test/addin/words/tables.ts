/** Every table of words, by its file. Those of failures have a test of their own. */
import type { Bilingual } from '../../../functions/domain/language/bilingual.ts';
import { CLASS_LIST_WORDS } from '../../../addin/words/screens/class-list.ts';
import { CHECK_WORDS } from '../../../addin/words/screens/check.ts';
import { COLLECT_WORDS } from '../../../addin/words/screens/collect.ts';
import { COMMAND_WORDS } from '../../../addin/words/screens/command.ts';
import { CONSOLIDATE_WORDS } from '../../../addin/words/screens/consolidate.ts';
import { CORRECTION_WORDS } from '../../../addin/words/screens/correction.ts';
import { COUNTING_WORDS } from '../../../addin/words/screens/counting.ts';
import { COVERAGE_WORDS } from '../../../addin/words/screens/coverage.ts';
import { DESK_WORDS } from '../../../addin/words/screens/desk.ts';
import { FRAME_WORDS } from '../../../addin/words/screens/frame.ts';
import { HAND_OUT_WORDS } from '../../../addin/words/screens/hand-out.ts';
import { JOINING_WORDS } from '../../../addin/words/screens/joining.ts';
import { LATE_CORRECTION_WORDS } from '../../../addin/words/screens/late-correction.ts';
import { INVITATION_WORDS } from '../../../addin/words/screens/invitations.ts';
import { LEDGER_FINDINGS } from '../../../addin/words/screens/ledger-findings.ts';
import { LEDGER_WORDS } from '../../../addin/words/screens/ledgers.ts';
import { LIST_WORDS } from '../../../addin/words/screens/lists.ts';
import { LOOKUP_WORDS } from '../../../addin/words/screens/lookups.ts';
import { MAPPING_WORDS } from '../../../addin/words/screens/mapping.ts';
import { INTRODUCTION_WORDS } from '../../../addin/words/screens/introductions.ts';
import { INTRODUCTIONS_BELOW_WORDS } from '../../../addin/words/screens/introductions-below.ts';
import { MATCH_MANY_WORDS } from '../../../addin/words/screens/match-many.ts';
import { MOVEMENT_LINES } from '../../../addin/words/screens/movement-lines.ts';
import { NEXT_STEP_WORDS } from '../../../addin/words/screens/next-steps.ts';
import { NEW_MEMBER_WORDS } from '../../../addin/words/screens/new-members.ts';
import { PAGE_WORDS } from '../../../addin/words/screens/page.ts';
import { PEOPLE_OF_LIST } from '../../../addin/words/screens/people-of-list.ts';
import { PERCENTAGE_WORDS } from '../../../addin/words/screens/percentages.ts';
import { TEXT_FIGURES_WORDS } from '../../../addin/words/screens/text-figures.ts';
import { LEDGER_FIGURES } from '../../../addin/words/screens/ledger-figures.ts';
import { PLANNING_WORDS } from '../../../addin/words/screens/planning.ts';
import { RECEIVED_WORDS } from '../../../addin/words/screens/received.ts';
import { REGISTRATION_WORDS } from '../../../addin/words/screens/registration.ts';
import { REPAIR_WORDS } from '../../../addin/words/screens/repairs.ts';
import { REVIEW_WORDS } from '../../../addin/words/screens/review.ts';
import { SEND_WORDS } from '../../../addin/words/screens/send.ts';
import { SIGN_IN_WORDS } from '../../../addin/words/screens/sign-in.ts';
import { SUCCESSION_WORDS } from '../../../addin/words/screens/succession.ts';
import { SUMMARY_WORDS } from '../../../addin/words/screens/summary.ts';
import { TEMPLATE_WORDS } from '../../../addin/words/screens/template.ts';
import { UNIT_VERSIONS_WORDS } from '../../../addin/words/screens/unit-versions.ts';
import { WHY_WORDS } from '../../../addin/words/screens/why.ts';
import { SEVERITY_WORDS } from '../../../addin/words/severity.ts';
import {
  CONSOLIDATED_SHEET,
  CONSOLIDATED_SHEET_IN_ENGLISH,
} from '../../../addin/words/sheets/consolidated.ts';
import { COVERAGE_LINE, COVERAGE_LINE_IN_ENGLISH } from '../../../addin/words/sheets/coverage.ts';
import { DESK_SHEET, DESK_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/desk.ts';
import { DUPLICATES_SHEET, DUPLICATES_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/duplicates.ts';
import { INVITATIONS_SHEET, INVITATIONS_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/invitations.ts';
import { LEDGER_SHEET, LEDGER_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/ledger.ts';
import { FINDINGS_SHEET, FINDINGS_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/findings.ts';
import { MOVEMENTS_SHEET, MOVEMENTS_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/movements.ts';
import { PAGE_SHEET, PAGE_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/page.ts';
import { GRADING_WORDS } from '../../../addin/words/screens/gradings.ts';
import { FUNNEL_WORDS } from '../../../addin/words/screens/funnel.ts';
import { GRADING_SHEET, GRADING_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/gradings.ts';
import { FUNNEL_SHEET, FUNNEL_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/funnel.ts';
import { FORM_WORDS } from '../../../addin/words/screens/form.ts';
import { FORM_SHEET, FORM_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/form.ts';
import { PEOPLE_SHEET, PEOPLE_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/people.ts';
import { PLAN_SUMS_SHEET, PLAN_SUMS_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/plan-sums.ts';
import { PROPOSAL_SHEET, PROPOSAL_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/proposal.ts';
import { RECEIPT_SHEET, RECEIPT_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/receipt.ts';
import { REPAIR_LOG_SHEET, REPAIR_LOG_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/repair-log.ts';
import { RETURNED, RETURNED_IN_ENGLISH } from '../../../addin/words/sheets/returned.ts';
import { TEMPLATE_SHEET, TEMPLATE_SHEET_IN_ENGLISH } from '../../../addin/words/sheets/template.ts';
import { SUMMARY_SHEETS, SUMMARY_SHEETS_IN_ENGLISH } from '../../../addin/words/sheets/summary.ts';

type Texts = Readonly<Record<string, string>>;

/** Of a sheet both sides, key by key: one that only one of them has is seen as such. */
function beside(vi: Texts, en: Texts): Readonly<Record<string, Bilingual>> {
  const keys = [...new Set([...Object.keys(vi), ...Object.keys(en)])];
  return Object.fromEntries(keys.map((key) => [key, { vi: vi[key] ?? '', en: en[key] ?? '' }]));
}

export const TABLES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  severity: SEVERITY_WORDS,
  'screens/check': CHECK_WORDS,
  'screens/class-list': CLASS_LIST_WORDS,
  'screens/collect': COLLECT_WORDS,
  'screens/command': COMMAND_WORDS,
  'screens/consolidate': CONSOLIDATE_WORDS,
  'screens/correction': CORRECTION_WORDS,
  'screens/counting': COUNTING_WORDS,
  'screens/coverage': COVERAGE_WORDS,
  'screens/desk': DESK_WORDS,
  'screens/form': FORM_WORDS,
  'screens/frame': FRAME_WORDS,
  'screens/hand-out': HAND_OUT_WORDS,
  'screens/joining': JOINING_WORDS,
  'screens/late-correction': LATE_CORRECTION_WORDS,
  'screens/invitations': INVITATION_WORDS,
  'screens/ledger-findings': LEDGER_FINDINGS,
  'screens/ledgers': LEDGER_WORDS,
  'screens/lists': LIST_WORDS,
  'screens/funnel': FUNNEL_WORDS,
  'screens/gradings': GRADING_WORDS,
  'screens/introductions': INTRODUCTION_WORDS,
  'screens/introductions-below': INTRODUCTIONS_BELOW_WORDS,
  'screens/next-steps': NEXT_STEP_WORDS,
  'screens/lookups': LOOKUP_WORDS,
  'screens/mapping': MAPPING_WORDS,
  'screens/match-many': MATCH_MANY_WORDS,
  'screens/movement-lines': MOVEMENT_LINES,
  'screens/new-members': NEW_MEMBER_WORDS,
  'screens/page': PAGE_WORDS,
  'screens/people-of-list': PEOPLE_OF_LIST,
  'screens/percentages': PERCENTAGE_WORDS,
  'screens/text-figures': TEXT_FIGURES_WORDS,
  'screens/ledger-figures': LEDGER_FIGURES,
  'screens/planning': PLANNING_WORDS,
  'screens/received': RECEIVED_WORDS,
  'screens/registration': REGISTRATION_WORDS,
  'screens/repairs': REPAIR_WORDS,
  'screens/review': REVIEW_WORDS,
  'screens/send': SEND_WORDS,
  'screens/sign-in': SIGN_IN_WORDS,
  'screens/succession': SUCCESSION_WORDS,
  'screens/summary': SUMMARY_WORDS,
  'screens/template': TEMPLATE_WORDS,
  'screens/unit-versions': UNIT_VERSIONS_WORDS,
  'screens/why': WHY_WORDS,
  'sheets/consolidated': beside(CONSOLIDATED_SHEET, CONSOLIDATED_SHEET_IN_ENGLISH),
  'sheets/coverage': beside(COVERAGE_LINE, COVERAGE_LINE_IN_ENGLISH),
  'sheets/desk': beside(DESK_SHEET, DESK_SHEET_IN_ENGLISH),
  'sheets/duplicates': beside(DUPLICATES_SHEET, DUPLICATES_SHEET_IN_ENGLISH),
  'sheets/invitations': beside(INVITATIONS_SHEET, INVITATIONS_SHEET_IN_ENGLISH),
  'sheets/ledger': beside(LEDGER_SHEET, LEDGER_SHEET_IN_ENGLISH),
  'sheets/form': beside(FORM_SHEET, FORM_SHEET_IN_ENGLISH),
  'sheets/findings': beside(FINDINGS_SHEET, FINDINGS_SHEET_IN_ENGLISH),
  'sheets/movements': beside(MOVEMENTS_SHEET, MOVEMENTS_SHEET_IN_ENGLISH),
  'sheets/page': beside(PAGE_SHEET, PAGE_SHEET_IN_ENGLISH),
  'sheets/people': beside(PEOPLE_SHEET, PEOPLE_SHEET_IN_ENGLISH),
  'sheets/funnel': beside(FUNNEL_SHEET, FUNNEL_SHEET_IN_ENGLISH),
  'sheets/gradings': beside(GRADING_SHEET, GRADING_SHEET_IN_ENGLISH),
  'sheets/plan-sums': beside(PLAN_SUMS_SHEET, PLAN_SUMS_SHEET_IN_ENGLISH),
  'sheets/proposal': beside(PROPOSAL_SHEET, PROPOSAL_SHEET_IN_ENGLISH),
  'sheets/receipt': beside(RECEIPT_SHEET, RECEIPT_SHEET_IN_ENGLISH),
  'sheets/repair-log': beside(REPAIR_LOG_SHEET, REPAIR_LOG_SHEET_IN_ENGLISH),
  'sheets/returned': beside(RETURNED, RETURNED_IN_ENGLISH),
  'sheets/template': beside(TEMPLATE_SHEET, TEMPLATE_SHEET_IN_ENGLISH),
  'sheets/summary': beside(SUMMARY_SHEETS, SUMMARY_SHEETS_IN_ENGLISH),
};

/** Those whose keys share one name space: words.say. */
export const MESSAGE_TABLES: readonly string[] = [
  'severity',
  'screens/check',
  'screens/frame',
  'screens/mapping',
  'screens/repairs',
  'screens/send',
];
