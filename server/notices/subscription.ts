import type { Notice, NoticeSubscription } from '#shared/protocol/notices.ts'

/** One device of one account; it lives as long as the session on it. */
export type Subscription = NoticeSubscription & {
  session: string
  user: string
  /** Unix ms. */
  createdAt: number
}

/**
 * Where subscriptions live. Two implementations, one contract (subscriptionsContract.ts): memory and
 * Postgres.
 */
export interface SubscriptionStore {
  /**
   * One per session, and an endpoint belongs to one alone: a browser has one, and whoever signed in
   * there last gets what arrives.
   */
  put(subscription: Subscription): Promise<void>
  /** Those of sessions that are neither revoked nor over. */
  ofUser(user: string, now: number): Promise<readonly Subscription[]>
  remove(session: string): Promise<void>
}

/** How hard a push service tries to reach a device, and for how long, in seconds. */
export type Urgency = { urgency: 'high' | 'normal'; ttl: number }

/**
 * What became of one attempt. `gone`: the endpoint will never take anything again. `later`: after so
 * many milliseconds, if the push service named a time.
 */
export type Attempt =
  | { kind: 'sent' | 'gone' | 'refused' }
  | { kind: 'later'; afterMs: number | null }

/** Hands a notice to the push service of a device; never rejects for what that service does. */
export type Deliver = (to: NoticeSubscription, notice: Notice, urgency: Urgency) => Promise<Attempt>
