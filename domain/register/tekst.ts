import { bevatBsn } from "../gebeurtenissen/velden.ts";
import type { Bezwaar } from "./fout.ts";

// A cell that starts so is run as a formula by a spreadsheet (OWASP, CSV injection); the last four are the wide forms.
const FORMULE = /^[=+\-@\t\r＝＋－＠]/;
// Control and format characters (among them zero-width and direction marks) and line ends: nobody sees them, so nobody can check them.
const ONZICHTBAAR = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Everything against a text that is kept as it stands. None of these repeats the text: it may hold what should not spread. */
export function bezwarenTegenTekst(tekst: string, max: number): Bezwaar[] {
  const onzichtbaar = ONZICHTBAAR.exec(tekst)?.[0];
  const lengte = [...tekst].length;
  return [
    FORMULE.test(tekst) && {
      code: "formule",
      reden: "Deze tekst begint met een teken dat een rekenblad als formule leest (= + - @ of een tab).",
    },
    onzichtbaar !== undefined && {
      code: "onzichtbaar_teken",
      reden: `Deze tekst bevat een onzichtbaar teken (${codepunt(onzichtbaar)}).`,
    },
    lengte > max && { code: "te_lang", reden: `Deze tekst is te lang: ${lengte} tekens, hoogstens ${max} mag.` },
    bevatBsn(tekst) && {
      code: "bsn",
      reden: "Deze tekst bevat een nummer dat op een BSN lijkt. Noem geen leerlingen.",
    },
    tekst !== tekst.trim() && { code: "spatie", reden: "Deze tekst begint of eindigt met een spatie." },
  ].filter((bezwaar) => bezwaar !== false);
}

const codepunt = (teken: string): string =>
  `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
