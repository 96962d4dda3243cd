import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The straightforward script with types: ts-morph's project, the type of every call's receiver. Prints how many calls have one. */
const { Project, SyntaxKind } = createRequire(import.meta.url)('ts-morph');
const project = new Project({ tsConfigFilePath: join(process.argv[2], 'tsconfig.json') });
let found = 0;
for (const file of project.getSourceFiles()) {
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const callee = call.getExpression().asKind(SyntaxKind.PropertyAccessExpression);
    if (callee?.getExpression().getType().getSymbol()) found++;
  }
}
console.log(found);
