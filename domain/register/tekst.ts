import { bevatBsn } from "../tekst/bsn.ts";
import { alsCodepunt, isHoogstens, verbodenOpEenRegel } from "../tekst/zichtbaar.ts";
import type { Bezwaar } from "./fout.ts";

// A cell that starts so is run as a formula by a spreadsheet (OWASP, CSV injection); the last four are the wide forms.
const FORMULE = /^[=+\-@\t\r＝＋－＠]/;

/** Everything against a text that is kept as it stands. None of these repeats the text: it may hold what should not spread. */
export function bezwarenTegenTekst(tekst: string, max: number): Bezwaar[] {
  const onzichtbaar = verbodenOpEenRegel(tekst);
  return [
    FORMULE.test(tekst) && {
      code: "formule",
      reden: "Deze tekst begint met een teken dat een rekenblad als formule leest (= + - @ of een tab).",
    },
    onzichtbaar !== null && {
      code: "onzichtbaar_teken",
      reden: `Deze tekst bevat een onzichtbaar teken (${alsCodepunt(onzichtbaar)}).`,
    },
    !isHoogstens(tekst, max) && {
      code: "te_lang",
      reden: `Deze tekst is te lang: ${[...tekst].length} tekens, hoogstens ${max} mag.`,
    },
    bevatBsn(tekst) && {
      code: "bsn",
      reden: "Deze tekst bevat een nummer dat op een BSN lijkt. Noem geen leerlingen.",
    },
    tekst !== tekst.trim() && { code: "spatie", reden: "Deze tekst begint of eindigt met een spatie." },
  ].filter((bezwaar) => bezwaar !== false);
}
