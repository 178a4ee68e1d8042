/** The largest README or overlay that is read, in bytes. Nobody writes a larger one by hand. */
export const MAX_FILE_BYTES = 1_000_000;
