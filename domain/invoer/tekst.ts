import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { decodeer, GEEN_UTF8, isUtf16, zonderBom } from "./codering.ts";
import { regelsVan } from "./regels.ts";

/** The text that the bytes of a file are; what is in another coding is refused by its name. */
export function alsTekst(bytes: Uint8Array): Uitkomst<string> {
  if (isUtf16(bytes)) return nee("Dit is opgeslagen als UTF-16");
  if (bytes.includes(0)) return nee("Dit is geen tekst");
  const tekst = decodeer(zonderBom(bytes));
  if (tekst !== null) return gelukt(tekst);
  const fout = regelsVan(bytes).find((regel) => regel.tekst === null);
  return nee(`Regel ${fout?.regel} bevat ${GEEN_UTF8}`);
}

const nee = (wat: string) => geweigerd("bestand.codering", `${wat}. Sla het op als UTF-8.`);
