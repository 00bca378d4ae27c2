import { z } from "zod";
import { ONTVANGERS, TERMIJNSOORTEN, type Ontvanger } from "../aanmelding/regels.ts";
import { eenExemplaar } from "../een-exemplaar.ts";
import { inWoorden } from "../kalender/datum.ts";
import { Kalenderschema, KALENDER, voorTermijnen } from "../kalender/kalender.ts";
import { naAanvulling } from "../termijnen/aanvulling.ts";
import { beloofdeDag, gevraagdBesluit, metBelofte } from "../termijnen/besluit.ts";
import { TERMIJNNAMEN } from "../termijnen/namen.ts";
import { termijnsleutel } from "../termijnen/termijn.ts";
import { verschuivingen } from "../termijnen/verschuiving.ts";
import type { Dossier } from "../traject/dossier.ts";
import { borgingsherinnering } from "./borging.ts";
import { definieer, mail, nee, type Gebeurtenis } from "./definitie.ts";
import { deelnemers } from "./uitnodiging.ts";
import { datum, keuze, reden, regel } from "./velden.ts";
import { Verschuiving, verschuivingInWoorden } from "./verschuiving.ts";

/** What the clock does, the notice that a decision comes later, and a calendar that changed. */

const termijnvelden = {
  soort: keuze(TERMIJNSOORTEN),
  /** Which one, where several of a soort run side by side. */
  onderwerp: regel(200).optional(),
};

const Trede = z.strictObject({
  ...termijnvelden,
  uiterlijk: datum,
  /** Left out in a journaal from before there were more of one type: the rung that the type is called after. */
  trede: regel(40).optional(),
  aan: z.array(keuze(ONTVANGERS)).max(ONTVANGERS.length).optional(),
});
type Tredegegevens = z.output<typeof Trede>;

const onthoud =
  (gewoon: string) =>
  (dossier: Dossier, { gegevens }: Gebeurtenis<Tredegegevens>): Dossier => ({
    ...dossier,
    signalen: [...dossier.signalen, `${termijnsleutel(gegevens)}/${gegevens.trede ?? gewoon}`],
  });

/** People outside get a letter of their own: they do not know our terms by name. */
const BUITEN: ReadonlySet<Ontvanger> = new Set(["aanvrager", "partner"]);

const meld =
  (brief: string, gewoon: Ontvanger) =>
  (dossier: Dossier, { gegevens: { soort, onderwerp, uiterlijk, aan = [gewoon] } }: Gebeurtenis<Tredegegevens>) =>
    aan.flatMap((wie) => {
      const params = { soort, uiterlijk, ...(onderwerp === undefined ? {} : { onderwerp }) };
      if (wie === "partner" && soort === "borging") return borgingsherinnering(dossier, onderwerp);
      if (wie === "partner" && soort === "evaluatiemoment")
        return deelnemers(dossier).map((partner) => mail("herinnering", wie, { ...params, partner }));
      return [mail(BUITEN.has(wie) ? "herinnering" : brief, wie, params)];
    });

const naam = ({ soort, onderwerp }: Pick<Tredegegevens, "soort" | "onderwerp">): string =>
  onderwerp === undefined ? TERMIJNNAMEN[soort] : `${TERMIJNNAMEN[soort]} (${onderwerp})`;

const bericht = (aan: readonly string[]): string => `Bericht aan: ${aan.join(", ")}.`;

export const termijnNadert = definieer({
  type: "termijn.nadert",
  titel: "Termijn nadert",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) =>
    `De termijn voor ${naam(g)} loopt af op ${inWoorden(g.uiterlijk)}. ${bericht(g.aan ?? ["projectleider"])}`,
  verwerk: onthoud("herinnering"),
  opdrachten: meld("termijn-nadert", "projectleider"),
});

export const termijnVerstreken = definieer({
  type: "termijn.verstreken",
  titel: "Termijn verstreken",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) =>
    `De termijn voor ${naam(g)} was ${inWoorden(g.uiterlijk)} en is verstreken. ${bericht(g.aan ?? ["projectleider"])}`,
  verwerk: onthoud("verstreken"),
  opdrachten: meld("termijn-verlopen", "projectleider"),
});

