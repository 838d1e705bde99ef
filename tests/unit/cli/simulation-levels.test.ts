import { expect, test } from 'vitest'
import { LEVELS, levelOf } from '../../../src/cli/simulation-levels.ts'
import { simulationLevels } from '../../../src/simulate/index.ts'

test('the command line knows exactly the levels that the simulator has', () => {
  expect([...LEVELS]).toEqual([...simulationLevels])
})

test('a level is taken by its name', () => {
  expect(LEVELS.map(levelOf)).toEqual([...LEVELS])
  expect(levelOf(undefined)).toBe('office')
})
