import type { Candidate, Contest } from '#shared/merge/contest.ts'
import { mergeRecord, type MergeOutput } from '#shared/merge/mergeRecord.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import type { Mine, Theirs } from '#shared/merge/side.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { Edit, Engine, Outcome } from '../mergeCase.ts'

const BEFORE = Date.UTC(2027, 4, 1)
const REPLICAS = ['cccccccccccc', 'aaaaaaaaaaaa', 'bbbbbbbbbbbb'] as const

/** The engine itself: what stands is made by two merges, the third is the one looked at. */
export const wedsync = (name: string, choices: MergeChoices): Engine => ({
  name,
  merge({ type, base, first: edit, second: later }) {
    const none = new Map<string, Contest>()
    const created = mergeRecord({
      type,
      base: null,
      theirs: null,
      contests: none,
      version: 1,
      choices,
      mine: mineOf({ role: 'planner', at: BEFORE, data: base, deleted: false, leaves: [] }, 0),
    })
    const ancestor = { data: base, deleted: false, version: 1 }
    const first = mergeRecord({
      type,
      base: ancestor,
      contests: none,
      version: 2,
      choices,
      mine: mineOf(edit, 1),
      theirs: theirsOf(created, 1),
    })
    const standing = new Map(first.contests.map((contest) => [contest.path, contest]))
    const second = mergeRecord({
      type,
      base: ancestor,
      version: 3,
      choices,
      mine: mineOf(later, 2),
      theirs: theirsOf(first, 2),
      contests: standing,
    })
    for (const contest of second.contests) standing.set(contest.path, contest)
    return outcomeOf(second, [...standing.values()])
  },
})

function mineOf(edit: Edit, device: 0 | 1 | 2): Mine {
  const replica = REPLICAS[device]
  return {
    data: edit.data,
    deleted: edit.deleted,
    role: edit.role,
    at: formatStamp({ ms: edit.at, counter: 0, replica }),
    by: `account of ${replica}`,
    device: `phone ${device}`,
    origin: replica,
    receivedAt: Date.UTC(2027, 6, 1) + device,
  }
}

function theirsOf({ data, deleted, origins }: MergeOutput, version: number): Theirs {
  return { data, deleted, origins, version }
}

function outcomeOf({ data, deleted, origins }: MergeOutput, contests: readonly Contest[]): Outcome {
  const also = Object.values(origins).flatMap((origin) => origin.also ?? [])
  const kept = [...contests.flatMap(({ candidates }) => candidates), ...also]
  return {
    data,
    deleted,
    ...questionsIn(contests),
    kept: kept.flatMap(valueOf),
  }
}

/** What a person is asked, and what is only worth a look. */
export function questionsIn(
  contests: readonly Pick<Contest, 'path' | 'status' | 'reason'>[],
): Pick<Outcome, 'asked' | 'flagged'> {
  const paths = (fits: (contest: (typeof contests)[number]) => boolean) =>
    contests.filter(fits).map(({ path }) => path)
  const isFlag = (contest: (typeof contests)[number]) => contest.reason === 'unsafeText'
  return {
    asked: paths((one) => (one.status === 'open' || one.status === 'review') && !isFlag(one)),
    flagged: paths(isFlag),
  }
}

function valueOf({ value }: Candidate) {
  return value === undefined ? [] : [value]
}
