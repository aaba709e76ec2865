import { useMemo } from 'react'
import { countUnsentFiles } from '../replica/uploads/unsentFiles.ts'
import { watch } from '../replica/watch.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Photos and documents that are only on this device; null until counted. */
export function useUnsentFiles(): number | null {
  const { replica } = useOpenAccount()
  const count = useMemo(
    () => watch<number | null>(() => countUnsentFiles(replica), null),
    [replica],
  )
  return useReadable(count)
}
