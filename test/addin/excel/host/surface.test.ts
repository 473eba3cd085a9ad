import { RangeNode } from '../../../../addin/excel/host/nodes/range.ts';
import type { NodeOf } from '../../../../addin/excel/host/node-of.ts';
import { surface, type ClassName, type ExcelClasses } from '../../../../addin/excel/host/surface.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { WorkbookModel } from '../../../../addin/excel/workbook/workbook.ts';

type Answer<M extends keyof NodeOf<'Range'>> = NodeOf<'Range'>[M] extends (...args: never[]) => infer Result
  ? Result
  : 'no method';
type Holds<Members> = Members extends readonly (keyof ExcelClasses['Range'])[] ? true : false;

// Proofs that fail to compile: a member Excel has not, a node that lacks an offered member, a null that is not said.
const misspelt: Holds<readonly ['valeus']> = false;
const spelt: Holds<readonly ['values']> = true;
const incomplete: Omit<RangeNode, 'getCell'> extends NodeOf<'Range'> ? true : false = false;
const complete: RangeNode extends NodeOf<'Range'> ? true : false = true;
const mayBeNull: null extends Answer<'getIntersectionOrNullObject'> ? true : false = true;
const neverNull: null extends Answer<'getCell'> ? true : false = false;

describe('the surface of the host', () => {
  it('is checked by the compiler', () => {
    expect([misspelt, spelt, incomplete, complete, mayBeNull, neverNull]).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('lists each member once, and for every class', () => {
    for (const [name, members] of Object.entries(surface)) {
      expect([name, new Set(members).size]).toEqual([name, members.length]);
    }
    const model = new WorkbookModel();
    const node = new RangeNode(model, model.activeSheet, area(0, 0));
    const range: ClassName = node.className;
    for (const member of surface[range]) expect([member, member in node]).toEqual([member, true]);
  });
});
