import { fresh, scopes, users } from './isolationFixture.ts'

/** Settings that a transaction can stand in; each role by itself must see nothing. */
export const contexts: Readonly<Record<string, { role: string; settings: object }>> = {
  'app_rt, no context': { role: 'app_rt', settings: {} },
  'app_rt, member': { role: 'app_rt', settings: { scopes: scopes.own, user: users.own } },
  // Of the same scope, and nobody whose rows are here.
  'app_rt, fellow member': {
    role: 'app_rt',
    settings: { scopes: scopes.own, user: users.elsewhere },
  },
  'app_rt, former member': { role: 'app_rt', settings: { left: scopes.own, user: users.own } },
  'app_rt, member elsewhere': {
    role: 'app_rt',
    settings: { scopes: scopes.elsewhere, user: users.elsewhere },
  },
  'app_write, no context': { role: 'app_write', settings: {} },
  'app_write, batch of the scope': { role: 'app_write', settings: { scopes: scopes.own } },
  'app_write, batch elsewhere': { role: 'app_write', settings: { scopes: scopes.elsewhere } },
  'app_write, claim of a new scope': { role: 'app_write', settings: { scopes: fresh(scopes.own) } },
  'app_auth, no context': { role: 'app_auth', settings: {} },
  'app_auth, account': { role: 'app_auth', settings: { user: users.own } },
  'app_auth, address': { role: 'app_auth', settings: { email: '11.0@example.com' } },
  'app_auth, token': { role: 'app_auth', settings: { token: 'token 11.0' } },
  'app_auth, session': { role: 'app_auth', settings: { session: 'session 11.0' } },
  'app_auth, new account': { role: 'app_auth', settings: { user: fresh(users.own) } },
  'app_auth, new invitation': { role: 'app_auth', settings: { token: 'token 11.0+' } },
  'app_auth, companion': { role: 'app_auth', settings: { companions: users.own } },
  'app_auth, tidying': { role: 'app_auth', settings: { ended_before: '12' } },
  'app_auth, endpoint': {
    role: 'app_auth',
    settings: { endpoint: 'https://push.example/11.0' },
  },
  'app_auth, wedding': { role: 'app_auth', settings: { scopes: scopes.own } },
  'app_auth, due links': { role: 'app_auth', settings: { links_due: '12' } },
  'app_auth, keys': { role: 'app_auth', settings: { keys: 'push' } },
  'app_keep, no context': { role: 'app_keep', settings: {} },
  'app_keep, scope': { role: 'app_keep', settings: { scopes: scopes.own } },
  app_lookup: { role: 'app_lookup', settings: {} },
  'app_lookup, account': { role: 'app_lookup', settings: { user: users.own } },
  app_owner: { role: 'app_owner', settings: { scopes: scopes.own, user: users.own } },
}
