import { inUren } from "#domain/getal.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, stappen, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, getalParam, tekstParam } from "../brief.ts";

export interface Nazorgverzoek {
  readonly nummer: string;
  readonly naam: string;
  readonly gevraagdOp: Datum;
  readonly reden: string;
  readonly anders: {
    readonly uren: number | null;
    /** Null: the day was over before it could be promised. */
    readonly uiterlijk: Datum | null;
  };
}

/** Whoever asks for nazorg hears by when the answer comes [E 3.4, 4.4], as with a verlenging. */
export const nazorgGevraagd = definieerBrief<Nazorgverzoek>({
  versie: 2,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      gevraagdOp: datumParam(params, "gevraagdOp"),
      reden: tekstParam(params, "reden"),
      anders: { uren: getalParam(params, "uren"), uiterlijk: datumParam(params, "uiterlijk") },
    }),
  inhoud: ({ anders: { uren, uiterlijk }, ...g }, { kopie }) => ({
    onderwerp: `Wij hebben de vraag om nazorg bij traject ${g.nummer} ontvangen`,
    blokken: [
      alinea(
        `${kopie ? "De aanvrager heeft" : "U hebt"} ons gevraagd om nog eens hulp van een zorgarrangeur, na het einde van het traject. Dat heet nazorg. Wij hebben ${kopie ? "die" : "uw"} vraag goed ontvangen.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Gevraagd op", inWoorden(g.gevraagdOp)],
        ...(uren === null ? [] : [["Gevraagde uren", inUren(uren)] as const]),
        ...(uiterlijk === null ? [] : [["U hoort ons besluit uiterlijk op", inWoorden(uiterlijk)] as const]),
      ),
      kop(kopie ? "Wat is de vraag?" : "Wat vraagt u?"),
      ...vrijeTekst(g.reden),
      kop("Wat gebeurt er nu?"),
      stappen(
        "De projectleider kijkt wat er nodig is en of nazorg daarbij past.",
        uiterlijk === null
          ? "U krijgt ons besluit zo snel mogelijk per mail. De vraag is bij ons later opgeschreven dan had gemoeten. Dat vinden wij vervelend. Wij leggen altijd uit waarom wij zo besluiten."
          : `U krijgt ons besluit per mail, uiterlijk op ${inWoorden(uiterlijk)}. Wij leggen altijd uit waarom wij zo besluiten.`,
        "Hebt u de nazorg niet meer nodig? Laat het ons dan weten.",
      ),
    ],
  }),
});
