// Reads what the contract's comments say of schemas and their members, so that it is written once, where the schema is.
import { join } from 'node:path';
import ts from 'typescript';

/** What one exported schema is, and what each of its members is. */
export interface Comments {
  own: string;
  members: Record<string, string>;
}

const folder = join(import.meta.dirname, '../../sdk/contract');

/** The comments of exported schemas, by `file.export`, such as `programmes.round`. */
export function readComments(files: string[]): Map<string, Comments> {
  const paths = files.map((file) => join(folder, `${file}.ts`));
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const commentOf = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));

  const found = new Map<string, Comments>();
  for (const [index, path] of paths.entries()) {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      const shape = checker.getPropertyOfType(checker.getTypeOfSymbol(symbol), 'shape');
      const members = shape ? checker.getPropertiesOfType(checker.getTypeOfSymbol(shape)) : [];
      found.set(`${files[index]}.${symbol.name}`, {
        own: commentOf(symbol),
        members: Object.fromEntries(members.map((member) => [member.name, commentOf(member)])),
      });
    }
  }
  return found;
}

/** Adds comments to a printed schema, where it does not say otherwise already. */
export function annotate(printed: unknown, { own, members }: Comments): void {
  const schema = printed as { description?: string; properties?: Record<string, { description?: string }> };
  if (own) schema.description ??= own;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (members[name]) property.description ??= members[name];
  }
}
