import { nearestWord } from '../../base/spelling.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import { errorAt } from '../setting.ts'

/** A name that cannot be used where it stands: it comes later, is faulty itself, or does not exist. */
export function unknownName(name: string, all: readonly string[], at: Location): Diagnostic {
  if (all.includes(name)) {
    const hint = `an expression uses what stands above it; move \`${name}\` up`
    return errorAt('param-order', `\`${name}\` has no value yet here`, at, hint)
  }
  const near = nearestWord(name, all)
  const hint = near === undefined ? `there are: ${all.join(', ')}` : `did you mean \`${near}\`?`
  return errorAt('expression-name-unknown', `nothing is called \`${name}\``, at, hint)
}
