import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ClaimedRole } from '../../../data/replica/actor.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'
import { demoOps } from './demoOps.ts'
import { sampleWedding } from './sampleWedding.ts'
import churchBarn from './wedding-1-church-barn.json'
import southAsian from './wedding-2-south-asian-3day.json'
import elopement from './wedding-3-elopement.json'

const DAY_MS = 86_400_000

export type Demo = { ops: WriteOp[]; claims: Record<ScopeName, ClaimedRole> }

/** The first is today, so that there is a day to run; the others lie ahead. */
const examples = [
  { sample: churchBarn, inDays: 0 },
  { sample: southAsian, inDays: 9 },
  { sample: elopement, inDays: 44 },
]

/**
 * Three example weddings as one edit, owned by whoever opens them.
 * @param today calendar date, `YYYY-MM-DD`
 */
export function loadDemo(today: string, newId: () => string): Demo {
  const demo: Demo = { ops: [], claims: {} }
  for (const { sample, inDays } of examples) {
    const parsed = sampleWedding.parse(sample)
    const date = new Date(Date.parse(today) + inDays * DAY_MS).toISOString().slice(0, 10)
    const { scope, ops } = demoOps(parsed, { newId, date })
    demo.ops.push(...ops)
    demo.claims[scope] = 'planner'
  }
  return demo
}
