/** Every fact that the documentation states, replayed through Microsoft's client against the workbook host. */
import { newWorkbook, onSheet } from '../excel.ts';
import { groups } from './groups.ts';

describe.each(groups)('what is documented of $name', ({ facts }) => {
  it.each(facts.map((fact) => ({ fact, title: `${fact.members[0] ?? ''}: ${fact.states}` })))(
    '$title',
    async ({ fact }) => {
      const host = newWorkbook({ profile: fact.profile ?? 'web' });
      await onSheet((sheet, context) => fact.replay({ host, sheet, context }));
    },
  );
});
