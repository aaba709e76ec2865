import { useNavigate, useParams } from '@tanstack/react-router'
import { useInvitationPreview } from '../../data/hooks/useServer.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { joinWords } from '../../words/members.ts'
import { AcceptInvitation } from './AcceptInvitation.tsx'
import { JoinCard } from '../../frame/JoinCard.tsx'

/** The door an invitation opens: what it is for first, and then who comes in. */
export function JoinScreen() {
  const { token } = useParams({ from: '/join/$token' })
  const preview = useInvitationPreview(token)
  const navigate = useNavigate()
  const problem = preview.error instanceof ServerRefusal ? preview.error.problem : null

  if (preview.data) {
    return <AcceptInvitation token={token} preview={preview.data} />
  }
  if (!preview.error) {
    return (
      <JoinCard title={joinWords.opening}>
        <p role="status" className="sr-only">
          {joinWords.opening}
        </p>
      </JoinCard>
    )
  }
  const code = problem?.kind === 'refused' ? problem.code : null
  const isGone = code === 'INVITATION_EXPIRED' || code === 'NOT_FOUND'
  return (
    <JoinCard
      title={
        code === 'INVITATION_EXPIRED'
          ? joinWords.usedUpTitle
          : code === 'NOT_FOUND'
            ? joinWords.unknownTitle
            : joinWords.opening
      }
    >
      <p role="alert" className="text-body">
        {code === 'INVITATION_EXPIRED'
          ? joinWords.usedUp
          : code === 'NOT_FOUND'
            ? joinWords.unknown
            : problem?.kind === 'unreachable'
              ? joinWords.offline
              : joinWords.failed}
      </p>
      {isGone ? null : (
        <Button
          variant="primary"
          isPending={preview.isFetching}
          onPress={() => void preview.refetch()}
        >
          {joinWords.again}
        </Button>
      )}
      <Button variant={isGone ? 'primary' : 'quiet'} onPress={() => void navigate({ to: '/' })}>
        {joinWords.toWeddings}
      </Button>
    </JoinCard>
  )
}
