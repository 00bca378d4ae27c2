import { borgingGecontroleerd } from "#domain/gebeurtenissen/borging/gecontroleerd.ts";
import { vraagId } from "#domain/gebeurtenissen/borging/vraag.ts";
import { hashVan } from "#domain/journaal/hash.ts";
import { type Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { type Fouten, type Invoer } from "./antwoord-bladzijde.ts";

/** What a partner filled in, and the gebeurtenis that it makes. */

export function leesInvoer(formulier: Readonly<Record<string, unknown>>): Invoer {
  const tekst = (veld: "nagekomen" | "toelichting"): string => {
    const waarde = formulier[veld];
    return typeof waarde === "string" ? waarde : "";
  };
  // A form sends each line end as two characters.
  return {
    nagekomen: tekst("nagekomen"),
    toelichting: tekst("toelichting").replace(/\r\n?/g, "\n"),
    gedaan: [formulier["gedaan"] ?? []].flat().filter((een) => typeof een === "string"),
  };
}

/** The gebeurtenis that the form makes, under a name that follows from the question: sent twice it counts once. */
export function leesAntwoord(
  vraag: Borgingsvraag,
  { nagekomen, toelichting, gedaan }: Invoer,
): { readonly inzending: Inzending } | { readonly fouten: Fouten } {
  const id = vraagId(vraag);
  const gelezen = borgingGecontroleerd.schema.safeParse({
    partner: vraag.partner,
    vraag: id,
    ...(nagekomen === "ja" || nagekomen === "nee" ? { nagekomen: nagekomen === "ja" } : {}),
    toelichting,
    ...(gedaan.length === 0 ? {} : { gedaan: [...gedaan] }),
  });
  return gelezen.success
    ? {
        inzending: {
          id: `antwoord:${hashVan(id).slice(0, 32)}`,
          type: borgingGecontroleerd.type,
          gegevens: gelezen.data,
          door: { rol: "partner", id: vraag.partner },
        },
      }
    : { fouten: Object.fromEntries(gelezen.error.issues.toReversed().map(({ path, message }) => [path[0], message])) };
}
