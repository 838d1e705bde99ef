import type * as Excel from 'read-excel-file/node'
import type { TableSource } from '../authored/index.ts'
import { loadPackage } from '../base/load-package.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { startOf } from './read-files.ts'

/** The bytes with which every ZIP file begins, an XLSX among them; and every old Excel file. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

/** A roster's bytes as a table or as text, whatever its name ends in: an XLSX (its first sheet), or text in any encoding. */
export async function readRoster(file: string, bytes: Uint8Array): Promise<Checked<TableSource>> {
  if (beginsWith(bytes, ZIP)) return readWorkbook(file, bytes)
  if (beginsWith(bytes, OLD_EXCEL)) return refused(file, 'it is an Excel file of before 2007')
  const decoded = decodeText(bytes)
  return checked({ file, text: decoded.text }, decoded.guessed === undefined ? [] : [guessed(file, decoded.guessed, decoded)])
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

async function readWorkbook(file: string, bytes: Uint8Array): Promise<Checked<TableSource>> {
  // Loaded when there is a workbook: it takes longer than all the rest of a roster.
  const { InvalidInputError, InvalidSpreadsheetError, readSheet } = loadPackage<typeof Excel>('read-excel-file/node')
  try {
    const sheet = await readSheet(Buffer.from(bytes), { parseNumber: numberText })
    return checked({ file, rows: sheet.map((row) => row.map(cellText)) })
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
      return refused(file, 'it is no workbook that can be read')
    return refused(file, error instanceof Error ? error.message : `${error}`)
  }
}

/** `12345678` stays that; `1.2345678E7`, as some programs store it, is written out. */
const numberText = (stored: string): string => (/[eE]/.test(stored) ? `${Number(stored)}` : stored)

/** What a person sees in the cell; a date in the form of ISO 8601. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return `${cell}`
}

const refused = (file: string, reason: string): Checked<TableSource> => ({
  value: undefined,
  diagnostics: [
    {
      code: 'roster-syntax',
      severity: 'error',
      message: `cannot read the roster ${file}: ${reason}`,
      location: startOf(file),
      hint: 'save it as XLSX, or as CSV in UTF-8',
    },
  ],
})

/** A guess is told with the first line that it decided, so that a person sees whether the name is right. */
function guessed(file: string, encoding: string, { text }: DecodedText): Diagnostic {
  const lines = text.split('\n')
  const line = lines.findIndex((one) => /\P{ASCII}/u.test(one))
  return {
    code: 'roster-encoding',
    severity: 'warning',
    message: `${file} is not in UTF-8; read as ${encoding}, this line is: ${(lines[line] ?? '').trim().slice(0, 80)}`,
    location: { kind: 'file', file, line: line + 1, column: 1 },
    hint: 'if a name is wrong, save the file as CSV in UTF-8, or as XLSX',
  }
}
