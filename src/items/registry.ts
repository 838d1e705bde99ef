import type { ItemKind } from './kind.ts'
import { matching } from './matching.ts'
import { multipleChoice } from './multiple-choice.ts'
import { numeric } from './numeric.ts'
import { singleChoice } from './single-choice.ts'
import { trueFalse } from './true-false.ts'
import { written } from './written.ts'

/** Every kind of item there is. A new one is a file and a line here. */
export const itemKinds = [singleChoice, multipleChoice, trueFalse, numeric, matching, written] as const satisfies readonly ItemKind[]

export const kindNamed = (name: string): ItemKind | undefined => itemKinds.find((kind) => kind.name === name)
