import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Role } from '#shared/schema/record/access.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { editsAt } from './editsAt.ts'
import { applyResolution, type Decision } from '../applyResolution.ts'
import type { Candidate, Contest } from '../contest.ts'
import { NO_CHOICES, type MergeChoices } from '../mergeChoices.ts'
import { mergeRecord, type MergeOutput } from '../mergeRecord.ts'
import type { Base, Mine, Theirs } from '../side.ts'

/** Somebody with a device; `ms` is what its clock says. */
export type Writer = { origin: string; role: Role; ms: number }

export function mineOf(writer: Writer, data: JsonObject, deleted = false): Mine {
  const replica = writer.origin.padEnd(12, '0')
  return {
    data,
    deleted,
    at: formatStamp({ ms: writer.ms, counter: 0, replica }),
    by: writer.origin,
    role: writer.role,
    device: writer.origin,
    origin: replica,
    receivedAt: writer.ms,
  }
}

export type OneServer = {
  push: (base: Base | null, mine: Mine) => MergeOutput
  decide: (path: string, decision: Decision, mine: Mine) => MergeOutput | null
  /** A decision on a question that was settled since. */
  decideSettled: (contest: Contest, decision: Decision, mine: Mine) => MergeOutput
  state: () => Base
  theirs: () => Theirs
  contests: () => ReadonlyMap<string, Contest>
  /** The edits of a unit that nobody has overwritten knowingly. */
  standing: (path: string) => readonly Candidate[]
  /** From here on so is chosen. */
  choose: (choices: MergeChoices) => void
}

/** One record on a server, in a wedding where so was chosen: every push gets the next version. */
export function oneServer(type: TypeDeclaration, chosen = NO_CHOICES): OneServer {
  let choices: MergeChoices = chosen
  let theirs: Theirs | null = null
  let version = 0
  const contests = new Map<string, Contest>()

  function take(output: MergeOutput): MergeOutput {
    version += 1
    const { data, deleted, origins } = output
    theirs = { data, deleted, origins, version }
    for (const contest of output.contests) {
      if (contest.status === 'resolved') contests.delete(contest.path)
      else contests.set(contest.path, contest)
    }
    return output
  }
  const stands = (): Theirs => theirs ?? { data: {}, deleted: false, version: 0, origins: {} }

  return {
    push: (base, mine) =>
      take(
        mergeRecord({
          type,
          base,
          mine,
          theirs,
          contests: new Map(contests),
          version: version + 1,
          choices,
        }),
      ),
    decide: (path, decision, mine) => {
      const contest = contests.get(path)
      if (!contest) return null
      const theirsNow = stands()
      const next = version + 1
      const input = { type, theirs: theirsNow, contest, decision, mine, version: next, choices }
      return take(applyResolution(input))
    },
    decideSettled: (contest, decision, mine) => {
      const next = version + 1
      const input = { type, theirs: stands(), contest, decision, mine, version: next, choices }
      return take(applyResolution(input))
    },
    state: () => ({ data: stands().data, deleted: stands().deleted, version }),
    theirs: stands,
    contests: () => contests,
    standing: (path) => editsAt(stands(), contests, path),
    choose: (next) => {
      choices = next
    },
  }
}
