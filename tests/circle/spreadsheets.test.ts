import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { gradeWorkbook } from '../../src/exchange/workbook/grade-workbook.ts'
import { odsOf } from '../../src/exchange/workbook/ods.ts'
import type { Cell, WorkSheet } from '../../src/exchange/workbook/workbook.ts'
import { xlsxOf } from '../../src/exchange/workbook/xlsx.ts'
import { bookOf, scales } from '../support/exchange/grade-book.ts'
import { tempFolder } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

/** All sheets as CSV, numbers with all their digits. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

const writers = { xlsx: xlsxOf, ods: odsOf }
const books = Object.fromEntries(Object.entries(scales).map(([name, scale]) => [name, gradeWorkbook(bookOf(scale, 30))]))
const folder = tempFolder()

/** The file without the values of its formulas: whoever shows one has worked it out. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const text = strFromU8(content)
      .replace(/<\/f><v>[^<]*<\/v>/g, '</f>')
      .replace(/(table:formula="[^"]*") office:value-type="\w+"(?: office:value="[^"]*")?><text:p>[^<]*<\/text:p>/g, '$1>')
    return [path, path === 'mimetype' ? [content, { level: 0 }] : strToU8(text)] as const
  })
  return zipSync(Object.fromEntries(files) as unknown as Parameters<typeof zipSync>[0])
}

const shownIn = (name: string, sheet: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(readFileSync(join(folder, 'out', `${name}-${sheet}.csv`), 'utf8')).data

/** A spreadsheet shows 15 digits. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell.kind === 'text') return cell.text
  return typeof cell.value === 'number' ? `${Number(cell.value.toPrecision(15))}` : cell.value
}

const asNumber = (text: string): string => (/^-?[\d.]+(E[+-]?\d+)?$/i.test(text) ? `${Number(Number(text).toPrecision(15))}` : text)

/** Cells of a sheet that differ from what LibreOffice worked out. */
const differences = ({ name, rows }: WorkSheet, shown: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) => {
      const [ours, theirs] = [textOf(cell), shown[r]?.[c] ?? '']
      const same = cell?.kind === 'text' ? ours === theirs : asNumber(ours) === asNumber(theirs)
      return same ? [] : [`${name} ${r + 1}:${c + 1} ${ours} is shown as ${theirs}`]
    }),
  )

describe.skipIf(!requireTool('soffice'))('what LibreOffice works out', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'out'))
    const files = Object.entries(books).flatMap(([name, book]) =>
      Object.entries(writers).map(([format, write]) => {
        const file = join(folder, `${name}-${format}.${format}`)
        writeFileSync(file, withoutValues(write(book)))
        return file
      }),
    )
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const ran = spawnSync('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', join(folder, 'out'), ...files], {
      encoding: 'utf8',
    })
    expect(ran.status, ran.stderr).toBe(0)
  })

  const cases = Object.keys(scales).flatMap((name) => Object.keys(writers).map((format) => [name, format] as const))
  it.each(cases)('is every number and word of the scale %s as %s', (name, format) => {
    const { sheets } = books[name] ?? { sheets: [] }
    const formulas = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.kind === 'formula')
    expect(formulas.length).toBeGreaterThan(90)
    expect(sheets.flatMap((sheet) => differences(sheet, shownIn(`${name}-${format}`, sheet.name)))).toEqual([])
  })
})
