import { useNavigate, useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { coupleOf } from '../../words/couple.ts'
import { importWords } from '../../words/importing.ts'
import { emptyImport } from './importDraft.ts'
import { importPlan } from './importOps.ts'
import { ImportReview } from './ImportReview.tsx'
import { ImportSource } from './ImportSource.tsx'
import { useImport } from './useImport.ts'

/** Brings in a run sheet as planners send it, without signal; one edit, once the person says so. */
export function ImportScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/import' })
  const current = useImport(id)
  const { record, rights, actor, draft, reader, ready } = current
  const { account } = useOpenAccount()
  const { many, newId } = useWrite()
  const say = useSay()
  const navigate = useNavigate()
  const [isTextOpen, setTextOpen] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const { value } = draft
  const words = importWords
  const hasPreview = reader.preview !== null && !reader.preview.refused
  const showsSource = isTextOpen || !hasPreview

  async function add() {
    if (isAdding || !record || ready.length === 0) return
    setAdding(true)
    const plan = importPlan({
      ...current,
      moments: ready.map(({ moment }) => moment),
      bySection: value.bySection === true,
      mayCreate: rights.daysAndLanes,
      photoOnly: rights.photoOnly,
      author: account.id,
      weddingDate: record.data.date,
      words: { newDay: words.days.newTitle, firstLane: words.lanes.first },
      newId,
    })
    const isDone = say.outcome(await many(plan.ops), words.added(plan.moments))
    setAdding(false)
    if (!isDone) return
    draft.clear()
    await navigate({
      to: '/w/$wedding/day',
      params: { wedding: id },
      search: plan.firstDay === null ? {} : { day: plan.firstDay },
    })
  }

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      actions={
        hasPreview && rights.moments ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<Plus size={20} aria-hidden />}
            isDisabled={ready.length === 0 || reader.isReading}
            isPending={isAdding}
            onPress={() => void add()}
          >
            {isAdding ? words.adding : ready.length === 0 ? words.nothing : words.add(ready.length)}
          </Button>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && actor !== undefined && !rights.moments ? (
        <EmptyState sentence={words.readOnly} ghost={false} />
      ) : null}
      {record && rights.moments && draft.loaded ? (
        <div className="mx-auto flex max-w-260 flex-col gap-5 px-gutter py-5">
          {showsSource ? (
            <ImportSource
              text={value.text}
              readFile={reader.readFile}
              onText={(text, file) => draft.set({ ...emptyImport, text, ...file })}
            />
          ) : null}
          {value.encodingGuessed ? (
            <Banner tone="warn">{words.source.encodingGuessed}</Banner>
          ) : null}
          {value.text === '' ? null : (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {value.name ? (
                <p className="min-w-0 grow text-small text-ink2 break-words">
                  {words.source.from(value.name)}
                </p>
              ) : null}
              {hasPreview ? (
                <Button size="small" onPress={() => setTextOpen(!isTextOpen)}>
                  {isTextOpen ? words.source.done : words.source.change}
                </Button>
              ) : null}
              <Button size="small" variant="quiet" onPress={draft.clear}>
                {words.source.clear}
              </Button>
            </div>
          )}
          <p role="status" className="text-small text-ink2 empty:hidden">
            {reader.isReading ? words.source.reading : null}
          </p>
          <ImportReview current={current} />
        </div>
      ) : null}
    </Screen>
  )
}
