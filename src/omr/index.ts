/**
 * Reading marks. In: the grey raster of a scanned page and the run's sheets (where everything was printed, in mm).
 * Out: which page it is, how well it lies, and what was measured in each box; then, with the calibration of a whole
 * scan file, the state of each box. Must not know files, exams, items, answers or students; pure and synchronous.
 */
export { type Calibration, calibrate } from './calibrate.ts'
export { classify } from './classify.ts'
export { type HeaderGeometry, headersOf, type SheetBook } from './header.ts'
export { type Fading, fadingOf, isPalePage, lostAmong } from './lost-marks.ts'
export { WRONG_AT_MOST } from './mark-params.ts'
export { type InkOddity, oddInkOf, tellingOf } from './odd-ink.ts'
export { readPage } from './read-page.ts'
export { readPages, readPart } from './read-pages.ts'
export { readPlaced } from './read-placed.ts'
export { type TradeOff, tradeOffOf } from './trade-off.ts'
export { isUnclearPage } from './unclear-page.ts'
export { isStroker } from './writer-use.ts'
export { writersOf } from './writers.ts'
