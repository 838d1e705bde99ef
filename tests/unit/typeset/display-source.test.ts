import { describe, expect, it } from 'vitest'
import { readDisplay } from '../../../src/typeset/display-source.ts'

describe('readDisplay', () => {
  it('numbers a display that has a label', () => {
    expect(readDisplay('a=b\\label{eq:x}', undefined)).toEqual({ tex: 'a=b', aligned: false, rows: [{ numbered: true, label: 'x' }] })
    expect(readDisplay('a=b', 'eq:x').rows).toEqual([{ numbered: true, label: 'x' }])
    expect(readDisplay('a=b', undefined).rows).toEqual([{ numbered: false }])
  })

  it('keeps a tag as it is', () => {
    expect(readDisplay('a\\tag{L}', 'eq:l')).toEqual({ tex: 'a', aligned: false, rows: [{ numbered: true, label: 'l', tag: 'L' }] })
  })

  it('numbers the rows of an alignment, but not starred or silenced ones', () => {
    const { tex, rows } = readDisplay(
      '\\begin{align}a&=\\begin{cases}1\\\\2\\end{cases}\\label{eq:a}\\\\b&={x\\\\y}\\notag\\\\c\\end{align}',
      undefined,
    )
    expect(rows).toEqual([{ numbered: true, label: 'a' }, { numbered: false }, { numbered: true }])
    expect(tex).not.toContain('notag')
    expect(readDisplay('\\begin{align*}a\\\\b\\end{align*}', undefined).rows).toEqual([{ numbered: false }])
  })

  it('knows environments of rows, which keep their white space', () => {
    expect(readDisplay('\\begin{align*}a\\\\b\\end{align*}', undefined).aligned).toBe(true)
    expect(readDisplay('\\begin{aligned}a\\\\b\\end{aligned}', undefined).aligned).toBe(false)
  })
})
