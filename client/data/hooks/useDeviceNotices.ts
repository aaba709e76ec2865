import { useEffect, useState } from 'react'
import {
  createDeviceNotices,
  type DeviceNotices,
  type NoticeState,
} from '../notices/deviceNotices.ts'
import { pushBrowser } from '../notices/pushBrowser.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Notices on this device, for the account that is open. */
export function useDeviceNotices(): { state: NoticeState; notices: DeviceNotices } {
  const { accounts } = useAppData()
  const { account } = useOpenAccount()
  const [notices] = useState(() =>
    createDeviceNotices({
      browser: pushBrowser(),
      accounts,
      account,
      fetch: (url, init) => globalThis.fetch(url, init),
    }),
  )
  useEffect(() => void notices.look(), [notices])
  return { state: useReadable(notices.state), notices }
}
