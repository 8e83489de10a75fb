import type { AppContract, OperationName } from '../common/contract.ts'
import type { Input, Output } from '../common/kernel/operation.ts'

export type InputOf<N extends OperationName> = Input<AppContract[N]>
export type OutputOf<N extends OperationName> = Output<AppContract[N]>
