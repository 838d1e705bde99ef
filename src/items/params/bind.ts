import { stableJson } from '../../base/text.ts'
import { plainText } from '../../expression/index.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import type { Values } from '../../model/params.ts'
import type { Asked, Field, Option } from '../../model/variant.ts'
import { errorAt } from '../setting.ts'
import { mapBlocks, mapField, type Rewrite } from './map-content.ts'
import { type Piece, piecesOf } from './placeholders.ts'
import { type Speech, spelling } from './spell-value.ts'
import { withoutPlaces } from './without-places.ts'

type Content = Omit<Asked, 'hash'>

/** Content with its values in place, and what of it cannot be asked under them. */
export interface Bound {
  readonly content: Content
  readonly faults: readonly Diagnostic[]
}

/** The item that content is of: where it was written, and what its language parts a number's decimals off with. */
export interface BoundItem {
  readonly at: Location
  readonly decimalSign: string
}

/** Puts values in place of their placeholders in everything that is printed of an item. */
export function bindValues(content: Content, values: Values, { at, decimalSign }: BoundItem): Bound {
  const faults: Diagnostic[] = []
  const rewrite: Rewrite = (text, surroundings) =>
    text.includes('{{')
      ? piecesOf(text, surroundings)
          .map((piece) => textOfPiece(piece, { surroundings, decimalSign }, { values, at, faults }))
          .join('')
      : text
  const field = mapField(content.field, rewrite)
  const bound: Content = {
    ...content,
    leadIn: mapBlocks(content.leadIn, rewrite),
    stem: mapBlocks(content.stem, rewrite),
    afterOptions: mapBlocks(content.afterOptions, rewrite),
    solution: mapBlocks(content.solution, rewrite),
    field,
  }
  const twins = twinsIn(field)
  if (twins !== undefined) faults.push(equalOptions(content.item, twins, values, at))
  return { content: bound, faults }
}

interface Binding {
  readonly values: Values
  readonly at: Location
  readonly faults: Diagnostic[]
}

function textOfPiece(piece: Piece, speech: Speech, { values, at, faults }: Binding): string {
  if (piece.kind === 'literal') return piece.text
  if (piece.kind === 'misspelling') {
    faults.push(errorAt(piece.code, piece.message, at, piece.hint))
    return ''
  }
  const value = values.get(piece.name)
  if (value === undefined) {
    faults.push(errorAt('placeholder-name', `\`${piece.source}\` names no parameter`, at, `there are: ${[...values.keys()].join(', ')}`))
    return ''
  }
  const text = spelling(piece, value, speech)
  if (text !== undefined) return text
  const message = `\`${piece.source}\` cannot print ${plainText(value)}`
  const hint =
    piece.helper === 'fraction' ? 'only exact numbers are fractions; print others with `fixed`' : 'only numbers can be printed so'
  faults.push(errorAt('placeholder-value', message, at, hint))
  return ''
}

/** Two options of one choice that read the same. */
function twinsIn(field: Field): readonly [Option, Option] | undefined {
  if (field.kind !== 'choice') return undefined
  const group = field.rows?.[0]?.options
  const options = field.options.filter((option) => option.word === undefined && (group === undefined || group.includes(option.id)))
  const first = new Map<string, Option>()
  for (const option of options) {
    const text = stableJson(withoutPlaces(option.content))
    const twin = first.get(text)
    if (twin !== undefined) return [twin, option]
    first.set(text, option)
  }
  return undefined
}

function equalOptions(item: string, [a, b]: readonly [Option, Option], values: Values, at: Location): Diagnostic {
  const drawn = [...values].map(([name, value]) => `${name} = ${plainText(value)}`).join(', ')
  const message = `the options \`${a.id}\` and \`${b.id}\` of \`${item}\` are the same when ${drawn}`
  return errorAt('options-equal', message, at, 'keep such values out with `require` or `not`')
}
