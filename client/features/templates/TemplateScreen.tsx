import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { studioScope } from '#shared/schema/record/scope.ts'
import { template } from '#shared/schema/template.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { sectionWords } from '../../words/sections.ts'
import { templateWords } from '../../words/templates.ts'
import { AboutPart } from './editor/AboutPart.tsx'
import { DayPart } from './editor/DayPart.tsx'
import { QuestionsPart } from './editor/QuestionsPart.tsx'
import { SectionsPart } from './editor/SectionsPart.tsx'
import { ShotsPart } from './editor/ShotsPart.tsx'
import { TasksPart } from './editor/TasksPart.tsx'
import type { TemplateEditing } from './editor/templateEditing.ts'
import { SectionPreview } from './sections/SectionPreview.tsx'
import type { TemplateParts } from './templateParts.ts'
import { useContested } from './useContested.ts'
import { useTemplateKeys } from './useTemplateKeys.ts'
import { useTemplateParts } from './useTemplateParts.ts'

const PARTS = ['sections', 'day', 'shots', 'tasks', 'questions', 'about'] as const
type PartName = (typeof PARTS)[number]

/** A template and its parts, each in an editor that saves itself. */
export function TemplateScreen() {
  const { studio, template: id } = useParams({ from: '/templates/$studio/$template' })
  const search = useSearch({ from: '/templates/$studio/$template' })
  const navigate = useNavigate()
  const scope = studioScope(studio)
  const record = useRecord(template, scope, id)
  const parts = useTemplateParts(scope, id)
  const rights = useRoleRights(scope)
  const unsent = useUnsentIds()
  const contested = useContested(scope)
  const isTablet = useIsTablet()
  const part: PartName = search.section === undefined ? (search.part ?? 'sections') : 'sections'
  const chosen = search.section ?? search.open ?? null
  // Beside the list stands something from the start.
  const openId = chosen ?? (isTablet ? firstOf(part, parts) : null)
  const mayWrite = rights.change(template, 'title')
  const words = templateWords

  const open = useCallback(
    (which: string | null) =>
      void navigate({
        to: '/templates/$studio/$template',
        params: { studio, template: id },
        search:
          which === null
            ? { part }
            : part === 'sections'
              ? { section: which }
              : { part, open: which },
        replace: which !== null && chosen !== null,
      }),
    [navigate, studio, id, part, chosen],
  )
  const editing = useMemo<TemplateEditing | null>(
    () => (record ? { scope, record, parts, mayWrite, unsent, contested, openId, open } : null),
    [scope, record, parts, mayWrite, unsent, contested, openId, open],
  )
  useTemplateKeys(chosen === null ? undefined : () => open(null))
  const section = parts.sections.find((one) => one.id === openId)
  const [pane, setPane] = useState<string>('couple')

  return (
    <Screen
      wedding={null}
      current="templates"
      title={record?.data.title ?? words.title}
      back={{
        label: openId !== null && !isTablet ? words.back : words.title,
        onPress: () => {
          if (openId !== null && !isTablet) open(null)
          else void navigate({ to: '/templates', search: { studio } })
        },
      }}
      pane={
        isTablet && section ? (
          <>
            <PaneHeader title={sectionWords.preview.title} />
            <SectionPreview record={section} reader={pane} onReader={setPane} />
          </>
        ) : undefined
      }
    >
      {record === null ? <EmptyState sentence={words.notHere} /> : null}
      {editing ? (
        <div className="flex min-h-full flex-col tablet:h-full">
          {openId === null || isTablet ? (
            <LinkTabs
              label={words.parts.label}
              current={part}
              tabs={PARTS.map((name) => ({
                id: name,
                label: words.parts[name],
                href: `/templates/${studio}/${id}?part=${name}`,
              }))}
            />
          ) : null}
          {rights.isKnown && !mayWrite ? (
            <Banner tone="info" className="mx-gutter my-3">
              {words.readOnly}
            </Banner>
          ) : null}
          <Part name={part} editing={editing} />
        </div>
      ) : null}
    </Screen>
  )
}

function firstOf(
  part: PartName,
  { sections, moments, shots, tasks }: TemplateParts,
): string | null {
  const of = { sections, day: moments, shots, tasks, questions: [], about: [] }
  return of[part][0]?.id ?? null
}

function Part({ name, editing }: { name: PartName; editing: TemplateEditing }) {
  switch (name) {
    case 'sections':
      return <SectionsPart editing={editing} />
    case 'day':
      return <DayPart editing={editing} />
    case 'shots':
      return <ShotsPart editing={editing} />
    case 'tasks':
      return <TasksPart editing={editing} />
    case 'questions':
      return <QuestionsPart editing={editing} />
    case 'about':
      return <AboutPart editing={editing} />
  }
}
