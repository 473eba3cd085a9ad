import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { RangeNode } from '../../../../addin/excel/host/nodes/range.ts';
import type { NodeOf } from '../../../../addin/excel/host/node-of.ts';
import {
  clientSide,
  surface,
  type ClassName,
  type ExcelClasses,
} from '../../../../addin/excel/host/surface.ts';
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

const folder = 'addin/workbook';
const offered = new Map<string, ReadonlySet<string>>(
  Object.entries(surface).map(([name, members]) => [name, new Set<string>([...members, ...clientSide])]),
);
/** What belongs to the client alone. */
const notEmulated = new Set(['RequestContext', 'RunOptions']);

function programOver(): ts.Program {
  const { config } = ts.readConfigFile('addin/tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, 'addin');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
  return ts.createProgram(files, { ...options, noEmit: true });
}

function excelClassOf(type: ts.Type): string | null {
  const symbol = type.getSymbol();
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration || !ts.isClassDeclaration(declaration)) return null;
  const block = declaration.parent;
  const space = ts.isModuleBlock(block) ? block.parent.name.text : '';
  return space === 'Excel' ? symbol.getName() : null;
}

/** 'Range.charts in read.ts' for every member of an Excel class that the product uses and the host has not. */
function missing(program: ts.Program): { used: number; missing: string[] } {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  let used = 0;
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.includes(`${folder}/`))) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const name = excelClassOf(checker.getTypeAtLocation(node.expression));
        if (name !== null && !notEmulated.has(name)) {
          used += 1;
          const known = offered.get(name)?.has(node.name.text) ?? false;
          if (!known) found.push(`${name}.${node.name.text} in ${file.fileName.split('/').at(-1) ?? ''}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { used, missing: found };
}

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

  it('holds every member that the product uses', () => {
    const { used, missing: unknown } = missing(programOver());
    expect(used).toBeGreaterThan(50);
    expect(unknown).toEqual([]);
  });
});
