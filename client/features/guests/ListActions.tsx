import { Download, Ellipsis, Plus } from 'lucide-react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { saveFile } from '../../frame/saveFile.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestViewProps } from './guestView.ts'

/** What is done with the list as a whole. */
export function ListActions({ book, rights, go, couple }: GuestViewProps & { couple: string }) {
  const say = useSay()
  const words = guestWords.list

  async function save() {
    const { guestCsv } = await import('./guestCsv.ts')
    const isHere = (id: string) => isMarked(book.byId.get(id)?.data.checkIns)
    const text = guestCsv(book, isHere, {
      columns: guestWords.csv.columns,
      answers: guestWords.answers.short,
      here: guestWords.csv.here,
    })
    saveFile(words.fileName(couple), text, 'text/csv')
    say.text(words.exported(book.guests.length))
  }

  return (
    <>
      {rights.add ? (
        <Button
          variant="primary"
          className="flex-1 tablet:flex-none"
          icon={<Plus size={20} aria-hidden />}
          onPress={() => go({ view: 'add', guest: undefined, household: undefined })}
        >
          {words.add}
        </Button>
      ) : null}
      {book.guests.length > 0 ? (
        <Menu
          label={words.more}
          trigger={
            <IconButton
              label={words.more}
              tone="edged"
              size="entry"
              icon={<Ellipsis size={22} aria-hidden />}
            />
          }
          actions={[{ id: 'csv', label: words.export, icon: <Download size={20} aria-hidden /> }]}
          onAction={() => void save()}
        />
      ) : null}
    </>
  )
}
