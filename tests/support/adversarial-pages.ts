import type { Rect } from '../../src/base/geometry.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { Sheet } from '../../src/model/sheet.ts'

/** Chance of 0 … 1, seeded. */
export type Chance = () => number

/** A page image that somebody might put on the scanner; with `of`, it is a damaged picture of that printed page. */
export interface OddPage {
  readonly raster: Raster
  readonly of?: PrintedPage
  /** Something was blotted on it; else it was only cut or turned. */
  readonly isBlotted?: true
  /** Bears nothing that anybody wrote or printed. */
  readonly isEmpty?: true
}

/** A printed page as scanned, right answers filled in. */
export interface PrintedPage {
  readonly raster: Raster
  readonly sheet: Sheet
  readonly pxPerMm: number
}

export interface PrintedPages {
  readonly ours: readonly PrintedPage[]
  /** Of another run that looks the same. */
  readonly foreign: readonly PrintedPage[]
  /** Of our own run, but no sheets: solutions, key. */
  readonly documents: readonly Raster[]
}

const between = (chance: Chance, low: number, high: number): number => Math.floor(low + chance() * (high - low + 1))
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[Math.min(all.length - 1, Math.floor(chance() * all.length))] as T
const plain = (width: number, height: number, value: number): Raster => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(value),
})
const paper = (chance: Chance): Raster => {
  const scale = 0.5 + chance() * 0.5
  return plain(Math.round(1240 * scale), Math.round(1754 * scale), between(chance, 225, 255))
}
const copyOf = (raster: Raster): Raster => ({ ...raster, grey: raster.grey.slice() })

function each(raster: Raster, value: (x: number, y: number, grey: number) => number): Raster {
  const { width, height, grey } = raster
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) grey[i] = Math.max(0, Math.min(255, value(x, y, grey[i] ?? 0)))
  return raster
}

function disc(raster: Raster, { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }, value: number): void {
  const { width, height, grey } = raster
  for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(height - 1, y + radius); row++)
    for (let column = Math.max(0, Math.floor(x - radius)); column <= Math.min(width - 1, x + radius); column++)
      if ((column - x) ** 2 + (row - y) ** 2 <= radius ** 2) grey[row * width + column] = value
}

function rect(raster: Raster, { x, y, width: w, height: h }: Rect, value: number): void {
  const [left, right] = [Math.max(0, Math.round(x)), Math.min(raster.width, Math.round(x + w))]
  for (let row = Math.max(0, Math.round(y)); row < Math.min(raster.height, Math.round(y + h)); row++)
    if (left < right) raster.grey.fill(value, row * raster.width + left, row * raster.width + right)
}

function frame(raster: Raster, { x, y, width, height }: Rect): void {
  rect(raster, { x, y, width, height: 1.4 }, 20)
  rect(raster, { x, y: y + height - 1.4, width, height: 1.4 }, 20)
  rect(raster, { x, y, width: 1.4, height }, 20)
  rect(raster, { x: x + width - 1.4, y, width: 1.4, height }, 20)
}

const half = (raster: Raster): Raster => {
  for (let y = 0; y < raster.height / 2; y++)
    for (let x = 0; x < raster.width; x++) {
      const [a, b] = [y * raster.width + x, (raster.height - 1 - y) * raster.width + (raster.width - 1 - x)]
      const kept = raster.grey[a] ?? 0
      raster.grey[a] = raster.grey[b] ?? 0
      raster.grey[b] = kept
    }
  return raster
}

const cut = ({ width, height, grey }: Raster, top: number, left: number): Raster => {
  const size = { width: width - left, height: height - top }
  const out = new Uint8Array(size.width * size.height)
  for (let y = 0; y < size.height; y++) out.set(grey.subarray((y + top) * width + left, (y + top + 1) * width), y * size.width)
  return { ...size, grey: out }
}

