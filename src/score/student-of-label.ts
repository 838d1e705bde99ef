import type { StudentId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'

/**
 * The student whom a label names: by his id as it is, else by the last run of letters and digits in it (`EXAM-2027/204101`),
 * leading zeros aside. Undefined where that is nobody, or not one alone.
 */
export function studentOfLabel(text: string, { students }: Roster): StudentId | undefined {
  const whole = students.find(({ id }) => id === text.trim())
  if (whole !== undefined) return whole.id
  const tail = text.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? ''
  const named = students.filter(({ id }) => tail !== '' && withoutZeros(id) === withoutZeros(tail))
  return named.length === 1 ? named[0]?.id : undefined
}

const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/, '')
