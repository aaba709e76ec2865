import type { Role } from '#shared/schema/record/access.ts'
import { isBound, type Bond } from '#shared/schema/record/bond.ts'
import { Select } from '../../ui/Select.tsx'
import { memberWords } from '../../words/members.ts'

/** A vendor or a household that a member can be tied to. */
export type Tie = { id: string; name: string }
export type Ties = { vendors: readonly Tie[]; households: readonly Tie[] }

export type TieFieldsProps = {
  role: Role | null
  ties: Ties
  bond: Bond
  onChange: (bond: Bond) => void
}

const NONE = 'none'

/** For whom a member of this role works, or to which household they belong; nothing where neither fits. */
export function TieFields({ role, ties, bond, onChange }: TieFieldsProps) {
  const words = memberWords.tie
  if (role === null) return null
  if (isBound(role, 'vendor')) {
    if (ties.vendors.length === 0) return <p className="text-small text-ink2">{words.noVendors}</p>
    return (
      <Select
        label={words.vendor}
        description={words.vendorHelp}
        options={[{ id: NONE, label: words.noVendor }, ...ties.vendors.map(option)]}
        value={bond.vendor ?? NONE}
        onChange={(id) => onChange(id === NONE ? {} : { vendor: id })}
      />
    )
  }
  if (isBound(role, 'household')) {
    if (ties.households.length === 0)
      return <p className="text-small text-ink2">{words.noHouseholds}</p>
    return (
      <Select
        label={words.household}
        description={words.householdHelp}
        options={[{ id: NONE, label: words.noHousehold }, ...ties.households.map(option)]}
        value={bond.household ?? NONE}
        onChange={(id) => onChange(id === NONE ? {} : { household: id })}
      />
    )
  }
  return null
}

function option({ id, name }: Tie) {
  return { id, label: name }
}
