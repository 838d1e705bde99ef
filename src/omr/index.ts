/**
 * Reading marks. In: the grey raster of a scanned page and the run's sheets (where everything was printed, in mm).
 * Out: which page it is, how well it lies, and what was measured in each box; then, with the calibration of a whole
 * scan file, the state of each box. Must not know files, exams, items, answers or students; pure and synchronous.
 */
export { type Calibration, calibrate } from './judge/calibrate.ts'
export { classify } from './judge/classify.ts'
export { type Fading, fadingOf, isPalePage, lostAmong } from './judge/lost-marks.ts'
export { type InkOddity, oddInkOf, tellingOf } from './judge/odd-ink.ts'
export { type TradeOff, tradeOffOf } from './judge/trade-off.ts'
export { isUnclearPage } from './judge/unclear-page.ts'
export { isStroker } from './judge/writer-use.ts'
export { writersOf } from './judge/writers.ts'
export { WRONG_AT_MOST } from './mark-params.ts'
export { type HeaderGeometry, headersOf, type SheetBook } from './place/header.ts'
export { readPage } from './read-page.ts'
export { readPages, readPart } from './read-pages.ts'
export { readPlaced } from './read-placed.ts'
