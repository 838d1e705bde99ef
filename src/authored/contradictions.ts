import { errorAt } from '../items/index.ts'
import type { Amendment } from '../model/amendment.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Amendments of which one says again, otherwise, or in vain what another says: told at the later of the two. */
export function contradictionsIn(amendments: readonly Amendment[]): readonly Diagnostic[] {
  return amendments.flatMap((later, i) => {
    const earlier = amendments.slice(0, i).find((one) => collide(one, later))
    return earlier === undefined ? [] : [faultOf(earlier, later)]
  })
}

function collide({ change: a }: Amendment, { change: b }: Amendment): boolean {
  if (a.kind === 'withdraw') return b.kind === 'withdraw' && a.copy === b.copy
  if (b.kind === 'withdraw') return false
  if (a.item !== b.item) return false
  if (a.kind === 'score' && b.kind === 'score') return a.copy === b.copy
  return a.kind === b.kind || [a.kind, b.kind].includes('void') || isPair(a.kind, b.kind)
}

/** Whoever gets full points anyway is not helped by another key or scheme. */
const isPair = (a: string, b: string): boolean => [a, b].includes('credit') && ([a, b].includes('accept') || [a, b].includes('scheme'))

function faultOf(earlier: Amendment, later: Amendment): Diagnostic {
  const [a, b] = [earlier.change, later.change]
  const line = earlier.at.value.kind === 'file' ? earlier.at.value.line : 0
  const whose = 'item' in b ? `\`${b.item}\`` : `copy ${b.copy}`
  const message =
    a.kind === b.kind
      ? `\`${b.kind}\` of ${whose} stands on line ${line} too`
      : `\`${b.kind}\` of ${whose} and \`${a.kind}\` on line ${line} cannot both hold`
  return errorAt('amendment-contradiction', message, later.at.value, 'keep one of them')
}
