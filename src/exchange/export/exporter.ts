import type { Diagnostic } from '../../model/diagnostic.ts'
import type { GradeBook } from '../grade-book.ts'

/** A format in which grades leave: a file here, and a line in the registry. */
export interface Exporter {
  /** For whom or for what, in a line. */
  readonly describe: string
  /** Name of the file where none is given. */
  readonly file: string
  /** The options that mean something to it. */
  readonly takes: readonly ExportOption[]
  readonly write: (book: GradeBook, options: ExportOptions) => Exported
}

/** What a person may say about an export; what is absent was not said. */
export interface ExportOptions {
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252'
  readonly separator?: 'comma' | 'semicolon' | 'tab'
  readonly decimalComma?: true
  /** A second header row with the titles of items. */
  readonly titles?: true
  /** Beside the points of each item what was answered. */
  readonly answers?: 'letters' | 'options'
  /** Points in place of grades. */
  readonly points?: true
  /** Provisional grades too. */
  readonly provisional?: true
  /** Numbers of students without their names. */
  readonly anonymous?: true
  /** What the column of grades is called on the other side. */
  readonly column?: string
  /** The roster's column of user names; `id` for the students' numbers. */
  readonly username?: string
}

export type ExportOption = keyof ExportOptions

/** A fault of what was asked or of the grades; the caller says where. */
export type ExportFault = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>

/** What comes out, for the caller to encode, print and write. */
export interface Exported {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'list'; readonly list: PlainList }
  readonly faults: readonly ExportFault[]
}

/** A table to be printed; words are said in the exam's language. */
export interface PlainList {
  /** A word. */
  readonly title: string
  readonly columns: readonly { readonly word: string; readonly align: 'left' | 'right'; readonly grows?: true }[]
  readonly rows: readonly (readonly (string | { readonly word: string })[])[]
}

export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const satisfies Record<
  NonNullable<ExportOptions['separator']>,
  string
>

/** As said; a decimal comma parts cells by semicolons, as spreadsheets of its countries expect. */
export const separatorOf = ({ separator, decimalComma }: ExportOptions): string =>
  SEPARATORS[separator ?? (decimalComma === true ? 'semicolon' : 'comma')]
