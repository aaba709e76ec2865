import { useMemo } from 'react'
import { choicesOf, type MergeChoices } from '#shared/merge/mergeChoices.ts'
import { member } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { grantsIn } from '#shared/schema/record/grants.ts'
import { weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useNames, type Names } from '../../frame/useNames.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import type { KnownMember } from './exampleScene.ts'

/** Everything that the page of one wedding shows and changes. */
export type Merging = {
  id: string
  scope: ScopeName
  /** Null: the wedding is not here; undefined: not read yet. */
  record: TypedRecord<WeddingData> | null | undefined
  choices: MergeChoices
  members: readonly KnownMember[]
  names: Names
  rights: {
    isKnown: boolean
    /** Strategies and orders. */
    strategies: boolean
    rules: boolean
  }
}

export function useMerging(id: string): Merging {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const records = useRecords(member, scope)
  const names = useNames()
  const rights = useRoleRights(scope)
  const members = useMemo(
    () =>
      records.map(({ data }): KnownMember => {
        const { user, role, owner, vendor, household, grants } = data
        const actor = { user, role, owner, vendor, household, grants: grantsIn(grants) }
        return { name: names.personOf(user) ?? data.name, actor }
      }),
    [records, names],
  )
  return {
    id,
    scope,
    record,
    choices: choicesOf(record?.data),
    members,
    names,
    rights: {
      isKnown: rights.isKnown,
      strategies: rights.change(wedding, 'strategies'),
      rules: rights.change(wedding, 'rules'),
    },
  }
}

/** Who stands in a role here, by name. */
export function namesOfRole(members: readonly KnownMember[], role: WeddingRole): string[] {
  return members.flatMap(({ name, actor }) => (actor.role === role ? [name] : []))
}
