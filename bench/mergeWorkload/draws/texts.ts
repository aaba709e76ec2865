import type { Role } from '#shared/schema/record/access.ts'
import type { Random } from '../../../server/sync/simulation/random.ts'
import type { Leaf } from '../mergeCase.ts'
import type { SampleRecord, Samples } from '../records.ts'
import { pickRecord, twoEdits, type Draw } from './drawing.ts'
import { shuffled } from './shuffled.ts'

/** Words that stand in no note, so that it can be seen what became of them. */
const OWN = ['quiet', 'narrow', 'muddy', 'gravel', 'southern', 'borrowed', 'painted', 'folding']
const ADDED = [
  'Grandpa Arthur needs a lift home.',
  'Umbrellas live in the vestry cupboard.',
  'Keys hang behind the bar.',
  'Dogs stay with Marjorie until supper.',
  'Bring pegs because the wind turns.',
  'Florist wants buckets returned.',
]

/** A side's edit of a text of sentences: what stands at one index instead. */
type TextEdit = { at: number; sentences: readonly string[]; leaf: Leaf }

const WRITERS: readonly [string, string, readonly [Role, Role]][] = [
  ['timelineItem', 'notes', ['planner', 'coordinator']],
  ['timelineItem', 'notes', ['couple', 'planner']],
  ['timelineItem', 'notes', ['couple', 'coordinator']],
  ['task', 'notes', ['couple', 'planner']],
  ['wedding', 'notes', ['couple', 'planner']],
  ['shotNote', 'text', ['photographer', 'photographer']],
  ['vendorTerms', 'needs', ['planner', 'planner']],
]

/** Different places of one note; the flagged part shares a sentence with a number in it. */
export const drawTextApart: Draw = (random, samples, part) => {
  const note = writtenNote(random, samples, part === 'flagged' ? hasNumber : () => true)
  const { sentences } = note
  if (part === 'flagged') return sameSentence(random, note)
  if (random.chance(0.3)) return bothAppend(random, note)
  const near = random.below(sentences.length - 1)
  const far = near + 1 + random.below(sentences.length - near - 1)
  const [a, b] = [editAt(random, note, near), editAt(random, note, far)]
  return cased(random, note, a, b, [texted(note, [a, b])])
}

/** The same words, differently: whoever is right is not to be seen from the texts. */
export const drawSameWords: Draw = (random, samples) => {
  const note = writtenNote(random, samples, () => true)
  const { sentences } = note
  const at = random.below(sentences.length)
  const words = (sentences[at] ?? '').split(' ')
  const word = random.below(words.length - 1)
  const own = shuffled(random, OWN)
  const replaced = (by: string): TextEdit => ({
    at,
    leaf: { path: [note.field], words: by },
    sentences: [words.toSpliced(word, 1, by).join(' ')],
  })
  const gone: TextEdit = { at, sentences: [], leaf: { path: [note.field], words: '' } }
  const b = random.chance(0.2) ? gone : replaced(own[1] ?? '')
  const drawn = cased(random, note, replaced(own[0] ?? ''), b, [])
  return {
    ...drawn,
    intent: { want: 'ask', because: 'the same words were changed to different ones' },
  }
}

type Note = SampleRecord & {
  field: string
  roles: readonly [Role, Role]
  sentences: readonly string[]
  /** What stands between two sentences. */
  gap: string
}

/** A note of real sentences, on the kind of record that has such notes. */
function writtenNote(random: Random, samples: Samples, fits: (sentence: string) => boolean): Note {
  const [name, field, roles] = random.pick(WRITERS)
  const record = pickRecord(random, samples, name)
  const sentences = shuffled(random, samples.sentences).slice(0, 3 + random.below(4))
  const first = random.pick(samples.sentences.filter(fits))
  const all = [first, ...sentences.filter((one) => one !== first)]
  const gap = random.chance(0.4) ? '\n' : ' '
  return {
    ...record,
    data: { ...record.data, [field]: all.join(gap) },
    field,
    sentences: all,
    gap,
    roles: random.chance(0.5) ? roles : [roles[1], roles[0]],
  }
}

function editAt(random: Random, { sentences, field }: Note, at: number): TextEdit {
  const sentence = sentences[at] ?? ''
  const words = sentence.split(' ')
  const own = random.pick(OWN.filter((one) => at % 2 === OWN.indexOf(one) % 2))
  const kind = random.below(3)
  if (kind === 0) {
    const added = random.pick(ADDED)
    return { at, sentences: [added, sentence], leaf: { path: [field], words: added } }
  }
  const word = 1 + random.below(words.length - 2)
  const next = words.toSpliced(word, kind === 1 ? 1 : 0, own)
  return { at, sentences: [next.join(' ')], leaf: { path: [field], words: own } }
}

/** Both write on at the end: both are wanted, in either order. */
function bothAppend(random: Random, note: Note): ReturnType<Draw> {
  const [one = '', two = ''] = shuffled(random, ADDED)
  const at = note.sentences.length - 1
  const last = note.sentences[at] ?? ''
  const [a, b] = [one, two].map((added) => ({
    at,
    sentences: [last, added],
    leaf: { path: [note.field], words: added },
  }))
  if (!a || !b) throw new Error('two additions')
  const text = note.sentences.join(note.gap)
  const results = [
    [one, two],
    [two, one],
  ].map((order) => [text, ...order].join(note.gap))
  return cased(random, note, a, b, results)
}

/** One changes the number, the other a word of the same sentence: merged, but worth a look. */
function sameSentence(random: Random, note: Note): ReturnType<Draw> {
  const sentence = note.sentences[0] ?? ''
  const words = sentence.split(' ')
  const number = words.findIndex((word) => /\d/.test(word))
  const changed = (words[number] ?? '').replace(/\d(?=\D*$)/, (digit) => String((+digit + 3) % 10))
  const own = random.pick(OWN)
  const place = number > words.length / 2 ? 1 : words.length - 1
  const a = words.toSpliced(number, 1, changed)
  const b = words.toSpliced(place, 0, own)
  const both = b.map((word) => (word === words[number] ? changed : word)).join(' ')
  return cased(
    random,
    note,
    { at: 0, sentences: [a.join(' ')], leaf: { path: [note.field], words: changed } },
    { at: 0, sentences: [b.join(' ')], leaf: { path: [note.field], words: own } },
    [[both, ...note.sentences.slice(1)].join(note.gap)],
  )
}

function cased(
  random: Random,
  note: Note,
  a: TextEdit,
  b: TextEdit,
  texts: readonly string[],
): ReturnType<Draw> {
  const { id, type, data, field, roles } = note
  const [one, two] = [a, b].map((edit, index) => ({
    role: roles[index] ?? 'planner',
    changes: [{ path: [field], value: texted(note, [edit]) }],
    leaves: [edit.leaf],
  }))
  if (!one || !two) throw new Error('two edits')
  return {
    id,
    type,
    base: data,
    ...twoEdits(random, data, [one, two]),
    intent: {
      want: 'both',
      deleted: false,
      results: texts.map((text) => ({ ...data, [field]: text })),
    },
  }
}

/** The text with these edits in it; they are at different sentences. */
function texted({ sentences, gap }: Note, edits: readonly TextEdit[]): string {
  return sentences
    .flatMap((sentence, index) => edits.find(({ at }) => at === index)?.sentences ?? [sentence])
    .join(gap)
}

const hasNumber = (sentence: string) => /\d/.test(sentence) && sentence.split(' ').length > 4
