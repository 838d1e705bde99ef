import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { loadExam } from '../../../src/app/load-exam.ts'
import { readRoster } from '../../../src/app/read-roster.ts'
import { smallExam } from '../../support/small-exam.ts'

const workbook = async (cells: SheetData): Promise<Uint8Array> => await writeWorkbook(cells).toBuffer()

const header = [{ value: 'Matricule' }, { value: 'Nom' }, { value: 'language' }]
const sheet: SheetData = [
  header,
  [{ value: 204101 }, { value: 'Zoé Müller' }, { value: 'fr' }],
  [null, null, null],
  [{ value: '00042' }, { value: ' Łukasz ' }, null],
]

describe('a workbook', () => {
  it('gives its first sheet, numbers as they stand there', async () => {
    const dated: SheetData = [
      [{ value: 'id' }, { value: 'born' }],
      [{ value: 12345678 }, { value: new Date(Date.UTC(2001, 1, 3)), format: 'yyyy-mm-dd' }],
    ]
    expect((await readRoster('x.xlsx', await workbook(dated))).value).toEqual({
      file: 'x.xlsx',
      rows: [
        ['id', 'born'],
        ['12345678', '2001-02-03'],
      ],
    })
  })

  it.each(['students.xlsx', 'students.csv'])('is told by its bytes, not by its name: %s', async (file) => {
    const exam = smallExam()
    writeFileSync(exam, readFileSync(exam, 'utf8').replace('roster: students.csv', `roster: { file: ${file}, id: Matricule, name: Nom }`))
    writeFileSync(join(exam, '..', file), await workbook(sheet))
    const { value, diagnostics } = await loadExam(exam)
    expect(diagnostics).toEqual([])
    expect(value?.roster?.students).toEqual([
      { id: '204101', name: 'Zoé Müller', columns: { language: 'fr' } },
      { id: '00042', name: 'Łukasz', columns: { language: '' } },
    ])
  })

  it('has its faults at the rows of the sheet', async () => {
    const exam = smallExam()
    writeFileSync(
      join(exam, '..', 'students.csv'),
      await workbook([
        [{ value: 'id' }, { value: 'name' }],
        [{ value: 1 }, { value: 'A' }],
        [{ value: 1 }, { value: 'B' }],
      ]),
    )
    expect((await loadExam(exam)).diagnostics).toMatchObject([{ code: 'roster-id-duplicate', location: { line: 3 } }])
  })

  it.each([
    ['no workbook but begins like one', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9)],
    ['of before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ])('that is %s is refused', async (_, bytes) => {
    const { value, diagnostics } = await readRoster('x.xls', bytes)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'roster-syntax', severity: 'error', hint: 'save it as XLSX, or as CSV in UTF-8' }])
  })
})

describe('a text', () => {
  it('in UTF-8 is taken as it is', async () => {
    expect(await readRoster('x.csv', Buffer.from('id,name\n1,Zoé\n'))).toEqual({
      value: { file: 'x.csv', text: 'id,name\n1,Zoé\n' },
      diagnostics: [],
    })
  })

  it('in another encoding is read, with a warning that shows a name', async () => {
    const { value, diagnostics } = await readRoster('x.csv', iconv.encode('id;name\n1;Ann\n2;Zoé Müller\n', 'windows-1252'))
    expect(value).toEqual({ file: 'x.csv', text: 'id;name\n1;Ann\n2;Zoé Müller\n' })
    expect(diagnostics).toMatchObject([
      {
        code: 'roster-encoding',
        severity: 'warning',
        message: 'x.csv is not in UTF-8; read as windows-1252, this line is: 2;Zoé Müller',
        location: { line: 3 },
      },
    ])
  })
})
