/**
 * Drawings in, PDF bytes out, streamed: forms, fonts, formulas and pictures are written once a document, pages only
 * place them. Also PDFs of scanned pages. The same drawings give the same bytes.
 * It must not know what an exam is, where anything lies on a page and why, or which files the bytes go to.
 */
export { openPdf, type PdfWriter } from './open-pdf.ts'
export { type PictureFault, pictureFaults } from './picture-faults.ts'
export { type ImagePage, writeImagePdf } from './write-image-pdf.ts'
