import { z } from "zod";
import type { Medewerker, Medewerkerrol } from "#domain/medewerkers/medewerker.ts";
import { geschreven } from "#domain/tekst/zichtbaar.ts";
import { groep } from "./groep.ts";
import { leesMedewerker, leesZorgarrangeurs, type Postadres } from "./postadres.ts";

/** Who works here when the system first starts. After that people keep the list (trajecten medewerker), and nobody looks at these again. */
export interface Medewerkerinstellingen {
  readonly eersteMedewerkers: readonly Eerste[];
}

export type Eerste = Pick<Medewerker, "id" | "naam" | "mail" | "rollen">;

const adres = z
  .string()
  .overwrite(geschreven)
  .refine((waarde) => leesMedewerker(waarde) !== null, "moet een e-mailadres zijn, of Naam <adres>");

const BEGIN =
  "Alleen gebruikt als er bij de start nog geen medewerkers zijn; daarna houdt trajecten medewerker ze bij.";

export const medewerkers = groep({
  velden: {
    MAIL_PROJECTLEIDER: adres.optional().describe(`De eerste projectleider: adres, of Naam <adres>. ${BEGIN}`),
    MAIL_PLAATSVERVANGER: adres
      .optional()
      .describe(
        "De eerste plaatsvervanger, als een termijn blijft liggen. Leeg: de projectleider krijgt die berichten.",
      ),
    MAIL_BEHEERDER: adres
      .optional()
      .describe("De eerste beheerder. Zonder maakt u die met trajecten medewerker nieuw."),
    MAIL_ZORGARRANGEURS: z
      .string()
      .overwrite(geschreven)
      .refine(
        (waarde) => leesZorgarrangeurs(waarde) !== null,
        "moet bestaan uit delen als za-03=adres of za-03=Naam <adres>, gescheiden door een puntkomma",
      )
      .optional()
      .describe(
        "De eerste zorgarrangeurs, per aanduiding: za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example.",
      ),
  },
  embedded: {
    MAIL_PROJECTLEIDER: "Petra de Wit <projectleider@trajecten.example>",
    MAIL_PLAATSVERVANGER: "Omar Haddad <plaatsvervanger@trajecten.example>",
    MAIL_BEHEERDER: "Bas Kuipers <beheerder@trajecten.example>",
    MAIL_ZORGARRANGEURS: "za-03=Kim de Boer <za-03@trajecten.example>; za-05=Sam Visser <za-05@trajecten.example>",
  },
  maak: (w): Medewerkerinstellingen => ({
    eersteMedewerkers: samengenomen([
      ...eerste("pl-1", "projectleider", w.MAIL_PROJECTLEIDER),
      ...eerste("pv-1", "plaatsvervanger", w.MAIL_PLAATSVERVANGER),
      ...eerste("bh-1", "beheerder", w.MAIL_BEHEERDER),
      ...[...(leesZorgarrangeurs(w.MAIL_ZORGARRANGEURS ?? "") ?? [])].map(([id, { naam, adres: mail }]): Eerste => ({
        id,
        naam: naam === "" ? id : naam,
        mail,
        rollen: ["zorgarrangeur"],
      })),
    ]),
  }),
});

function eerste(id: string, rol: Medewerkerrol, tekst: string | undefined): readonly Eerste[] {
  const gelezen: Postadres | null = tekst === undefined ? null : leesMedewerker(tekst);
  if (gelezen === null) return [];
  const { naam, adres: mail } = gelezen;
  return [{ id, naam: naam === "" ? `${rol.charAt(0).toUpperCase()}${rol.slice(1)}` : naam, mail, rollen: [rol] }];
}

/** Two roles at one address are one person; a zorgarrangeur keeps the id that the settings gave. */
const samengenomen = (lijst: readonly Eerste[]): readonly Eerste[] =>
  [...Map.groupBy(lijst, ({ mail }) => mail.toLowerCase()).values()].map((zelfde) => ({
    ...(zelfde.find(({ rollen }) => rollen.includes("zorgarrangeur")) ?? zelfde[0]!),
    rollen: [...new Set(zelfde.flatMap(({ rollen }) => rollen))],
  }));
