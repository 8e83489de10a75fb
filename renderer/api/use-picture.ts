import { useEffect, useState } from 'react'
import { call } from './client.ts'

type PictureQuery = 'attachments.open' | 'pictures.open'

type Picture = { readonly id: string; readonly address: string | null; readonly failure: Error | null }

/**
 * The address of a kept picture for as long as it is looked at; nothing of it stays in memory afterwards.
 * @returns without address while it is fetched and decrypted.
 */
export function usePicture(name: PictureQuery, id: string): Omit<Picture, 'id'> {
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    let made: string | null = null
    call(name, { id }, abort.signal).then(
      ({ type, content }) => {
        if (abort.signal.aborted) return
        made = URL.createObjectURL(new Blob([bytesOf(content)], { type }))
        setPicture({ id, address: made, failure: null })
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        setPicture({ id, address: null, failure: error instanceof Error ? error : new Error(String(error)) })
      },
    )
    return () => {
      abort.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [name, id])
  return picture?.id === id ? picture : { address: null, failure: null }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}
