/** Kinds of pictures that are taken in; every browser shows them. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Bytes of a picture at most: 20 MB, as file managers count them. */
export const mostPictureBytes = 20 * 1_048_576

/** The same in megabytes, for sentences. */
export const mostPictureMegabytes = 20
