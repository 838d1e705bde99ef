import { KERNEL_CODE } from './kernel-code.ts'

/** The walks over every pixel of a page, done many pixels at a time (tools/kernels.wat says what each does). */
export interface Kernels {
  /** Their memory: what they walk over is copied in and out, some rows at a time, so that it stays near the processor. */
  readonly bytes: Uint8Array
  readonly words: Int32Array
  readonly halve: (from: number, to: number, width: number, rows: number) => void
  readonly darken: (from: number, to: number, width: number, rows: number, gains: number) => void
  readonly look: (from: number, aside: number, count: number, asked: number, lines: number, light: number, darker: number) => void
}

/** What lies where in the memory: addresses and sizes in bytes. A row may be as long as `room`, with what is written beyond it; one of looks as `looks`. */
export const KERNEL_ROOM = { from: 0, to: 262_144, gains: 458_752, room: 180_000, band: 131_072, looks: 60_000 } as const

let loaded: Kernels | 'none' | undefined

/** The kernels, made at their first use; none where the engine or the machine lacks vectors of 128 bits. */
export function kernels(): Kernels | 'none' {
  loaded ??= load()
  return loaded
}

type Exports = Pick<Kernels, 'halve' | 'darken' | 'look'> & { readonly memory: WebAssembly.Memory }

function load(): Kernels | 'none' {
  const code = Uint8Array.from(atob(KERNEL_CODE), (letter) => letter.charCodeAt(0))
  if (!WebAssembly.validate(code)) return 'none'
  const { memory, halve, darken, look } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as unknown as Exports
  return { bytes: new Uint8Array(memory.buffer), words: new Int32Array(memory.buffer), halve, darken, look }
}
