import { partnerMet } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, tekstParam } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Hernoeming {
  readonly nummer: string;
  readonly naam: string;
  readonly heette: string;
  readonly heet: string;
}

/** Whoever bears the name sees how we write it from now on; the zorgarrangeur knows whom to ask for. */
export const partnerHernoemd = definieerBrief<Hernoeming>({
  versie: 3,
  aan: ["partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      heette: partnerMet(dossier, tekstParam(params, "partner") ?? "")?.heette,
      heet: partnernaamParam(dossier, params),
    }),
  inhoud: (g, { rol, partij }) => ({
    onderwerp: `Een andere naam in ${g.nummer}`,
    blokken: [
      alinea(
        rol === "partner"
          ? `${woordenVoor(partij).Uw} staat vanaf nu onder een andere naam bij ons.`
          : "Een partner in dit traject heet vanaf nu anders.",
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["De naam was", g.heette], ["De naam is nu", g.heet]),
      ...(rol === "partner"
        ? [
            kop("Wat betekent dit voor u?"),
            lijst(
              "Alleen de naam verandert. Wat al is besloten en afgesproken, blijft gelden.",
              "Klopt de naam niet? Laat het ons dan weten.",
            ),
          ]
        : [alinea("Alleen de naam verandert. De contactpersoon en de afspraken blijven dezelfde.")]),
    ],
  }),
});
