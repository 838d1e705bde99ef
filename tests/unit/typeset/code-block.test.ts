import { describe, expect, it } from 'vitest'
import { boxesOf, faultsOf, galleyOf, linesOf, SIZE, textRuns } from '../../support/typeset/bench.ts'

const code = (text: string) => [{ kind: 'code-block', text } as const]

describe('setCodeBlock', () => {
  it('keeps lines, indents and empty lines', () => {
    const galley = galleyOf(code('for i:\n    x = "a--b"\n\ny\n'))
    expect(linesOf(galley).map((l) => l.replaceAll('\u00a0', ' '))).toEqual(['for i:', 'x = "a--b"', '', 'y'])
    const [first, second] = boxesOf(galley).map((b) => textRuns(b.items)[0]?.x ?? 0)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(4 * 0.525 * 0.95 * SIZE, 6)
  })

  it('is typewriter, made smaller when a line is a little too long', () => {
    const size = (width: number) => boxesOf(galleyOf(code('0123456789'.repeat(4)), width)).flatMap((b) => textRuns(b.items))[0]?.size ?? 0
    expect(size(120)).toBeGreaterThan(size(72))
    expect(boxesOf(galleyOf(code('x'))).flatMap((b) => textRuns(b.items))[0]?.font).toBe('cmu-typewriter-text-500-roman')
  })

  it('names a line that is too long', () => {
    const [fault] = faultsOf(code('0123456789'.repeat(8)), 60)
    expect(fault).toMatchObject({ code: 'too-wide' })
    expect(fault?.message).toContain('01234567890')
  })
})
