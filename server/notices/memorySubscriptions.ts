import type { Subscription, SubscriptionStore } from './subscription.ts'

/** Subscriptions without a database: for tests. It knows no sessions: whoever ends one removes it. */
export function createMemorySubscriptions(): SubscriptionStore {
  const bySession = new Map<string, Subscription>()
  return {
    async put(subscription) {
      for (const { session, endpoint } of bySession.values())
        if (endpoint === subscription.endpoint) bySession.delete(session)
      bySession.set(subscription.session, structuredClone(subscription))
    },
    ofUser: async (user) =>
      structuredClone([...bySession.values()].filter((one) => one.user === user)),
    remove: async (session) => void bySession.delete(session),
  }
}
