import { budgetProposal, type BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { handover } from '#shared/schema/handover.ts'
import { member } from '#shared/schema/member.ts'
import { preference } from '#shared/schema/preference.ts'
import { hasRole, type Actor } from '#shared/schema/record/access.ts'
import { userScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { asidesOf, callsMe, nextReturn, type Aside } from './asides.ts'
import { isOverruled, maySettle, type ConflictCard, type Decisions } from './decisions.ts'
import type { Looks } from './lookThrough.ts'
import { mayAnswer, type AskedQuestion } from './questions.ts'
import type { Proposal } from './proposals.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import { actorFrom, type ClaimedRole } from './replica/actor.ts'
import { derived, settable, type Readable } from './replica/readable.ts'

/** A question that waits for the person of this account, whatever kind it is of. */
export type Waiting = { id: string; scope: ScopeName }

export type WaitingDeps = {
  account: string
  decisions: Pick<Decisions, 'all' | 'open'>
  questions: Readable<readonly AskedQuestion[]>
  stores: RecordStores
  claims: Readable<ReadonlyMap<ScopeName, ClaimedRole> | null>
  looks: Readable<Looks>
  /** Unix ms. */
  now: () => number
}

/** The longest that a timer of a browser can wait. */
const LONGEST_MS = 2_147_483_000

/**
 * What needs me (P8), and what was set aside: handed to somebody else, or put off until a time at
 * which it comes back by itself.
 */
export function createWaiting(deps: WaitingDeps): {
  mine: Readable<readonly Waiting[]>
  asides: Readable<ReadonlyMap<string, Aside>>
} {
  const { account, decisions, questions, stores, claims, looks, now } = deps
  const handovers = stores.view(handover, 'all')
  const preferences = stores.view(preference, userScope(account))
  const members = stores.view(member, 'all')
  const proposals = stores.view(changeRequest, 'all')
  const comesBack = settable(0)
  const requests = stores.view(budgetProposal, 'all')
  const later = () => preferences.read().records[0]?.data.later

  const asides = derived([handovers, preferences, members, comesBack], () => {
    const users = new Set(members.read().records.map(({ data }) => data.user))
    return asidesOf({
      handovers: handovers.read().records,
      later: later(),
      isMember: (user) => user === account || users.has(user),
      now: now(),
    })
  })

  function actorIn(scope: ScopeName): Actor | null {
    const look = looks.read().get(scope)
    if (look) return look.actor
    const here = members.read().records.filter((one) => one.scope === scope)
    return actorFrom(account, scope, here, claims.read()?.get(scope) ?? null)
  }

  function maySettleOne(card: ConflictCard): boolean {
    const actor = actorIn(card.conflict.scope)
    return actor !== null && maySettle(actor, card)
  }

  function mayAnswerOne(asked: AskedQuestion): boolean {
    const actor = actorIn(asked.scope)
    return actor !== null && asked.answers.some((answer) => mayAnswer(actor, asked, answer, now()))
  }

  function mayDecideOne({ scope, data }: Proposal): boolean {
    const actor = data.state === 'open' ? actorIn(scope) : null
    return actor !== null && hasRole(actor, ['planner', 'coordinator'])
  }

  /** A request for money waits for the couple; with a question to it, for whoever asks. */
  function waitsForMoney({ scope, data }: TypedRecord<BudgetProposalData>): boolean {
    if (data.state !== 'open') return false
    const actor = actorIn(scope)
    if (actor === null) return false
    return data.answer === undefined ? hasRole(actor, ['couple']) : data.author === actor.user
  }

  const mine = derived(
    [decisions.open, decisions.all, questions, proposals, requests, asides, members, claims, looks],
    (): readonly Waiting[] => {
      const overruled = decisions.all.read().filter(isOverruled)
      const open = decisions.open.read().filter(maySettleOne)
      const cards = [...open, ...overruled].map(({ conflict }) => conflict)
      const asked = proposals.read().records.filter(mayDecideOne)
      const money = requests.read().records.filter(waitsForMoney)
      return [...cards, ...questions.read().filter(mayAnswerOne), ...asked, ...money]
        .filter(({ id }) => callsMe(asides.read().get(id), account))
        .map(({ id, scope }) => ({ id, scope }))
    },
  )

  return {
    asides: returning(asides, later, now, () => comesBack.set(comesBack.read() + 1)),
    mine: returning(mine, later, now, () => comesBack.set(comesBack.read() + 1)),
  }
}

/** The same, told also when the time of a question that was put off has come. */
function returning<T>(
  value: Readable<T>,
  later: () => Parameters<typeof nextReturn>[0],
  now: () => number,
  comeBack: () => void,
): Readable<T> {
  return {
    read: value.read,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const arm = () => {
        clearTimeout(timer)
        const next = nextReturn(later(), now())
        if (next === null) return
        timer = setTimeout(
          () => {
            comeBack()
            arm()
          },
          Math.min(next - now(), LONGEST_MS),
        )
      }
      const leave = value.subscribe(() => {
        arm()
        listener()
      })
      arm()
      return () => {
        clearTimeout(timer)
        leave()
      }
    },
  }
}
