import { Eye, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { section } from '#shared/schema/section.ts'
import type { SectionKindName } from '#shared/schema/sectionKinds.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { saidSection } from '../../../words/sectionNames.ts'
import { templateWords } from '../../../words/templates.ts'
import { PartList, type PartItem } from '../PartList.tsx'
import { KindPicker } from '../sections/KindPicker.tsx'
import { newSection } from '../sections/newSection.ts'
import { SectionEditor } from '../sections/SectionEditor.tsx'
import { SectionPreview } from '../sections/SectionPreview.tsx'
import type { SectionRecord } from '../templateParts.ts'
import { PartPage } from './PartPage.tsx'
import { PART_ACTIONS, type TemplateEditing } from './templateEditing.ts'
import { keyAfter, usePartEdits } from './usePartEdits.ts'

/** The dashboard of a template: its sections in order, and the one that is open. */
export function SectionsPart({ editing }: { editing: TemplateEditing }) {
  const { scope, record, parts, mayWrite, unsent, contested, openId, open } = editing
  const { sections } = parts
  const edits = usePartEdits()
  const [isPicking, setPicking] = useState(false)
  const [isPreview, setPreview] = useState(false)
  const [reader, setReader] = useState('couple')
  const items = useMemo(() => sections.map(itemOf), [sections])
  const opened = sections.find(({ id }) => id === openId)
  const words = sectionWords

  async function add(kind: SectionKindName) {
    const id = edits.newId()
    const data = newSection({ kind, order: keyAfter(sections, edits.newId), template: record.id })
    const made = createOp(section, scope, id, data)
    if (await edits.write([made], templateWords.added(data.title))) open(id)
  }

  async function duplicate(id: string) {
    const of = sections.find((one) => one.id === id)
    if (!of) return
    const copy = {
      ...of.data,
      order: keyAfter(sections, edits.newId, id),
      title: templateWords.copyOf(of.data.title),
    }
    await edits.write(
      [createOp(section, scope, edits.newId(), copy)],
      templateWords.added(copy.title),
    )
  }

  return (
    <>
      <PartPage
        onBack={() => open(null)}
        list={
          <>
            {items.length === 0 ? (
              <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
            ) : (
              <PartList
                label={words.list}
                items={items}
                selected={openId}
                unsent={unsent}
                contested={contested}
                actions={mayWrite ? PART_ACTIONS : []}
                onOpen={open}
                onMove={(_id, from, to) => void edits.move(sections, from, to)}
                onAction={(id, action) => {
                  const one = sections.find((known) => known.id === id)
                  if (action === 'duplicate') void duplicate(id)
                  else if (one)
                    void edits.remove(one).then((gone) => gone && id === openId && open(null))
                }}
              />
            )}
          </>
        }
        adder={
          mayWrite ? (
            <Button
              variant="primary"
              className="w-full"
              icon={<Plus size={20} aria-hidden />}
              onPress={() => setPicking(true)}
            >
              {words.add}
            </Button>
          ) : null
        }
        editor={
          opened ? (
            <>
              <SectionEditor
                key={opened.id}
                record={opened}
                isReadOnly={!mayWrite}
                mayRemove={mayWrite}
                onRemoved={() => open(null)}
              />
              <Button
                className="tablet:hidden"
                icon={<Eye size={20} aria-hidden />}
                onPress={() => setPreview(true)}
              >
                {words.preview.open}
              </Button>
              <Sheet
                isOpen={isPreview}
                onOpenChange={setPreview}
                title={words.preview.title}
                closeLabel={words.close}
              >
                <SectionPreview record={opened} reader={reader} onReader={setReader} />
              </Sheet>
            </>
          ) : null
        }
      />
      <KindPicker isOpen={isPicking} onOpenChange={setPicking} onPick={(kind) => void add(kind)} />
    </>
  )
}

function itemOf({ id, data }: SectionRecord): PartItem {
  const seen = sectionWords.seenBy.line(Object.keys(data.visibleTo))
  const kind = saidSection(data.kind).words
  return { id, name: data.title, meta: kind === data.title ? seen : `${kind} · ${seen}` }
}
