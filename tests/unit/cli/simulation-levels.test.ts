import { expect, test } from 'vitest'
import { CONTAINERS as known } from '../../../src/app/save-page.ts'
import { CONTAINERS, containerOf, LEVELS, levelOf } from '../../../src/cli/simulation-levels.ts'
import { simulationLevels } from '../../../src/simulate/index.ts'

test('the command line knows exactly the levels and containers that there are', () => {
  expect([...LEVELS]).toEqual([...simulationLevels])
  expect([...CONTAINERS]).toEqual([...known])
})

test('a level is taken by its name', () => {
  expect(LEVELS.map(levelOf)).toEqual([...LEVELS])
  expect(levelOf(undefined)).toBe('office')
  expect(CONTAINERS.map(containerOf)).toEqual([...CONTAINERS])
  expect(containerOf(undefined)).toBe('pdf')
})
