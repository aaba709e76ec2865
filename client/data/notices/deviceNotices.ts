import * as z from 'zod/mini'
import { testAnswer, type TestOutcome } from '#shared/protocol/notices.ts'
import type { Accounts } from '../replica/accounts.ts'
import { fetchNoticeKey, putSubscription } from '../replica/noticeDevice.ts'
import { settable, type Readable } from '../replica/readable.ts'
import { serverCall, type Fetch } from '../serverCall.ts'
import type { PushBrowser } from './pushBrowser.ts'

/** Whether this device is told of anything while the app is closed. */
export type NoticeState =
  | 'reading'
  /** This browser has no push. */
  | 'no'
  /** It has, once the app is on the Home Screen. */
  | 'needsInstall'
  /** The person said no; only the browser's own settings change that. */
  | 'denied'
  | 'off'
  | 'on'
  /** On, for another account that is signed in here. */
  | 'elsewhere'

/** Why notices are not on after they were asked for. */
export type TurnOnProblem = 'denied' | 'dismissed' | 'noSignal' | 'noService'

export type DeviceNotices = {
  state: Readable<NoticeState>
  /** Reads what the browser and the device say. */
  look: () => Promise<void>
  /** From a tap: asks the person, the browser and the server. Null: they are on. */
  turnOn: () => Promise<TurnOnProblem | null>
  turnOff: () => Promise<void>
  test: () => Promise<TestOutcome | 'noSignal'>
}

export function createDeviceNotices(deps: {
  browser: PushBrowser
  accounts: Pick<Accounts, 'noticesFor' | 'keepNoticesFor'>
  account: { id: string; token: string | null }
  fetch: Fetch
}): DeviceNotices {
  const { browser, accounts, account, fetch } = deps
  const state = settable<NoticeState>('reading')
  const token = account.token ?? ''

  async function readState(): Promise<NoticeState> {
    const support = await browser.support()
    if (support !== 'yes') return support
    const permission = browser.permission()
    if (permission === 'denied') return 'denied'
    const holder = await accounts.noticesFor()
    const isOn = permission === 'granted' && holder !== null && (await browser.subscription())
    if (!isOn) return 'off'
    return holder === account.id ? 'on' : 'elsewhere'
  }

  async function look(): Promise<void> {
    state.set(await readState())
  }

  async function subscribe(): Promise<TurnOnProblem | null> {
    const permission = await browser.ask()
    if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed'
    const key = await fetchNoticeKey(fetch, token).catch(() => null)
    if (key === null) return 'noSignal'
    const subscription = await browser.subscribe(key).catch(() => null)
    if (!subscription) return 'noService'
    const isTold = await putSubscription(fetch, token, subscription).catch(() => false)
    if (!isTold) return 'noSignal'
    await accounts.keepNoticesFor(account.id)
    return null
  }

  return {
    state,
    look,
    async turnOn() {
      const problem = await subscribe()
      await look()
      return problem
    },
    async turnOff() {
      // Without signal the server learns it from the push service, with the next notice.
      const path = '/api/notices/subscription'
      await serverCall(fetch, { method: 'DELETE', path, token }, z.unknown())
      await browser.unsubscribe()
      await accounts.keepNoticesFor(null)
      await look()
    },
    async test() {
      const request = { method: 'POST', path: '/api/notices/test', token }
      const answer = await serverCall(fetch, request, testAnswer)
      return answer.ok ? answer.value.outcome : 'noSignal'
    },
  }
}
