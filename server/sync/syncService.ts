import type { ChecksumAnswer, ChecksumRequest } from '#shared/protocol/checksum.ts'
import type {
  AsOfAnswer,
  AsOfRequest,
  HistoryAnswer,
  HistoryRequest,
} from '#shared/protocol/history.ts'
import type { PullAnswer, PullRequest } from '#shared/protocol/pull.ts'
import type { Maker } from './applying.ts'
import {
  createChangeMembership,
  type AccessChange,
  type ChangeMembership,
} from './changeMembership.ts'
import { createClaims } from './claimScopes.ts'
import { createGroupCommit, type GroupCommitOptions } from './groupCommit.ts'
import { createEraseRecord, type EraseRecord } from './history/eraseRecord.ts'
import { readHistory, readMoment } from './history/readHistory.ts'
import { createCarryService, type CarryService, type CourierParts } from './courierService.ts'
import { createPushRows, createPushService, type PushService } from './pushService.ts'
import { readChanges } from './readChanges.ts'
import { readChecksums } from './readChecksums.ts'

/** All that the edges call: they parse, call this, and answer. */
export type SyncService = {
  push: PushService
  carry: CarryService
  pull: (user: string, request: PullRequest) => Promise<PullAnswer>
  checksums: (user: string, request: ChecksumRequest) => Promise<ChecksumAnswer>
  members: ChangeMembership
  history: {
    lines: (user: string, request: HistoryRequest) => Promise<HistoryAnswer>
    at: (user: string, request: AsOfRequest) => Promise<AsOfAnswer>
    erase: EraseRecord
  }
}

/** The parts of this room, put together. `now` is the wall clock in unix ms. */
export function createSyncService(
  options: GroupCommitOptions & {
    maker: Maker
    now: () => number
    onAccess: (change: AccessChange) => void
    /** Without it no signature is known, and nothing that came by hand is taken in. */
    courier?: CourierParts
  },
): SyncService {
  const { store, maker, now, onAccess } = options
  const commit = createGroupCommit(options)
  const claim = createClaims({ store, commit, maker, now })
  return {
    push: createPushService({ commit, claim, maker, now }),
    carry: createCarryService({
      ...(options.courier ?? NO_KEYS),
      store,
      maker,
      now,
      pushRows: createPushRows({ commit, claim, maker, now }),
    }),
    pull: (user, request) => readChanges(store, user, request, now()),
    checksums: (user, request) => readChecksums(store, user, request, now()),
    members: createChangeMembership({ store, commit, maker, now, onAccess }),
    history: {
      lines: (user, request) => readHistory(store, user, request),
      at: (user, request) => readMoment(store, user, request),
      erase: createEraseRecord({ store, commit, maker, now }),
    },
  }
}

const NO_KEYS: CourierParts = { keysOf: () => Promise.resolve([]), check: () => false }
