/** One line of a file; `tekst` is null when its bytes are no UTF-8. */
export interface Tekstregel {
  readonly regel: number;
  readonly tekst: string | null;
}

const LF = 0x0a;
const CR = 0x0d;

/** The lines of a file, LF or CRLF; empty lines at the end are no lines. In UTF-8 a byte 0x0a is always a line end, so each line decodes alone. */
export function* regelsVan(bytes: Uint8Array): Generator<Tekstregel> {
  const einde = zonderLegeStaart(bytes);
  for (let begin = heeftBom(bytes) ? 3 : 0, regel = 1; begin < einde; regel += 1) {
    const lf = bytes.indexOf(LF, begin);
    const volgende = lf === -1 || lf >= einde ? einde : lf;
    const stop = volgende > begin && volgende < einde && bytes[volgende - 1] === CR ? volgende - 1 : volgende;
    yield { regel, tekst: decodeer(bytes.subarray(begin, stop)) };
    begin = volgende + 1;
  }
}

const heeftBom = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

export const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function zonderLegeStaart(bytes: Uint8Array): number {
  let einde = bytes.length;
  while (einde > 0 && (bytes[einde - 1] === LF || bytes[einde - 1] === CR)) einde -= 1;
  return einde;
}

// ignoreBOM keeps a BOM in the middle of the text, where it is an invisible character like any other.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeer(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
