/** What is larger than any file that people make for us, and still read in a moment: more is not read at all. */
export const MAX_BYTES = 10 * 1024 * 1024;
