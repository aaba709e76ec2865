import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { groupWords, strategyIn } from './mergeChoices.ts'
import { inLocale } from './inLocale.ts'

/** What becomes of two edits: no · nobody is asked; look · joined, somebody reads it once; yes. */
export type Asks = 'no' | 'look' | 'yes'

export type MergeFact = {
  id: string
  /** What two people did without having seen each other. */
  did: string
  happens: string
  asks: Asks
}

/**
 * What holds for every wedding, whatever was chosen; docs/merging.md shows the same table, and a test
 * puts each line to the merge.
 */
export const MERGE_FACTS: readonly MergeFact[] = inLocale('MERGE_FACTS', [
  {
    id: 'different',
    did: 'They changed different things: two moments, or the title and the time of one',
    happens: 'Both changes stay',
    asks: 'no',
  },
  { id: 'same', did: 'They wrote the same', happens: 'It is that, once', asks: 'no' },
  {
    id: 'ticks',
    did: 'One ticked, the other did not: a shot, a task, a guest at the door',
    happens: 'The tick counts; taking it off undoes only ticks that were seen',
    asks: 'no',
  },
  {
    id: 'lists',
    did: 'They put different names on a list: people, needs, who is responsible',
    happens: 'All of them are on it; adding beats taking away',
    asks: 'no',
  },
  {
    id: 'diets',
    did: 'One took an allergy or a diet off',
    happens: 'It stays on until a person decides',
    asks: 'yes',
  },
  {
    id: 'entries',
    did: 'They changed two places, two limits of the day, two things a moment waits for',
    happens: 'Each is merged by itself',
    asks: 'no',
  },
  {
    id: 'order',
    did: 'They moved the same row of a list',
    happens: 'The later move counts',
    asks: 'no',
  },
  {
    id: 'stages',
    did: 'They gave two stages: on the way, arrived',
    happens: 'The furthest counts; a step back is done on purpose',
    asks: 'no',
  },
  {
    id: 'texts',
    did: 'They wrote in different places of a note',
    happens: 'Both are in it',
    asks: 'no',
  },
  {
    id: 'sameWords',
    did: 'They changed the same words of a note',
    happens: 'One version shows, both are kept, and somebody is asked to read it',
    asks: 'look',
  },
  {
    id: 'values',
    did: 'They gave two values for one thing: a time, a title, a number',
    happens: 'One counts, by what holds for its group; the other is one tap away',
    asks: 'no',
  },
  {
    id: 'fixed',
    did: 'They gave two times for a moment whose time is fixed',
    happens: 'The one that came in first stays until a person decides',
    asks: 'yes',
  },
  {
    id: 'agreed',
    did: 'They gave two dates, final counts, call times or prices',
    happens: 'The one that came in first stays until a person decides',
    asks: 'yes',
  },
  {
    id: 'answers',
    did: 'One said yes to a request, the other no',
    happens: 'The answer that came in first stays until a person decides',
    asks: 'yes',
  },
  {
    id: 'deleted',
    did: 'One deleted what the other was changing',
    happens: 'It stays, and a person decides',
    asks: 'yes',
  },
  {
    id: 'impossible',
    did: 'Each change was right, but together they do not work: a shortest length above the planned one',
    happens: 'The last that works stays until a person decides',
    asks: 'yes',
  },
  {
    id: 'reports',
    did: 'They reported what happened: started, late, done',
    happens: 'Both reports stay; nobody can change one afterwards',
    asks: 'no',
  },
])

/** Of each group of fields: its name, what holds without a choice, and what else may be chosen. */
export function choiceRows(): readonly (readonly [string, string, string])[] {
  return FIELD_GROUPS.map(({ id, strategies }) => {
    const [standard, ...others] = strategies.map((one) => strategyIn(id, one).name)
    return [
      groupWords[id]?.name ?? id,
      standard ?? '',
      others.length === 0 ? 'Cannot be changed' : others.join(' · '),
    ] as const
  })
}

export const byItselfWords = inLocale('byItselfWords', {
  title: 'What merges by itself',
  help: 'This holds in every wedding, with signal and without.',
  columns: {
    did: 'Two people, without having seen each other',
    happens: 'What happens',
    asks: 'Asks',
  },
  tags: { look: 'Somebody is asked to read it', yes: 'A person is asked' },
  asks: { no: 'no', look: 'to read it', yes: 'yes' } satisfies Record<Asks, string>,
  never:
    'Nothing is lost: what does not count is kept with who wrote it and when, and can be brought back.',
})
