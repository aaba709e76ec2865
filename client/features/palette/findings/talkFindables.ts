import { broadcast } from '#shared/schema/broadcast.ts'
import { incident } from '#shared/schema/incident.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import { message } from '#shared/schema/message.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { thread } from '#shared/schema/thread.ts'
import { incidentWords } from '../../../words/incidents.ts'
import { paletteWords } from '../../../words/palette.ts'
import { threadTitle } from '../../../words/threadTitles.ts'
import { findable, type Findable } from './findable.ts'
import { standingMessages } from './standingMessages.ts'

const words = paletteWords

/** A row has two lines; the rest of what was said finds it all the same. */
const SHOWN = 140

const beginning = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text

/** What was said: between people, to many at once, and about what went wrong. */
export const TALK_FINDABLES: readonly Findable[] = [
  findable({
    type: thread,
    name: ({ title }) => threadTitle(title),
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'thread',
        title: threadTitle(data.title),
        line: [isMarked(data.closed) ? words.closed : undefined],
        to: `/w/${at}/messages?thread=${id}`,
      },
    ],
  }),
  findable({
    type: message,
    standing: standingMessages,
    names: ({ thread: of, author }, nameOf) => [nameOf(of), nameOf(author)],
    describe: ({ data }, [of, author], at) => [
      {
        kind: 'message',
        title: beginning(data.text),
        line: [author, of, words.said(data.saidAt)],
        also: [data.text],
        to: `/w/${at}/messages?thread=${data.thread}`,
      },
    ],
  }),
  findable({
    type: broadcast,
    names: ({ author }, nameOf) => [nameOf(author)],
    describe: ({ data }, [author], at) => [
      {
        kind: 'announcement',
        title: beginning(data.text),
        line: [author, words.announced[data.state], words.said(data.saidAt)],
        also: [data.text],
        to: `/w/${at}/announcements`,
      },
    ],
  }),
  findable({
    type: incident,
    name: ({ kind }) => incidentWords.kind(kind),
    names: ({ author }, nameOf) => [nameOf(author ?? '')],
    describe: ({ data }, [author], at) => [
      {
        kind: 'incident',
        title: incidentWords.kind(data.kind),
        line: [
          data.place,
          author,
          words.said(data.raisedAt),
          isMarked(data.closed) ? words.over : undefined,
        ],
        also: [data.text],
        to: `/w/${at}/emergency`,
      },
    ],
  }),
  findable({
    type: incidentEntry,
    names: ({ incident: of, author }, nameOf) => [nameOf(of), nameOf(author)],
    // That somebody was called is told by the log itself.
    describe: ({ data }, [of, author], at) =>
      data.text === undefined || data.text === ''
        ? []
        : [
            {
              kind: 'incident',
              title: beginning(data.text),
              line: [of, author, words.said(data.at)],
              also: [data.text],
              to: `/w/${at}/emergency`,
            },
          ],
  }),
]
