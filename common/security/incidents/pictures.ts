/** Pictures of one incident at most. */
export const mostPictures = 20
