/** The largest README or overlay that is read: nobody writes a longer one by hand. */
export const MAX_FILE_BYTES = 1_000_000;
