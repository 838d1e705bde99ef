import type { Bank, Item, Wording } from '../model/item.ts'
import type { Template } from '../model/template.ts'
import { wordsOf } from '../template/index.ts'

/** A bank whose drawn numbers are printed with the decimal sign of the language that they stand in, as a template's words have it. */
export function withDecimalSigns(bank: Bank, language: string, strings: Template['style']['strings']): Bank {
  const itemsIn = (own: string, { items }: Wording): Wording['items'] => {
    const decimalSign = wordsOf(strings, own)['decimal-sign'] ?? '.'
    return new Map([...items].map(([id, item]) => [id, withDecimalSign(item, decimalSign)]))
  }
  const translations = [...bank.translations].map(([own, wording]) => [own, { ...wording, items: itemsIn(own, wording) }] as const)
  return { ...bank, items: itemsIn(language, bank), translations: new Map(translations) }
}

const withDecimalSign = (item: Item, decimalSign: string): Item =>
  item.params === undefined || decimalSign === '.' ? item : { ...item, params: { ...item.params, decimalSign } }