export const termijnGeescaleerd = definieer({
  type: "termijn.geescaleerd",
  titel: "Termijn geëscaleerd",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) =>
    `De termijn voor ${naam(g)} was ${inWoorden(g.uiterlijk)} en is nog steeds open. ${bericht(g.aan ?? ["plaatsvervanger"])}`,
  verwerk: onthoud("escalatie"),
  opdrachten: meld("escalatie", "plaatsvervanger"),
});

/** In time or not, the aanvrager hears beforehand when the answer does come [E 3.4; naar Awb 4:14]. */
export const besluitUitgesteld = definieer({
  type: "besluit.uitgesteld",
  titel: "Besluit uitgesteld",
  besluit: true,
  schema: () => z.strictObject({ nieuweDatum: datum, reden }),
  wie: ["projectleider"],
  voorbeeld: { nieuweDatum: "2027-05-11", reden: "De gemeente reageert pas na de vakantie." },
  zin: (g) => `Het besluit komt later, uiterlijk op ${inWoorden(g.nieuweDatum)}: ${g.reden}`,
  eis: (dossier, { gegevens: { nieuweDatum }, dag }) => {
    if (nieuweDatum <= dag)
      return nee("uitstel.verleden", "De nieuwe datum voor het besluit is niet na vandaag. Kies een latere dag.");
    // What was promised moves with an aanvulling that is still awaited.
    const termijn = gevraagdBesluit(naAanvulling(dossier, dossier.aanvulling?.uiterlijk ?? dag));
    return termijn !== null && nieuweDatum <= termijn.uiterlijk
      ? nee("uitstel.niet-later", `Het besluit is al beloofd voor uiterlijk ${inWoorden(termijn.uiterlijk)}.`)
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => {
    const totNu = naAanvulling(dossier, op ?? dag);
    return {
      ...dossier,
      uitstel: {
        op: op ?? dag,
        tot: gegevens.nieuweDatum,
        reden: gegevens.reden,
        ...beloofdeDag(totNu, gevraagdBesluit(totNu)),
      },
    };
  },
  opdrachten: (dossier, { gegevens }) => [
    mail("besluit-uitgesteld", "aanvrager", {
      soort: gevraagdBesluit(dossier)?.soort ?? "beslissing",
      nieuweDatum: gegevens.nieuweDatum,
      reden: gegevens.reden,
    }),
  ],
});

const BESLUITEN: ReadonlySet<string> = new Set(["beslissing", "verlengingsbesluit"]);

export const kalenderBijgewerkt = definieer({
  type: "kalender.bijgewerkt",
  titel: "Kalender bijgewerkt",
  schema: () =>
    z.strictObject({
      kalender: Kalenderschema.overwrite(eenExemplaar),
      verschuivingen: z.array(Verschuiving).optional(),
    }),
  wie: ["beheerder", "systeem"],
  voorbeeld: { kalender: voorTermijnen(KALENDER) },
  zin: ({ kalender: { versie }, verschuivingen: verschoven = [] }) =>
    `De kalender is bijgewerkt, naar versie ${versie}. ${
      verschoven.length === 0 ? "Er verschuift geen termijn." : verschoven.map(verschuivingInWoorden).join(" ")
    }`,
  vulAan: (dossier, staatpad, { kalender }) => ({
    kalender: voorTermijnen(kalender),
    verschuivingen: verschuivingen(dossier, staatpad, kalender),
  }),
  verwerk: (dossier, { gegevens }) => metBelofte(dossier, gegevens.kalender),
  // Whoever was promised a day hears of a later one [E 3.4]; an earlier one is within the promise, and while the clock stands still no day is promised.
  opdrachten: (dossier, { gegevens: { kalender, verschuivingen: verschoven = [] } }) =>
    verschoven
      .filter(({ soort, oud, nieuw }) => BESLUITEN.has(soort) && nieuw > oud && dossier.aanvulling === null)
      .map(({ soort, nieuw }) =>
        mail("besluit-uitgesteld", "aanvrager", {
          soort,
          nieuweDatum: nieuw,
          reden: `De kalender met vrije dagen is veranderd (versie ${kalender.versie}).`,
        }),
      ),
});