/** The kinds of odd pages, each drawn by chance. */
export const ODD_PAGES: Readonly<Record<string, (chance: Chance, printed: PrintedPages) => OddPage>> = {
  noise: (chance) => {
    const spread = 20 + chance() * 235
    return { raster: each(paper(chance), (_x, _y, grey) => grey - chance() * spread), isEmpty: true }
  },
  'salt and pepper': (chance) => {
    const share = chance() * 0.3
    return { raster: each(paper(chance), (_x, _y, grey) => (chance() < share ? 0 : grey)), isEmpty: true }
  },
  gradient: (chance) => {
    const [dx, dy, from] = [chance() - 0.5, chance() - 0.5, chance() * 255]
    return { raster: each(paper(chance), (x, y) => from + dx * x * 0.4 + dy * y * 0.4), isEmpty: true }
  },
  photograph: (chance) => {
    const waves = Array.from({ length: 6 }, () => [40 + chance() * 300, 40 + chance() * 300, chance() * 6, 20 + chance() * 40] as const)
    const value = (x: number, y: number) => waves.reduce((sum, [a, b, at, height]) => sum + height * Math.sin(x / a + y / b + at), 120)
    return { raster: each(paper(chance), (x, y) => value(x, y) + chance() * 14), isEmpty: true }
  },
  letter: (chance) => {
    const raster = paper(chance)
    const size = between(chance, 7, 16)
    for (let y = 90; y < raster.height - 90; y += size * 2)
      for (let x = 80; x < raster.width - 80; x += between(chance, size / 2, size)) {
        if (chance() < 0.15) continue
        for (let stroke = 0; stroke < 3; stroke++)
          rect(raster, { x: x + (chance() * size) / 2, y: y + chance() * size, width: between(chance, 1, size / 2), height: 2 }, 30)
      }
    return { raster }
  },
  'flat and light': (chance) => ({
    raster: plain(between(chance, 200, 1300), between(chance, 200, 1800), oneOf(chance, [128, 200, 255])),
    isEmpty: true,
  }),
  'flat and dark': (chance) => ({ raster: plain(between(chance, 200, 1300), between(chance, 200, 1800), between(chance, 0, 50)) }),
  tiny: (chance) => ({ raster: each(plain(between(chance, 1, 60), between(chance, 1, 60), 255), () => chance() * 255) }),
  sliver: (chance) => ({ raster: each(plain(between(chance, 1, 12), between(chance, 800, 5000), 255), () => (chance() < 0.2 ? 0 : 255)) }),
  huge: (chance) => {
    const raster = plain(between(chance, 3000, 4200), between(chance, 4000, 5600), 250)
    for (let i = 0; i < 40; i++) disc(raster, { x: chance() * raster.width, y: chance() * raster.height, radius: 20 + chance() * 60 }, 10)
    return { raster }
  },
  discs: (chance) => {
    const raster = paper(chance)
    const radius = 4 + chance() * 12
    const count = between(chance, 4, 400)
    for (let i = 0; i < count; i++)
      disc(
        raster,
        { x: chance() * raster.width, y: chance() * raster.height, radius: radius * (0.8 + chance() * 0.4) },
        between(chance, 0, 60),
      )
    return { raster }
  },
  'lattice of discs': (chance) => {
    const raster = paper(chance)
    const [step, radius] = [between(chance, 30, 200), 4 + chance() * 12]
    for (let y = step / 2; y < raster.height; y += step)
      for (let x = step / 2; x < raster.width; x += step) disc(raster, { x, y, radius }, 10)
    return { raster }
  },
  boxes: (chance) => {
    const raster = paper(chance)
    const [size, step] = [between(chance, 12, 28), between(chance, 30, 60)]
    for (let y = 20; y < raster.height - size; y += step)
      for (let x = 20; x < raster.width - size; x += step) {
        frame(raster, { x, y, width: size, height: size })
        if (chance() < 0.4) rect(raster, { x: x + 2, y: y + 2, width: size - 4, height: size - 4 }, 30)
      }
    return { raster }
  },
  /** Our own geometry with a code made up, bit by bit. */
  counterfeit: (chance, { ours }) => {
    const { sheet, pxPerMm } = oneOf(chance, ours)
    const raster = plain(Math.round(sheet.width * pxPerMm), Math.round(sheet.height * pxPerMm), 250)
    for (const { x, y } of sheet.fiducials)
      disc(raster, { x: x * pxPerMm, y: y * pxPerMm, radius: (sheet.fiducialDiameter / 2) * pxPerMm }, 5)
    for (const { rect: box } of [...sheet.codeBoxes, ...sheet.zones]) {
      const px = { x: box.x * pxPerMm, y: box.y * pxPerMm, width: box.width * pxPerMm, height: box.height * pxPerMm }
      frame(raster, px)
      if (chance() < 0.5) rect(raster, px, 10)
    }
    return { raster }
  },
  'another run': (chance, { foreign }) => {
    const raster = copyOf(oneOf(chance, foreign).raster)
    return { raster: chance() < 0.5 ? half(raster) : raster }
  },
  document: (chance, { documents }) => {
    const raster = copyOf(oneOf(chance, documents))
    return { raster: chance() < 0.3 ? half(raster) : raster }
  },
  'blank back': (chance) => {
    const raster = each(paper(chance), (_x, _y, grey) => grey - chance() * 12)
    const streaks = between(chance, 0, 3)
    for (let i = 0; i < streaks; i++) rect(raster, { x: chance() * raster.width, y: 0, width: 2, height: raster.height }, 120)
    return { raster: half(raster), isEmpty: true }
  },
  'half a page': (chance, { ours }) => {
    const of = oneOf(chance, ours)
    const { width, height } = of.raster
    const across = chance() < 0.5
    const share = 0.25 + chance() * 0.5
    const raster = cut(of.raster, across ? 0 : Math.round(height * share), across ? Math.round(width * share) : 0)
    return { raster: chance() < 0.5 ? half(raster) : raster, of }
  },
  'code smeared': (chance, { ours }) => {
    const of = oneOf(chance, ours)
    const raster = copyOf(of.raster)
    const share = chance() ** 3
    for (const { rect: box } of of.sheet.codeBoxes) {
      if (chance() > share) continue
      const px = { x: box.x * of.pxPerMm, y: box.y * of.pxPerMm, width: box.width * of.pxPerMm, height: box.height * of.pxPerMm }
      const grown = chance() < 0.5 ? px : { x: px.x - 3, y: px.y - 3, width: px.width + 6, height: px.height * (0.3 + chance()) + 6 }
      rect(raster, grown, oneOf(chance, [0, 60, 110, 150, 190, 225, 255]))
    }
    return { raster, of, isBlotted: true }
  },
  'blotted out': (chance, { ours }) => {
    const of = oneOf(chance, ours)
    const raster = copyOf(of.raster)
    const blots = between(chance, 1, 5)
    for (let i = 0; i < blots; i++)
      disc(raster, { x: chance() * raster.width, y: chance() * raster.height, radius: 10 + chance() * 160 }, oneOf(chance, [0, 90, 255]))
    return { raster, of, isBlotted: true }
  },
  'seen in a mirror': (chance, { ours }) => {
    const { raster, sheet, pxPerMm } = oneOf(chance, ours)
    const { width } = raster
    const mirrored = each(copyOf(raster), (x, y) => raster.grey[y * width + (width - 1 - x)] ?? 255)
    return { raster: mirrored, of: { raster, sheet, pxPerMm } }
  },
  negative: (chance, { ours }) => {
    const of = oneOf(chance, ours)
    return { raster: each(copyOf(of.raster), (_x, _y, grey) => 255 - grey), of }
  },
}
