/** Bytes of a picture at most: 20 MB, as file managers count them. */
export const mostPictureBytes = 20 * 1_048_576

/** The same in megabytes, for sentences. */
export const mostPictureMegabytes = 20

/** Pictures of one incident at most. */
export const mostPictures = 20
