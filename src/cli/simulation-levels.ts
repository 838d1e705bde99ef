import type { ScanContainer, SimulationLevel } from '../app/index.ts'

/** The levels of `simulate` and `demo`, here by name only: a command line that asks for none does not load the simulator. */
export const LEVELS = ['clean', 'office', 'rough', 'extreme', 'phone'] as const satisfies readonly SimulationLevel[]

/** The level asked for, as the parser has checked it. */
export const levelOf = (name: unknown): SimulationLevel => LEVELS.find((level) => level === name) ?? 'office'

/** What the scans of `simulate` may come in. */
export const CONTAINERS = ['pdf', 'pdf-bilevel', 'tiff', 'jpeg', 'png'] as const satisfies readonly ScanContainer[]

export const containerOf = (name: unknown): ScanContainer => CONTAINERS.find((container) => container === name) ?? 'pdf'
