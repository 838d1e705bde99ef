/** A file as the caller read it: its name as it shall appear in diagnostics, and its text. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** Without a byte order mark, and with one kind of line end; columns stay what they were. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
