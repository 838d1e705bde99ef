import type { ThreadTask } from './threads.ts'

/** What worker threads do, by name. It is loaded at its first task. */
export const threadTasks = {
  'print-listings': async () => (await import('./print-listings.ts')).printListings,
  'read-range': async () => (await import('./read-range.ts')).readRange,
  'set-entries': async () => (await import('./set-entries.ts')).setEntries,
  'simulate-stretch': async () => (await import('./simulate-stretch.ts')).simulateStretch,
} as const satisfies Readonly<Record<ThreadTask, () => Promise<(task: never) => Promise<unknown>>>>
