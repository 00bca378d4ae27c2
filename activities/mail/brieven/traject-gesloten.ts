import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { meedoend } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst, type Blok } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Briefparams, type Ontvangerrol } from "../brief.ts";
import type { Omlijsting } from "../deel.ts";
import { onderbouwing, onderbouwingBlokken, type Onderbouwing } from "../oordeelregels.ts";
import { woordenVoor, type Partijwoorden } from "../partijwoorden.ts";
import { vervolgregels } from "../vervolgregels.ts";
import { OORDEEL_IN_WOORDEN } from "../woorden.ts";

export interface Sluiting {
  readonly nummer: string;
  readonly naam: string;
  readonly geslotenOp: Datum;
  /** None where it was opened again meanwhile. */
  readonly oordeel: { readonly inWoorden: string | null };
  readonly onderbouwing: Onderbouwing;
  /** With whom the results were not talked over, of those that this reader is told of, and why. */
  readonly nietBesproken: { readonly met: readonly string[]; readonly reden: string };
  readonly vervolg: { readonly stappen: readonly string[] };
  readonly borging: { readonly afgesproken: boolean };
}

/** From here on the results are the school's own; that is when they fade [E 3.4, 4.5], so this says what is still to come. */
export const trajectGesloten = definieerBrief<Sluiting>({
  versie: 7,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      geslotenOp: datumParam(params, "op"),
      oordeel: { inWoorden: dossier.oordeel === null ? null : OORDEEL_IN_WOORDEN[dossier.oordeel] },
      onderbouwing: onderbouwing(dossier),
      nietBesproken: { met: metWieNiet(dossier, params), reden: tekstParam(params, "nietBesproken") ?? "" },
      vervolg: { stappen: vervolgregels(dossier, datumParam(params, "vandaag") ?? dossier.afgerondOp) },
      borging: { afgesproken: dossier.borging.length > 0 },
    }),
  inhoud: (g, omlijsting) => ({
    onderwerp: `Traject ${g.nummer} is afgerond`,
    blokken: omlijsting.rol === "za" ? aanZa(g) : aanAnderen(g, omlijsting),
  }),
});

const aanZa = (g: Sluiting): readonly Blok[] => [
  alinea("Dit traject is afgerond en gesloten. Dat heeft de projectleider besloten."),
  gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Gesloten op", inWoorden(g.geslotenOp)]),
  kop("Wat moet er gebeuren?"),
  lijst(
    "Boek de uren die u nog niet hebt geboekt. Dat kan nu alleen nog met een reden.",
    "De aanvrager en de partners krijgen bericht dat het traject is gesloten.",
    "Hoort u dat het niet goed gaat? Laat het de projectleider weten.",
  ),
];

const aanAnderen = (g: Sluiting, { rol, partij }: Omlijsting): readonly Blok[] => [
  alinea(
    rol === "partner"
      ? `${woordenVoor(partij).Uw} deed mee in dit traject. Het is afgerond en gesloten. De zorgarrangeur is klaar. U gaat nu met elkaar verder.`
      : "Het traject is afgerond en gesloten. De zorgarrangeur is klaar. U gaat nu zelf verder.",
  ),
  gegevens(
    ["Nummer", g.nummer],
    ["Traject", g.naam],
    ["Gesloten op", inWoorden(g.geslotenOp)],
    ...(g.oordeel.inWoorden === null ? [] : [["Oordeel", g.oordeel.inWoorden] as const]),
  ),
  ...onderbouwingBlokken(g.onderbouwing),
  ...onderKop("Wat is niet besproken?", nietBesproken(g, rol, woordenVoor(partij))),
  ...onderKop(
    rol === "partner" ? "Hoe gaat het verder?" : "Hoe gaat u verder?",
    g.vervolg.stappen.length === 0 ? [] : [lijst(...g.vervolg.stappen)],
  ),
  kop("Wat gebeurt er nu?"),
  lijst(
    ...(g.vervolg.stappen.length === 0
      ? []
      : [
          "Wij vragen later hoe het met deze stappen gaat. Die vraag komt bij wie de stap doet, of anders bij de aanvrager.",
        ]),
    ...(g.borging.afgesproken
      ? [
          "De afspraken die u met elkaar hebt gemaakt, lopen door. Let samen op dat iedereen zich eraan houdt.",
          "Wij kunnen later nog vragen of de afspraken worden nagekomen. Die vraag komt per mail, bij de partner die de afspraak heeft gemaakt.",
        ]
      : []),
    "Gaat het niet goed? Laat het ons weten. Dan kijken wij of een zorgarrangeur u nog kort kan helpen. Dat heet nazorg.",
  ),
];

/** Who applied hears of everybody, a partner of itself. */
function metWieNiet(dossier: Dossier, params: Briefparams): readonly string[] {
  const lezer = tekstParam(params, "partner");
  return meedoend(dossier)
    .filter(({ nummer }) => !dossier.terugkoppeling.includes(nummer) && (lezer === null || nummer === lezer))
    .map(({ naam }) => naam);
}

const nietBesproken = (
  { nietBesproken: { met, reden } }: Sluiting,
  rol: Ontvangerrol,
  { uw }: Partijwoorden,
): readonly Blok[] =>
  met.length === 0 || reden === ""
    ? []
    : [
        alinea(
          rol === "partner"
            ? `Wij hebben de resultaten niet apart met ${uw} besproken. De reden:`
            : `Wij hebben de resultaten niet apart besproken met: ${met.join(", ")}. De reden:`,
        ),
        ...vrijeTekst(reden),
        ...(rol === "partner" ? [alinea("Wilt u ze alsnog horen? Antwoord dan op dit bericht.")] : []),
      ];
