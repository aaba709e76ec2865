import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonProps } from './Button.tsx'

export type PickFilesProps = {
  /** MIME types and endings. */
  accept: readonly string[]
  /** Opens the camera where the device has one, rather than its files. */
  fromCamera?: boolean
  isMultiple?: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
  icon: ReactNode
  variant?: ButtonProps['variant']
  isDisabled?: boolean
  className?: string
}

/** A button that opens the device's camera or its files. */
export function PickFiles(props: PickFilesProps) {
  const { accept, fromCamera, isMultiple = false, onFiles, children, icon } = props
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      allowsMultiple={isMultiple}
      {...(fromCamera ? { defaultCamera: 'environment' as const } : {})}
      onSelect={(chosen) => {
        // The list belongs to the field, which is emptied for the next choice.
        const files = [...(chosen ?? [])]
        if (files.length > 0) onFiles(files)
      }}
    >
      <Button
        icon={icon}
        variant={props.variant ?? 'secondary'}
        isDisabled={props.isDisabled ?? false}
        className={props.className ?? ''}
      >
        {children}
      </Button>
    </FileTrigger>
  )
}
