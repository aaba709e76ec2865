import { Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAccount } from './data/hooks/useAccount.ts'
import { CommandsProvider } from './frame/CommandsProvider.tsx'
import { regionalLocale } from './frame/regionalLocale.ts'
import { StoppedNotice } from './frame/StoppedNotice.tsx'
import { ToastsProvider } from './frame/toasts.tsx'
import { LazyCommands } from './LazyCommands.tsx'
import { LinkProvider } from './ui/LinkProvider.tsx'
import { LocaleProvider } from './ui/LocaleProvider.tsx'
import { frameWords } from './words/frame.ts'

/** Addresses that make sense before anybody has signed in. */
const OPEN_TO_ALL = /^\/(welcome|join\/|[ls](#|$))/

/** Opens the account of this device first: no screen asks the network whether it may be shown (P6). */
export function AppRoot() {
  const account = useAccount()
  const router = useRouter()
  const path = useRouterState({ select: (state) => state.location.href })
  // While an address loads, the outlet still shows the one before: that one has to be open to all.
  const shown = useRouterState({
    select: ({ matches, location }) => matches.at(-1)?.pathname ?? location.pathname,
  })
  const navigate = useNavigate()
  const isOpenToAll = OPEN_TO_ALL.test(shown)
  const mustSignIn = account.state === 'signedOut' && !isOpenToAll

  useEffect(() => {
    if (!mustSignIn || OPEN_TO_ALL.test(path)) return
    void navigate({
      to: '/welcome',
      // Whoever signs out does so on the account screen: that is not where to begin again.
      search: path === '/' || path === '/account' ? {} : { next: path },
      replace: true,
    })
  }, [mustSignIn, navigate, path])

  return (
    <LocaleProvider locale={regionalLocale()}>
      <LinkProvider navigate={(to) => router.history.push(to)}>
        <ToastsProvider>
          {account.state === 'failed' ? (
            <StoppedNotice {...frameWords[account.reason]} again={frameWords.crashed.again} />
          ) : account.state === 'opening' || mustSignIn ? (
            <p className="sr-only" role="status">
              {frameWords.opening}
            </p>
          ) : (
            <CommandsProvider>
              <Outlet />
              {account.state === 'open' ? <LazyCommands /> : null}
            </CommandsProvider>
          )}
        </ToastsProvider>
      </LinkProvider>
    </LocaleProvider>
  )
}
