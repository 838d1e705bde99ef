import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { isBlot, isDarkTouch, isSpot } from '../../../../src/omr/judge/spot.ts'

const level = { ink: 0, darkness: 0, spread: 0.01, unsure: 0 }
const seen = (cells?: string) => ({
  zone: zoneId('z'),
  ink: 0.05,
  darkness: 0.05,
  cover: 0,
  spill: 0,
  ...(cells === undefined ? {} : { cells }),
})

it('sees a dot or a dash in one place, on paper or over a printed letter', () => {
  expect(isSpot(seen('000000000000002d30008f50000000000000'), level)).toBe(true)
  const letter = { ...level, cells: Array.from('00000005aa300588580588580037a3000000', (digit) => Number.parseInt(digit, 16) / 15) }
  expect(isSpot(seen('00000005aa3f05aaf805ff580037a3000000'), letter)).toBe(true)
  expect(isSpot(seen('00000005aa300588580588580037a3000000'), letter)).toBe(false)
})

it('sees none in a letter that is all of it blacker than usual, but a dot in it all the same', () => {
  const pale = { ...level, cells: Array.from('000100004630004200004310003000000000', (digit) => Number.parseInt(digit, 16) / 15) }
  expect(isSpot(seen('00000000da5000c52000c52000a000000000'), pale)).toBe(false)
  expect(isSpot(seen('000100004630ff4200ff4310003000000000'), pale)).toBe(true)
  const usual = { ...level, cells: Array.from('00000001b72001b40001b300017000000000', (digit) => Number.parseInt(digit, 16) / 15) }
  expect(isSpot(seen('00000000a53003fd2002d820028000000000'), usual)).toBe(true)
  expect(isSpot(seen('00000000d83002c50000c500008000000000'), usual)).toBe(false)
})

describe('a letter as black as it is in a box', () => {
  /** Boxes by row, each a string of six digits from the second row on. */
  const cellsOf = (...rows: readonly string[]): string => `000000${rows.map((row) => row.padEnd(6, '0')).join('')}`.padEnd(36, '0')
  const letterOf = (cells: string) => ({ ...level, cells: Array.from(cells, (digit) => Number.parseInt(digit, 16) / 15) })
  const isSpotOver = (cells: string, letter: string) => isSpot(seen(cells), letterOf(letter), true)

  it('is known by six cells that it passes, however pale, up to three times as black as usual', () => {
    const twice = (digit: string, count: number) => cellsOf(digit.repeat(3), digit.repeat(count - 3))
    expect([isSpotOver(twice('8', 5), twice('4', 5)), isSpotOver(twice('8', 6), twice('4', 6))]).toEqual([true, false])
    expect(isSpotOver(twice('6', 6), twice('2', 6))).toBe(false)
    expect(isSpotOver(twice('f', 6), twice('3', 6))).toBe(true)
  })

  it('is known by its palest cells but one of twenty', () => {
    const usual = cellsOf(...Array<string>(5).fill('4444'))
    expect(isSpotOver(cellsOf('4888', '8dd8', '8dd8', '8888', '8888'), usual)).toBe(true)
    expect(isSpotOver(cellsOf('4448', '8dd8', '8dd8', '8888', '8888'), usual)).toBe(false)
  })
})

it('lets a letter that the file shows in no blank box have ink where its other letters have, and no more', () => {
  const unseen = { ...level, anyPrint: Array.from('00000005aa300588580588580037a3000000', (digit) => Number.parseInt(digit, 16) / 15) }
  const stem = seen('000000055000055000055000033000000000')
  expect([isSpot(stem, level, true), isSpot(stem, unseen, true)]).toEqual([true, false])
  expect(isSpot(seen('00000005500005ff0005ff00033000000000'), unseen, true)).toBe(true)
})

it('asks for less in a question that bears nothing else', () => {
  const dot = seen('000000000000004400004200000000000000')
  expect([isSpot(dot, level), isSpot(dot, level, true)]).toEqual([false, true])
  expect(isSpot(seen('000000000000003200003200000000000000'), level, true)).toBe(false)
})

