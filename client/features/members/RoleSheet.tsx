import { useState } from 'react'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useChangeMember } from '../../data/hooks/useServer.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { memberProblem, memberWords, roleInSentence, roleMeaning } from '../../words/members.ts'
import { roleWords } from '../../words/roles.ts'
import type { Person } from './memberList.ts'

export type RoleSheetProps = {
  person: Person
  scope: ScopeName
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Another role for a member: what they see changes on their devices too. */
export function RoleSheet({ person, scope, isOpen, onOpenChange }: RoleSheetProps) {
  const change = useChangeMember(scope)
  const { syncNow } = useQueue()
  const say = useSay()
  const [chosen, setChosen] = useState<WeddingRole | null>(null)
  const words = memberWords.role
  const value = chosen ?? WEDDING_ROLES.find((role) => role === person.role) ?? null
  const { error } = change

  function save() {
    if (!chosen || chosen === person.role || change.isPending) {
      onOpenChange(false)
      return
    }
    change.mutate(
      { user: person.user, role: chosen },
      {
        onSuccess: () => {
          say.text(words.changed(person.name, roleInSentence(chosen)))
          onOpenChange(false)
          void syncNow().catch(() => undefined)
        },
      },
    )
  }

  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words.title(person.name)}
      subtitle={words.vendorLost}
      closeLabel={words.close}
      footer={
        <>
          {error instanceof ServerRefusal ? (
            <Banner tone="bad" live="alert">
              {memberProblem(error.problem)}
            </Banner>
          ) : null}
          <Button variant="primary" isPending={change.isPending} onPress={save}>
            {change.isPending ? words.working : words.save}
          </Button>
        </>
      }
    >
      <ChoiceList
        label={words.label}
        options={WEDDING_ROLES.map((id) => ({
          id,
          label: roleWords[id],
          description: roleMeaning[id],
        }))}
        value={value}
        onChange={(id) => setChosen(WEDDING_ROLES.find((one) => one === id) ?? null)}
      />
    </Sheet>
  )
}
