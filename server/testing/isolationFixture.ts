/**
 * Two of everything: rows of `own`, which a context may stand in, and of `foreign`, which it never
 * does; and one more of each that is not there yet.
 */
export type IsolatedTable = {
  /** The column that says whose a row is. */
  column: string
  own: string
  foreign: string
  /** Neither of both: where a row could be moved. */
  elsewhere: string
  key: string
  /** A column that may change where anything may. */
  mutable: string
  row: (whose: string, n: number) => Record<string, unknown>
}

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const scopes = {
  column: 'scope',
  own: `wedding:${uuid(1)}`,
  foreign: `wedding:${uuid(2)}`,
  elsewhere: `wedding:${uuid(3)}`,
}
export const users = { own: uuid(11), foreign: uuid(12), elsewhere: uuid(13) }
/** A name that is not there yet. */
export const fresh = (whose: string) => whose.replace('000', '777')
const numberOf = (whose: string) => Number(whose.slice(-2))

const linkTokens = {
  column: 'token_hash',
  own: 'token 11.0',
  foreign: 'token 12.0',
  elsewhere: 'token 13.0',
}
const tokenOf = (user: string) => `token ${numberOf(user)}.0`
const scopeOf = (token: string) => (token.startsWith('token 11') ? scopes.own : scopes.foreign)

