export const patrols = {} as const
