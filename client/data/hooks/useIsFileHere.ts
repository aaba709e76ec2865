import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { watch } from '../replica/watch.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Whether the bytes of a file are on this device. */
export function useIsFileHere(scope: ScopeName, hash: string): boolean {
  const { local } = useOpenAccount().replica
  const found = useMemo(
    () => watch(async () => (await local.files.get([scope, hash]))?.isHere ?? false, false),
    [local, scope, hash],
  )
  return useReadable(found)
}
