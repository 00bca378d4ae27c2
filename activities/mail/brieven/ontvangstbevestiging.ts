import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, stappen } from "../blokken.ts";
import { beloofdeBeslisdatum } from "../beloofd.ts";
import { compleet, definieerBrief } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Ontvangst {
  readonly nummer: string;
  readonly naam: string;
  readonly ontvangenOp: Datum;
  /** Null for who joins an aanvraag that waits for a place: no day is promised. */
  readonly besluit: { readonly uiterlijk: Datum | null };
  /** That day was over when the aanmelding was entered. */
  readonly teLaat: boolean;
}

/** Schools complained that it was unclear whether and when a decision would come [E 3.4]: so the day is promised here. */
export const ontvangstbevestiging = definieerBrief<Ontvangst>({
  versie: 5,
  aan: ["aanvrager", "partner"],
  verzamel: (dossier, params) => {
    const wacht = params["wacht"] === true;
    const uiterlijk = wacht ? null : beloofdeBeslisdatum(dossier);
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      ontvangenOp: dossier.ontvangenOp,
      besluit: wacht || uiterlijk !== null ? { uiterlijk } : null,
      teLaat: params["teLaat"] === true,
    });
  },
  inhoud: (g, { kopie, rol, partij }) => {
    const { uiterlijk } = g.besluit;
    const mee = kopie || rol === "partner";
    return {
      onderwerp: `Wij hebben uw aanmelding ${g.nummer} ontvangen`,
      blokken: [
        alinea(
          mee
            ? `${woordenVoor(partij).Uw} vraagt samen met anderen een zorgarrangeur aan. Wij hebben de aanmelding goed ontvangen.`
            : "Bedankt voor uw aanmelding voor een zorgarrangeur. Wij hebben de aanmelding goed ontvangen.",
        ),
        gegevens(
          ["Nummer", g.nummer],
          ["Aangemeld", g.naam],
          ["Ontvangen op", inWoorden(g.ontvangenOp)],
          ...(g.teLaat || uiterlijk === null
            ? []
            : [["U hoort ons besluit uiterlijk op", inWoorden(uiterlijk)] as const]),
        ),
        ...(g.teLaat
          ? [
              alinea(
                "Wij hebben uw aanmelding later verwerkt dan had gemoeten. De dag waarop u normaal ons besluit krijgt, is al voorbij. U krijgt van ons een nieuwe datum. Onze excuses daarvoor.",
              ),
            ]
          : []),
        kop("Wat gebeurt er nu?"),
        uiterlijk === null && !g.teLaat
          ? stappen(
              "De aanvraag staat op de wachtlijst: er is nog geen plaats.",
              "Komt er een plaats vrij en is deze aanvraag aan de beurt? Dan krijgt u bericht.",
            )
          : stappen(
              "De projectleider leest uw aanmelding en kijkt of die past bij de voorwaarden van de subsidie.",
              `Missen wij nog iets? Dan vragen wij ${mee ? "de aanvrager" : "u"} om een aanvulling. Zolang wij op het antwoord wachten, schuift de datum van ons besluit op.`,
              `U krijgt ons besluit per mail, ${g.teLaat || uiterlijk === null ? "uiterlijk op de nieuwe datum" : `uiterlijk op ${inWoorden(uiterlijk)}`}. Wij leggen altijd uit waarom wij zo besluiten.`,
            ),
        alinea(
          "U hoeft nu niets te doen. Verandert er iets bij u, bijvoorbeeld de contactpersoon? Laat het ons dan weten.",
        ),
      ],
    };
  },
});
