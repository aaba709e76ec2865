import { Check } from 'lucide-react'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { said } from '../../words/terms.ts'
import type { Face } from './faces.ts'

type CallerNamesProps = { faces: readonly Face[]; names: ReadonlyMap<string, string> }

/** More than these stand in two columns, and more than those in smaller type. */
const FEW = 2
const SOME = 4

/** One name a line, how it is said, what they need to get about, and whether they stand here already. */
export function CallerNames({ faces, names }: CallerNamesProps) {
  if (faces.length === 0)
    return <p className="text-hero font-bold text-ink2">{formalsWords.caller.nobody}</p>
  const isMany = faces.length > FEW
  const size = faces.length > SOME ? 'text-[1.75rem]/8' : isMany ? 'text-[2.125rem]/9' : 'text-hero'
  return (
    <ul className={isMany ? 'grid grid-cols-2 gap-x-4 gap-y-2' : 'flex flex-col gap-2'}>
      {faces.map((face) => (
        <li key={face.id} className="flex min-w-0 flex-col">
          <span className={`font-bold break-words ${size}`}>
            {face.isHere && !face.isCouple ? (
              <Check
                size={isMany ? 24 : 36}
                aria-label={shotWords.detail.isHere}
                className="me-2 inline align-baseline stroke-[3] text-ok"
              />
            ) : null}
            {names.get(face.id) ?? face.name}
          </span>
          {face.say === null && face.relation === null ? null : (
            <span className={`text-ink2 sun:text-ink ${isMany ? 'text-small' : 'text-lead'}`}>
              {[
                face.say === null ? null : shotWords.detail.said(face.say),
                face.relation === null ? null : said('relation', face.relation),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          )}
          {face.mobility === null ? null : <StatusTag kind="care">{face.mobility}</StatusTag>}
        </li>
      ))}
    </ul>
  )
}
