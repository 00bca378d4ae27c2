import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { inUren } from "#domain/getal.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Briefparams, type Ontvangerrol } from "../brief.ts";
import { alsRedenen, metRedenen } from "../redenregels.ts";
import { VORM_IN_WOORDEN } from "../woorden.ts";

interface Basis {
  readonly nummer: string;
  readonly naam: string;
  readonly beslotenOp: Datum;
}

export type Verlengingsbesluit =
  | (Basis & {
      readonly besluit: "toegekend";
      readonly uren: number;
      readonly urenTotaal: number;
      readonly uitleg: { readonly tekst: string };
      /** Another one because of these hours; empty: it stays what it was. */
      readonly soort: { readonly zin: string };
      /** The planned end that still lies ahead; hours don't move it. */
      readonly einde: { readonly op: Datum | null };
    })
  | (Basis & {
      readonly besluit: "afgewezen";
      readonly waarom: { readonly redenen: readonly string[] };
      readonly toelichting: string;
    });

/** The verlenging that was decided last; later requests that still wait are passed over. */
const laatstBesloten = (dossier: Dossier) =>
  dossier.verlengingen.findLast(
    (verlenging) => verlenging.besluit === "toegekend" || verlenging.besluit === "afgewezen",
  );

function verzamel(dossier: Dossier, params: Briefparams): Uitkomst<Verlengingsbesluit> {
  const verlenging = laatstBesloten(dossier);
  const basis = { nummer: dossier.nummer, naam: dossier.naam, beslotenOp: verlenging?.beslotenOp };
  const toelichting = tekstParam(params, "toelichting");
  // A refusal is always explained [E 3.4]; a grant speaks for itself when no words came with it.
  return verlenging?.besluit === "toegekend"
    ? compleet({
        ...basis,
        besluit: "toegekend" as const,
        uren: verlenging.uren,
        urenTotaal: urenbudget(dossier),
        uitleg: { tekst: toelichting ?? "" },
        soort: { zin: andereVorm(params) },
        einde: { op: datumParam(params, "einde") },
      })
    : compleet({
        ...basis,
        besluit: "afgewezen" as const,
        waarom: { redenen: alsRedenen(verlenging?.gekozen) },
        toelichting,
      });
}

function andereVorm(params: Briefparams): string {
  const [was, wordt] = (["vormWas", "vormWordt"] as const).map((naam) =>
    VORMNAMEN.find((vorm) => vorm === tekstParam(params, naam)),
  );
  return was === undefined || wordt === undefined ? "" : `${VORM_IN_WOORDEN[wordt]} (het was ${VORM_IN_WOORDEN[was]})`;
}

const PLANNING: Partial<Record<Ontvangerrol, string>> & { readonly aanvrager: string } = {
  aanvrager: "De zorgarrangeur maakt met u een planning voor de extra uren.",
  partner:
    "De zorgarrangeur maakt met de aanvrager een planning voor de extra uren, en overlegt met u over wat u doet.",
  za: "Maak met de aanvrager een planning voor de extra uren.",
};

export const verlengingsbesluit = definieerBrief<Verlengingsbesluit>({
  versie: 7,
  aan: ["aanvrager", "partner", "za"],
  besluit: true,
  verzamel,
  inhoud: (g, { rol }) => ({
    onderwerp: `Ons besluit over de verlenging van traject ${g.nummer}`,
    blokken:
      g.besluit === "toegekend"
        ? [
            alinea("Er is verlenging van dit traject gevraagd. Wij kennen de verlenging toe."),
            gegevens(
              ["Nummer", g.nummer],
              ["Traject", g.naam],
              ["Besluit", `verlenging toegekend op ${inWoorden(g.beslotenOp)}`],
              ["Extra uren", inUren(g.uren)],
              ["Uren in totaal", inUren(g.urenTotaal)],
              ...(g.soort.zin === "" ? [] : [["Soort traject", g.soort.zin] as const]),
            ),
            ...onderKop("Waarom besluiten wij dit?", vrijeTekst(g.uitleg.tekst)),
            kop("Wat gebeurt er nu?"),
            lijst(
              PLANNING[rol] ?? PLANNING.aanvrager,
              ...(g.einde.op === null
                ? []
                : [
                    `Het traject is volgens plan klaar op ${inWoorden(g.einde.op)}. Deze uren veranderen die dag niet. Wordt een andere dag afgesproken, dan krijgt u bericht.`,
                  ]),
              "Spreek samen af wat er klaar moet zijn als de uren op zijn, en wie het daarna overneemt.",
            ),
          ]
        : [
            alinea("Er is verlenging van dit traject gevraagd. Wij kunnen de verlenging helaas niet toekennen."),
            gegevens(
              ["Nummer", g.nummer],
              ["Traject", g.naam],
              ["Besluit", `verlenging afgewezen op ${inWoorden(g.beslotenOp)}`],
            ),
            kop("Waarom besluiten wij dit?"),
            ...metRedenen(g.waarom.redenen, g.toelichting),
            kop("Wat betekent dit voor u?"),
            rol === "za"
              ? lijst(
                  "Het traject loopt door tot de uren op zijn die eerder zijn toegekend.",
                  "Bespreek met de aanvrager en de partners hoe zij daarna zelf verder kunnen, en welke afspraken daarvoor nodig zijn.",
                )
              : lijst(
                  "Het traject loopt door tot de uren op zijn die eerder zijn toegekend.",
                  "De zorgarrangeur bespreekt met u hoe u daarna zelf verder kunt en welke afspraken daarvoor nodig zijn.",
                  "Wilt u meer weten over ons besluit? Bel of mail ons: wij leggen het graag uit.",
                ),
          ],
  }),
});
