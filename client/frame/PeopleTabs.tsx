import { frameWords } from '../words/frame.ts'
import { LinkTabs } from '../ui/LinkTabs.tsx'

export type PeopleTab = 'vendors' | 'guests' | 'family' | 'team'

const PATHS: Record<PeopleTab, string> = {
  vendors: 'vendors',
  guests: 'guests',
  family: 'family',
  team: 'people',
}

/** The four sides of the people of a wedding; each is a screen of its own. */
export function PeopleTabs({ wedding, current }: { wedding: string; current: PeopleTab }) {
  const words = frameWords.peopleTabs
  return (
    <LinkTabs
      label={words.label}
      current={current}
      tabs={(Object.keys(PATHS) as PeopleTab[]).map((id) => ({
        id,
        label: words[id],
        href: `/w/${wedding}/${PATHS[id]}`,
      }))}
    />
  )
}
