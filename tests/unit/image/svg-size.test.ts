import { expect, it } from 'vitest'
import { svgSize } from '../../../src/image/svg-size.ts'

const sizeOf = (text: string) => {
  const size = svgSize(new TextEncoder().encode(text))
  return size && [Math.round(size.width * 1000) / 1000, Math.round(size.height * 1000) / 1000]
}

it('knows CSS’s absolute units', () => {
  expect(sizeOf('<svg width="96" height="48px">')).toEqual([25.4, 12.7])
  expect(sizeOf('<svg width="1in" height="2.5cm">')).toEqual([25.4, 25])
  expect(sizeOf('<svg width="72pt" height="6pc">')).toEqual([25.4, 25.4])
})
it('fills in by the view box', () => {
  expect(sizeOf('<svg viewBox="0 0 96 192">')).toEqual([25.4, 50.8])
  expect(sizeOf('<svg viewBox="0,0,100,50" width="40mm">')).toEqual([40, 20])
  expect(sizeOf('<svg viewBox="0 0 100 50" height="40mm" width="100%">')).toEqual([80, 40])
})
it('has a default when nothing is said', () => {
  expect(sizeOf('<svg>')).toEqual([79.375, 39.688])
  expect(sizeOf('<svg viewBox="none" width="10mm">')).toEqual([10, 39.688])
})
it('finds the root behind declarations and comments, with or without prefix', () => {
  expect(
    sizeOf(
      '\uFEFF<?xml version="1.0"?>\n<!-- width="7mm" <svg> -->\n<!DOCTYPE svg PUBLIC "-//W3C" "x.dtd">\n<svg width="3mm" height="4mm">',
    ),
  ).toEqual([3, 4])
  expect(sizeOf('<svg:svg xmlns:svg="x" width="3mm" height="4mm">')).toEqual([3, 4])
})
it('is not deceived by other names and files', () => {
  expect(sizeOf('<svg stroke-width="9mm" width="3mm" height="4mm">')).toEqual([3, 4])
  expect(sizeOf('<html><svg width="3mm" height="4mm"></html>')).toBeUndefined()
  expect(sizeOf('width="3mm"')).toBeUndefined()
})
