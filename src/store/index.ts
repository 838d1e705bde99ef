/**
 * A run on the disk: one SQLite file. A frozen run goes in once; scans, page readings, decisions and results are added
 * and never changed. Out come model values, equal to what went in, points exact.
 * Opening what is no run, is damaged or newer is an error value. Must not know: how pages are read or scored.
 */
export { readForeignTables } from './foreign-tables.ts'
export { createRunStore, openRunStore, type RunStore } from './run-store.ts'
export { createSheetPacker, type PackedSheets, sheetsOf } from './sheet-packer.ts'
export { writeForeignTables } from './write-foreign-tables.ts'
