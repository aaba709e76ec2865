import { useState, type ClipboardEvent } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { importWords, refusedFileWords } from '../../words/importing.ts'
import { MAX_BYTES } from '../../data/files/fileLimits.ts'
import type { FileRead } from './useImportReader.ts'

export type ImportSourceProps = {
  text: string
  onText: (
    text: string,
    file?: { name: string; encodingGuessed: boolean; isTable: boolean },
  ) => void
  readFile: (file: File) => Promise<FileRead>
}

const LONG_PASTE = 5_000
const ACCEPT = [
  '.csv',
  '.tsv',
  '.txt',
  '.text',
  '.md',
  '.xlsx',
  '.ics',
  '.json',
  'text/plain',
  'text/csv',
]

/** Where a run sheet comes from: pasted, chosen or dropped. A file that cannot be read changes nothing. */
export function ImportSource({ text, onText, readFile }: ImportSourceProps) {
  const device = useDeviceWord()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOpening, setOpening] = useState(false)
  const words = importWords.source

  async function take(file: File) {
    setOpening(true)
    setProblem(null)
    const read = await readFile(file)
    setOpening(false)
    if (read.ok) {
      const { encodingGuessed, isTable } = read
      onText(read.text, { name: file.name, encodingGuessed, isTable })
    } else {
      const why = read.reason === null ? words.unreadable : refusedFileWords(read.reason)
      setProblem(`${why} ${importWords.nothingChanged}`)
    }
  }

  /** A browser takes seconds to type thousands of lines into a field; they are set at once instead. */
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const field = event.target
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length < LONG_PASTE || !(field instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    if (pasted.length > MAX_BYTES) {
      const why = refusedFileWords({ code: 'tooLarge', bytes: pasted.length, limit: MAX_BYTES })
      setProblem(`${why} ${importWords.nothingChanged}`)
      return
    }
    setProblem(null)
    onText(text.slice(0, field.selectionStart) + pasted + text.slice(field.selectionEnd))
  }

  return (
    <FileDrop
      label={words.dropLabel}
      chooseLabel={isOpening ? words.reading : words.choose}
      dropHint={words.drop}
      accept={ACCEPT}
      onFile={(file) => void take(file)}
      onText={onText}
    >
      {problem ? (
        <Banner tone="bad" live="alert">
          {problem}
        </Banner>
      ) : null}
      <TextArea
        label={words.label}
        description={words.help(device)}
        placeholder={words.placeholder}
        rows={text === '' ? 8 : 10}
        value={text}
        onChange={(changed) => {
          setProblem(null)
          onText(changed)
        }}
        onPaste={paste}
        spellCheck="false"
        className="[&_textarea]:max-h-[50dvh] [&_textarea]:min-h-56"
      />
    </FileDrop>
  )
}
