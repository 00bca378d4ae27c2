import { decodeer, zonderBom } from "./codering.ts";

/** One line of a file; `tekst` is null when its bytes are no UTF-8. */
export interface Tekstregel {
  readonly regel: number;
  readonly tekst: string | null;
}

const LF = 0x0a;
const CR = 0x0d;

/** The lines of a file, LF or CRLF; empty lines at the end are no lines. In UTF-8 a byte 0x0a is always a line end, so each line decodes alone. */
export function* regelsVan(bestand: Uint8Array): Generator<Tekstregel> {
  const bytes = zonderBom(bestand);
  const einde = zonderLegeStaart(bytes);
  for (let begin = 0, regel = 1; begin < einde; regel += 1) {
    const lf = bytes.indexOf(LF, begin);
    const volgende = lf === -1 || lf >= einde ? einde : lf;
    const stop = volgende > begin && volgende < einde && bytes[volgende - 1] === CR ? volgende - 1 : volgende;
    yield { regel, tekst: begin === stop ? "" : decodeer(bytes.subarray(begin, stop)) };
    begin = volgende + 1;
  }
}

function zonderLegeStaart(bytes: Uint8Array): number {
  let einde = bytes.length;
  while (einde > 0 && (bytes[einde - 1] === LF || bytes[einde - 1] === CR)) einde -= 1;
  return einde;
}
