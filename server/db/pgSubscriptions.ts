import type { Subscription, SubscriptionStore } from '../notices/subscription.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const forgetOthers: Statement = {
  name: 'forget_subscriptions',
  text: 'delete from auth.subscriptions where endpoint = $1 or session_id = $2',
}
const insert: Statement = {
  name: 'insert_subscription',
  text: `insert into auth.subscriptions (session_id, user_id, endpoint, p256dh, auth, created_at)
         select $1, $2, $3, $4, $5, $6
         where exists (select from auth.sessions where id = $1 and user_id = $2)
         on conflict do nothing`,
}
const ofUser: Statement = {
  name: 'subscriptions_of',
  text: `select subscription.session_id, subscription.user_id, subscription.endpoint,
           subscription.p256dh, subscription.auth, subscription.created_at
         from auth.subscriptions as subscription
         join auth.sessions as session on session.id = subscription.session_id
         where subscription.user_id = $1 and session.revoked_at is null
           and session.idle_expires_at > $2 and session.absolute_expires_at > $2
         order by subscription.session_id`,
}
const forget: Statement = {
  name: 'forget_subscription',
  text: 'delete from auth.subscriptions where session_id = $1',
}

type Row = {
  session_id: string
  user_id: string
  endpoint: string
  p256dh: string
  auth: string
  created_at: number
}

/** Subscriptions in PostgreSQL; one goes with its session. */
export function createPgSubscriptions({ withScopes }: Database): SubscriptionStore {
  return {
    put: ({ user, session, endpoint, keys, createdAt }) =>
      withScopes({ role: 'app_auth', settings: { user, session, endpoint } }, (transaction) => {
        transaction.send(forgetOthers, [endpoint, session])
        const values = [session, user, endpoint, keys.p256dh, keys.auth, createdAt]
        transaction.send(insert, values)
        return Promise.resolve()
      }),

    ofUser: (user, now) =>
      withScopes({ role: 'app_auth', settings: { user } }, async (transaction) =>
        (await transaction.query<Row>(ofUser, [user, now])).map(subscriptionOf),
      ),

    remove: (session) =>
      withScopes({ role: 'app_auth', settings: { session } }, (transaction) => {
        transaction.send(forget, [session])
        return Promise.resolve()
      }),
  }
}

function subscriptionOf(row: Row): Subscription {
  return {
    session: row.session_id,
    user: row.user_id,
    endpoint: row.endpoint,
    keys: { p256dh: row.p256dh, auth: row.auth },
    createdAt: row.created_at,
  }
}
