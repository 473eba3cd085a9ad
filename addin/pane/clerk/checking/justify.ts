/** A reason for something doubtful, given where it stands: kept with the workbook, and filled in when the roster is sent. */
import type { JustificationReason } from '#domain/rules/record/justification.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import type { FoundPlace } from '../../../tasks/clerk/checking/checked.ts';
import type { KnownReason } from '../../../tasks/clerk/sending/sending.ts';
import { isDocument, withReason } from '../sending/answers.ts';
import { reasonEntries } from '../sending/answers-view.ts';
import { DOCUMENT_CHARACTERS, JUSTIFICATION_REASONS } from '#domain/rules/record/justification-reasons.ts';
import type { Words } from '../../../words/messages.ts';
import { reasonList, textField } from '../../parts/answer-list.ts';
import type { CheckActions, CheckState, ReasonWork } from './check-state.ts';
import { h } from '../../parts/h.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

export function reasonWork(stage: Stage, store: Store<CheckState>): ReasonWork {
  const unit = stage.grant.unit.id;
  const asked = new WeakSet<Finding>();
  let waiting: Finding[] = [];
  const look = async (): Promise<void> => {
    const findings = waiting;
    waiting = [];
    // A workbook that cannot be read now is read again before sending, where every reason can be given too.
    const known = await stage.tasks.reasonsFor({ unit, findings }).catch(() => []);
    const pairs = findings.flatMap((finding, index) => {
      const reason = known[index];
      return reason ? [[finding, reason] as const] : [];
    });
    if (pairs.length > 0) store.set({ reasons: new Map([...store.get().reasons, ...pairs]) });
  };
  return {
    lookUp: (finding) => {
      if (asked.has(finding)) return;
      asked.add(finding);
      waiting.push(finding);
      if (waiting.length === 1) queueMicrotask(() => void look());
    },
    give: (fingerprint, reason, document) => {
      const given: KnownReason = { fingerprint, ...(reason === null ? {} : { reason, document }) };
      const reasons = [...store.get().reasons].map(
        ([finding, known]) => [finding, known.fingerprint === fingerprint ? given : known] as const,
      );
      store.set({ reasons: new Map(reasons) });
      const { plan, given: said } = stage.sending.get();
      if (plan?.reasonsNeeded.some((each) => each.fingerprint === fingerprint)) {
        const change = reason === null ? null : { reason, ...(document === undefined ? {} : { document }) };
        stage.sending.set({ given: withReason(said, fingerprint, change) });
      }
      const words = stage.words();
      const label = labelOf(words, reason);
      if (label !== null) stage.say(words.say('reason.given', { reason: label }));
      void stage.tasks
        .giveReason({ unit, fingerprint, reason, document: document?.trim() || undefined })
        .catch(() => stage.say(words.say('reason.notKept')));
    },
  };
}

function labelOf(words: Words, reason: JustificationReason | null): string | null {
  const entry = JUSTIFICATION_REASONS.find(({ code }) => code === reason);
  return entry ? words.pick(entry.label) : null;
}

/** null until it is known what was given. */
export function justifyView(
  words: Words,
  placeId: string,
  { finding, place, who }: FoundPlace,
  fitting: readonly JustificationReason[],
  { reasons }: CheckState,
  actions: CheckActions,
): HTMLElement | null {
  const { reasons: work } = actions;
  if (!work) return null;
  work.lookUp(finding);
  const known = reasons.get(finding);
  if (!known) return null;
  const { fingerprint, reason, document } = known;
  const named = who === '' ? words.say('check.wholeSheet') : who;
  const where = place ? words.say('check.place', { cell: place.cell, who: named }) : named;
  const given = labelOf(words, reason ?? null);
  const id = `${placeId}-reason`;
  return h(
    'div',
    { class: 'column reason' },
    h('p', {}, given === null ? words.say('reason.needed') : words.say('reason.given', { reason: given })),
    reasonList(words, {
      id,
      label: words.say('reason.label', { who: where }),
      entries: reasonEntries(fitting, reason),
      now: reason,
      chosen: (code) => work.give(fingerprint, code, document),
    }),
    reason !== undefined &&
      textField(`${id}-document`, words.say('reason.document'), {
        value: document ?? '',
        longest: DOCUMENT_CHARACTERS,
        wrong: !isDocument(known) && words.say('answer.unfit'),
        typed: (text) => work.give(fingerprint, reason, text),
      }),
  );
}
