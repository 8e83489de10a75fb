export const checkCalls = {} as const
