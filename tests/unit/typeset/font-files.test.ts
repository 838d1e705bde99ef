import { expect, it } from 'vitest'
import { distanceOf, fontFiles, scriptFontFiles } from '../../../src/typeset/font-files.ts'

it('has a file for each face, and names no file twice', () => {
  expect(new Set(fontFiles.map(({ face }) => face)).size).toBe(fontFiles.length)
  const ids = [...fontFiles, ...scriptFontFiles].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('prefers a font of the face, then one for all', () => {
  const faces = { all: undefined, bold: 'bold', italic: 'italic', 'bold-italic': 'bold-italic' } as const
  const names = ['bold', 'italic', 'all', 'bold-italic'] as const
  const order = (face: Parameters<typeof distanceOf>[1]) =>
    names.toSorted((a, b) => distanceOf(faces[a], face) - distanceOf(faces[b], face))
  expect(order('roman')[0]).toBe('all')
  expect(order('sans-bold').slice(0, 2)).toEqual(['bold', 'all'])
  expect(order('bold-italic').slice(0, 2)).toEqual(['bold-italic', 'bold'])
  expect(order('typewriter-italic')[0]).toBe('italic')
})
