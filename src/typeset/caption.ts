import type { Mm } from '../base/units.ts'
import type { Caption, Inline } from '../model/content.ts'
import { bodyLook, setParagraph } from './paragraph.ts'
import type { Setting, Vertical } from './setting.ts'

/**
 * "Figure 2: caption": centred when it is one line, justified when longer. Without a label there is no number and
 * without words no caption.
 */
export function setCaption(caption: Caption, target: 'fig' | 'tab', width: Mm, setting: Setting): readonly Vertical[] {
  const label = caption.label?.replace(/^(fig|tab):/, '')
  if (label !== undefined) setting.define({ kind: target, label })
  const colon: readonly Inline[] = caption.children.length > 0 ? [{ kind: 'text', text: `${setting.style.strings['colon'] ?? ':'} ` }] : []
  const head: readonly Inline[] = label === undefined ? [] : [{ kind: 'reference', target, label }, ...colon]
  const look = bodyLook(setting)
  const centred = setParagraph([...head, ...caption.children], width, { ...look, align: 'centred' }, setting)
  return centred.length <= 1 ? centred : setParagraph([...head, ...caption.children], width, look, setting)
}
