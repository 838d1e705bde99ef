import { expect, it } from 'vitest'
import { inFolder } from '../../../src/app/place-diagnostics.ts'

it('shows paths as seen from where the command runs', () => {
  const fault = { code: 'file-unreadable', severity: 'error', message: '' } as const
  const placed = inFolder('exams/final', [
    { ...fault, location: { kind: 'file', file: 'ml/knn.md', line: 3, column: 4 } },
    { ...fault, location: { kind: 'question', variant: 1, item: 'gelu' } },
  ])
  expect(placed[0]?.location).toEqual({ kind: 'file', file: 'exams/final/ml/knn.md', line: 3, column: 4 })
  expect(placed[1]?.location).toEqual({ kind: 'question', variant: 1, item: 'gelu' })
})