/** In an order in which rows may name one another. A table that is missing here fails the test. */
export const isolatedTables: Readonly<Record<string, IsolatedTable>> = {
  'sync.scopes': {
    ...scopes,
    key: 'scope',
    mutable: 'version',
    row: (scope, n) => ({ scope: n === 0 ? scope : fresh(scope) }),
  },
  'sync.records': {
    ...scopes,
    key: 'scope, id',
    mutable: 'version',
    row: (scope, n) => ({
      scope,
      id: uuid(100 + 10 * numberOf(scope) + n),
      type: 'day',
      data: {},
      at: '',
      by: '',
      deleted: false,
      version: n + 1,
      first_version: n + 1,
      origins: {},
      contests: [],
      audience: [],
      audience_ever: [],
    }),
  },
  'sync.revisions': {
    ...scopes,
    key: 'scope, id, at, seq',
    mutable: 'version',
    row: (scope, n) => ({
      scope,
      id: uuid(100 + 10 * numberOf(scope)),
      at: String(n),
      version: n + 1,
      cause: 'edit',
      origin: '',
      user_id: '',
      role: '',
      device: '',
      received_at: 0,
      state: {},
      base_version: 0,
      salt: '\\x00',
      commitment: `\\x${'00'.repeat(32)}`,
    }),
  },
  'sync.heads': {
    ...scopes,
    key: 'scope, origin, id',
    mutable: 'version',
    row: (scope, n) => ({
      scope,
      origin: String(n),
      id: uuid(9),
      at: '',
      hash: '',
      version: 1,
      state: {},
    }),
  },
  'sync.memberships': {
    ...scopes,
    key: 'scope, user_id',
    mutable: 'epoch',
    row: (scope, n) => ({
      scope,
      user_id: n === 0 ? uuid(10 + numberOf(scope)) : uuid(90),
      name: '',
      role: 'planner',
      owner: true,
      member_record: '',
      epoch: 0,
      joined_at: 0,
    }),
  },
  'sync.device_status': {
    ...scopes,
    key: 'scope, user_id, device',
    mutable: 'waiting',
    row: (scope, n) => ({
      scope,
      user_id: uuid(10 + numberOf(scope)),
      device: String(n),
      device_name: '',
      waiting: 0,
      refused: 0,
      seen_at: 0,
    }),
  },
  'sync.refused': {
    ...scopes,
    key: 'scope, user_id, id, at',
    mutable: 'message',
    row: (scope, n) => ({
      scope,
      user_id: uuid(10 + numberOf(scope)),
      id: uuid(9),
      at: String(n),
      origin: '',
      type: 'day',
      bytes: 0,
      code: 'FORBIDDEN',
      message: '',
      device: '',
      refused_at: 0,
    }),
  },
  'sync.told': {
    ...scopes,
    key: 'scope, user_id, kind, record',
    mutable: 'due_at',
    row: (scope, n) => ({
      scope,
      user_id: uuid(10 + numberOf(scope)),
      kind: 'moved',
      record: String(n),
      told_at: 0,
    }),
  },
  'sync.metrics': {
    ...scopes,
    key: 'scope, day, device',
    mutable: 'pushes',
    row: (scope, n) => ({ scope, day: n, device: 'phone' }),
  },
  'sync.files': {
    ...scopes,
    key: 'scope, hash',
    mutable: 'key',
    row: (scope, n) => ({
      scope,
      hash: String(n).repeat(64),
      size: 1,
      mime: '',
      key: '',
      record: uuid(9),
      stored_at: 0,
    }),
  },
  'sync.uploads': {
    ...scopes,
    key: 'scope, id',
    mutable: 'settled',
    row: (scope, n) => ({
      scope,
      id: String(n),
      user_id: uuid(10 + numberOf(scope)),
      record: uuid(9),
      hash: '0'.repeat(64),
      size: 1,
      mime: '',
      begun_at: 0,
      settled: false,
    }),
  },
  'auth.accounts': {
    ...users,
    column: 'id',
    key: 'id',
    mutable: 'name',
    row: (id, n) => ({
      id: n === 0 ? id : fresh(id),
      name: '',
      email: '',
      email_key: `${numberOf(id)}.${n}@example.com`,
      created_at: 0,
    }),
  },
  'auth.credentials': {
    ...users,
    column: 'user_id',
    key: 'user_id',
    mutable: 'password_hash',
    row: (user_id, n) => ({
      user_id: n === 0 ? user_id : fresh(user_id),
      password_hash: '',
    }),
  },
  'auth.sessions': {
    ...users,
    column: 'user_id',
    key: 'id',
    mutable: 'last_used_at',
    row: (user_id, n) => ({
      id: `session ${numberOf(user_id)}.${n}`,
      user_id,
      device: '',
      device_name: '',
      token_hash: `token ${numberOf(user_id)}.${n}`,
      created_at: 0,
      last_used_at: 0,
      idle_expires_at: 0,
      absolute_expires_at: numberOf(user_id),
      wipe: false,
    }),
  },
  'auth.subscriptions': {
    ...users,
    column: 'user_id',
    key: 'session_id',
    mutable: 'auth',
    row: (user_id, n) => ({
      session_id: `session ${numberOf(user_id)}.${n}`,
      user_id,
      endpoint: `https://push.example/${numberOf(user_id)}.${n}`,
      p256dh: '',
      auth: '',
      created_at: 0,
    }),
  },
  'auth.keys': {
    column: 'name',
    own: 'push',
    foreign: 'other',
    elsewhere: 'third',
    key: 'name',
    mutable: 'public_key',
    row: (name, n) => ({
      name: n === 0 ? name : `${name}+`,
      public_key: '',
      private_key: '',
      created_at: 0,
    }),
  },
  'auth.device_keys': {
    ...users,
    column: 'user_id',
    key: 'user_id, replica',
    mutable: 'device_name',
    row: (user_id, n) => ({
      user_id,
      replica: String(n),
      session_id: `session ${numberOf(user_id)}.0`,
      device_name: '',
      x: '',
      y: '',
      registered_at: 0,
    }),
  },
  'auth.invitations': {
    column: 'token_hash',
    own: 'token 11.0',
    foreign: 'token 12.0',
    elsewhere: 'token 13.0',
    key: 'token_hash',
    mutable: 'taken_by',
    row: (token, n) => ({
      token_hash: n === 0 ? token : `${token}+`,
      scope: scopes.own,
      role: 'planner',
      invited_by: '',
      created_at: 0,
      expires_at: 0,
    }),
  },
  'auth.links': {
    ...linkTokens,
    key: 'id',
    mutable: 'revoked_at',
    row: (token, n) => ({
      id: `link ${token}${n}`,
      token_hash: n === 0 ? token : `${token}+`,
      scope: scopeOf(token),
      role: 'vendor',
      name: '',
      made_by: '',
      created_at: 0,
      ends_at: token.startsWith('token 11') ? 12 : 13,
      devices: 3,
    }),
  },
  'auth.link_openings': {
    ...users,
    column: 'user_id',
    key: 'link_id, user_id',
    mutable: 'last_seen_at',
    row: (user_id, n) => ({
      link_id: `link ${tokenOf(user_id)}0`,
      token_hash: tokenOf(user_id),
      scope: scopeOf(tokenOf(user_id)),
      user_id: n === 0 ? user_id : fresh(user_id),
      name: '',
      device: String(n),
      device_name: '',
      opened_at: 0,
      last_seen_at: 0,
    }),
  },
  'auth.shares': {
    ...linkTokens,
    key: 'id',
    mutable: 'reads',
    row: (token, n) => ({
      id: `share ${token}${n}`,
      token_hash: n === 0 ? token : `${token}+`,
      scope: scopeOf(token),
      made_by: '',
      created_at: 0,
      reads: 0,
    }),
  },
}
