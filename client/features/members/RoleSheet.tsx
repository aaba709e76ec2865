import { useState } from 'react'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { GRANTS, mayBeGranted, type GrantName } from '#shared/schema/record/grants.ts'
import { carriedBond, type Bond } from '#shared/schema/record/bond.ts'
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
import { GrantFields } from './GrantFields.tsx'
import type { Person } from './memberList.ts'
import { TieFields, type Ties } from './TieFields.tsx'

export type RoleSheetProps = {
  person: Person
  scope: ScopeName
  ties: Ties
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Another role for a member: what they see changes on their devices too. */
export function RoleSheet({ person, scope, ties, isOpen, onOpenChange }: RoleSheetProps) {
  const change = useChangeMember(scope)
  const { syncNow } = useQueue()
  const say = useSay()
  const [chosen, setChosen] = useState<WeddingRole | null>(null)
  const [tied, setTied] = useState<Bond | null>(null)
  const [given, setGiven] = useState<readonly GrantName[] | null>(null)
  const words = memberWords.role
  const value = chosen ?? WEDDING_ROLES.find((role) => role === person.role) ?? null
  const before: Bond = { vendor: person.vendor, household: person.household }
  const bond = tied ?? before
  const grants = given ?? person.grants
  const { error } = change

  function save() {
    if (!value || change.isPending) return
    const { vendor = null, household = null } = carriedBond(value, bond)
    const isSameRole = value === person.role
    const isSameGrants = GRANTS.every(
      (name) => grants.includes(name) === person.grants.includes(name),
    )
    if (
      isSameRole &&
      isSameGrants &&
      vendor === (person.vendor ?? null) &&
      household === (person.household ?? null)
    ) {
      onOpenChange(false)
      return
    }
    change.mutate(
      { user: person.user, role: value, vendor, household, grants: [...grants] },
      {
        onSuccess: () => {
          const told = isSameRole
            ? words.tied(person.name)
            : words.changed(person.name, roleInSentence(value))
          say.text(told)
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
          <TieFields role={value} ties={ties} bond={bond} onChange={setTied} />
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
      {value !== null && mayBeGranted(value) ? (
        <GrantFields grants={grants} onChange={setGiven} />
      ) : null}
    </Sheet>
  )
}
