import { letterAt } from '../../base/letters.ts'
import { startsFormula } from '../csv.ts'
import { type CellPlace, formulaText, type Notation } from './formula.ts'
import type { Cell, Look, Workbook, WorkSheet } from './workbook.ts'
import { DECLARATION, escaped } from './xml.ts'
import { zipOf } from './zip.ts'

/**
 * A workbook as Office Open XML (ECMA-376, part 1). Written here and not by a library, for those at hand give formulas without
 * their values, which every program that does not work formulas out then shows as empty, and stamp the time of writing.
 */
export function xlsxOf({ sheets }: Workbook): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1)
  return zipOf({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === 0)])),
  })
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Of cell formats, in the order of `STYLES`; those of quoted text stand behind them. */
const LOOKS: readonly Look[] = ['plain', 'head', 'note', 'open', 'quiet']

const formatXml = (look: Look, quoted: boolean): string => {
  const font = { plain: 0, head: 1, note: 2, open: 0, quiet: 3 }[look]
  const fill = { plain: 0, head: 2, note: 0, open: 3, quiet: 0 }[look]
  const wraps = look === 'note' ? '<alignment vertical="top" wrapText="1"/>' : ''
  const quote = quoted ? ' quotePrefix="1"' : ''
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1"${quote}${wraps === '' ? '/>' : ` applyAlignment="1">${wraps}</xf>`}`
}

const fontXml = (more: string): string => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`
const fillXml = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="4">${fontXml('')}${fontXml('<b/>')}${fontXml('<i/>')}<font><sz val="11"/><color rgb="FF808080"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fillXml('D9E1F2')}${fillXml('FFF2CC')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 * LOOKS.length}">${[false, true].flatMap((quoted) => LOOKS.map((look) => formatXml(look, quoted))).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetXml({ frozen, widths, rows }: WorkSheet, isFirst: boolean): string {
  const corner = `${letterAt(frozen.columns)}${frozen.rows + 1}`
  const pane = `<pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  const body = rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letterAt(column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane}</sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${body}</sheetData></worksheet>`
}

function cellXml(cell: Cell | undefined, at: string): string {
  if (cell === undefined) return ''
  const format = LOOKS.indexOf(cell.look)
  switch (cell.kind) {
    case 'text': {
      const quoted = startsFormula(cell.text) ? LOOKS.length : 0
      return `<c r="${at}" s="${format + quoted}" t="inlineStr"><is><t xml:space="preserve">${escaped(plainUnderscores(cell.text))}</t></is></c>`
    }
    case 'number':
      return `<c r="${at}" s="${format}"><v>${cell.value}</v></c>`
    case 'formula': {
      const formula = `<f>${escaped(formulaText(cell.formula, NOTATION))}</f>`
      const value = `<v>${typeof cell.value === 'number' ? cell.value : escaped(cell.value)}</v>`
      return `<c r="${at}" s="${format}"${typeof cell.value === 'string' ? ' t="str"' : ''}>${formula}${value}</c>`
    }
  }
}

/** `_x0041_` in a text of this format stands for A. */
const plainUnderscores = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const placeText = ({ row, column, fixed }: CellPlace): string => `${letterAt(column)}${fixed === true ? '$' : ''}${row + 1}`
const onSheet = ({ sheet }: CellPlace): string => (sheet === undefined ? '' : `${sheet}!`)

const NOTATION: Notation = {
  cell: (at) => `${onSheet(at)}${placeText(at)}`,
  range: (from, to) => `${onSheet(from)}${placeText(from)}:${placeText(to)}`,
  separator: ',',
}
