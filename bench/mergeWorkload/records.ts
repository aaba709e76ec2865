import { readFileSync } from 'node:fs'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { sampleGuests } from '../../client/features/weddings/demo/demoGuests.ts'
import { demoFormals, sampleFormals } from '../../client/features/weddings/demo/demoShots.ts'
import { demoTasks, sampleTasks } from '../../client/features/weddings/demo/demoTasks.ts'
import { sampleVendorKinds } from '../../client/features/weddings/demo/demoVendors.ts'
import { demoWedding } from '../../client/features/weddings/demo/demoWedding.ts'
import { sampleWedding } from '../../client/features/weddings/demo/sampleWedding.ts'
import type { Random } from '../../server/sync/simulation/random.ts'

export type SampleRecord = { id: string; type: TypeDeclaration; data: JsonObject }

const DEMO = new URL('../../client/features/weddings/demo/', import.meta.url)
const WEDDINGS = [
  ['w1', 'wedding-1-church-barn', 'wedding-1-guests'],
  ['w2', 'wedding-2-south-asian-3day', 'wedding-2-guests'],
  ['w3', 'wedding-3-elopement', 'wedding-3-guests'],
] as const

/** The records of the three example weddings, by type, and every sentence of their notes. */
export type Samples = { byType: ReadonlyMap<string, SampleRecord[]>; sentences: readonly string[] }

export function loadSamples(random: Random): Samples {
  const kinds = sampleVendorKinds.parse(read('vendor-kinds'))
  const tasks = sampleTasks.parse(read('tasks'))
  const byType = new Map<string, SampleRecord[]>()
  for (const [name, plan, people] of WEDDINGS) {
    const sample = sampleWedding.parse(read(plan))
    const guests = sampleGuests.parse(read(people))
    const demo = {
      scope: `wedding:${random.uuid()}` as const,
      newId: random.uuid,
      me: random.uuid(),
      now: Date.UTC(2027, 5, 1),
    }
    const facts = { date: sample.date, currency: 'GBP', isToday: false }
    const made = demoWedding({ sample, guests, kinds, ...facts }, demo)
    const formals =
      name === 'w1'
        ? demoFormals(
            sampleFormals.parse(read('family-formals')),
            demo,
            made.items,
            made.householdOf,
            {},
          ).ops
        : []
    const ops = [
      ...made.ops,
      ...formals,
      ...demoTasks(tasks[name] ?? [], demo, sample.date, made.vendors, made.items),
    ]
    for (const op of ops) {
      if (op.op !== 'create') continue
      const { id, type, data } = op
      byType.set(type.name, [...(byType.get(type.name) ?? []), { id, type, data }])
    }
  }
  return { byType, sentences: sentencesOf(byType) }
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, DEMO), 'utf8'))
}

const TEXT_FIELDS = ['notes', 'text', 'needs']

function sentencesOf(byType: Samples['byType']): string[] {
  const texts = [...byType.values()]
    .flat()
    .flatMap(({ data }) => TEXT_FIELDS.map((name) => data[name]))
  const sentences = texts.flatMap((text: Json | undefined) =>
    typeof text === 'string' ? text.split(/(?<=[.!?])\s+/) : [],
  )
  return [...new Set(sentences)].filter((one) => /[.!?]$/.test(one) && one.split(' ').length > 3)
}
