import { useCallback } from 'react'
import { download } from '../api/client.ts'
import { useLanguage } from '../i18n.ts'
import { saveFile } from '../shell.ts'
import { notify } from './notify.tsx'

type Choices = Readonly<Record<string, unknown>> & { withNames: boolean; format?: 'pdf' | 'xlsx' | 'csv' }

/** Has a paper made in the language of the window and saves it; says why when it cannot be made. */
export function usePaper(): (name: string, choices: Choices) => Promise<void> {
  const language = useLanguage() === 'ro' ? 'ro' : 'en'
  return useCallback(
    async (name, choices) => {
      try {
        const file = await download(name, { format: 'pdf', ...choices, language })
        await saveFile(file.name, file.blob)
      } catch (error) {
        notify.failed(error)
      }
    },
    [language],
  )
}
