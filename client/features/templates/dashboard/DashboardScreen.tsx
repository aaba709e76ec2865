import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ListOrdered, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { mayRead, tagsOf, type Actor } from '#shared/schema/record/access.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import type { SectionKindName } from '#shared/schema/sectionKinds.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useUnsentIds } from '../../../data/hooks/useQueue.ts'
import { useRecord } from '../../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../../data/hooks/useRecords.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { PanelFrame } from '../../../frame/PanelFrame.tsx'
import { Screen } from '../../../frame/Screen.tsx'
import { WeddingNotHere } from '../../../frame/WeddingNotHere.tsx'
import { useIsTablet } from '../../../frame/useIsTablet.ts'
import { useRoleRights } from '../../../frame/useRoleRights.ts'
import { Button } from '../../../ui/Button.tsx'
import { CoupleName } from '../../../ui/CoupleName.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { coupleOf, shortCouple } from '../../../words/couple.ts'
import { dashboardWords } from '../../../words/dashboard.ts'
import { sectionWords } from '../../../words/sections.ts'
import { templateWords } from '../../../words/templates.ts'
import { inOrder } from '../apply/templateParts.ts'
import { keyAfter, usePartEdits } from '../editor/usePartEdits.ts'
import { PartList } from '../PartList.tsx'
import type { RowAction } from '../PartRow.tsx'
import { KindPicker } from '../sections/KindPicker.tsx'
import { newSection } from '../sections/newSection.ts'
import { SectionEditor } from '../sections/SectionEditor.tsx'
import type { SectionRecord } from '../templateParts.ts'
import { useContested } from '../useContested.ts'
import { SectionCard } from './SectionCard.tsx'

const ARRANGE: readonly RowAction[] = ['up', 'down', 'remove']
const ARRANGE_ONLY: readonly RowAction[] = ['up', 'down']

/** The page of the couple, and of everybody else as far as each part is theirs to see. */
export function DashboardScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/dashboard' })
  const search = useSearch({ from: '/w/$wedding/dashboard' })
  const navigate = useNavigate()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(section, scope)
  const vendors = useRecords(vendor, scope)
  const actor = useActor(scope)
  const rights = useRoleRights(scope)
  const unsent = useUnsentIds()
  const contested = useContested(scope)
  const isTablet = useIsTablet()
  const edits = usePartEdits()
  const [isPicking, setPicking] = useState(false)
  const [isArranging, setArranging] = useState(false)
  const sections = useMemo(
    () => inOrder(records.filter((one) => maySee(one, actor))),
    [records, actor],
  )
  const mayWrite = rights.change(section, 'title')
  const mayRemove = rights.remove(section)
  const opened = mayWrite ? sections.find((one) => one.id === search.section) : undefined
  const words = dashboardWords

  const open = (which: string | undefined) =>
    void navigate({
      to: '/w/$wedding/dashboard',
      params: { wedding: id },
      search: { section: which },
      replace: which !== undefined && search.section !== undefined,
    })

  async function add(kind: SectionKindName) {
    const made = edits.newId()
    const data = newSection({ kind, order: keyAfter(sections, edits.newId), vendors })
    const steps = [createOp(section, scope, made, data)]
    if (await edits.write(steps, templateWords.added(data.title))) open(made)
  }

  const panel = opened ? (
    <PanelFrame
      asPane={isTablet}
      onClose={() => open(undefined)}
      title={opened.data.title}
      holdsText
    >
      <SectionEditor
        key={opened.id}
        record={opened}
        isReadOnly={false}
        mayRemove={mayRemove}
        onRemoved={() => open(undefined)}
      />
    </PanelFrame>
  ) : null
  const use = (
    <Button onPress={() => void navigate({ to: '/w/$wedding/template', params: { wedding: id } })}>
      {words.use}
    </Button>
  )

  return (
    <Screen
      wedding={id}
      current="more"
      title={record ? <CoupleName names={shortCouple(coupleOf(record.data))} /> : words.title}
      subtitle={record ? words.date(record.data.date) : undefined}
      pane={isTablet ? panel : undefined}
      actions={
        record && mayWrite ? (
          <>
            <Button
              variant="primary"
              className="flex-1 tablet:flex-none"
              icon={<Plus size={20} aria-hidden />}
              onPress={() => setPicking(true)}
            >
              {words.add}
            </Button>
            {sections.length > 1 ? (
              <Button
                icon={<ListOrdered size={20} aria-hidden />}
                onPress={() => setArranging(true)}
              >
                {words.arrange}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && sections.length === 0 ? (
        <EmptyState
          sentence={mayWrite ? words.empty : words.emptyReadOnly}
          action={mayWrite ? use : undefined}
        />
      ) : null}
      {record ? (
        <div className="mx-auto flex max-w-180 flex-col gap-4 px-gutter py-5">
          {sections.map((one) => (
            <SectionCard
              key={one.id}
              record={one}
              mayWrite={mayWrite}
              isUnsent={unsent.has(one.id)}
              isContested={contested.has(one.id)}
              isOpen={one.id === opened?.id}
              onEdit={open}
            />
          ))}
        </div>
      ) : null}
      {isTablet ? null : panel}
      <KindPicker isOpen={isPicking} onOpenChange={setPicking} onPick={(kind) => void add(kind)} />
      <Sheet
        isOpen={isArranging}
        onOpenChange={setArranging}
        title={words.arrangeTitle}
        closeLabel={sectionWords.close}
      >
        <div className="-mx-gutter tablet:-mx-5">
          <PartList
            label={words.arrangeTitle}
            items={sections.map((one) => ({ id: one.id, name: one.data.title }))}
            selected={null}
            unsent={unsent}
            contested={contested}
            actions={mayRemove ? ARRANGE : ARRANGE_ONLY}
            onOpen={(which) => {
              setArranging(false)
              open(which)
            }}
            onMove={(_id, from, to) => void edits.move(sections, from, to)}
            onAction={(which) => {
              const one = sections.find((known) => known.id === which)
              if (one) void edits.remove(one)
            }}
          />
        </div>
      </Sheet>
    </Screen>
  )
}

/** What another device may no longer read may still lie here for a moment; it is not shown. */
function maySee(one: SectionRecord, actor: Actor | null | undefined): boolean {
  if (!actor) return false
  return mayRead(section.audience({ ...one, data: one.data, _deleted: false }), tagsOf(actor))
}
