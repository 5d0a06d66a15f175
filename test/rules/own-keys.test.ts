import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Every place in some files where a word that may be anybody's is looked up in an object as it is: `table[word]`. */
function looseLookups(program: ts.Program, names: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!names.includes(file.fileName) || file.fileName.endsWith('base/own.ts')) continue;
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isElementAccessExpression(node) || isWritten(node) || isAskedBefore(node)) return;
      const key = checker.getTypeAtLocation(node.argumentExpression);
      if (!(key.flags & ts.TypeFlags.String)) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file.fileName.slice(root.length + 1)}:${line + 1}: ${node.getText()}`);
    };
    visit(file);
  }
  return found;
}

function isWritten(node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  const isLeft = ts.isBinaryExpression(parent) && parent.left === node;
  return isLeft && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** Whether the function asks for its own keys. */
function isAskedBefore(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isFunctionLike(at)) return at.getText().includes('Object.hasOwn(');
  return false;
}

describe('words that become keys', () => {
  it('are looked up among an object’s own, by own(table, word) or after Object.hasOwn', () => {
    const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
    const sources = fileNames.filter((name) => name.startsWith(join(root, 'src/')));
    expect(looseLookups(ts.createProgram(sources, options), sources)).toEqual([]);
  }, 120_000);

  it('are found where they are not', () => {
    const text = `
      const t: Record<string, number> = { a: 1 };
      export const loose = (word: string) => t[word];
      export const asked = (word: string) => (Object.hasOwn(t, word) ? t[word] : undefined);
      export const written = (word: string) => { t[word] = 1; };
      export const fixed = (word: 'a' | 'b') => t[word];
    `;
    const name = join(root, 'made-up.ts');
    const host = ts.createCompilerHost({});
    const { getSourceFile } = host;
    host.getSourceFile = (file, ...more) =>
      file === name
        ? ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
        : getSourceFile.call(host, file, ...more);
    const program = ts.createProgram([name], { noLib: true }, host);
    expect(looseLookups(program, [name])).toEqual(['made-up.ts:3: t[word]']);
  });
});
