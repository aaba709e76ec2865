import { useParams } from '@tanstack/react-router'
import {
  Banknote,
  Bell,
  ChartColumn,
  CircleHelp,
  ClipboardPaste,
  Eye,
  Files,
  History as HistoryIcon,
  GitMerge,
  Handshake,
  Images,
  LayoutDashboard,
  LayoutTemplate,
  ListChecks,
  Printer,
  RefreshCw,
  Save,
  Search,
  Settings,
  Siren,
  ShieldCheck,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { hasRole } from '#shared/schema/record/access.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useWaiting } from '../../data/hooks/useConflicts.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { PlanEntries } from '../../frame/PlanEntries.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { coupleOf } from '../../words/couple.ts'
import { moreWords } from '../../words/more.ts'

const icon = { size: 22, 'aria-hidden': true } as const

/** Everything of a wedding that has no place in the bar; what a role may not do is not offered. */
export function MoreScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/more' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const actor = useActor(scope)
  const mine = useWaiting(scope)
  const plans = actor ? hasRole(actor, ['planner']) : false
  const runsTheDay = actor ? hasRole(actor, ['planner', 'coordinator']) : false
  const imports = actor ? hasRole(actor, ['planner', 'coordinator', 'photographer']) : false
  const seesMoney = actor ? hasRole(actor, ['couple', 'planner']) : false
  const at = `/w/${id}`
  const words = moreWords

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-6 px-gutter py-5">
          <Group title={words.groups.decide}>
            <LinkRow
              href={`/decisions?wedding=${id}`}
              icon={<CircleHelp {...icon} />}
              label={words.decisions.label}
              hint={mine.length === 0 ? words.decisions.none : words.decisions.waiting(mine.length)}
              isUrgent={mine.length > 0}
            />
            <LinkRow href={`${at}/tasks`} icon={<ListChecks {...icon} />} {...words.tasks} />
            <PlanEntries wedding={id} />
            <LinkRow href={`${at}/emergency`} icon={<Siren {...icon} />} {...words.emergency} />
            <LinkRow href={`${at}/hand-over`} icon={<Handshake {...icon} />} {...words.handOver} />
            <LinkRow href="/sync" icon={<RefreshCw {...icon} />} {...words.sync} />
            <LinkRow href={`${at}/ready`} icon={<ShieldCheck {...icon} />} {...words.ready} />
            <LinkRow href="/notices" icon={<Bell {...icon} />} {...words.notices} />
          </Group>
          <Group title={words.groups.make}>
            {seesMoney ? (
              <LinkRow href={`${at}/money`} icon={<Banknote {...icon} />} {...words.money} />
            ) : actor?.vendor ? (
              <LinkRow href={`${at}/money`} icon={<Banknote {...icon} />} {...words.paidToYou} />
            ) : null}
            <LinkRow href={`${at}/photos`} icon={<Images {...icon} />} {...words.photos} />
            <LinkRow href={`${at}/documents`} icon={<Files {...icon} />} {...words.documents} />
            <LinkRow
              href={`${at}/dashboard`}
              icon={<LayoutDashboard {...icon} />}
              {...words.dashboard}
            />
            {runsTheDay ? (
              <LinkRow
                href={`${at}/template`}
                icon={<LayoutTemplate {...icon} />}
                {...words.template}
              />
            ) : null}
            {runsTheDay ? (
              <LinkRow
                href={`${at}/template?from=day`}
                icon={<Save {...icon} />}
                {...words.saveDay}
              />
            ) : null}
            <LinkRow href={`${at}/paper`} icon={<Printer {...icon} />} {...words.paper} />
            {imports ? (
              <LinkRow
                href={`${at}/import`}
                icon={<ClipboardPaste {...icon} />}
                {...words.import}
              />
            ) : null}
          </Group>
          <Group title={words.groups.about}>
            <LinkRow href={`${at}/search`} icon={<Search {...icon} />} {...words.search} />
            {plans ? (
              <LinkRow href={`${at}/look`} icon={<Eye {...icon} />} {...words.look} />
            ) : null}
            <LinkRow href={`${at}/history`} icon={<HistoryIcon {...icon} />} {...words.history} />
            <LinkRow href={`${at}/settings`} icon={<Settings {...icon} />} {...words.settings} />
            <LinkRow href={`${at}/merging`} icon={<GitMerge {...icon} />} {...words.merging} />
            {plans ? (
              <LinkRow
                href={`/metrics?of=${scope}`}
                icon={<ChartColumn {...icon} />}
                {...words.metrics}
              />
            ) : null}
          </Group>
        </div>
      ) : null}
    </Screen>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-small font-bold text-ink2">{title}</h2>
      <div className="edge flex flex-col overflow-hidden rounded-control bg-card">{children}</div>
    </section>
  )
}
