import { stat } from 'node:fs/promises'
import { limits } from './limits.ts'
import { discardPdfium, type FileReader, type Pdfium, pdfium } from './pdfium.ts'
import { type Undecodable, undecodable } from './scan-file.ts'

/** An open PDF. */
export interface PdfDocument {
  readonly kind: 'document'
  readonly pages: number
  /** Runs with a loaded page (from 1) and the document's form fields, if it has any. */
  withPage<T>(page: number, use: (loaded: LoadedPage) => T | Promise<T>): Promise<T | Undecodable>
  close(): void
}

export interface LoadedPage {
  readonly lib: Pdfium
  readonly page: number
  /** Handle of the form environment, 0 for a document without fields. */
  readonly form: number
  /** Whether a masked picture has been read so far, on this page or before. */
  readonly hasMasks: boolean
}

/** Error numbers of FPDF_GetLastError. */
const PASSWORD = 4
const SECURITY = 5

/** Opens a PDF, with its password if it needs one. */
export async function openDocument(path: string, password: string): Promise<PdfDocument | Undecodable> {
  const { size } = await stat(path)
  if (size > limits.pdfBytes) return undecodable('too-large', `${size} bytes`)
  const source = { path, size, password }
  const first = await openFresh(source)
  if (first.kind === 'undecodable') return first
  let current = first
  return {
    kind: 'document',
    pages: first.pages,
    close: () => current.close(),
    withPage: async (page, use) => {
      try {
        return await current.withPage(page, use)
      } catch (fault) {
        // The module's memory is in doubt: this page is lost, the others go on in a new one.
        discardPdfium()
        current.close()
        const again = await openFresh(source)
        if (again.kind === 'document') current = again
        return undecodable('corrupt', String(fault))
      }
    },
  }
}

interface Source {
  readonly path: string
  readonly size: number
  readonly password: string
}

async function openFresh(source: Source): Promise<PdfDocument | Undecodable> {
  try {
    return openIn(await pdfium(), source)
  } catch (fault) {
    discardPdfium()
    return undecodable('corrupt', String(fault))
  }
}

function openIn(lib: Pdfium, source: Source): PdfDocument | Undecodable {
  const file = lib.openFile(source.path, source.size)
  const handle = lib.FPDF_LoadCustomDocument(file.access, source.password)
  if (handle === 0) {
    const code = lib.FPDF_GetLastError()
    file.close()
    if (code === PASSWORD) {
      return undecodable('encrypted', source.password === '' ? 'the PDF asks for a password' : 'the password does not open the PDF')
    }
    return code === SECURITY
      ? undecodable('encrypted', 'the PDF is encrypted in an unknown way')
      : undecodable('corrupt', `the PDF cannot be opened (error ${code})`)
  }
  const pages = lib.FPDF_GetPageCount(handle)
  const form = openForm(lib, handle)
  let isOpen = true
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    quietly(() => {
      if (form !== 0) lib.PDFiumExt_ExitFormFillEnvironment(form)
      lib.FPDF_CloseDocument(handle)
    })
    file.close()
  }
  if (pages < 1 || pages > limits.pages) {
    close()
    return undecodable(pages < 1 ? 'corrupt' : 'too-large', `${pages} pages`)
  }
  return { kind: 'document', pages, close, withPage: (page, use) => usePage({ lib, file, form, handle, pages }, page, use) }
}

/** The environment in which form fields are drawn: 0 unless the document has an interactive form. */
function openForm(lib: Pdfium, handle: number): number {
  if (lib.FPDF_GetFormType(handle) === 0) return 0
  const form = lib.PDFiumExt_InitFormFillEnvironment(handle, lib.PDFiumExt_OpenFormFillInfo())
  if (form !== 0) lib.FPDF_SetFormFieldHighlightAlpha(form, 0)
  return form
}

async function usePage<T>(
  open: { readonly lib: Pdfium; readonly file: FileReader; readonly form: number; readonly handle: number; readonly pages: number },
  number: number,
  use: (loaded: LoadedPage) => T | Promise<T>,
): Promise<T | Undecodable> {
  const { lib, form } = open
  if (!Number.isInteger(number) || number < 1 || number > open.pages) return undecodable('missing', `page ${number} of ${open.pages}`)
  const page = lib.FPDF_LoadPage(open.handle, number - 1)
  if (page === 0) return undecodable('corrupt', `page ${number} cannot be loaded`)
  if (form !== 0) lib.FORM_OnAfterLoadPage(page, form)
  const result = await use({ lib, page, form, hasMasks: open.file.hasSeenMask() })
  if (form !== 0) lib.FORM_OnBeforeClosePage(page, form)
  lib.FPDF_ClosePage(page)
  return result
}

/** After a failure inside the module its own cleaning up may fail too. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    discardPdfium()
  }
}
