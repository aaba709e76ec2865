import { budgetLine } from '#shared/schema/budgetLine.ts'
import { contact } from '#shared/schema/contact.ts'
import { day } from '#shared/schema/day.ts'
import { document } from '#shared/schema/document.ts'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import { member } from '#shared/schema/member.ts'
import { person } from '#shared/schema/person.ts'
import { photo } from '#shared/schema/photo.ts'
import { section } from '#shared/schema/section.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { table } from '#shared/schema/table.ts'
import { task } from '#shared/schema/task.ts'
import { template } from '#shared/schema/template.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { categoryName } from '../../../words/categories.ts'
import { coupleOf } from '../../../words/couple.ts'
import { documentKindName } from '../../../words/documents.ts'
import { dayWords } from '../../../words/day.ts'
import { shortMoney } from '../../../words/money.ts'
import { paletteWords } from '../../../words/palette.ts'
import { saidSection } from '../../../words/sectionNames.ts'
import { roleWords } from '../../../words/roles.ts'
import { vendorKindName } from '../../../words/vendors.ts'
import { weddingsWords } from '../../../words/weddings.ts'
import { allSaid, said, type TermKind } from '../../../words/terms.ts'
import { findable, type Findable } from './findable.ts'
import { phoneWords } from './phoneWords.ts'
import { TALK_FINDABLES } from './talkFindables.ts'

const words = paletteWords

