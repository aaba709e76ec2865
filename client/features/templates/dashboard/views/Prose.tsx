/** Running text as it was written: a blank line begins a paragraph, a line break stays. */
export function Prose({ text, className = 'text-body' }: { text: string; className?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return paragraphs.map((part, index) => (
    <p
      key={`${index} ${part.slice(0, 20)}`}
      className={`${className} max-w-[60ch] whitespace-pre-line break-words`}
    >
      {part.trim()}
    </p>
  ))
}
