import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { createMemory } from '../../../src/paper/memory.ts'

const fault: Diagnostic = {
  code: 'does-not-fit',
  severity: 'error',
  message: 'x',
  location: { kind: 'question', variant: 1, item: 'a' },
}

test('a thing is made once per name and repeats its faults', () => {
  const memory = createMemory<number>()
  const faults: Diagnostic[] = []
  let made = 0
  const use = (name: string) =>
    memory(
      name,
      (f) => faults.push(f),
      (report) => {
        report(fault)
        made += 1
        return made
      },
    )
  expect([use('a'), use('a'), use('b')]).toEqual([1, 1, 2])
  expect(faults).toHaveLength(3)
})

test('what is forgotten is made again, with its faults', () => {
  const memory = createMemory<string>(2)
  const faults: Diagnostic[] = []
  const use = (name: string): string =>
    memory(
      name,
      (f) => faults.push(f),
      (report) => {
        report(fault)
        return `${name} ${faults.length}`
      },
    )
  const first = use('a')
  for (const name of ['b', 'c', 'd', 'e', 'f']) use(name)
  expect([first, use('a')]).toEqual(['a 0', 'a 6'])
  expect(faults).toHaveLength(7)
})
