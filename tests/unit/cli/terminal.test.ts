import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { openTerminal } from '../../../src/cli/terminal.ts'

const stream = (isTTY: boolean) => {
  const written: string[] = []
  return { written, isTTY, write: (text: string | Uint8Array) => written.push(`${text}`) > 0 }
}

it('keeps results and remarks apart, a line each', () => {
  const [out, err] = [stream(false), stream(false)]
  const terminal = openTerminal(out, err)
  terminal.out('result')
  terminal.err('remark')
  expect(out.written).toEqual(['result\n'])
  expect(err.written).toEqual(['remark\n'])
})

it('shows neither colour nor progress in a pipe', () => {
  const err = stream(false)
  const terminal = openTerminal(stream(false), err)
  const bar = terminal.progress('pages')
  bar.report(1, 2)
  bar.end()
  expect(err.written).toEqual([])
  expect(terminal.colors.red('x')).toBe('x')
})

it('goes on when nobody reads any more, and hides no other fault', () => {
  const out = new PassThrough()
  openTerminal(out, stream(false)).out('a')
  expect(() => out.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow()
  expect(() => out.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full')
})
