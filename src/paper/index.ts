/**
 * One variant in, pages out: drawings to be printed, and for every printed page the sheet that says where each box is.
 * Both come from the same placement. Content is typeset once per look and placed many times; a copy only places forms,
 * fills late slots and prints its page code.
 * It must not know the bank, how items are drawn, what PDF is, or how scans are read.
 */
export type { Booklet } from '../template/index.ts'
export { type ComposedCopy, type Composer, type ComposerInput, createComposer } from './composer.ts'
export type { Listing, ListTable } from './listing.ts'
export type { ExamLook } from './style.ts'
export type { TestPage } from './test-page.ts'
