/**
 * Lists every src/<room>/x.ts with code that has no tests/unit/<room>/x.test.ts. Files that hold only types, index.ts
 * and the program's entry are excepted. `node tools/missing-tests.js [root]`, exit code 1 when one is missing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { sourcesUnder } from './sources.js'

const root = process.argv[2] ?? '.'
const testedElsewhere = ['src/cli/main.ts']

const isTyped = (statement) =>
  ts.isImportDeclaration(statement) ||
  ts.isExportDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement)

function hasCode(file) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.some((statement) => !isTyped(statement))
}

const mirrorOf = (file) => file.replace(/^src\//, 'tests/unit/').replace(/[.]ts$/, '.test.ts')

const missing = sourcesUnder(root, 'src')
  .filter((file) => !file.endsWith('/index.ts') && !testedElsewhere.includes(file))
  .filter((file) => !existsSync(join(root, mirrorOf(file))) && hasCode(file))

for (const file of missing) console.error(`${file} has no test: write ${mirrorOf(file)}`)
if (missing.length > 0) process.exitCode = 1
