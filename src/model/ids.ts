/** Branded strings: an item's id never passes for an option's. */
type Id<Name extends string> = string & { readonly id: Name }

/** `mse-order`, `gmm.mean`: an item of the bank. */
export type ItemId = Id<'item'>
/** `a`, `b`, `true`, `own-id`: an option within its item. */
export type OptionId = Id<'option'>
/** One place on a sheet, unique within the sheet. */
export type ZoneId = Id<'zone'>
export type StudentId = Id<'student'>
/** Hash of a run's inputs. */
export type RunId = Id<'run'>

export const itemId = (text: string): ItemId => text as ItemId
export const optionId = (text: string): OptionId => text as OptionId
export const zoneId = (text: string): ZoneId => text as ZoneId
export const studentId = (text: string): StudentId => text as StudentId
export const runId = (text: string): RunId => text as RunId

/** The part of an item's id before the first dot: its group of scores in reports. */
export const groupOf = (item: ItemId): string => item.split('.', 1)[0] ?? item
