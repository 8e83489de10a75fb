import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Session } from './api/session.ts'
import { useSessionState } from './api/session.ts'
import { queryClient } from './api/use-operation.ts'
import { FirstRunPage } from './features/access/first-run/FirstRunPage.tsx'
import { SignInPage } from './features/access/sign-in/SignInPage.tsx'
import { router } from './routes.tsx'
import { neverStored } from './theme/colour-store.ts'
import { styleNonce } from './theme/style-nonce.ts'
import { cssVariables, theme } from './theme/theme.ts'
import { useColours } from './theme/use-colours.ts'
import { FailureNotice } from './ui/FailureNotice.tsx'
import { Loading } from './ui/Loading.tsx'

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
        <Notifications position="bottom-right" limit={4} containerWidth={420} zIndex={500} />
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
      return <RouterProvider router={router} />
  }
}
