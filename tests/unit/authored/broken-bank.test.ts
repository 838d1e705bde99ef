import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseBank, parseBlueprint } from '../../../src/authored/index.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/banks/broken')
const source = (file: string) => ({ file, text: readFileSync(join(folder, file), 'utf8') })

it('tells each of twenty planted faults once, at its line and column, with what to do', () => {
  const bank = parseBank([source('bank.md')])
  const blueprint = parseBlueprint(source('exam.yaml'))
  expect([bank.value, blueprint.value]).toEqual([undefined, undefined])
  const all = [...bank.diagnostics, ...blueprint.diagnostics]
  expect(all.filter((fault) => fault.message === '' || (fault.hint ?? '') === '')).toEqual([])
  const told = all.map(({ code, location: at }) => (at.kind === 'file' ? `${at.file}:${at.line}:${at.column} ${code}` : ''))
  expect(told).toEqual([
    'bank.md:3:1 key-unknown',
    'bank.md:8:14 math-dollar',
    'bank.md:11:1 option-malformed',
    'bank.md:12:23 attribute-unknown',
    'bank.md:14:5 section-unknown',
    'bank.md:18:4 id-bad',
    'bank.md:29:4 type-missing',
    'bank.md:31:21 reference-unknown',
    'bank.md:40:9 value-bad',
    'bank.md:43:14 math-command',
    'bank.md:50:7 step-uneven',
    'bank.md:55:4 id-duplicate',
    'bank.md:63:1 fence-unclosed',
    'bank.md:71:1 options-mixed',
    'bank.md:83:1 table-too-wide',
    'exam.yaml:4:1 key-unknown',
    'exam.yaml:5:1 not-supported-yet',
    'exam.yaml:7:18 scheme-unknown',
    'exam.yaml:10:19 math-dollar',
    'exam.yaml:12:28 key-unknown',
  ])
})
