/** Which members of Excel's API the product uses, read from its source by the TypeScript compiler: nobody has to keep a list. */
import { readdirSync } from 'node:fs';
import ts from 'typescript';

/** The only room that touches Excel. */
const FOLDER = 'addin/workbook';

export interface UsedMember {
  /** Of a class, or of an interface of properties and options. */
  readonly owner: string;
  readonly member: string;
  /** Whether its owner is one of Excel's classes, not only a shape. */
  readonly isOfClass: boolean;
  readonly file: string;
}

interface Owner {
  readonly name: string;
  readonly isClass: boolean;
}

function program(): ts.Program {
  const { config } = ts.readConfigFile('addin/tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, 'addin');
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${FOLDER}/${name}`);
  return ts.createProgram(files, { ...options, noEmit: true });
}

/** A class or an interface of the namespace Excel. */
function ownerOf(type: ts.Type): Owner | null {
  const symbol = type.getSymbol();
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration) return null;
  const isClass = ts.isClassDeclaration(declaration);
  if (!isClass && !ts.isInterfaceDeclaration(declaration)) return null;
  const block = declaration.parent;
  const space = ts.isModuleBlock(block) ? block.parent.name.text : '';
  return space === 'Excel' ? { name: symbol.getName(), isClass } : null;
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** Every use, the same member as often as it is used. */
export function usedMembers(): readonly UsedMember[] {
  const whole = program();
  const checker = whole.getTypeChecker();
  const used: UsedMember[] = [];
  for (const source of whole.getSourceFiles().filter(({ fileName }) => fileName.includes(`${FOLDER}/`))) {
    const file = source.fileName.split('/').at(-1) ?? '';
    const note = (type: ts.Type, member: string): void => {
      for (const part of partsOf(type)) {
        const owner = ownerOf(part);
        if (owner) used.push({ owner: owner.name, member, isOfClass: owner.isClass, file });
      }
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node))
        note(checker.getTypeAtLocation(node.expression), node.name.text);
      if (ts.isBindingElement(node) && ts.isIdentifier(node.name))
        note(checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText());
      if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
        const wanted = checker.getContextualType(node.parent);
        if (wanted) note(checker.getNonNullableType(wanted), node.name.getText());
      }
      for (const [type, member] of loadedBy(node, checker)) note(type, member);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

/** What `range.load('values,format/font/name')` asks for, step by step. */
function* loadedBy(node: ts.Node, checker: ts.TypeChecker): Generator<readonly [ts.Type, string]> {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const [asked] = node.arguments;
  if (node.expression.name.text !== 'load' || !asked || !ts.isStringLiteral(asked)) return;
  for (const path of asked.text.split(',')) {
    let type = checker.getTypeAtLocation(node.expression.expression);
    for (const member of path.trim().split('/')) {
      yield [type, member];
      const property = checker.getPropertyOfType(checker.getNonNullableType(type), member);
      if (!property) break;
      const next = checker.getTypeOfSymbolAtLocation(property, node);
      type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
  }
}
