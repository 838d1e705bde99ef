import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programStamp, stampOf } from '../../../src/app/program-stamp.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('changes with the version, with the libraries and with the code, wherever it is', () => {
  const root = tempFolder()
  mkdirSync(join(root, 'dist', 'inner'), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(join(root, file), text)
  write('package.json', '{"version":"1.0.0"}')
  write('dist/inner/a.js', 'a')
  const stamps = [stampOf(root, 'dist')]
  expect(stampOf(root, 'dist')).toBe(stamps[0])
  write('dist/inner/a.js', 'ab')
  stamps.push(stampOf(root, 'dist'))
  write('dist/b.js', '')
  stamps.push(stampOf(root, 'dist'))
  write('package.json', '{"version":"1.0.1"}')
  stamps.push(stampOf(root, 'dist'))
  write('package.json', '{"version":"1.0.1","dependencies":{"mathjax-full":"3.2.3"}}')
  stamps.push(stampOf(root, 'dist'))
  expect(new Set(stamps).size).toBe(5)
})

it('is one for this program', () => {
  expect(programStamp()).toMatch(/^[0-9a-f]{16}$/)
  expect(programStamp()).toBe(programStamp())
})
