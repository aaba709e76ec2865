import { Eye } from 'lucide-react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useLookThrough } from '../data/hooks/useLookThrough.ts'
import { Button } from '../ui/Button.tsx'
import { lookWords } from '../words/lookThrough.ts'

/** Says on every screen of a wedding whose eyes it is seen with, and leads back. */
export function LookBanner({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const { look, leave } = useLookThrough(scope)
  if (!look) return null
  return (
    <div className="rule-t flex flex-wrap items-center gap-x-3 gap-y-1 bg-info-bg py-1.5 ps-gutter pe-3 text-info sun:bg-ink sun:text-paper">
      <p
        role="status"
        className="flex min-w-0 flex-1 basis-32 items-center gap-2.5 text-small font-bold"
      >
        <Eye size={18} aria-hidden className="shrink-0" />
        <span className="min-w-0">{lookWords.banner(look.called)}</span>
      </p>
      <Button size="small" onPress={() => leave(scope)}>
        {lookWords.back}
      </Button>
    </div>
  )
}
