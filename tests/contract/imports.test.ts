import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')
/** The program's entry is started, not imported. */
const started = [join('cli', 'main.ts')]
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !started.includes(file))
  .sort()

const said: string[] = []
const hear = (chunk: unknown): boolean => {
  said.push(`${chunk}`)
  return true
}

beforeEach(() => {
  said.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, method).mockImplementation(hear)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').length

it('finds the sources', () => {
  expect(files.length).toBeGreaterThan(50)
})

it.each(files)('importing %s does nothing', async (file) => {
  const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)])
  const exitCode = process.exitCode
  const before = timers()
  await import(join(src, file))
  expect(said).toEqual([])
  expect(timers()).toBeLessThanOrEqual(before)
  expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(listeners)
  expect(process.exitCode).toBe(exitCode)
})
