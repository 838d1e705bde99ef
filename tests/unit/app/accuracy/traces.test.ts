import { expect, it } from 'vitest'
import { tracesIn } from '../../../../src/app/accuracy/traces.ts'
import type { PageTruth } from '../../../../src/simulate/index.ts'
import { smallRun } from '../../../support/simulate/small-run.ts'

const sheet = smallRun(1).sheets[1] ?? (undefined as never)
const zone = sheet.zones.find((one) => one.role.kind === 'option') ?? (undefined as never)
const distortion = { page: sheet, dpi: 254, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }
const truth = { look: { distortion } } as unknown as PageTruth
const width = 2100
const scan = (paper: number) => ({ width, height: 2970, grey: new Uint8Array(width * 2970).fill(paper) })
const box = { zone: zone.id, role: '', marked: true, intent: 'marked' as const }

it('sees nothing in an empty box of a scan without greys, and a short stroke in it', () => {
  const bare = scan(255)
  expect(tracesIn(bare, truth, sheet)(box)).toBe(false)
  const stroked = scan(255)
  const y = Math.round((zone.rect.y + zone.rect.height / 2) * 10)
  stroked.grey.fill(0, y * width + Math.round((zone.rect.x + 1) * 10), y * width + Math.round((zone.rect.x + 2.5) * 10))
  stroked.grey.fill(0, (y + 1) * width + Math.round((zone.rect.x + 1) * 10), (y + 1) * width + Math.round((zone.rect.x + 2.5) * 10))
  expect(tracesIn(stroked, truth, sheet)(box)).toBe(true)
})

it('never excuses a scan with greys, nor a box with a letter in it', () => {
  const grey = scan(255)
  grey.grey[0] = 100
  expect(tracesIn(grey, truth, sheet)(box)).toBe(true)
  const lettered = { ...sheet, zones: sheet.zones.map((one) => ({ ...one, inside: 'A' })) }
  expect(tracesIn(scan(255), truth, lettered)(box)).toBe(true)
})
