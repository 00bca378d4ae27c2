import { z } from "zod";
import type { Postadres } from "#activities/mail/transport.ts";
import { GEEN_ZA_ADRESSEN, leesZaAdressen, type ZaAdressen } from "#activities/mail/za-adressen.ts";
import { geschreven } from "#domain/tekst/zichtbaar.ts";
import { groep } from "./groep.ts";
import { email } from "./soorten.ts";

/** Where the letters for people of the foundation go. */
export interface Roladressen {
  readonly projectleider: Postadres | null;
  readonly plaatsvervanger: Postadres | null;
  readonly beheerder: Postadres | null;
  readonly zorgarrangeurs: ZaAdressen;
}

const adres = (waarde: string | undefined): Postadres | null =>
  waarde === undefined ? null : { naam: "", adres: waarde };

export const rollen = groep({
  velden: {
    MAIL_PROJECTLEIDER: email.describe("Adres van de projectleider, voor berichten over termijnen."),
    MAIL_PLAATSVERVANGER: email
      .optional()
      .describe(
        "Adres van de plaatsvervanger, als een termijn blijft liggen. Leeg: de projectleider krijgt die berichten.",
      ),
    MAIL_BEHEERDER: email.optional().describe("Adres van de beheerder, voor berichten over het bewaren van gegevens."),
    MAIL_ZORGARRANGEURS: z
      .string()
      .overwrite(geschreven)
      .refine(
        (waarde) => leesZaAdressen(waarde) !== null,
        "moet bestaan uit delen als za-03=adres of za-03=Naam <adres>, gescheiden door een puntkomma; * mag één keer, als *=@domein",
      )
      .optional()
      .describe(
        "Adressen van de zorgarrangeurs, per aanduiding: za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example; *=@stichting.example. De naam staat in brieven. Met * krijgt ieder ander aanduiding@domein.",
      ),
  },
  embedded: {
    MAIL_PROJECTLEIDER: "projectleider@trajecten.example",
    MAIL_PLAATSVERVANGER: "plaatsvervanger@trajecten.example",
    MAIL_BEHEERDER: "beheerder@trajecten.example",
    MAIL_ZORGARRANGEURS: "*=@trajecten.example",
  },
  maak: (w): Roladressen => ({
    projectleider: adres(w.MAIL_PROJECTLEIDER),
    plaatsvervanger: adres(w.MAIL_PLAATSVERVANGER),
    beheerder: adres(w.MAIL_BEHEERDER),
    zorgarrangeurs: leesZaAdressen(w.MAIL_ZORGARRANGEURS ?? "") ?? GEEN_ZA_ADRESSEN,
  }),
});
