import type { OpenAccount } from '../openAccount.ts'
import { withRoom } from '../replica/room/withRoom.ts'
import { storageFailure } from '../replica/storageFailure.ts'
import {
  dropIntake,
  keepFiles,
  settleIntake,
  type FileOwner,
  type NewFile,
} from '../replica/uploads/keepFiles.ts'
import type { WriteOutcome } from '../replica/write.ts'
import type { WriteOp } from '../replica/writeOp.ts'

type Into = Pick<OpenAccount, 'replica' | 'write' | 'sendFiles'>

/**
 * Files and the record that names them, in one go: the bytes first, so that a crash leaves no record
 * without them. Where the device has no room for the bytes nothing at all is written.
 */
export async function keepAndWrite(
  { replica, write, sendFiles }: Into,
  owner: FileOwner,
  files: readonly NewFile[],
  ops: readonly WriteOp[],
): Promise<WriteOutcome> {
  try {
    await withRoom(replica, replica.edge.now(), () => keepFiles(replica, owner, files))
  } catch (error) {
    const reason = storageFailure(error)
    if (!reason) throw error
    return { ok: false, refusal: { reason } }
  }
  const outcome = await write(ops)
  await (outcome.ok ? settleIntake(replica, owner.id) : dropIntake(replica, owner.id))
  // Whoever looked between the two found files that nothing names, and left them alone.
  if (outcome.ok) sendFiles()
  return outcome
}
