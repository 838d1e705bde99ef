import type { Diagnostic } from '../model/diagnostic.ts'
import type { Student } from '../model/roster.ts'
import { missingGlyph, type Typesetter } from '../typeset/index.ts'
import type { Desk } from './desk.ts'

/** Words of the template that are printed on paper of a language and have characters that no font has: one fault. */
export function wordFaults(desk: Desk): readonly Diagnostic[] {
  const faults = known.get(desk) ?? faultsOfWords(desk)
  known.set(desk, faults)
  return faults
}

const known = new WeakMap<Desk, readonly Diagnostic[]>()

function faultsOfWords({ exam, style, typesetter }: Desk): readonly Diagnostic[] {
  const missing = new Set(Object.values(style.words).flatMap((word) => typesetter.lacking(word, 'roman')))
  const [first, ...others] = missing
  if (first === undefined) return []
  const more =
    others.length === 0 ? '' : ` and ${others.length} more characters (${others.slice(0, 8).join(' ')}${others.length > 8 ? ' …' : ''})`
  const { at: _, ...fault } = missingGlyph(first, `the words of the language \`${exam.language}\`${more}`)
  return [{ ...fault, location: { kind: 'question', variant: 1, item: 'front' } }]
}

/** Characters of a student's name that no font has. */
export function nameFaults({ id, name }: Student, typesetter: Typesetter): readonly Diagnostic[] {
  return [...new Set(typesetter.shape(name, 'roman', 1).missing)].map((character) => {
    const { at: _, ...fault } = missingGlyph(character, `the name of student ${id}, "${name}"`)
    return { ...fault, location: { kind: 'question', variant: 1, item: 'front' } }
  })
}
