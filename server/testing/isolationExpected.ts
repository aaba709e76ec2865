import type { Matrix } from './isolationMatrix.ts'

/** Its rows exist for nobody here, although it may read the table. */
const readsNothing = 'select:nothing'
const writesNothing = 'select:nothing lock:nothing update:nothing update blind:nothing'
/** Owning the tables opens none of them. */
const ownerReach = `${writesNothing} move:nothing delete:nothing truncate:nothing`

/**
 * What each context reaches; an operation or a context that is not named is refused. A change here is a
 * change of who may see what: say why in its commit.
 */
export const expectedMatrix: Matrix = {
  'sync.scopes': {
    'app_rt, no context': readsNothing,
    'app_rt, member': 'select:own',
    'app_rt, former member': 'select:own',
    'app_rt, member elsewhere': readsNothing,
    'app_write, no context': writesNothing,
    'app_write, batch of the scope': 'select:own lock:own update:own update blind:1',
    'app_write, batch elsewhere': writesNothing,
    'app_write, claim of a new scope':
      'select:nothing lock:nothing insert:1 update:nothing update blind:nothing',
    'app_keep, no context': 'select:nothing lock:nothing',
    'app_keep, scope': 'select:own lock:own',
    // Names alone: thinning looks after every scope.
    app_lookup: 'select:both',
    'app_lookup, account': 'select:both',
    app_owner: ownerReach,
  },
  'sync.records': {
    'app_rt, no context': readsNothing,
    'app_rt, member': 'select:own',
    'app_rt, former member': readsNothing,
    'app_rt, member elsewhere': readsNothing,
    'app_write, no context': writesNothing,
    'app_write, batch of the scope': 'select:own lock:own insert:1 update:own update blind:1',
    'app_write, batch elsewhere': writesNothing,
    'app_write, claim of a new scope': writesNothing,
    'app_keep, no context': readsNothing,
    'app_keep, scope': 'select:own',
    app_lookup: 'select:both',
    'app_lookup, account': 'select:both',
    app_owner: ownerReach,
  },
  'sync.revisions': {
    'app_rt, no context': readsNothing,
    'app_rt, member': 'select:own',
    'app_rt, former member': readsNothing,
    'app_rt, member elsewhere': readsNothing,
    // What was said may be blanked, for good; nothing else of it changes.
    'app_write, no context': 'select:nothing lock:nothing',
    'app_write, batch of the scope': 'select:own lock:own insert:1',
    'app_write, batch elsewhere': 'select:nothing lock:nothing',
    'app_write, claim of a new scope': 'select:nothing lock:nothing',
    'app_keep, no context': 'select:nothing delete:nothing',
    'app_keep, scope': 'select:own delete:own',
    app_owner: ownerReach,
  },
  'sync.heads': {
    'app_write, no context': writesNothing,
    'app_write, batch of the scope': 'select:own lock:own insert:1 update:own update blind:1',
    'app_write, batch elsewhere': writesNothing,
    'app_write, claim of a new scope': writesNothing,
    app_owner: ownerReach,
  },
  'sync.memberships': {
    'app_rt, no context': readsNothing,
    'app_rt, member': 'select:own',
    'app_rt, former member': 'select:own',
    'app_rt, member elsewhere': readsNothing,
    'app_write, no context': writesNothing,
    'app_write, batch of the scope': 'select:own lock:own insert:1 update:own update blind:1',
    'app_write, batch elsewhere': writesNothing,
    'app_write, claim of a new scope': writesNothing,
    app_lookup: readsNothing,
    'app_lookup, account': 'select:own',
    app_owner: ownerReach,
  },
  // What a device told of itself: its scope's own, and nothing else hangs on it.
  'sync.device_status': {
    'app_rt, no context': readsNothing,
    'app_rt, member': 'select:own',
    'app_rt, former member': readsNothing,
    'app_rt, member elsewhere': readsNothing,
    'app_write, no context': `${writesNothing} delete:nothing`,
    'app_write, batch of the scope':
      'select:own lock:own insert:1 update:own update blind:1 delete:own',
    'app_write, batch elsewhere': `${writesNothing} delete:nothing`,
    'app_write, claim of a new scope': `${writesNothing} delete:nothing`,
    app_owner: ownerReach,
  },
  'auth.accounts': {
    'app_auth, no context': readsNothing,
    'app_auth, account': 'select:own',
    'app_auth, address': 'select:own',
    'app_auth, token': 'select:own',
    'app_auth, session': readsNothing,
    'app_auth, new account': 'select:nothing insert:1',
    'app_auth, new invitation': readsNothing,
    'app_auth, tidying': readsNothing,
    app_owner: ownerReach,
  },
  'auth.credentials': {
    'app_auth, no context': readsNothing,
    'app_auth, account': readsNothing,
    'app_auth, address': 'select:own',
    'app_auth, token': readsNothing,
    'app_auth, session': readsNothing,
    'app_auth, new account': 'select:nothing insert:let through',
    'app_auth, new invitation': readsNothing,
    'app_auth, tidying': readsNothing,
    app_owner: ownerReach,
  },
  'auth.sessions': {
    'app_auth, no context': `${writesNothing} delete:nothing`,
    'app_auth, account': 'select:own lock:own insert:1 update:own update blind:1 delete:own',
    'app_auth, address': `${writesNothing} delete:nothing`,
    'app_auth, token': 'select:own lock:own delete:own',
    'app_auth, session': 'select:own lock:own update:own update blind:1 delete:own',
    'app_auth, new account': `${writesNothing} delete:nothing`,
    'app_auth, new invitation': `${writesNothing} delete:nothing`,
    'app_auth, tidying': 'select:own lock:own delete:own',
    app_owner: ownerReach,
  },
  'auth.invitations': {
    'app_auth, no context': writesNothing,
    'app_auth, account': writesNothing,
    'app_auth, address': writesNothing,
    'app_auth, token': 'select:own lock:own update:own update blind:1',
    'app_auth, session': writesNothing,
    'app_auth, new account': writesNothing,
    'app_auth, new invitation':
      'select:nothing lock:nothing insert:1 update:nothing update blind:nothing',
    'app_auth, tidying': writesNothing,
    app_owner: ownerReach,
  },
}
