import { letterAt } from '../../base/letters.ts'
import { type CellPlace, formulaText, type Notation } from './formula.ts'
import type { Cell, Look, Workbook, WorkSheet } from './workbook.ts'
import { DECLARATION, escaped } from './xml.ts'
import { zipOf } from './zip.ts'

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'

/** A workbook as OpenDocument (version 1.2): formulas with their values, no date of writing. The type of the file comes first, stored. */
export function odsOf(book: Workbook): Uint8Array {
  return zipOf(
    {
      mimetype: MIME,
      'content.xml': contentXml(book),
      'meta.xml': `${DECLARATION}<office:document-meta ${SPACES} office:version="1.2"><office:meta><dc:title>${escaped(book.title)}</dc:title></office:meta></office:document-meta>`,
      'settings.xml': settingsXml(book),
      'META-INF/manifest.xml': `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIME}"/>${['content.xml', 'meta.xml', 'settings.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
    },
    ['mimetype'],
  )
}

const SPACES = [
  ...['office', 'table', 'text', 'style', 'config'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const PROPERTIES: Readonly<Record<Look, string>> = {
  plain: '',
  head: '<style:table-cell-properties fo:background-color="#d9e1f2"/><style:text-properties fo:font-weight="bold"/>',
  note: '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-style="italic"/>',
  open: '<style:table-cell-properties fo:background-color="#fff2cc"/>',
  quiet: '<style:text-properties fo:color="#808080"/>',
}

/** Width of a character, mm. */
const CHARACTER = 2.1

function contentXml({ sheets }: Workbook): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))].sort((a, b) => a - b)
  const columns = widths.map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(1)}mm"/></style:style>`,
  )
  const cells = Object.entries(PROPERTIES).map(
    ([look, properties]) => `<style:style style:name="${look}" style:family="table-cell">${properties}</style:style>`,
  )
  return `${DECLARATION}<office:document-content ${SPACES} office:version="1.2"><office:automatic-styles>${columns.join('')}${cells.join('')}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableXml).join('')}</office:spreadsheet></office:body></office:document-content>`
}

function tableXml({ name, widths, rows }: WorkSheet): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`).join('')
  const body = rows
    .map((cells) => `<table:table-row>${cells.length === 0 ? EMPTY : cells.map(cellXml).join('')}</table:table-row>`)
    .join('')
  return `<table:table table:name="${escaped(name)}">${columns}${body}</table:table>`
}

const EMPTY = '<table:table-cell/>'

function cellXml(cell: Cell | undefined): string {
  if (cell === undefined) return EMPTY
  const formula = cell.kind === 'formula' ? ` table:formula="of:=${escaped(formulaText(cell.formula, NOTATION))}"` : ''
  const value = cell.kind === 'text' ? cell.text : cell.value
  const typed = typeof value === 'number' ? `office:value-type="float" office:value="${value}"` : `office:value-type="string"`
  return `<table:table-cell table:style-name="${cell.look}"${formula} ${typed}>${paragraphs(`${value}`)}</table:table-cell>`
}

/** Runs of blanks are one in this format unless they are counted. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(
      (line) =>
        `<text:p>${escaped(line)
          .replaceAll('\t', '<text:tab/>')
          .replace(/^ | (?= )| $/g, '<text:s/>')}</text:p>`,
    )
    .join('')

const placeText = ({ row, column, fixed }: CellPlace): string => `.${letterAt(column)}${fixed === true ? '$' : ''}${row + 1}`
const onSheet = ({ sheet }: CellPlace): string => (sheet === undefined ? '' : `$${sheet}`)

const NOTATION: Notation = {
  cell: (at) => `[${onSheet(at)}${placeText(at)}]`,
  range: (from, to) => `[${onSheet(from)}${placeText(from)}:${placeText(to)}]`,
  separator: ';',
}

/** What stays in sight: a split of mode 2 is a frozen one. */
function settingsXml({ sheets }: Workbook): string {
  const short = (name: string, value: number): string =>
    `<config:config-item config:name="${name}" config:type="short">${value}</config:config-item>`
  const whole = (name: string, value: number): string =>
    `<config:config-item config:name="${name}" config:type="int">${value}</config:config-item>`
  const entries = sheets.map(
    ({ name, frozen: { rows, columns } }) =>
      `<config:config-item-map-entry config:name="${escaped(name)}">${short('HorizontalSplitMode', 2)}${short('VerticalSplitMode', 2)}${whole('HorizontalSplitPosition', columns)}${whole('VerticalSplitPosition', rows)}${whole('PositionRight', columns)}${whole('PositionBottom', rows)}</config:config-item-map-entry>`,
  )
  return `${DECLARATION}<office:document-settings ${SPACES} office:version="1.2"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">${entries.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}
