import { useMemo } from 'react'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useManyRecords } from '../../data/hooks/useManyRecords.ts'
import type { KnownRecord } from './exampleScene.ts'

/** This wedding's records of the types that a group of fields belongs to. */
export function useGroupRecords(group: FieldGroup, scope: ScopeName): readonly KnownRecord[] {
  const types = useMemo(
    () => Object.keys(group.fields).flatMap((name) => typeNamed(name) ?? []),
    [group],
  )
  const views = useManyRecords(types, scope)
  return useMemo(
    () =>
      views.flatMap(({ records }) =>
        // A type's data are an object of its fields; which ones, the example asks by name.
        records.map(({ id, type, data }) => ({ id, type, data: data as JsonObject })),
      ),
    [views],
  )
}
