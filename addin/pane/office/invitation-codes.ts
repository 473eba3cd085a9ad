/** Codes of those who were invited: they stay until they are put away, whatever else is done with the ledger meanwhile. */
import type { PersonCode } from '../../tasks/office/person-codes.ts';
import { sayingFrom } from '../../words/messages.ts';
import { INVITATION_WORDS } from '../../words/screens/invitations.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { copyText } from '../parts/copy-text.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';

const MOST_LINES = 8;

export function codesView(stage: Stage, codes: readonly PersonCode[], hide: () => void): readonly Child[] {
  if (codes.length === 0) return [];
  const say = sayingFrom(INVITATION_WORDS, stage.words());
  const count = codes.length;
  const write = (): void =>
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async () =>
        (await stage.tasks.ledgers()).invitations.write({ unit: stage.grant.unit.name, codes }),
      done: (sheet) => stage.say(say('written', { count, sheet })),
      again: write,
    });
  return [
    h(
      'section',
      { id: 'ledger-codes', class: 'duty' },
      h('p', {}, h('strong', {}, say('title', { count }))),
      h('p', {}, say('lead')),
      h(
        'div',
        { class: 'reminder' },
        ...copyText({
          id: 'ledger-codes-text',
          pressId: 'ledger-codes-copy',
          text: codes.map(({ name, unit, role, code }) => say('line', { name, unit, role, code })).join('\n'),
          rows: Math.min(MOST_LINES, 1 + 2 * count),
          label: say('title', { count }),
          press: say('copy'),
          copied: say('copied', { count }),
          notCopied: say('not-copied'),
          say: stage.say,
        }),
      ),
      h(
        'div',
        { class: 'actions' },
        button({ id: 'ledger-codes-write', class: 'secondary' }, say('write'), write),
        button({ id: 'ledger-codes-hide', class: 'secondary' }, say('hide'), hide),
      ),
    ),
  ];
}
