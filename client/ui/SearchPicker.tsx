import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Button as AriaButton,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { MarkedText, type MarkedTextProps } from './MarkedText.tsx'

export type SearchResult = {
  id: string
  /** The whole title, for who hears it. */
  name: string
  title: MarkedTextProps['parts']
  line?: MarkedTextProps['parts']
  icon: ReactNode
  /** At the end of the row: a kind, keys. */
  trailing?: ReactNode
}

export type SearchGroup = { id: string; title: string; results: readonly SearchResult[] }

export type SearchPickerProps = {
  /** Of the field. */
  label: string
  placeholder: string
  clearLabel: string
  text: string
  onTextChange: (text: string) => void
  groups: readonly SearchGroup[]
  /** Name of the list. */
  listLabel: string
  onPick: (id: string) => void
  /** Said politely whenever it changes: how much was found. */
  status: string
  /** Stands in the place of the list while there is nothing in it. */
  empty?: ReactNode
  /** Beside the field: how to leave. */
  trailing?: ReactNode
  /** It is the page itself and scrolls with it; else it fills a dialog and scrolls by itself. */
  isPage?: boolean
}

/**
 * A field and what it finds, as one thing for the keyboard: the arrows walk the list while the
 * field keeps the focus, Enter takes what is marked.
 */
export function SearchPicker(props: SearchPickerProps) {
  const { text, groups, empty, trailing, isPage = false } = props
  const isEmpty = groups.every(({ results }) => results.length === 0)
  return (
    <Autocomplete inputValue={text} onInputChange={props.onTextChange}>
      <div className={`flex min-h-0 flex-col ${isPage ? '' : 'grow'}`}>
        <div
          className={`rule-b flex shrink-0 items-center gap-1 bg-card ps-gutter pe-2 ${isPage ? 'sticky top-0 z-10 short:static' : ''}`}
        >
          <SearchField
            aria-label={props.label}
            autoFocus
            // A field that opens a list: so it is spoken, and so the list needs no focus of its own.
            type="text"
            className="group flex min-w-0 grow items-center gap-3 py-1.5"
          >
            <Search size={22} aria-hidden className="text-ink2" />
            <Input
              role="combobox"
              aria-expanded={!isEmpty}
              placeholder={props.placeholder}
              enterKeyHint="go"
              className="min-h-primary min-w-0 grow bg-clear text-lead text-ink outline-none [&::-webkit-search-cancel-button]:hidden"
            />
            <AriaButton
              aria-label={props.clearLabel}
              className="states flex size-target shrink-0 cursor-pointer items-center justify-center rounded-control text-ink2 hover:bg-sunk group-empty:hidden pressed:bg-press pressed:text-on-press"
            >
              <X size={20} aria-hidden />
            </AriaButton>
          </SearchField>
          {trailing}
        </div>
        <p role="status" className="sr-only">
          {props.status}
        </p>
        {isEmpty ? empty : null}
        <ListBox
          aria-label={props.listLabel}
          selectionMode="none"
          items={groups}
          onAction={(key) => props.onPick(String(key))}
          className={`p-1.5 outline-none ${isPage ? '' : 'min-h-0 grow overflow-y-auto overscroll-contain'} ${isEmpty ? 'hidden' : ''}`}
        >
          {(group) => (
            <ListBoxSection id={group.id} className="pb-2">
              <Header className="px-3 pb-1 pt-2 text-small font-medium text-ink2">
                {group.title}
              </Header>
              {group.results.map((result) => (
                <ResultRow key={result.id} result={result} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </div>
    </Autocomplete>
  )
}

function ResultRow({ result }: { result: SearchResult }) {
  const { id, name, title, line, icon, trailing } = result
  return (
    <ListBoxItem
      id={id}
      textValue={name}
      className="group flex min-h-target cursor-pointer items-center gap-3 rounded-chip px-3 py-2 text-body outline-none -outline-offset-2 hover:bg-sunk focus:bg-selected focus:text-on-selected pressed:bg-press pressed:text-on-press"
    >
      <span aria-hidden="true" className="shrink-0 text-ink2 group-focus:text-current">
        {icon}
      </span>
      <span className="min-w-0 grow">
        <span className="block font-medium">
          <MarkedText parts={title} />
        </span>
        {line ? (
          <span className="block text-small text-ink2 group-focus:text-current">
            <MarkedText parts={line} />
          </span>
        ) : null}
      </span>
      {trailing ? (
        <span className="shrink-0 text-small text-ink2 group-focus:text-current">{trailing}</span>
      ) : null}
    </ListBoxItem>
  )
}
