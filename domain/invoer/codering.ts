/** In which coding bytes are: only UTF-8 is read, because in another one letters are lost for good. */

/** Null when the bytes are no UTF-8. */
export function decodeer(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

// ignoreBOM keeps a BOM in the middle of the text, where it is an invisible character like any other.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Without the mark that some programs put before UTF-8. */
export const zonderBom = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** By its mark, or by its shape: of ordinary letters every other byte is nought, and no text in UTF-8 has any. */
export function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const begin = bytes.subarray(0, 1000);
  let even = 0;
  let oneven = 0;
  for (const [i, byte] of begin.entries())
    if (byte === 0)
      if (i % 2 === 0) even += 1;
      else oneven += 1;
  return Math.min(even, oneven) === 0 && Math.max(even, oneven) > begin.length / 6;
}

/** What programs of before Unicode write: each byte a letter. */
export const GEEN_UTF8 = "tekens die geen UTF-8 zijn, waarschijnlijk Windows-1252 (Latin-1, ANSI)";