/** Every type that can be found: its title, its line, where it opens. A new type is one entry. */
export const FINDABLES: readonly Findable[] = [
  findable({
    type: wedding,
    name: (data) => coupleOf(data).join(' & '),
    partNames: ({ places }) =>
      Object.entries(places).map(([part, { label }]) => [part, label] as const),
    describe: ({ data }, _names, at) => [
      {
        kind: 'wedding',
        title: coupleOf(data).join(' & '),
        line: [weddingsWords.longDate(data.date), Object.values(data.places)[0]?.label],
        also: [data.title, data.culture],
        to: `/w/${at}/day`,
      },
      ...Object.entries(data.places).map(([part, { label, address, note }]) => ({
        kind: 'place' as const,
        part,
        title: label,
        line: [address],
        also: [note],
        to: `/w/${at}/settings`,
      })),
    ],
  }),
  findable({
    type: day,
    name: ({ title }) => title,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'day',
        title: data.title,
        line: [weddingsWords.longDate(data.date)],
        also: [data.notes],
        to: `/w/${at}/day?day=${id}`,
      },
    ],
  }),
  findable({
    type: timelineItem,
    name: ({ title }) => title,
    names: ({ place, responsible }, nameOf) => [
      nameOf(place),
      ...Object.keys(responsible ?? {}).map(nameOf),
    ],
    describe: ({ id, data }, [place, ...who], at) => [
      {
        kind: 'moment',
        title: data.title,
        line: [
          data.timing.at === undefined ? undefined : formatVenueTime(data.timing.at),
          data.location ?? place,
        ],
        also: [place, data.category && categoryName(data.category), data.notes, ...who],
        to: `/w/${at}/day?day=${data.day}&item=${id}&panel=item`,
      },
    ],
  }),
  findable({
    type: person,
    name: ({ name }) => name,
    names: ({ household: home }, nameOf) => [nameOf(home)],
    describe: ({ id, data }, [home], at) => [
      {
        kind: 'person',
        title: data.name,
        line: [
          data.relation && said('relation', data.relation),
          data.count === undefined ? undefined : words.persons(data.count),
        ],
        also: [
          data.say,
          ...bothWays('side', [data.side]),
          home,
          data.mobility,
          ...bothWays('food', Object.keys(data.diet ?? {})),
        ],
        to: `/w/${at}/family?person=${id}`,
      },
    ],
  }),
  findable({
    type: guest,
    name: ({ name }) => name,
    names: ({ household: home, seat }, nameOf) => [nameOf(home), nameOf(seat?.table)],
    describe: ({ id, data }, [home, seat], at) => [
      {
        kind: 'guest',
        title: data.name,
        line: [home, seat, words.rsvp[data.rsvp]],
        also: bothWays('side', [data.side]),
        to: `/w/${at}/guests?guest=${id}`,
      },
    ],
  }),
  findable({
    type: household,
    name: ({ name }) => name,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'household',
        title: data.name,
        line: [data.side && said('side', data.side)],
        to: `/w/${at}/guests?household=${id}`,
      },
    ],
  }),
  findable({
    type: guestDiet,
    names: ({ guest: whose }, nameOf) => [nameOf(whose)],
    describe: ({ data }, [whose], at) => {
      const diet = Object.keys(data.diet ?? {})
      if (diet.length === 0 && data.meal === undefined) return []
      return [
        {
          kind: 'diet',
          title: [...allSaid('food', diet), data.meal].filter(Boolean).join(', '),
          line: [whose ?? words.someone],
          to: `/w/${at}/guests?guest=${data.guest}`,
        },
      ]
    },
  }),
  findable({
    type: table,
    name: ({ label }) => label,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'table',
        title: data.label,
        line: [words.seats(data.seats)],
        to: `/w/${at}/guests?view=tables&table=${id}`,
      },
    ],
  }),
  findable({
    type: budgetLine,
    name: ({ title }) => title,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'money',
        title: data.title,
        line: [shortMoney(data.approved ?? data.planned)],
        also: [data.notes],
        to: `/w/${at}/money?line=${id}`,
      },
    ],
  }),
  findable({
    type: contact,
    name: ({ name }) => name,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'contact',
        title: data.name,
        line: [vendorKindName(data.kind), data.person, data.phone],
        also: [data.area, data.email, ...phoneWords(data.phone ?? '')],
        to: `/contacts?studio=${at}&contact=${id}`,
      },
    ],
  }),
  findable({
    type: vendor,
    name: ({ name }) => name,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'vendor',
        title: data.name,
        line: [
          vendorKindName(data.kind),
          data.callTime === undefined ? undefined : formatVenueTime(data.callTime),
        ],
        to: `/w/${at}/vendors?vendor=${id}`,
      },
    ],
  }),
  findable({
    type: document,
    name: ({ name }) => name,
    names: ({ vendor: of }, nameOf) => [nameOf(of)],
    describe: ({ id, data }, [of], at) => [
      {
        kind: 'document',
        title: data.name,
        line: [documentKindName(data.kind), of],
        also: [data.note],
        to: `/w/${at}/documents?document=${id}`,
      },
    ],
  }),
  findable({
    type: photo,
    names: ({ shot: of, moment, people }, nameOf) => [
      nameOf(of) ?? nameOf(moment),
      ...Object.keys(people ?? {}).map(nameOf),
    ],
    // One that nobody has said anything about is found in the gallery alone.
    describe: ({ id, data }, [about, ...who], at) => {
      const [title, ...line] = [data.caption, about, ...who].filter((one) => one !== undefined)
      if (title === undefined) return []
      const also = Object.keys(data.tags ?? {})
      return [{ kind: 'photo', title, line, also, to: `/w/${at}/photos?photo=${id}` }]
    },
  }),
  findable({
    type: vendorContact,
    names: ({ vendor: of }, nameOf) => [nameOf(of)],
    describe: ({ data }, [of], at) => {
      const title = data.contact ?? data.phone ?? data.email
      if (title === undefined) return []
      return [
        {
          kind: 'contact',
          title,
          line: [of, data.phone === title ? undefined : data.phone],
          also: [data.email, ...phoneWords(data.phone ?? '')],
          to: `/w/${at}/vendors?vendor=${data.vendor}`,
        },
      ]
    },
  }),
  findable({
    type: member,
    name: ({ name }) => name,
    // Others name the account, not its membership.
    partNames: ({ user, name }) => [[user, name] as const],
    describe: ({ scope, data }, _names, at) =>
      scope.startsWith('wedding:')
        ? [
            {
              kind: 'member',
              title: data.name,
              line: [roleWords[data.role]],
              to: `/w/${at}/people`,
            },
          ]
        : [],
  }),
  findable({
    type: shotList,
    name: ({ title }) => title,
    names: ({ item }, nameOf) => [nameOf(item)],
    describe: ({ id, data }, [moment], at) => [
      {
        kind: 'shotList',
        title: data.title,
        line: [moment === data.title ? undefined : moment],
        to: `/w/${at}/shots?list=${id}`,
      },
    ],
  }),
  findable({
    type: shot,
    name: ({ title }) => title,
    names: ({ list, people }, nameOf) => [nameOf(list), ...Object.keys(people ?? {}).map(nameOf)],
    describe: ({ id, data }, [list, ...people], at) => [
      {
        kind: 'shot',
        title: data.title,
        line: [list],
        also: [data.block, ...people],
        to: `/w/${at}/shots?list=${data.list}&shot=${id}&panel=shot`,
      },
    ],
  }),
  findable({
    type: task,
    name: ({ title }) => title,
    describe: ({ id, data }, _names, at) => [
      {
        kind: 'task',
        title: data.title,
        line: [
          words.phases[data.phase],
          data.due === undefined ? undefined : words.due(dayWords.shortDate(data.due)),
        ],
        also: [data.group, data.notes],
        to: `/w/${at}/tasks?task=${id}`,
      },
    ],
  }),
  findable({
    type: section,
    names: ({ template: of }, nameOf) => [nameOf(of)],
    describe: ({ id, scope, data }, [of], at) => [
      {
        kind: 'section',
        title: data.title,
        line: [saidSection(data.kind).words, of],
        also: [data.text],
        to: scope.startsWith('studio:')
          ? `/templates/${at}/${data.template ?? ''}?part=sections&section=${id}`
          : `/w/${at}/dashboard?section=${id}`,
      },
    ],
  }),
  findable({
    type: template,
    name: ({ title }) => title,
    describe: ({ id, data }, _names, at) => [
      { kind: 'template', title: data.title, also: [data.notes], to: `/templates/${at}/${id}` },
    ],
  }),
  ...TALK_FINDABLES,
]

/** As it is stored and as it is said: either finds it. */
function bothWays(kind: TermKind, stored: readonly (string | undefined)[]): (string | undefined)[] {
  return stored.flatMap((one) => (one === undefined ? [] : [one, said(kind, one)]))
}
