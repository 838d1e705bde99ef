/**
 * Draws the exam: a bank, a blueprint and a roster → variants (what each copy asks, in order, numbered) and copies.
 * All chance comes from the blueprint's seed through named streams, so that a change of the bank changes as little as
 * it must. What cannot be drawn is a diagnostic at its draw line.
 * Must not know: paper, fonts, files, scans.
 */
export { catalogVariantOf } from './catalog-variant.ts'
export { dealFurther } from './deal-further.ts'
export { type DrawnExam, drawVariants } from './draw-variants.ts'
export { matchesGlob } from './glob.ts'
export { referenceVariantOf } from './reference-variant.ts'
