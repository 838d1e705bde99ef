import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

type Functions = Omit<Awaited<ReturnType<typeof init>>, 'pdfium'>

/** The memory and function table of the WebAssembly module. */
interface Machine {
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly HEAP32: Int32Array
  readonly wasmExports: { malloc(size: number): number; free(address: number): void }
  addFunction(call: (...values: number[]) => number, signature: string): number
}

/** One instance of pdfium. Its views of memory are replaced when memory grows: never keep one over a call. */
export interface Pdfium extends Functions {
  readonly machine: Machine
  /** Runs with scratch memory of so many bytes, zeroed. */
  scratch<T>(bytes: number, use: (address: number) => T): T
  /** The address of an open file's reader, for FPDF_LoadCustomDocument. */
  openFile(path: string, length: number): { readonly access: number; close(): void }
}

/** One instance a thread, made at first use. */
let instance: Promise<Pdfium> | undefined

export function pdfium(): Promise<Pdfium> {
  instance ??= load()
  return instance
}

/** Forgets the instance after it failed in a way that leaves its memory in doubt; the next call makes another. */
export function discardPdfium(): void {
  instance = undefined
}

async function load(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const wasmBinary = new Uint8Array(await readFile(path)).buffer
  const wrapped = await init({ wasmBinary } as Parameters<typeof init>[0])
  wrapped.PDFiumExt_Init()
  const machine = wrapped.pdfium as unknown as Machine
  const scratch = <T>(bytes: number, use: (address: number) => T): T => {
    const address = machine.wasmExports.malloc(bytes)
    machine.HEAPU8.fill(0, address, address + bytes)
    try {
      return use(address)
    } finally {
      machine.wasmExports.free(address)
    }
  }
  return { ...wrapped, machine, scratch, openFile: fileReader(machine) }
}

/**
 * Files are read block by block as pdfium asks (FPDF_FILEACCESS: length, callback, parameter), never copied whole into
 * its memory. One callback serves all files; the parameter is the descriptor.
 */
function fileReader(machine: Machine): Pdfium['openFile'] {
  const callback = machine.addFunction((descriptor = 0, position = 0, target = 0, size = 0) => {
    const block = Buffer.allocUnsafe(size >>> 0)
    try {
      if (readSync(descriptor, block, 0, block.length, position >>> 0) !== block.length) return 0
    } catch {
      return 0
    }
    machine.HEAPU8.set(block, target >>> 0)
    return 1
  }, 'iiiii')
  return (path, length) => {
    const descriptor = openSync(path, 'r')
    const access = machine.wasmExports.malloc(12)
    machine.HEAP32.set([length, callback, descriptor], access >> 2)
    return {
      access,
      close: () => {
        machine.wasmExports.free(access)
        closeSync(descriptor)
      },
    }
  }
}
