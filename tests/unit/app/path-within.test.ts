import { expect, it } from 'vitest'
import { pathWithin } from '../../../src/app/path-within.ts'

const at = { kind: 'file', file: 'exam.yaml', line: 2, column: 5 } as const

it('joins a path below the folder', () => {
  expect(pathWithin('a/b', 'c/../d.svg', at)).toBe('a/b/d.svg')
})

it.each(['../x.svg', 'c/../../x.svg', '/etc/passwd', 'C:/x.svg'])('refuses %s', (path) => {
  expect(pathWithin('a/b', path, at)).toMatchObject({ code: 'path-outside', location: at })
})
