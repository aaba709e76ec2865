import { studioScope, weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import type { ClaimedRole } from '../../../data/replica/actor.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'
import { demoContacts } from './demoContacts.ts'
import { demoDashboard } from './demoDashboard.ts'
import { sampleGuests } from './demoGuests.ts'
import { demoMoney } from './demoMoney.ts'
import type { DemoScope } from './demoScope.ts'
import { demoPublished } from './demoPublished.ts'
import { demoFormals, demoShots, sampleFormals, sampleShots } from './demoShots.ts'
import { demoStudio } from './demoStudio.ts'
import { demoTasks, sampleTasks } from './demoTasks.ts'
import { demoTalk, sampleTalk } from './demoTalk.ts'
import { sampleVendorKinds } from './demoVendors.ts'
import { demoWedding } from './demoWedding.ts'
import { sampleStudio } from './sampleStudio.ts'
import { sampleWedding } from './sampleWedding.ts'
import familyFormals from './family-formals.json'
import shots from './shots.json'
import studio from './studio.json'
import talk from './talk.json'
import tasks from './tasks.json'
import vendorKinds from './vendor-kinds.json'
import churchBarn from './wedding-1-church-barn.json'
import churchBarnGuests from './wedding-1-guests.json'
import southAsianGuests from './wedding-2-guests.json'
import southAsian from './wedding-2-south-asian-3day.json'
import elopement from './wedding-3-elopement.json'
import elopementGuests from './wedding-3-guests.json'

const DAY_MS = 86_400_000

/** One scope of the examples, written as one edit and claimed by whoever opens them. */
export type DemoPart = { scope: ScopeName; role: ClaimedRole; ops: WriteOp[] }

/**
 * A studio with its templates, and three weddings. The first is today, so that there is a day to
 * run; the others lie ahead. Two are photographed by whoever opens them, for whom the notes of the
 * photo team are; the second is planned.
 * @param today calendar date, `YYYY-MM-DD`
 */
export function loadDemo(today: string, as: Omit<DemoScope, 'scope'>): readonly DemoPart[] {
  const kinds = sampleVendorKinds.parse(vendorKinds)
  const lists = sampleShots.parse(shots)
  const toDo = sampleTasks.parse(tasks)
  const team = sampleStudio.parse(studio)
  const words = sampleTalk.parse(talk)
  const inDays = (count: number) =>
    new Date(Date.parse(today) + count * DAY_MS).toISOString().slice(0, 10)
  const at = (scope: ScopeName): DemoScope => ({ ...as, scope })

  const ours = at(studioScope(as.newId()))
  const { ops: studioOps, sections } = demoStudio(team, ours)

  function weddingPart(
    name: 'w1' | 'w2' | 'w3',
    role: ClaimedRole,
    texts: { sample: unknown; guests: unknown; currency: string; date: string },
  ): DemoPart {
    const demo = at(weddingScope(as.newId()))
    const { date, currency } = texts
    const sample = sampleWedding.parse(texts.sample)
    const guests = sampleGuests.parse(texts.guests)
    const made = demoWedding(
      { sample, guests, kinds, currency, date, isToday: date === today },
      demo,
    )
    const list = lists[name]
    const spoken = words[name]
    const pictures =
      name === 'w1'
        ? demoFormals(sampleFormals.parse(familyFormals), demo, made.items, made.householdOf, {
            couple: 'The couple',
            H: 'Harriet',
            J: 'Jonah',
            party: 'Wedding party',
            friends: 'Friends',
            other: 'Others',
          })
        : list && demoShots(list, demo, made.items)
    const church = team.templates.find(({ id }) => id === 'church')
    const dashboard =
      name === 'w1' && church && pictures
        ? demoDashboard(church.sections, sections.get(church.id) ?? [], demo, {
            days: made.days,
            list: pictures.list,
            vendors: made.vendors,
            kinds: sample.vendors,
            guests,
          })
        : []
    const ops = [
      ...made.ops,
      ...demoPublished(made.ops, demo, ''),
      ...(pictures?.ops ?? []),
      ...demoTasks(toDo[name] ?? [], demo, date, made.vendors, made.items),
      ...dashboard,
      ...(spoken ? demoTalk(spoken, demo) : []),
      ...demoMoney(sample, demo, texts, made.vendors),
    ]
    return { scope: demo.scope, role, ops }
  }

  return [
    { scope: ours.scope, role: 'owner', ops: [...studioOps, ...demoContacts(ours)] },
    weddingPart('w1', 'photographer', {
      sample: churchBarn,
      guests: churchBarnGuests,
      currency: 'GBP',
      date: inDays(0),
    }),
    weddingPart('w2', 'planner', {
      sample: southAsian,
      guests: southAsianGuests,
      currency: 'USD',
      date: inDays(9),
    }),
    weddingPart('w3', 'photographer', {
      sample: elopement,
      guests: elopementGuests,
      currency: 'EUR',
      date: inDays(44),
    }),
  ]
}
