import { studio } from '#shared/schema/studio.ts'
import { studioScope } from '#shared/schema/record/scope.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import { templateWords } from '../../words/templates.ts'
import { NameSheet } from './NameSheet.tsx'

export type NewStudioProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onMade: (id: string) => void
}

/** A studio of one's own, made without a network: whoever writes to it first owns it. */
export function NewStudio({ isOpen, onOpenChange, onMade }: NewStudioProps) {
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const words = templateWords.studio

  async function create(name: string): Promise<boolean> {
    const id = newId()
    const scope = studioScope(id)
    const outcome = await many([ops.create(studio, scope, id, { name })], {
      claims: { [scope]: 'owner' as const },
    })
    if (!outcome.ok) return say.outcome(outcome, '')
    // A studio stays once it is there, so there is nothing to take back.
    say.text(words.created(name))
    onMade(id)
    return true
  }

  return (
    <NameSheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words.newTitle}
      subtitle={words.subtitle}
      label={words.name}
      missing={words.nameMissing}
      submit={words.create}
      draftKey="new studio"
      onSubmit={create}
    />
  )
}
