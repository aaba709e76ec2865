import { everyType } from '#shared/schema/everyType.ts'
import { mergeRecord, type MergeInput, type MergeOutput } from '../../mergeRecord.ts'

/** A merge whose type is told by its name, so that one build can ask another. */
export type Asked = Omit<MergeInput, 'type'> & { type: string }

export function merge(asked: Asked): MergeOutput {
  const type = everyType[asked.type]
  if (!type) throw new Error(`no type ${asked.type}`)
  return mergeRecord({ ...asked, type })
}
