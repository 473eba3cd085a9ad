/** Which parts stand beside which ledger. A new one is a line here. */
import type { Child } from '../parts/h.ts';
import { closing } from './closing.ts';
import { handOutPart } from './hand-out.ts';
import { introductionsPart } from './introductions.ts';
import { inviteAgain } from './invite-again.ts';
import { classParticipants } from './class-participants.ts';
import { classFigures, placeFigures } from './ledger-figures.ts';
import { periodYear } from './period-year.ts';
import { planAsking } from './plan-asking.ts';
import { planSums } from './plan-sums.ts';
import type { Tool, ToolAround } from './tool.ts';

/** On the desk of whoever has one. */
const handingOut: Tool = ({ stage }) => {
  if (stage.screens.includes('desk')) return () => [];
  const part = handOutPart(stage);
  return () => [part()];
};

/** Whoever keeps the accounts alone is told nothing of whom units introduce. */
const introductions: Tool = ({ stage }) => {
  if (stage.grant.role !== 'office') return () => [];
  const part = introductionsPart(stage);
  return () => [part()];
};

const TOOLS: Readonly<Record<string, readonly Tool[]>> = {
  units: [handingOut],
  people: [inviteAgain],
  periods: [periodYear],
  closings: [closing],
  plans: [planSums, planAsking],
  classes: [classFigures, classParticipants],
  places: [placeFigures],
  introducers: [introductions],
};

/** Made when a ledger is first chosen. */
export function toolsBeside(around: ToolAround): (ledger: string | undefined) => readonly Child[] {
  const made = new Map<string, readonly (() => readonly Child[])[]>();
  return (ledger = '') => {
    const views = made.get(ledger) ?? (TOOLS[ledger] ?? []).map((tool) => tool(around));
    made.set(ledger, views);
    return views.flatMap((view) => view());
  };
}
