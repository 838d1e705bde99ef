import { expect, it } from 'vitest'
import { AMC_DPI, BOX_FLAGS, BOX_ROLES } from '../../../../src/exchange/amc/layout.ts'
import { tablesOf } from '../../../support/amc/projects.ts'

it('names the flags, roles and resolution that AMC writes', () => {
  const rows = tablesOf('ovals', 'layout')
  expect(new Set((rows['layout_page'] ?? []).map((row) => row['dpi']))).toEqual(new Set([AMC_DPI]))
  expect(new Set((rows['layout_box'] ?? []).map((row) => row['role']))).toEqual(new Set([BOX_ROLES.answer, BOX_ROLES.question]))
  const flags = new Set((rows['layout_box'] ?? []).map((row) => Number(row['flags'])))
  expect(flags).toEqual(new Set([BOX_FLAGS.oval, BOX_FLAGS.oval + BOX_FLAGS.retick + BOX_FLAGS.unannotated]))
})
