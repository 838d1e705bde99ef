import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkShape, unknownKey } from '../../../src/authored/check-shape.ts'
import { startOf } from '../../../src/authored/origin.ts'
import { readYaml } from '../../../src/authored/yaml.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const schema = z.strictObject({
  name: z.string({ error: 'write a name' }),
  list: z.array(z.strictObject({ n: z.number({ error: 'write a number' }) })).optional(),
})
const known = { keysAt: (path: readonly PropertyKey[]) => (path.length === 0 ? ['name', 'list'] : ['n']), planned: new Set(['later']) }

function check(text: string) {
  const { setting } = readYaml(text, startOf('x.yaml'))
  if (setting === undefined) throw new Error('no setting')
  return checkShape(setting, schema, known)
}

it('gives the typed value of what fits', () => {
  expect(check('name: a\nlist: [{n: 1}]').value).toEqual({ name: 'a', list: [{ n: 1 }] })
})

it('reports misfits at their places, with the schema’s messages as hints', () => {
  const shaped = check('name: 3\nlist:\n  - { m: 1, n: x }\nlater: 1\nnmae: a')
  expect(faultsOf(shaped).toSorted()).toEqual(
    ['1:7 value-bad', '3:16 value-bad', '3:7 key-unknown', '4:1 not-supported-yet', '5:1 key-unknown'].toSorted(),
  )
  expect(shaped.diagnostics.find((fault) => fault.message.includes('name'))?.hint).toBe('write a name')
  expect([...shaped.faulty].toSorted()).toEqual(['later', 'list', 'name', 'nmae'])
})

it('reports what is missing where it should be', () => {
  expect(faultsOf(check('list:\n  - {}'))).toEqual(['1:1 key-missing', '2:5 key-missing'])
})

it('hints at the nearest name, or at all of them', () => {
  const at = { kind: 'file', file: 'x', line: 1, column: 1 } as const
  expect(unknownKey('nmae', at, ['name', 'list'], new Set()).hint).toBe('did you mean `name`?')
  expect(unknownKey('qqqqqq', at, ['name', 'list'], new Set()).hint).toBe('known here: name, list')
})
