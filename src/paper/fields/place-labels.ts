import type { NumberShape } from '../../model/digit-columns.ts'

/** What each column of a number counts: `±`, `10`, `1`, `0.1`; the sign of an exponent is called by its word. */
export function placeLabels({ columns, decimals, base }: NumberShape, words: Readonly<Record<string, string>>): readonly string[] {
  const countOf = (kind: string): number => columns.filter((column) => column.kind === kind).length
  const left = { digit: countOf('digit') - decimals, 'exponent-digit': countOf('exponent-digit') }
  return columns.map(({ kind }) => {
    if (kind === 'sign') return '±'
    if (kind === 'exponent-sign') return `${words['exponent'] ?? 'exponent'} ±`
    left[kind] -= 1
    return kind === 'digit' ? valueText(left.digit, base, words['decimal-sign'] ?? '.') : valueText(left['exponent-digit'], 10, '.')
  })
}

/** The value of a place: base to the power. */
function valueText(power: number, base: number, decimalSign: string): string {
  if (power >= 0) return `${BigInt(base) ** BigInt(power)}`
  return base === 10 ? `0${decimalSign}${'0'.repeat(-power - 1)}1` : `1/${BigInt(base) ** BigInt(-power)}`
}
