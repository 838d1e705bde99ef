import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const CODES = 'src/model/codes.ts'

const head = `# Diagnostics

What Marksense says when something that was written or scanned is wrong. Each message names the value and the place, and
hints at what to do. This page is printed from \`${CODES}\` by \`node tools/write-docs.js\`; do not edit it.
`

/** The object literal inside `{ … } as const satisfies …`. */
function tableIn(source) {
  let table
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === 'diagnosticCodes') table = node.initializer
    else ts.forEachChild(node, visit)
  }
  visit(source)
  while (table !== undefined && !ts.isObjectLiteralExpression(table)) table = table.expression
  if (table === undefined) throw new Error(`${CODES} has no table diagnosticCodes`)
  return table
}

/** The section comments (`// exam`) that stand before a property. */
function sectionsBefore(text, property) {
  const ranges = ts.getLeadingCommentRanges(text, property.getFullStart()) ?? []
  return ranges.map(({ pos, end }) => text.slice(pos, end).replace(/^\/\/\s*(authored: )?/, ''))
}

/** docs/diagnostics.md: one table a section, in the order of the code table. */
export function diagnosticsPage(root) {
  const text = readFileSync(join(root, CODES), 'utf8')
  const source = ts.createSourceFile(CODES, text, ts.ScriptTarget.Latest, true)
  const lines = [head]
  for (const property of tableIn(source).properties) {
    const section = sectionsBefore(text, property).at(-1)
    if (section !== undefined) lines.push(`## ${section[0]?.toUpperCase()}${section.slice(1)}\n\n| code | meaning |\n| --- | --- |`)
    lines.push(`| \`${property.name.text}\` | ${property.initializer.text.replaceAll('|', '\\|')} |`)
  }
  return `${lines.join('\n').replace(/\n## /g, '\n\n## ').replaceAll('\n\n\n', '\n\n')}\n`
}
