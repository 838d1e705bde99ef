import { expect, it } from 'vitest'
import { loadPackage } from '../../../src/base/load-package.ts'

it('loads a package once and gives the same thing to all', () => {
  const load = () => loadPackage<{ hyphenateSync: (text: string) => string }>('hyphen/en-us/index.js')
  expect(load()).toBe(load())
  expect(load().hyphenateSync('hyphenation').split('\u00ad').join('-')).toBe('hy-phen-ation')
})
