import * as z from 'zod/mini'
import { deviceListing, type DeviceListing } from '#shared/protocol/deviceStatus.ts'
import {
  asOfAnswer,
  historyAnswer,
  type AsOfAnswer,
  type AsOfRequest,
  type EraseRequest,
  type HistoryAnswer,
  type HistoryRequest,
} from '#shared/protocol/history.ts'
import {
  acceptAnswer,
  invitationAnswer,
  invitationPreview,
  sessionListing,
  type AcceptAnswer,
  type ChangeMember,
  type InvitationAnswer,
  type InvitationPreview,
  type SessionListing,
} from '#shared/protocol/session.ts'
import type { Bond } from '#shared/schema/record/bond.ts'
import type { ClaimedRole } from './replica/actor.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { serverCall, type CallProblem, type CallResult, type Fetch } from './serverCall.ts'

/** What a query or a change throws, for `error` of the hooks. */
export class ServerRefusal extends Error {
  readonly problem: CallProblem
  constructor(problem: CallProblem) {
    super(problem.kind === 'refused' ? problem.code : problem.kind)
    this.name = 'ServerRefusal'
    this.problem = problem
  }
}

/** Calls for what exists solely on the server; records live in RxDB and never come here. */
export type ServerCalls = {
  sessions: () => Promise<SessionListing>
  /** `wipe`: the device is lost or stolen. */
  revokeSession: (id: string, wipe: boolean) => Promise<void>
  invite: (scope: ScopeName, role: ClaimedRole, bond: Bond) => Promise<InvitationAnswer>
  previewInvitation: (token: string) => Promise<InvitationPreview>
  acceptInvitation: (token: string) => Promise<AcceptAnswer>
  changeMember: (scope: ScopeName, user: string, change: ChangeMember) => Promise<void>
  removeMember: (scope: ScopeName, user: string) => Promise<void>
  /** What of a scope is only on its members' devices, as far as this account may know. */
  devices: (scope: ScopeName) => Promise<DeviceListing>
  /** A page of what happened, newest first. */
  history: (request: HistoryRequest) => Promise<HistoryAnswer>
  /** A page of the records as they stood at a moment. */
  asOf: (request: AsOfRequest) => Promise<AsOfAnswer>
  /** For good, with all its history. */
  erase: (request: EraseRequest) => Promise<void>
  /** What one screen alone asks for; the form of the answer comes with that screen. */
  read: <T>(path: string, answer: z.ZodMiniType<T>) => Promise<T>
  /** What one screen alone sends. */
  send: <T>(method: string, path: string, answer: z.ZodMiniType<T>, body?: unknown) => Promise<T>
}

export function createServerCalls(fetch: Fetch, token: () => string | null): ServerCalls {
  async function call<T>(
    method: string,
    path: string,
    answer: z.ZodMiniType<T>,
    body?: unknown,
  ): Promise<T> {
    const request = { method, path: `/api${path}`, token: token(), body }
    const result: CallResult<T> = await serverCall(fetch, request, answer)
    if (result.ok) return result.value
    throw new ServerRefusal(result.problem)
  }
  const done = async (method: string, path: string, body?: unknown): Promise<void> => {
    await call(method, path, z.unknown(), body)
  }
  const part = encodeURIComponent

  return {
    sessions: () => call('GET', '/sessions', sessionListing),
    revokeSession: (id, wipe) => done('DELETE', `/sessions/${part(id)}${wipe ? '?wipe=true' : ''}`),
    invite: (scope, role, bond) =>
      call('POST', `/scopes/${part(scope)}/invitations`, invitationAnswer, { role, ...bond }),
    previewInvitation: (invitation) =>
      call('GET', `/invitations/${part(invitation)}`, invitationPreview),
    acceptInvitation: (invitation) =>
      call('POST', `/invitations/${part(invitation)}/accept`, acceptAnswer, {}),
    changeMember: (scope, user, change) =>
      done('PATCH', `/scopes/${part(scope)}/members/${part(user)}`, change),
    devices: (scope) => call('GET', `/scopes/${part(scope)}/devices`, deviceListing),
    history: (request) => call('POST', '/history', historyAnswer, request),
    asOf: (request) => call('POST', '/history/at', asOfAnswer, request),
    erase: (request) => done('POST', '/history/erase', request),
    read: (path, answer) => call('GET', path, answer),
    send: call,
    removeMember: (scope, user) => done('DELETE', `/scopes/${part(scope)}/members/${part(user)}`),
  }
}
