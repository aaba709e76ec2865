import { useState } from 'react'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { carriedBond, type Bond } from '#shared/schema/record/bond.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useInvite } from '../../data/hooks/useServer.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { memberProblem, memberWords, roleMeaning } from '../../words/members.ts'
import { roleWords } from '../../words/roles.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { TieFields, type Ties } from './TieFields.tsx'

export type InviteSheetProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  scope: ScopeName
  /** What the wedding is called, for the message that carries the link. */
  title: string
  roles: readonly WeddingRole[]
  ties: Ties
  /** Why no link can be made just now. */
  waits: string | undefined
}

type Made = { role: WeddingRole; url: string; expiresAt: string }

/** Choose a role, get a link for one person. The server makes it, so this needs signal. */
export function InviteSheet(props: InviteSheetProps) {
  const { isOpen, onOpenChange, scope, title, roles, ties, waits } = props
  const invite = useInvite(scope)
  const [role, setRole] = useState<WeddingRole | null>(null)
  const [bond, setBond] = useState<Bond>({})
  const [made, setMade] = useState<Made | null>(null)
  const words = memberWords.invite
  const { error } = invite

  function change(open: boolean) {
    onOpenChange(open)
    if (open) return
    setMade(null)
    setRole(null)
    setBond({})
    invite.reset()
  }

  function make() {
    if (!role || invite.isPending) return
    invite.mutate(
      { role, bond: carriedBond(role, bond) },
      { onSuccess: ({ url, expiresAt }) => setMade({ role, url, expiresAt }) },
    )
  }

  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={change}
      title={made ? words.ready(roleWords[made.role]) : words.title}
      subtitle={made ? words.validUntil(made.expiresAt) : words.subtitle}
      closeLabel={words.close}
      keepOnOutsidePress
      footer={
        made ? undefined : (
          <>
            <TieFields role={role} ties={ties} bond={bond} onChange={setBond} />
            {error instanceof ServerRefusal ? (
              <Banner tone="bad" live="alert">
                {memberProblem(error.problem)}
              </Banner>
            ) : null}
            <Button
              variant="primary"
              isDisabled={role === null || waits !== undefined}
              disabledReason={waits ?? words.needsRole}
              isPending={invite.isPending}
              onPress={make}
            >
              {invite.isPending ? words.making : words.make}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <InvitationLink
          url={made.url}
          role={made.role}
          title={title}
          onAnother={() => {
            setMade(null)
            setRole(null)
          }}
        />
      ) : (
        <>
          <ChoiceList
            label={words.role}
            options={roles.map((id) => ({
              id,
              label: roleWords[id],
              description: roleMeaning[id],
            }))}
            value={role}
            onChange={(id) => setRole(roles.find((one) => one === id) ?? null)}
          />
        </>
      )}
    </Sheet>
  )
}
