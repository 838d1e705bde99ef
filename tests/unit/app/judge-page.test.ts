import { expect, it } from 'vitest'
import { judgeTestPage } from '../../../src/app/judge-page.ts'
import { zoneId } from '../../../src/model/ids.ts'
import type { ReadPage } from '../../../src/model/reading.ts'
import type { Sheet, Zone } from '../../../src/model/sheet.ts'

const zones = ['empty.1', 'stroke.0.1', 'stroke.0.4', 'stroke.0.8', 'edge.top'].map(
  (id): Zone => ({
    id: zoneId(id),
    rect: { x: 0, y: 0, width: 4, height: 4 },
    shape: 'square',
    group: id.split('.')[0] ?? '',
    role: { kind: 'name' },
  }),
)
const sheet = {
  zones,
  fiducials: [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 200 },
    { x: 0, y: 200 },
  ],
} as unknown as Sheet

/** Twelve pixels a millimetre, turned by some degrees; ink and darkness by zone. */
function judged(degrees: number, turns: 0 | 1, ink: Readonly<Record<string, number>>, more: object = {}) {
  const angle = ((degrees + turns * 90) * Math.PI) / 180
  const [c, s] = [12 * Math.cos(angle), 12 * Math.sin(angle)]
  const registration = { toRaster: [c, -s, 0, s, c, 0, 0, 0, 1], residual: 0.1, fiducials: 4, turns, ...more }
  const measures = zones.map(({ id }) => ({ zone: id, ink: ink[id] ?? 0, darkness: ink[id] ?? 0, cover: 0, spill: 0 }))
  const grey = Uint8Array.from({ length: 7000 }, (_, i) => (i === 0 ? 0 : i % 5 === 0 ? 128 : 255))
  const findings = judgeTestPage({ registration, measures } as unknown as ReadPage, { width: 100, height: 70, dpi: 304.8, grey }, sheet)
  return Object.fromEntries(findings.map(({ what, verdict, value }) => [what, `${verdict} ${value}`]))
}

const fine = { 'stroke.0.1': 0.05, 'stroke.0.4': 0.1, 'stroke.0.8': 0.2, 'edge.top': 0.9 }

it('judges where the page lies, whichever way it was fed', () => {
  for (const turns of [0, 1] as const)
    expect(judged(1, turns, fine)).toMatchObject({ size: 'good 100.0 % across, 100.0 % down', skew: 'good 1.0°' })
  expect(judged(-5, 1, fine)['skew']).toBe('fair 5.0°')
  expect(judged(0, 0, fine, { residual: 1.2, fiducials: 3 })).toMatchObject({
    distortion: 'bad 1.20 mm',
    'corner discs': 'bad one is lost',
  })
})

it('judges black, white, strokes and edges by what was measured in the boxes', () => {
  expect(judged(0, 0, fine)).toMatchObject({
    contrast: 'good 1.00',
    white: 'good 0.00',
    strokes: 'good seen from 0.1 mm',
    edges: 'good whole',
  })
  const poor = judged(0, 0, { 'empty.1': 0.2, 'stroke.0.8': 0.1 })
  expect(poor).toMatchObject({ white: 'bad 0.20', strokes: 'fair seen from 0.8 mm', edges: 'fair cut off: top' })
  expect(judged(0, 0, {})['strokes']).toBe('bad none seen')
})
