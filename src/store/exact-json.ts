import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bug } from '../base/bug.ts'
import { type Ratio, ratio, textOfRatio } from '../base/ratio.ts'

/** The name under which a fraction is written: `{"$ratio":"1/3"}`. No model type has a field of this name. */
const RATIO = '$ratio'

const isRatio = (value: unknown): value is Ratio =>
  typeof value === 'object' &&
  value !== null &&
  'num' in value &&
  'den' in value &&
  typeof value.num === 'bigint' &&
  typeof value.den === 'bigint'

/** Plain data as JSON text, fractions exact. Fields that are undefined are left out. */
export const exactJson = (value: unknown): string =>
  JSON.stringify(value, (_name, held: unknown) => (isRatio(held) ? exactRatio(held) : held))

/** What `exactJson` wrote. The type is the writer's word: only texts of our own store come here. */
export const parseExactJson = <T>(text: string): T =>
  (text.includes(RATIO) ? JSON.parse(text, (_name, held: unknown) => revived(held)) : JSON.parse(text)) as T

function revived(held: unknown): unknown {
  if (typeof held !== 'object' || held === null || !(RATIO in held)) return held
  const [, num, den = '1'] = /^(-?\d+)(?:\/(\d+))?$/.exec(`${held[RATIO]}`) ?? []
  return num === undefined ? bug(`no fraction: ${held[RATIO]}`) : ratio(BigInt(num), BigInt(den))
}

/** A fraction as `exactJson` writes it: for those who put it in place themselves and save the search for more. */
export const exactRatio = (value: Ratio): { readonly [RATIO]: string } => ({ [RATIO]: textOfRatio(value) })

/** `exactJson`, deflated (RFC 1951) at the fastest level. */
export const pack = (value: unknown): Uint8Array => packText(exactJson(value))
export const packText = (json: string): Uint8Array => deflateRawSync(json, { level: 1 })

export const unpack = <T>(bytes: ArrayBuffer): T => parseExactJson<T>(inflateRawSync(new Uint8Array(bytes)).toString('utf8'))
