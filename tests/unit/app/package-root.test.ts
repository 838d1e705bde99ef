import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isSource, packageRoot } from '../../../src/app/package-root.ts'

it('finds the folder that holds templates and package.json, and knows that it runs from source', () => {
  expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true)
  expect(existsSync(join(packageRoot(), 'templates', 'classic', 'template.yaml'))).toBe(true)
  expect(isSource()).toBe(true)
})
