import { createEngine, type Engine } from '../../../src/pdf/engine.ts'

/** An engine whose objects are kept as text; streams are left unpacked. */
export function recordedEngine(): { readonly engine: Engine; text(): string; end(): Promise<string> } {
  const chunks: Uint8Array[] = []
  const { engine, closed } = createEngine((chunk) => void chunks.push(chunk), { title: 'T', language: 'en' })
  Object.assign(engine, { compress: false })
  const text = (): string => Buffer.concat(chunks).toString('latin1')
  return {
    engine,
    text,
    end: async () => {
      engine.end()
      await closed
      return text()
    },
  }
}
