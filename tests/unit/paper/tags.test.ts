import { expect, it } from 'vitest'
import type { Tag } from '../../../src/model/drawing.ts'
import { asArtifacts, tagWithin } from '../../../src/paper/tags.ts'

it('keeps what belongs together together, within each section by itself', () => {
  const list: Tag = { role: 'L' }
  const [one, two]: readonly Tag[] = [
    { role: 'LI', within: list },
    { role: 'LI', within: list },
  ]
  const [section, other]: readonly Tag[] = [{ role: 'Sect' }, { role: 'Sect' }]
  if (one === undefined || two === undefined || section === undefined || other === undefined) throw new Error('no tags')
  expect(tagWithin(one, section)).toBe(tagWithin(one, section))
  expect(tagWithin(one, section).within).toBe(tagWithin(two, section).within)
  expect(tagWithin(one, section).within?.within).toBe(section)
  expect(tagWithin(one, other).within).not.toBe(tagWithin(one, section).within)
})

it('marks what is beside the content', () => {
  expect(asArtifacts([{ kind: 'path', commands: [] }])[0]?.tag).toEqual({ role: 'Artifact' })
})
