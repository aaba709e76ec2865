import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Plus } from 'lucide-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { hasRole } from '#shared/schema/record/access.ts'
import type { DataOf } from '#shared/schema/record/type.ts'
import { studio as studioType } from '#shared/schema/studio.ts'
import { template, type TemplateData } from '#shared/schema/template.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { partCountWords, templateWords, type PartCounts } from '../../words/templates.ts'
import { NameSheet } from './NameSheet.tsx'
import { NewStudio } from './NewStudio.tsx'
import { PartList, type PartItem } from './PartList.tsx'
import type { RowAction } from './PartRow.tsx'
import { inOrder } from './apply/templateParts.ts'
import type { TemplateParts } from './templateParts.ts'
import { useContested } from './useContested.ts'
import { useTemplateActions } from './useTemplateActions.ts'
import { useStudioParts } from './useTemplateParts.ts'

export type StudioTemplatesProps = {
  record: TypedRecord<DataOf<typeof studioType.fields>>
  /** Uuid of the studio. */
  studio: string
  /** Stands above the list: the choice between several studios. */
  children: ReactNode
}

const ACTIONS: readonly RowAction[] = ['rename', 'duplicate', 'up', 'down', 'remove']
type Naming = { of: 'new' } | { of: 'studio' } | { of: 'another' } | { of: 'template'; id: string }

/** The templates of one studio: what is in each, and all that can be done with a whole one. */
export function StudioTemplates({ record, studio, children }: StudioTemplatesProps) {
  const { scope } = record
  const navigate = useNavigate()
  const { records, loaded } = useRecordsView(template, scope)
  const parts = useStudioParts(scope)
  const unsent = useUnsentIds()
  const contested = useContested(scope)
  const rights = useRoleRights(scope)
  const { patch } = useWrite()
  const say = useSay()
  const [naming, setNaming] = useState<Naming | null>(null)
  const templates = useMemo(() => inOrder(records), [records])
  const counts = useMemo(() => countsOf(parts), [parts])
  const actions = useTemplateActions(scope, templates, parts)
  const mayWrite = rights.create(template)
  const actor = useActor(scope)
  const ownsIt = actor ? hasRole(actor, ['owner']) : false
  const words = templateWords

  const items = useMemo(() => templates.map((one) => itemOf(one, counts)), [templates, counts])
  const open = useCallback(
    (id: string) =>
      void navigate({ to: '/templates/$studio/$template', params: { studio, template: id } }),
    [navigate, studio],
  )
  const close = (isOpen: boolean) => {
    if (!isOpen) setNaming(null)
  }
  const renamed = templates.find(({ id }) => naming?.of === 'template' && id === naming.id)

  function act(id: string, action: RowAction) {
    const one = templates.find((known) => known.id === id)
    if (!one) return
    if (action === 'rename') setNaming({ of: 'template', id })
    else if (action === 'duplicate') void actions.duplicate(one)
    else void actions.remove(one)
  }

  const add = (
    <Button
      variant="primary"
      className="flex-1 tablet:flex-none"
      icon={<Plus size={20} aria-hidden />}
      onPress={() => setNaming({ of: 'new' })}
    >
      {words.add}
    </Button>
  )

  return (
    <Screen
      wedding={null}
      current="templates"
      title={words.title}
      subtitle={record.data.name}
      actions={
        mayWrite ? (
          <>
            {add}
            <Menu
              label={words.menu(record.data.name)}
              trigger={
                <IconButton
                  tone="edged"
                  size="entry"
                  label={words.menu(record.data.name)}
                  icon={<Ellipsis size={22} aria-hidden />}
                />
              }
              actions={[
                { id: 'studio', label: words.rename },
                { id: 'another', label: words.studio.another },
                { id: 'contacts', label: addressBookWords.title },
                ...(ownsIt ? [{ id: 'metrics', label: words.studio.metrics }] : []),
              ]}
              onAction={(id) => {
                if (id === 'contacts')
                  void navigate({ to: '/contacts', search: { studio: record.id } })
                else if (id === 'metrics') void navigate({ to: '/metrics', search: { of: scope } })
                else setNaming({ of: id === 'studio' ? 'studio' : 'another' })
              }}
            />
          </>
        ) : undefined
      }
    >
      {children}
      <div className="mx-auto max-w-200 py-3 tablet:px-gutter tablet:py-5">
        {rights.isKnown && !mayWrite ? (
          <Banner tone="info" className="mx-gutter mb-3">
            {words.readOnly}
          </Banner>
        ) : null}
        {items.length > 0 ? (
          <div className="tablet:overflow-hidden tablet:rounded-control tablet:bg-card">
            <PartList
              label={words.list}
              items={items}
              selected={null}
              unsent={unsent}
              contested={contested}
              actions={mayWrite ? ACTIONS : []}
              onOpen={open}
              onMove={(_id, from, to) => void actions.move(from, to)}
              onAction={act}
            />
          </div>
        ) : null}
        {loaded && items.length === 0 ? (
          <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
        ) : null}
      </div>
      <NameSheet
        isOpen={naming?.of === 'new'}
        onOpenChange={close}
        title={words.form.newTitle}
        label={words.form.name}
        help={words.form.nameHelp}
        missing={words.form.nameMissing}
        submit={words.form.create}
        draftKey={`new template ${scope}`}
        onSubmit={async (title) => {
          const id = await actions.add(title)
          if (id !== null) open(id)
          return id !== null
        }}
      />
      <NameSheet
        key={renamed?.id ?? ''}
        isOpen={renamed !== undefined}
        onOpenChange={close}
        title={words.form.renameTitle}
        label={words.form.name}
        missing={words.form.nameMissing}
        submit={words.form.save}
        draftKey={`rename ${renamed?.id ?? ''}`}
        initial={renamed?.data.title ?? ''}
        onSubmit={async (title) => (renamed ? await actions.rename(renamed, title) : true)}
      />
      <NameSheet
        isOpen={naming?.of === 'studio'}
        onOpenChange={close}
        title={words.rename}
        label={words.studio.name}
        missing={words.studio.nameMissing}
        submit={words.form.save}
        draftKey={`rename ${record.id}`}
        initial={record.data.name}
        onSubmit={async (name) =>
          say.outcome(await patch(studioType, record.id, { name }), words.form.renamed(name))
        }
      />
      <NewStudio
        isOpen={naming?.of === 'another'}
        onOpenChange={close}
        onMade={(id) => void navigate({ to: '/templates', search: { studio: id } })}
      />
    </Screen>
  )
}

function itemOf(
  { id, data }: TypedRecord<TemplateData>,
  counts: ReadonlyMap<string, PartCounts>,
): PartItem {
  const count = counts.get(id)
  return {
    id,
    name: data.title,
    meta: (count && partCountWords(count)) ?? templateWords.nothingIn,
  }
}

/** Template → how many of each kind it has. */
function countsOf(parts: TemplateParts): ReadonlyMap<string, PartCounts> {
  const counts = new Map<string, PartCounts>()
  for (const kind of ['sections', 'moments', 'shots', 'tasks'] as const) {
    for (const { data } of parts[kind]) {
      if (data.template === undefined) continue
      const known = counts.get(data.template) ?? { sections: 0, moments: 0, shots: 0, tasks: 0 }
      counts.set(data.template, { ...known, [kind]: known[kind] + 1 })
    }
  }
  return counts
}
