import { z } from "zod";
import { isVeiligeLink } from "#activities/mail/veilige-link.ts";
import { KORTSTE_SLEUTEL } from "../linksleutel.ts";
import { groep } from "./groep.ts";
import { getal, tekst } from "./soorten.ts";

export interface Webinstellingen {
  readonly adres: string;
  /** 0 = a free one. */
  readonly poort: number;
  /** Where others reach the web: what links in letters begin with, without a slash at the end. */
  readonly webadres: string;
  /** Null: an embedded system makes its own; ask `linksleutelVan`. */
  readonly linksleutel: string | null;
}

/** As linkParam in the letters asks of a link; on this very machine http will do. */
const isWebadres = (tekst: string): boolean => isVeiligeLink(tekst) && !/[?#@]/.test(tekst);

const zonderSlotstreep = (adres: string): string => {
  let eind = adres.length;
  while (adres[eind - 1] === "/") eind -= 1;
  return adres.slice(0, eind);
};

export const web = groep({
  velden: {
    ADRES: tekst.describe(
      "Adres waarop het web luistert. Embedded is dat altijd deze machine zelf, want daar kiest ieder zelf wie zij is.",
    ),
    POORT: getal(0, 65_535).describe("Poort van het web; 0 = een vrije poort."),
    WEBADRES: z
      .string()
      .refine(isWebadres, "moet met https:// beginnen en mag na de naam alleen een pad hebben")
      .describe(
        "Adres waaronder anderen het web bereiken: de links in brieven beginnen ermee, en het web antwoordt medewerkers alleen op deze naam. Embedded: deze machine zelf.",
      ),
    LINKSLEUTEL: z
      .string()
      .min(KORTSTE_SLEUTEL, `moet ten minste ${KORTSTE_SLEUTEL} tekens lang zijn`)
      .optional()
      .describe(
        "Geheim waarmee links in brieven worden ondertekend, voor elke worker en elk web hetzelfde; met een ander geheim werken oude links niet meer. Maak het met: openssl rand -base64 48. Verplicht in productie; embedded maakt er zelf een en bewaart die in de datamap.",
      ),
  },
  standaard: { ADRES: "127.0.0.1", POORT: "3000" },
  maak: ({ ADRES, POORT, WEBADRES, LINKSLEUTEL }): Webinstellingen => ({
    adres: ADRES,
    poort: POORT,
    webadres: zonderSlotstreep(WEBADRES),
    linksleutel: LINKSLEUTEL ?? null,
  }),
});
