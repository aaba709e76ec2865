import { CalendarClock, FileText, Image, ListChecks, Store } from 'lucide-react'
import { LinkPill } from '../../ui/LinkPill.tsx'
import { messageWords } from '../../words/messages.ts'
import type { LinkKind, LinkTarget } from './linkTargets.ts'

const PICTURES: Record<LinkKind, typeof Image> = {
  moment: CalendarClock,
  task: ListChecks,
  vendor: Store,
  photo: Image,
  document: FileText,
}

/** A moment, a task, a vendor: the picture of its kind. */
export function LinkPicture({ kind }: { kind: LinkKind }) {
  const Picture = PICTURES[kind]
  return <Picture size={20} aria-hidden />
}

/** What a message points to; it opens there. */
export function MessageLink({ target }: { target: LinkTarget | undefined }) {
  if (!target) return <span className="text-small text-ink2">{messageWords.link.gone}</span>
  return (
    <LinkPill href={target.to} icon={<LinkPicture kind={target.kind} />}>
      {target.title}
    </LinkPill>
  )
}
