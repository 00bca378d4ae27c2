import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";

/** The sentence of a line. One of another release may not fit the words of this one; what shows it must still open. */
export function zinVan({ type, gegevens }: Pick<Journaalregel, "type" | "gegevens">, naam: Partnernaam): string {
  try {
    return GEBEURTENISSEN.get(type)?.zin(gegevens, naam) ?? "";
  } catch {
    return "";
  }
}
