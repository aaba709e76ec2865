import { useMemo } from 'react'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { contact } from '#shared/schema/contact.ts'
import { day } from '#shared/schema/day.ts'
import { document } from '#shared/schema/document.ts'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import { lane } from '#shared/schema/lane.ts'
import { member } from '#shared/schema/member.ts'
import { payment } from '#shared/schema/payment.ts'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { section } from '#shared/schema/section.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { studio } from '#shared/schema/studio.ts'
import { table } from '#shared/schema/table.ts'
import { task } from '#shared/schema/task.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useManyRecords } from '../data/hooks/useManyRecords.ts'
import { useRecords, useRecordsView } from '../data/hooks/useRecords.ts'
import { coupleOf } from '../words/couple.ts'
import type { NameOf } from '../words/values.ts'
import { versionName } from '../words/files.ts'

export type Names = {
  /** In a scope: a record, or a place of the wedding, by its id. */
  namesIn: (scope: ScopeName) => NameOf
  /** A person by account; null: not a member here. */
  personOf: (user: string) => string | null
  /** "Anna & Ben", or a studio's name; null: its record is not here. */
  scopeName: (scope: ScopeName) => string | null
  /** False while they are being read: who is not known yet may be named in a moment. */
  loaded: boolean
  /** The same of people alone, whose names stand first in a question. */
  peopleLoaded: boolean
}

/** A rule of a type takes records, never the shape of its fields. */
const anyType = <F extends Fields>(type: TypeDeclaration<F>) => type as unknown as TypeDeclaration

/** What has a name of its own: in `title`, `name` or `label`. */
const NAMED = [
  anyType(day),
  anyType(timelineItem),
  anyType(lane),
  anyType(vendor),
  anyType(shotList),
  anyType(shot),
  anyType(household),
  anyType(person),
  anyType(task),
  anyType(guest),
  anyType(table),
  anyType(section),
  anyType(studio),
  anyType(template),
  anyType(templateMoment),
  anyType(templateShot),
  anyType(templateTask),
  anyType(document),
  anyType(budgetLine),
  anyType(contact),
]

/** What goes by the name of what it belongs to. */
const BELONGING = [
  anyType(vendorContact),
  anyType(vendorTerms),
  anyType(shotNote),
  anyType(personNote),
  anyType(guestDiet),
  anyType(budgetProposal),
  anyType(payment),
]

type Read = Readonly<Record<string, unknown>>

const ownName = (data: Read) => [data['title'], data['name'], data['label']].find(isText)
const ownerOf = (data: Read) =>
  [data['line'], data['vendor'], data['shot'], data['person'], data['guest']].find(isText)

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Names of everything on this device, for sentences about records of any wedding. */
export function useNames(): Names {
  const { account } = useOpenAccount()
  const weddings = useRecords(wedding, 'all')
  const { records: members, loaded: peopleLoaded } = useRecordsView(member, 'all')
  const named = useManyRecords(NAMED, 'all')
  const belonging = useManyRecords(BELONGING, 'all')
  const documents = useRecords(document, 'all')
  return useMemo(() => {
    const scopes = new Map<ScopeName, string>(
      weddings.map(({ scope, data }) => [scope, coupleOf(data).join(' & ')] as const),
    )
    const names = new Map<string, string>([
      // Ids of places are unique in their wedding alone.
      ...weddings.flatMap(({ scope, data }) =>
        Object.entries(data.places).map(([id, { label }]) => [`${scope} ${id}`, label] as const),
      ),
      ...weddings.map(({ id, scope }) => [id, scopes.get(scope) ?? ''] as const),
    ])
    for (const { id, scope, type, data } of named.flatMap(({ records }) => records)) {
      const name = ownName(data as Read)
      if (name !== undefined) names.set(id, name)
      if (name !== undefined && type === studio.name) scopes.set(scope, name)
    }
    for (const { id, data } of belonging.flatMap(({ records }) => records)) {
      const name = names.get(ownerOf(data as Read) ?? '')
      if (name !== undefined) names.set(id, name)
    }
    for (const { data } of documents) {
      for (const [id, version] of Object.entries(data.versions)) names.set(id, versionName(version))
    }
    const people = new Map([
      [account.id, account.name],
      ...members.map(({ data }) => [data.user, data.name] as const),
    ])
    return {
      namesIn: (scope) => (id) =>
        names.get(`${scope} ${id}`) ?? names.get(id) ?? people.get(id) ?? null,
      personOf: (user) => people.get(user) ?? null,
      scopeName: (scope) => scopes.get(scope) ?? null,
      loaded: peopleLoaded && [...named, ...belonging].every((view) => view.loaded),
      peopleLoaded,
    }
  }, [account, weddings, members, peopleLoaded, named, belonging, documents])
}