it('asks for less of a pale pen, in proportion', () => {
  const dot = seen('000000000000005500004400000000000000')
  expect([1, 0.54, 0.5].map((tone) => isSpot(dot, level, false, tone))).toEqual([false, false, true])
  const paler = seen('000000000000003300003300000000000000')
  expect([0.4, 0.3].map((tone) => isSpot(paler, level, false, tone))).toEqual([false, true])
})

describe('a touch of a dark pen in greys', () => {
  const letter = {
    ...{ ink: 0.065, darkness: 0.046, spread: 0.009, unsure: 0.001 },
    cells: Array.from('000000003300003700003700003500000000', (digit) => Number.parseInt(digit, 16) / 15),
  }
  const dot = '000000000700000700005c00005a00000000'
  const isTouched = (more: object, own: object = {}, tone = 0.95) =>
    isDarkTouch({ ...seen(dot), darkness: 0.08, ...more }, { ...letter, ...own }, tone)

  it('is less ink together, if the box is darker than its letter makes it', () => {
    expect(isSpot(seen(dot), letter)).toBe(false)
    expect([0.05, 0.07, 0.072, 0.08].map((darkness) => isTouched({ darkness }))).toEqual([false, false, true, true])
    expect([0.016, 0.018].map((spread) => isTouched({}, { spread }))).toEqual([true, false])
    expect([0.5, 0.54, 0.56].map((tone) => isTouched({}, {}, tone))).toEqual([false, false, true])
    // scattered, and too little
    expect(isTouched({ cells: '700700030030703007300300030030703007' })).toBe(false)
    expect(['000000003300003700005a00005500000000', '000000003300003700007a00005800000000'].map((cells) => isTouched({ cells }))).toEqual([
      false,
      true,
    ])
  })

  it('is none where the letter as a whole is as much blacker', () => {
    const twice = Array.from('000000044440044440000000000000000000', (digit) => Number.parseInt(digit, 16) / 15)
    const [black, usual] = ['000000088880088ff0000000000000000000', '000000044440044ff0000000000000000000']
    expect([black, usual].map((cells) => isTouched({ cells, darkness: 0.1 }, { cells: twice }))).toEqual([false, true])
    expect(isTouched({ cells: undefined })).toBe(false)
  })
})

describe('a solid dot', () => {
  it('is black, and has next to nothing around it', () => {
    expect(isBlot(seen('0200004f90007ff1005ff100156000000000'), level)).toBe(true)
    // less black, a stroke, a filling, nothing
    expect(isBlot(seen('020000499000799100599100156000000000'), level)).toBe(false)
    expect(isBlot(seen('f000000ff0000ff0000ff0000ff0000ff000'), level)).toBe(false)
    expect([isBlot(seen('f'.repeat(36)), level), isBlot(seen('0'.repeat(36)), level), isBlot(seen(), level)]).toEqual([false, false, false])
  })

  it('holds 0.7 of its densest cells, and its middle 0.85 of all ink', () => {
    const dot = (ink: string, beside: string) => `000000${`0${ink}${ink}000`.repeat(2)}${'0'.repeat(12)}${beside}`
    expect(['a', 'b'].map((ink) => isBlot(seen(dot(ink, '000000')), level))).toEqual([false, true])
    expect(['00000a', '00000b'].map((beside) => isBlot(seen(dot('f', beside)), level))).toEqual([true, false])
  })
})

it('sees none in dust, in scattered ink or in a stroke across', () => {
  expect(isSpot(seen('000000000000002400003200000000000000'), level)).toBe(false)
  expect(isSpot(seen('300300030030003003300300030030003003'), level)).toBe(false)
  expect(isSpot(seen('f000000f000000f000000f000000f000000f'), level)).toBe(false)
  expect(isSpot(seen(), level)).toBe(false)
})

it('sees the few pixels that black and white leave of a pale mark, where blank boxes hold none', () => {
  const pixels = seen('00000000000000000000a000000000000000')
  expect(isSpot(pixels, { ...level, spread: 0.0001 })).toBe(true)
  expect(isSpot(pixels, level)).toBe(false)
  expect([0.0006, 0.0008].map((darkness) => isSpot(pixels, { ...level, spread: 0.0001, darkness }))).toEqual([true, false])
  expect(isSpot(seen('000000000000000000004000000000000000'), { ...level, spread: 0.0001 })).toBe(false)
})
