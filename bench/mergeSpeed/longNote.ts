import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Random } from '../../server/sync/simulation/random.ts'
import { loadSamples } from '../mergeWorkload/records.ts'
import type { ThreeWay } from './worstRecord.ts'

const LENGTH = 20_000
const EDITS = 60

/** A note of 20,000 characters of real sentences in lines; each side edits 60 of its words. */
export function longNote(random: Random): ThreeWay {
  const { sentences, byType } = loadSamples(random)
  let text = ''
  while (text.length < LENGTH - 200) {
    text += random.pick(sentences) + (random.chance(0.3) ? '\n' : ' ')
  }
  const [sample] = byType.get('timelineItem') ?? []
  if (!sample) throw new Error('no moment')
  const base = { ...sample.data, notes: text }
  const edited = (who: string) => {
    const words = text.split(' ')
    for (let n = 0; n < EDITS; n += 1) words[random.below(words.length)] = `${who}${n}`
    return { ...base, notes: words.join(' ') }
  }
  const type = timelineItem as unknown as TypeDeclaration
  return { type, base, mine: edited('mine'), theirs: edited('theirs') }
}
