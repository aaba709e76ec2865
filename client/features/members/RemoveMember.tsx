import { useNavigate } from '@tanstack/react-router'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useRemoveMember } from '../../data/hooks/useServer.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { memberProblem, memberWords } from '../../words/members.ts'
import type { Person } from './memberList.ts'

export type RemoveMemberProps = {
  person: Person
  scope: ScopeName
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Asks before somebody goes, oneself included, and says what happens on their device. */
export function RemoveMember({ person, scope, isOpen, onOpenChange }: RemoveMemberProps) {
  const removal = useRemoveMember(scope)
  const { waiting, syncNow } = useQueue()
  const device = useDeviceWord()
  const navigate = useNavigate()
  const say = useSay()
  const unsent = waiting.filter((one) => one.scope === scope).length
  const words = person.isMe ? memberWords.leaving : memberWords.removing

  function confirm() {
    removal.mutate(
      { user: person.user },
      {
        onSuccess: () => {
          say.text(person.isMe ? memberWords.leaving.done : memberWords.removing.done(person.name))
          if (person.isMe) void navigate({ to: '/' })
          void syncNow().catch(() => undefined)
        },
        onError: (error) => {
          if (error instanceof ServerRefusal) say.text(memberProblem(error.problem))
        },
      },
    )
  }

  return (
    <Confirm
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={person.isMe ? memberWords.leaving.title : memberWords.removing.title(person.name)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      isDanger
      onConfirm={confirm}
    >
      {person.isMe ? (
        <>
          <p>{memberWords.leaving.detail(device)}</p>
          {unsent > 0 ? (
            <p className="mt-2 font-bold text-warn">{memberWords.leaving.unsent(unsent)}</p>
          ) : null}
        </>
      ) : (
        memberWords.removing.detail(person.name)
      )}
    </Confirm>
  )
}
