import type { Notice } from '#shared/protocol/notices.ts'
import type { Attempt, Deliver, Subscription, SubscriptionStore, Urgency } from './subscription.ts'

export type Delivering = {
  subscriptions: SubscriptionStore
  deliver: Deliver
  now: () => number
  /** Resolves after so many milliseconds; rejects when the server stops. */
  pause: (ms: number) => Promise<void>
}

/** How long is waited before each further attempt, where the push service names no time. */
const WAITS_MS = [5_000, 30_000, 120_000]
const LONGEST_WAIT_MS = 10 * 60_000

/** Urgent enough to wake a phone, and of no use to anybody hours later. */
function urgencyOf(notice: Notice): Urgency {
  const kind = notice.kind === 'several' ? notice.of : notice.kind
  switch (kind) {
    case 'emergency':
      return { urgency: 'high', ttl: 4 * 3_600 }
    case 'moved':
      return { urgency: 'high', ttl: 3 * 3_600 }
    case 'wanted':
      return { urgency: 'high', ttl: 15 * 60 }
    case 'broadcast':
      return { urgency: 'high', ttl: 6 * 3_600 }
    case 'decision':
    case 'message':
      return { urgency: 'normal', ttl: 24 * 3_600 }
    case 'tasks':
      return { urgency: 'normal', ttl: 12 * 3_600 }
    case 'test':
      return { urgency: 'normal', ttl: 3 * 3_600 }
  }
}

/**
 * Brings one notice to one device. An endpoint that is gone is forgotten; one that is busy is tried
 * again a few times, for as long as the device still takes notices.
 */
export async function deliverNotice(
  parts: Delivering,
  to: Subscription,
  notice: Notice,
): Promise<Attempt['kind']> {
  for (const wait of [...WAITS_MS, null]) {
    const attempt = await deliverOnce(parts, to, notice)
    if (attempt.kind !== 'later' || wait === null) return attempt.kind
    await parts.pause(Math.min(Math.max(attempt.afterMs ?? wait, wait), LONGEST_WAIT_MS))
    const still = await parts.subscriptions.ofUser(to.user, parts.now())
    if (!still.some(({ endpoint, session }) => endpoint === to.endpoint && session === to.session))
      return 'gone'
  }
  return 'later'
}

/** One attempt, and what follows for the subscription. */
export async function deliverOnce(
  { subscriptions, deliver }: Pick<Delivering, 'subscriptions' | 'deliver'>,
  to: Subscription,
  notice: Notice,
): Promise<Attempt> {
  const attempt = await deliver({ endpoint: to.endpoint, keys: to.keys }, notice, urgencyOf(notice))
  if (attempt.kind === 'gone') await subscriptions.remove(to.session)
  return attempt
}
