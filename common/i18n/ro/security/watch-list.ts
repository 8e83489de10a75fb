export const watchList = {} as const
