import type { Undo } from '../data/replica/undo.ts'
import { changeWords } from '../words/changes.ts'
import { frameWords } from '../words/frame.ts'
import type { NameOf } from '../words/values.ts'

/**
 * The edit that an undo takes back, in words; undefined where it is taken back in a way of its own.
 *
 * @param isRedo what is offered takes an undo back: the edit is told as it was done first
 */
export function editHeadline(
  { written }: Undo,
  isRedo = false,
  nameOf: NameOf = () => null,
): string | undefined {
  const [first, ...more] = written ?? []
  if (!first) return undefined
  const { before, after } = first
  const edit = isRedo && before ? { record: before, base: after } : { record: after, base: before }
  const { headline } = changeWords(edit, nameOf)
  return more.length > 0 ? frameWords.editAndMore(headline, more.length) : headline
}
