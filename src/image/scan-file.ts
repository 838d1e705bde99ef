import type { Raster } from '../model/raster.ts'

/** Why a file or page gives no picture. */
export type UndecodableReason =
  | 'missing'
  | 'empty'
  | 'truncated'
  | 'encrypted'
  | 'too-large'
  | 'not-an-image'
  | 'corrupt'
  /** Apple's phone format, which the decoder lacks. */
  | 'heic'
  /** A ZIP, which is unpacked before it comes here; one inside another is not. */
  | 'archive'

/** A failure as a value; `detail` is for people. */
export interface Undecodable {
  readonly kind: 'undecodable'
  readonly reason: UndecodableReason
  readonly detail: string
}

/** A decoded page; `warning` when the decoder met damage it could read over. */
export interface DecodedPage {
  readonly kind: 'raster'
  readonly raster: Raster
  readonly warning?: string
}

/** An open file of scanned pages. Pages count from 1. Reading never throws; close it in the end. */
export interface ScanFile {
  readonly kind: 'scan'
  readonly format: string
  readonly pages: number
  read(page: number): Promise<DecodedPage | Undecodable>
  close(): void
}

export interface ScanOptions {
  /** For encrypted PDFs. */
  readonly password?: string
}

/** A file format. New ones: one file beside the others, one line in the list. */
export interface ScanFormat {
  readonly name: string
  /** Whether a file's first bytes (up to 1 KiB) are of this format. */
  sniff(head: Uint8Array): boolean
  /** Opens a file that was sniffed as this format. */
  open(path: string, options: ScanOptions): Promise<ScanFile | Undecodable>
}

export const undecodable = (reason: UndecodableReason, detail: string): Undecodable => ({ kind: 'undecodable', reason, detail })
