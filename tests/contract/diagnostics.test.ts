import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/model/codes.ts'

const project = resolve(import.meta.dirname, '../..')

/** The text of every TypeScript file under a folder but this one. */
const textUnder = (folder: string, without: string): string =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith(without))
    .map((file) => readFileSync(join(project, folder, file), 'utf8'))
    .join('\n')

/** Alone in quotes, or in a test after the place of the fault (`'3:1 some-code'`) or before its message (`'some-code: …'`). */
const isNamedIn =
  (text: string) =>
  (code: string): boolean =>
    [`'${code}'`, ` ${code}'`, `'${code}: `, ` ${code}: `].some((written) => text.includes(written))

const codes = Object.keys(diagnosticCodes)

it('has a test that names each diagnostic', () => {
  const named = isNamedIn(textUnder('tests', 'diagnostics.test.ts'))
  expect(codes.filter((code) => !named(code))).toEqual([])
})

it('has code that raises each diagnostic', () => {
  const raised = isNamedIn(textUnder('src', 'model/codes.ts'))
  expect(codes.filter((code) => !raised(code))).toEqual([])
})
