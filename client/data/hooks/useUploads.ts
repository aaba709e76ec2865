import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalFile } from '../replica/localStore.ts'
import { isMetered, linkFacts } from '../replica/uploads/linkCost.ts'
import { keepOverMobile, readOverMobile } from '../replica/uploads/overMobile.ts'
import { sendAgain } from '../replica/uploads/sendAgain.ts'
import { unsentFiles } from '../replica/uploads/unsentFiles.ts'
import { watch } from '../replica/watch.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

const NONE: ReadonlyMap<string, LocalFile> = new Map()

export type Uploads = {
  /** Files of the wedding that the server has not whole, by hash. */
  files: ReadonlyMap<string, LocalFile>
  /** Bytes on this link cost money, or its owner saves them. */
  isMetered: boolean
  /** Null: nobody has said yet. */
  overMobile: boolean | null
  allowMobile: (isAllowed: boolean) => Promise<void>
  sendNow: () => void
  /** Files that the server refused, for another try. */
  again: (hashes: readonly string[]) => Promise<void>
}

/** What of a wedding's photos and documents is on its way, and what a person may do about it. */
export function useUploads(scope: ScopeName): Uploads {
  const { replica, sendFiles } = useOpenAccount()
  const { local } = replica
  const [waiting, allowed] = useMemo(
    () => [
      watch(async (): Promise<ReadonlyMap<string, LocalFile>> => {
        const rows = await unsentFiles(replica, scope)
        return new Map(rows.map((row) => [row.hash, row]))
      }, NONE),
      watch(() => readOverMobile(local), null),
    ],
    [replica, local, scope],
  )
  const files = useReadable(waiting)
  const overMobile = useReadable(allowed)
  return {
    files,
    isMetered: isMetered(linkFacts(navigator)),
    overMobile,
    async allowMobile(isAllowed) {
      await keepOverMobile(local, isAllowed)
      sendFiles()
    },
    sendNow: sendFiles,
    async again(hashes) {
      await sendAgain(local, scope, hashes)
      sendFiles()
    },
  }
}
