import { useState } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { importWords, refusedFileWords } from '../../words/importing.ts'
import type { FileRead } from './useImportReader.ts'

export type ImportSourceProps = {
  text: string
  onText: (text: string, file?: { name: string; encodingGuessed: boolean }) => void
  readFile: (file: File) => Promise<FileRead>
}

const ACCEPT = ['.csv', '.tsv', '.txt', '.text', '.md', 'text/plain', 'text/csv']

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
    if (read.ok) onText(read.text, { name: file.name, encodingGuessed: read.encodingGuessed })
    else {
      const why = read.reason === null ? words.unreadable : refusedFileWords(read.reason)
      setProblem(`${why} ${importWords.nothingChanged}`)
    }
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
        spellCheck="false"
        className="[&_textarea]:max-h-[50dvh] [&_textarea]:min-h-56"
      />
    </FileDrop>
  )
}
