import { useNavigate } from '@tanstack/react-router'
import { WEDDING_ROLES, type Role } from '#shared/schema/record/access.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useAcceptInvitation } from '../../data/hooks/useServer.ts'
import { ServerRefusal } from '../../data/queries.ts'
import type { CallProblem } from '../../data/serverCall.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { linkAccountWords } from '../../words/links.ts'
import { joinWords, roleMeaning } from '../../words/members.ts'
import { roleWords } from '../../words/roles.ts'
import { JoinCard } from '../../frame/JoinCard.tsx'

export type AcceptInvitationProps = {
  token: string
  preview: { role: Role; title: string; invitedBy: string }
}

/** Which wedding, who invites and as what; joining fetches the wedding and opens its day. */
export function AcceptInvitation({ token, preview }: AcceptInvitationProps) {
  const account = useAccount()
  const accept = useAcceptInvitation()
  const navigate = useNavigate()
  const next = `/join/${encodeURIComponent(token)}`
  const role = WEDDING_ROLES.find((one) => one === preview.role)
  const { error } = accept

  function enter(mode: 'in' | 'up') {
    void navigate({ to: '/welcome', search: { mode, next } })
  }

  async function useAnother() {
    await account.session.leave()
    enter('in')
  }

  function join() {
    if (accept.isPending) return
    accept.mutate(token, {
      onSuccess: ({ scope }) =>
        void navigate({
          to: '/w/$wedding/day',
          params: { wedding: scopeId(scope) },
          replace: true,
        }),
    })
  }

  return (
    <JoinCard lead={joinWords.greeting(preview.invitedBy)} title={preview.title}>
      <div className="edge rounded-control bg-card px-4 py-3">
        <p className="text-title font-bold">{roleWords[preview.role]}</p>
        {role ? <p className="text-body text-ink2">{roleMeaning[role]}</p> : null}
      </div>
      {error instanceof ServerRefusal ? (
        <Banner tone="bad" live="alert">
          {joinProblem(error.problem)}
        </Banner>
      ) : null}
      {account.state === 'open' && account.open.account.link ? (
        <>
          <p className="text-body text-ink2">{linkAccountWords.first}</p>
          <Button variant="primary" onPress={() => void navigate({ to: '/account' })}>
            {linkAccountWords.toAccount}
          </Button>
          <Button variant="quiet" onPress={() => void useAnother()}>
            {joinWords.notYou}
          </Button>
        </>
      ) : account.state === 'open' ? (
        <>
          <Button variant="primary" isPending={accept.isPending} onPress={join}>
            {accept.isPending ? joinWords.joining : joinWords.join(account.open.account.name)}
          </Button>
          <Button variant="quiet" isDisabled={accept.isPending} onPress={() => void useAnother()}>
            {joinWords.notYou}
          </Button>
        </>
      ) : (
        <>
          <p className="text-body text-ink2">{joinWords.first}</p>
          <Button variant="primary" onPress={() => enter('up')}>
            {joinWords.signUp}
          </Button>
          <Button onPress={() => enter('in')}>{joinWords.signIn}</Button>
        </>
      )}
    </JoinCard>
  )
}

function joinProblem(problem: CallProblem): string {
  if (problem.kind === 'unreachable') return joinWords.offline
  switch (problem.code) {
    case 'INVITATION_EXPIRED':
    case 'NOT_FOUND':
      return joinWords.usedUp
    case 'UNAUTHENTICATED':
    case 'DEVICE_REVOKED':
      return joinWords.signedOut
    default:
      return joinWords.failed
  }
}
