/**
 * Files and rasters: scans of any format in, grey pages out, each turned as a viewer shows it; PDF pages drawn; crops
 * cut and encoded; sizes of figures. What cannot be decoded comes back as a value with its reason, never as an exception.
 * It must not know what is on a page or why it is read.
 */
export { cropOf } from './crop.ts'
export { encodeJpeg, encodePng } from './encode.ts'
export { encodeG4, type G4 } from './encode-g4.ts'
export { imageSizeOf } from './image-size.ts'
export { readLabels } from './labels.ts'
export { listScans } from './list-scans.ts'
export type { ImageSize } from './natural-size.ts'
export { openPdfPages, type PdfPages } from './open-pdf-pages.ts'
export { openScan } from './open-scan.ts'
export type { DecodedPage, ScanFile, ScanOptions, Undecodable, UndecodableReason } from './scan-file.ts'
export { isArchive, type Unpacked, type UnpackedFile, unpackArchive } from './unpack-archive.ts'
export { tiffOf } from './write-tiff.ts'
