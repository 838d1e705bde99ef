import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as Library from '@embedpdf/pdfium'
import { loadPackage } from '../base/load-package.ts'

type Functions = Omit<Awaited<ReturnType<typeof Library.init>>, 'pdfium'>

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
  openFile(path: string, length: number): FileReader
}

export interface FileReader {
  /** The address of the reader, for FPDF_LoadCustomDocument. */
  readonly access: number
  /** Whether an image dictionary with a mask was among what pdfium has read so far; it offers no call that tells. */
  hasSeenMask(): boolean
  close(): void
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
  const { init } = loadPackage<typeof Library>('@embedpdf/pdfium')
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
  const masked = new Set<number>()
  const callback = machine.addFunction((descriptor = 0, position = 0, target = 0, size = 0) => {
    const block = readAround(descriptor, position >>> 0, size >>> 0)
    if (block === undefined) return 0
    if (!masked.has(descriptor) && MASK_KEYS.some((key) => block.around.includes(key))) masked.add(descriptor)
    machine.HEAPU8.set(block.bytes, target >>> 0)
    return 1
  }, 'iiiii')
  return (path, length) => {
    const descriptor = openSync(path, 'r')
    const access = machine.wasmExports.malloc(12)
    machine.HEAP32.set([length, callback, descriptor], access >> 2)
    return {
      access,
      hasSeenMask: () => masked.has(descriptor),
      close: () => {
        masked.delete(descriptor)
        machine.wasmExports.free(access)
        closeSync(descriptor)
      },
    }
  }
}

/** Dictionary keys of soft masks and of stencil or colour-key masks (ISO 32000-1, 8.9.5). */
const MASK_KEYS = ['/SMask', '/Mask']
/** Bytes looked at on either side of a block, so that no key is missed at a seam. */
const MARGIN = 8

/** The bytes asked for, and those with their margins; undefined when the file is shorter. */
function readAround(descriptor: number, position: number, size: number): { bytes: Buffer; around: Buffer } | undefined {
  const start = Math.max(0, position - MARGIN)
  const around = Buffer.allocUnsafe(position - start + size + MARGIN)
  try {
    const count = readSync(descriptor, around, 0, around.length, start)
    if (count < position - start + size) return undefined
    return { bytes: around.subarray(position - start, position - start + size), around: around.subarray(0, count) }
  } catch {
    return undefined
  }
}
