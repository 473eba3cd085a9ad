/** A file that was handed out to another unit: said plainly above what she does with it, until she has left it. */
import { sayingFrom } from '../../words/messages.ts';
import { TEMPLATE_WORDS } from '../../words/screens/template.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import type { Stage } from '../stage/stage.ts';

export function otherUnitView(stage: Stage): () => readonly Child[] {
  const { unit } = stage.grant;
  const isOther = stage.screens.includes('send') && (stage.tasks.fileUnit() ?? unit.id) !== unit.id;
  return () =>
    isOther
      ? [
          h(
            'section',
            { class: 'duty', id: 'other-unit' },
            h(
              'p',
              { class: 'marked', role: 'status' },
              sign('warning'),
              h('span', {}, sayingFrom(TEMPLATE_WORDS, stage.words())('otherUnit', { unit: unit.name })),
            ),
          ),
        ]
      : [];
}
