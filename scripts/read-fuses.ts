import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** F2 of the security page. Written a second time, beside electron-builder.yml, so that a slip in one of them shows. */
const wanted = [
  [FuseV1Options.RunAsNode, 'RunAsNode', FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, 'EnableCookieEncryption', FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, 'EnableNodeCliInspectArguments', FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, 'OnlyLoadAppFromAsar', FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, 'LoadBrowserProcessSpecificV8Snapshot', FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, 'GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
  [FuseV1Options.WasmTrapHandlers, 'WasmTrapHandlers', FuseState.ENABLE],
] as const

const [binary] = process.argv.slice(2)
if (!binary) {
  console.error('node scripts/read-fuses.ts BINARY')
  process.exit(2)
}

const wire = await getCurrentFuseWire(binary)
const states = wanted.map(([option, name, state]) => ({ name, right: wire[option] === state }))
for (const { name, right } of states) console.log(`${right ? 'as wanted' : 'WRONG    '}  ${name}`)
process.exitCode = states.every(({ right }) => right) ? 0 : 1
