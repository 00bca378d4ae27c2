import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { zonderPunt } from "#domain/tekst/een-punt.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Plan } from "#domain/traject/plan.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst, type Blok } from "../blokken.ts";
import { compleet, datumParam, definieerBrief } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Start {
  readonly nummer: string;
  readonly naam: string;
  readonly za: { readonly id: string | null };
  readonly verwachtingen: string;
  readonly plan: Plan;
  readonly wie: (partner: string) => string;
  /** The day on which it is told: a day before it is not named any more. */
  readonly vandaag: Datum;
}

/** The expectations themselves, in the words of the startgesprek: that they were not known is the most repeated complaint [E 3.4, 4.4]. */
export const trajectGestart = definieerBrief<Start>({
  versie: 3,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      za: { id: dossier.za },
      verwachtingen: dossier.plan.verwachtingen,
      plan: dossier.plan,
      wie: namenIn(dossier),
      vandaag: datumParam(params, "op"),
    }),
  inhoud: (g, { rol, partij, naamVanZa }) => ({
    onderwerp: `Traject ${g.nummer} is begonnen: dit is afgesproken`,
    blokken: [
      alinea(
        rol === "partner"
          ? `${woordenVoor(partij).Uw} doet mee in dit traject. Het is nu begonnen. Hieronder leest u wat er bij de start is afgesproken.`
          : "Het traject is begonnen. Hieronder leest u wat er bij de start is afgesproken.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ...(g.za.id === null ? [] : [["Zorgarrangeur", naamVanZa(g.za.id)] as const]),
        ...(g.plan.einde === null || g.plan.einde < g.vandaag
          ? []
          : [["Het traject eindigt op", inWoorden(g.plan.einde)] as const]),
        ...genoemd("Kan het werk later overnemen", g.plan.kwaliteitsmedewerker),
        ...genoemd("Contact van het bestuur", g.plan.bestuurscontact),
      ),
      kop("Wat verwachten wij van elkaar?"),
      ...vrijeTekst(g.verwachtingen),
      ...onderKop("Waar willen wij over een jaar staan?", vrijeTekst(g.plan.stip)),
      ...onderKop("Wie doet wat, en wanneer?", voornemens(g, g.plan.piketpaaltjes)),
      ...onderKop("Hoe gaat de school daarna zelf verder?", voornemens(g, g.plan.vervolgstappen)),
      kop("Wat gebeurt er nu?"),
      rol === "za"
        ? lijst("Dit bericht gaat ook naar de aanvrager en de partners. Iedereen kan de ander hierop aanspreken.")
        : lijst(
            "De zorgarrangeur nodigt u uit voor wat u samen gaat doen.",
            woordenVoor(partij).draagtBij,
            "Zorg dat uw contactpersoon tijd heeft en afspraken mag maken. Komt er iemand anders? Draag het werk dan goed over en laat het ons weten.",
            "Klopt er iets niet, of verwacht u iets anders? Zeg het nu, met een antwoord op dit bericht.",
          ),
    ],
  }),
});

const genoemd = (wat: string, wie: Plan["bestuurscontact"]): readonly (readonly [string, string])[] =>
  wie === null ? [] : [[wat, wie.naam]];

const voornemens = ({ wie: naam, vandaag }: Start, lijstVan: Plan["piketpaaltjes"]): readonly Blok[] =>
  lijstVan.length === 0
    ? []
    : [
        lijst(
          ...lijstVan.map(
            ({ wat, wie, uiterlijk }) =>
              `${naam(wie)}: ${uiterlijk < vandaag ? wat : zonderPunt(wat)}${uiterlijk < vandaag ? "" : ` (uiterlijk ${inWoorden(uiterlijk)})`}`,
          ),
        ),
      ];
