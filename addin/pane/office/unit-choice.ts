/** From a list of units to what one of them sent and where it stands; for an office alone. */
import { sayingFrom } from '../../words/messages.ts';
import { UNIT_VERSIONS_WORDS } from '../../words/screens/unit-versions.ts';
import { h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';
import type { UnitVersions } from './unit-versions.ts';

export function unitChoice(
  stage: Stage,
  units: readonly { readonly unit: string; readonly name: string }[],
  versions: UnitVersions,
): Child {
  if (stage.grant.role !== 'office') return null;
  const say = sayingFrom(UNIT_VERSIONS_WORDS, stage.words());
  const options = units.map(({ unit, name }) => h('option', { value: unit }, name));
  const select = h(
    'select',
    { id: 'unit-choice' },
    h('option', { value: '' }, say('chooseUnit')),
    ...options,
  );
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'unit-choice' }, say('choose')),
    on(select, {
      change: (_event, { value }) => {
        const chosen = units.find(({ unit }) => unit === value);
        if (chosen) versions.open({ id: chosen.unit, name: chosen.name });
      },
    }),
  );
}
