/**
 * A spreadsheet's formula as a tree: written in the notation of either file format, and worked out here, so that a cell is only
 * given a formula that gives the value beside it.
 */
export type Formula =
  /** A whole number. */
  | number
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly at: CellPlace }
  /** Cells of one row or column. */
  | ({ readonly kind: 'range' } & Stretch)
  /** The sum of the weights (cells of one row) beside those cells of another row that hold numbers. */
  | { readonly kind: 'weights'; readonly cells: Stretch; readonly weights: Stretch }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly operands: readonly Formula[] }

/** From the first cell to the last, of one row or column. */
export interface Stretch {
  readonly from: CellPlace
  readonly to: CellPlace
}

export interface CellPlace {
  /** Absent: the sheet that the formula stands on. */
  readonly sheet?: string
  /** From 0. */
  readonly row: number
  readonly column: number
  /** The row stays when the formula is copied to another. */
  readonly fixed?: true
}

export type Sign = '+' | '-' | '*' | '/' | '<=' | '>=' | '>'
export type FunctionName = 'SUM' | 'COUNT' | 'ROUND' | 'INT' | 'IF' | 'MIN' | 'MAX'

export const operation = (left: Formula, sign: Sign, right: Formula): Formula => ({ kind: 'operation', sign, left, right })
export const call = (name: FunctionName, ...operands: readonly Formula[]): Formula => ({ kind: 'call', name, operands })
export const cell = (row: number, column: number): Formula => ({ kind: 'cell', at: { row, column } })
export const textValue = (text: string): Formula => ({ kind: 'text', text })

/** How a file format writes places and parts operands. */
export interface Notation {
  readonly cell: (at: CellPlace) => string
  readonly range: (from: CellPlace, to: CellPlace) => string
  readonly separator: string
}

/** The formula in a notation, without the sign that begins it. */
export function formulaText(formula: Formula, notation: Notation): string {
  const inner = (one: Formula): string => formulaText(one, notation)
  if (typeof formula === 'number') return `${formula}`
  switch (formula.kind) {
    case 'text':
      return `"${formula.text.replaceAll('"', '""')}"`
    case 'cell':
      return notation.cell(formula.at)
    case 'range':
      return rangeText(formula, notation)
    case 'weights':
      return `SUMPRODUCT(ISNUMBER(${rangeText(formula.cells, notation)})*${rangeText(formula.weights, notation)})`
    case 'operation':
      return `${bracketed(formula.left, inner)}${formula.sign}${bracketed(formula.right, inner)}`
    case 'call':
      return `${formula.name}(${formula.operands.map(inner).join(notation.separator)})`
  }
}

const rangeText = ({ from, to }: Stretch, notation: Notation): string => notation.range(from, to)

const bracketed = (formula: Formula, inner: (one: Formula) => string): string =>
  (typeof formula === 'object' && formula.kind === 'operation') || (typeof formula === 'number' && formula < 0)
    ? `(${inner(formula)})`
    : inner(formula)

/** The number in a cell; undefined where it has none. */
export type NumberAt = (at: CellPlace) => number | undefined

/** What a spreadsheet makes of the formula: numbers are doubles there too. */
export function worthOf(formula: Formula, numberAt: NumberAt): number | string {
  if (typeof formula === 'number') return formula
  switch (formula.kind) {
    case 'text':
      return formula.text
    case 'cell':
      return numberAt(formula.at) ?? 0
    case 'range':
      return Number.NaN
    case 'weights':
      return sumOfWeights(formula, numberAt)
    case 'operation':
      return operated(formula.sign, Number(worthOf(formula.left, numberAt)), Number(worthOf(formula.right, numberAt)))
    case 'call':
      return called(formula.name, formula.operands, numberAt)
  }
}

function operated(sign: Sign, left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '<=':
      return Number(left <= right)
    case '>=':
      return Number(left >= right)
    case '>':
      return Number(left > right)
  }
}

function called(name: FunctionName, operands: readonly Formula[], numberAt: NumberAt): number | string {
  const [first = 0, second = 0, third = 0] = operands
  const value = (operand: Formula): number => Number(worthOf(operand, numberAt))
  switch (name) {
    case 'SUM':
      return numbersIn(operands, numberAt).reduce((sum, one) => sum + one, 0)
    case 'COUNT':
      return numbersIn(operands, numberAt).length
    case 'ROUND':
      return Math.round(value(first))
    case 'INT':
      return Math.floor(value(first))
    case 'IF':
      return worthOf(value(first) === 0 ? third : second, numberAt)
    case 'MIN':
      return Math.min(value(first), value(second))
    case 'MAX':
      return Math.max(value(first), value(second))
  }
}

const numbersIn = (operands: readonly Formula[], numberAt: NumberAt): readonly number[] =>
  operands.flatMap((operand) =>
    typeof operand === 'object' && operand.kind === 'range' ? placesIn(operand).flatMap((at) => numberAt(at) ?? []) : [],
  )

function placesIn({ from, to }: Stretch): readonly CellPlace[] {
  const length = Math.max(to.row - from.row, to.column - from.column) + 1
  return Array.from({ length }, (_, i) => (to.row > from.row ? { ...from, row: from.row + i } : { ...from, column: from.column + i }))
}

function sumOfWeights({ cells, weights }: { readonly cells: Stretch; readonly weights: Stretch }, numberAt: NumberAt): number {
  const held = placesIn(cells).map(numberAt)
  return placesIn(weights).reduce((sum, at, i) => (held[i] === undefined ? sum : sum + (numberAt(at) ?? 0)), 0)
}
