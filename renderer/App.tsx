import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Session } from './api/session.ts'
import { useSessionState } from './api/session.ts'
import { queryClient } from './api/query-client.ts'
import { SignInPage } from './features/access/sign-in/SignInPage.tsx'
import { QuickHide } from './frame/QuickHide.tsx'
import { whenIdle } from './idle.ts'
import { neverStored } from './theme/colour-store.ts'
import { styleNonce } from './theme/style-nonce.ts'
import { cssVariables, theme } from './theme/theme.ts'
import { useColours } from './theme/use-colours.ts'
import { FailureNotice } from './ui/FailureNotice.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import { Loading } from './ui/Loading.tsx'

/** The window opens with the sign-in; what lies behind it is fetched while the person types. */
const Pages = lazyPart(async () => (await import('./Pages.tsx')).Pages)
/** Messages that come earlier wait for it. */
const Notices = lazyPart(async () => (await import('./ui/Notices.tsx')).Notices, { waiting: null })
/** Shown once in the life of a house. */
const FirstRunPage = lazyPart(async () => (await import('./features/access/first-run/FirstRunPage.tsx')).FirstRunPage)

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useColours()}
      colorSchemeManager={neverStored}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notices />
        <Screen session={useSessionState()} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

function Screen({ session }: { session: Session }) {
  const signedIn = session.status === 'signed-in'
  useEffect(() => {
    if (!signedIn) queryClient.clear()
  }, [signedIn])
  useEffect(() => whenIdle(() => void Pages.preload()), [])
  switch (session.status) {
    case 'starting':
      return <Loading rows={3} />
    case 'failed':
      return <FailureNotice failure={session.failure} onRetry={() => window.location.reload()} />
    case 'first-run':
      return <FirstRunPage />
    case 'signed-out':
      return <SignInPage why={session.why} />
    case 'signed-in':
      return (
        <>
          <Pages />
          <QuickHide />
        </>
      )
  }
}
