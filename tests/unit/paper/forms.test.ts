import { describe, expect, test } from 'vitest'
import { filledRect, formOf, frameOf, inset, mappedPath, placed, roundedPath } from '../../../src/paper/forms.ts'

const rect = { x: 1, y: 2, width: 4, height: 4 }

describe('forms', () => {
  test('a form is named by what it shows', () => {
    expect(formOf(rect, [filledRect(rect, 0)]).id).toBe(formOf(rect, [filledRect(rect, 0)]).id)
    expect(formOf(rect, [filledRect(rect, 0)]).id).not.toBe(formOf(rect, [filledRect(rect, 1)]).id)
  })
  test('a nested form counts by its id and place', () => {
    const inner = formOf(rect, [filledRect(rect, 0)])
    expect(formOf(rect, [placed(inner, 0, 0)]).id).not.toBe(formOf(rect, [placed(inner, 1, 0)]).id)
  })
  test("a frame's stroke lies inside its rectangle", () => {
    expect(frameOf(rect, 0.5).commands[0]).toEqual(['M', 1.25, 2.25])
    expect(inset(rect, 0.25)).toEqual({ x: 1.25, y: 2.25, width: 3.5, height: 3.5 })
  })
  test('a path is turned with its control points', () => {
    const quarter = [0, 1, 10, -1, 0, 20, 0, 0, 1] as const
    expect(mappedPath([['M', 1, 0], ['C', 0, 1, 1, 1, 2, 0], ['Z']], quarter)).toEqual([
      ['M', 10, 19],
      ['C', 11, 20, 11, 19, 10, 18],
      ['Z'],
    ])
  })
  test('a disc touches the four sides of its square', () => {
    const points = roundedPath(rect, 2).flatMap((c) => (c[0] === 'L' || c[0] === 'M' ? [[c[1], c[2]]] : []))
    expect(points).toEqual([
      [3, 2],
      [3, 2],
      [5, 4],
      [3, 6],
      [1, 4],
    ])
  })
})
