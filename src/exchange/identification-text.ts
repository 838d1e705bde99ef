import type { Identification } from '../model/score.ts'

/** How a paper's student is known, in words. */
export function identificationText(student: Identification): string {
  if (student.kind === 'unknown') return `unknown: ${student.reason}`
  if (student.kind === 'label') return `label ${student.text}`
  if (student.kind !== 'grid' || student.differing === 0) return student.kind
  const { differing, next } = student
  const margin = next === undefined ? '' : `; next ${next.student}, ${next.differing} differ`
  return `grid, ${differing} digit differs${margin}`
}
