import { useEffect } from 'react'
import { AppError } from '../../common/kernel/app-error.ts'
import { topics } from '../../common/kernel/operation.ts'
import { createStore, useStored } from '../store.ts'
import { isRecord } from './answers.ts'
import { request } from './client.ts'
import { queryClient } from './query-client.ts'
import { refreshTopics } from './use-operation.ts'

/** Waits between attempts, in milliseconds; the last one repeats. */
const pauses = [500, 1000, 2000, 4000, 8000]

const connectionLost = createStore(false)

/** Whether the host has been out of reach for more than one attempt. */
export function useConnectionLost(): boolean {
  return useStored(connectionLost)
}

/** Keeps one stream of changes open while the calling component is shown. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const abort = new AbortController()
    void listen(abort.signal)
    return () => {
      abort.abort()
      connectionLost.set(false)
    }
  }, [])
}

async function listen(signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await readStream(signal, () => {
        if (failures > 0) void queryClient.invalidateQueries()
        failures = 0
        connectionLost.set(false)
      })
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof AppError && error.failure.code === 'not-signed-in') return
    }
    if (failures > 0 && !signal.aborted) connectionLost.set(true)
    await pause(pauses[Math.min(failures, pauses.length - 1)] ?? 8000, signal)
  }
}

async function readStream(signal: AbortSignal, onOpen: () => void): Promise<void> {
  const response = await request('events', { signal, headers: { accept: 'text/event-stream' } })
  if (!response.body) return
  onOpen()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let rest = ''; ;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) announce(block)
  }
}

/** One event of the stream; comments that only keep the line open carry no data. */
function announce(block: string): void {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n')
  if (data === '') return
  const event = parseJson(data)
  const changed = isRecord(event) && Array.isArray(event['topics']) ? event['topics'] : []
  if (changed.length > 0) void refreshTopics(topics.filter((topic) => changed.includes(topic)))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
