import { z } from "zod";
import { wie } from "./wie.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { datum, regel } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Gebeurtenis, nee } from "../definitie.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import { zonderPunt } from "../../tekst/een-punt.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { isPartnernummer } from "../../traject/partnernummer.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";
import { isOpen, type Voornemen } from "../../traject/plan.ts";
import { type Weigering, bijVeld } from "../../weigering.ts";

/** What somebody is to do by a day: what, who, by when [E 3.4, 4.5]. */

export const voornemen = () => z.strictObject({ wat: regel(300), wie: wie(), uiterlijk: datum });

export const voornemens = (naam: string) => z.array(voornemen()).max(20, `Noem hoogstens 20 ${naam}.`).optional();

type Gestuurd = z.output<ReturnType<typeof voornemen>>;

/** Numbered on from what is there: a number is never another's. */
export const genummerd = (
  soort: Soort,
  al: readonly Voornemen[],
  nieuw: readonly Gestuurd[] = [],
): readonly Voornemen[] => [
  ...al,
  ...nieuw.map((een, i) => ({ nummer: `${soort}-${al.length + i + 1}`, ...een, gehaaldOp: null })),
];

/** Who is named by a partner's number takes part. */
export const wieNietMee = (dossier: Dossier, wieDoetHet: string): Weigering | null =>
  isPartnernummer(wieDoetHet) ? doetNietMee(dossier, wieDoetHet) : null;

/** No more are kept. */
export const teVeel = (dossier: Dossier, soort: Soort): Weigering | null =>
  voornemensVan(dossier, soort).length >= 100
    ? nee(`${soort}.te-veel`, `Er zijn al 100 ${SOORTEN[soort].lijst}. Meer worden er niet bijgehouden.`)
    : null;

/** One more is agreed. */
export const metNieuw = (dossier: Dossier, soort: Soort, nieuw: Gestuurd): Dossier =>
  metVoornemens(dossier, soort, genummerd(soort, voornemensVan(dossier, soort), [nieuw]));

/** Why these can't be agreed, on the day on which that was done. */
export function kanNiet(
  dossier: Dossier,
  nieuw: readonly Pick<Gestuurd, "wie" | "uiterlijk">[] | undefined,
  vanaf: Datum | null,
  gebeurtenis: Pick<Gebeurtenis, "bron">,
): Weigering | null {
  for (const { wie: wieDoetHet, uiterlijk } of nieuw ?? []) {
    const niet = wieNietMee(dossier, wieDoetHet) ?? nietVoor(vanaf, "de start van het traject", uiterlijk, gebeurtenis);
    if (niet !== null) return niet;
  }
  return null;
}

export const SOORTEN = {
  piketpaaltje: {
    lijst: "piketpaaltjes",
    een: "Piketpaaltje",
    alKlaar: "gehaald",
    vorm: /^piketpaaltje-[1-9]\d{0,2}$/,
  },
  vervolgstap: { lijst: "vervolgstappen", een: "Vervolgstap", alKlaar: "gedaan", vorm: /^vervolgstap-[1-9]\d{0,2}$/ },
} as const;
export type Soort = keyof typeof SOORTEN;

/** Which one is meant, by its number. */
export const nummerveld = (soort: Soort) =>
  z
    .string({ error: `Vul in om welk nummer het gaat, bijvoorbeeld ${soort}-1.` })
    .regex(SOORTEN[soort].vorm, `Noem het bij het nummer, bijvoorbeeld ${soort}-1.`);

export const voornemensVan = ({ plan }: Dossier, soort: Soort): readonly Voornemen[] => plan[SOORTEN[soort].lijst];

export const metVoornemens = (dossier: Dossier, soort: Soort, lijst: readonly Voornemen[]): Dossier => ({
  ...dossier,
  plan: { ...dossier.plan, [SOORTEN[soort].lijst]: lijst },
});

export const gewijzigd = (dossier: Dossier, soort: Soort, nummer: string, deel: Partial<Voornemen>): Dossier =>
  metVoornemens(
    dossier,
    soort,
    voornemensVan(dossier, soort).map((een) => (een.nummer === nummer ? { ...alsNieuw(een), ...deel } : een)),
  );

/** What its partner told of it before is not of it any more. */
export const alsNieuw = ({ gaatNietSinds: _sinds, ...een }: Voornemen): Voornemen => een;

/** There is nothing left that can be done or moved. */
export function nietsOpen(dossier: Dossier, soort: Soort): Weigering | null {
  const lijst = voornemensVan(dossier, soort);
  return lijst.some(isOpen)
    ? null
    : nee(
        `${soort}.geen-open`,
        lijst.length === 0
          ? `Er zijn geen ${SOORTEN[soort].lijst} afgesproken.`
          : `Alle ${SOORTEN[soort].lijst} zijn al ${SOORTEN[soort].alKlaar}.`,
      );
}

/** Why this one can't be done or moved; null when it can. */
function nietOpen(dossier: Dossier, soort: Soort, nummer: string): Weigering | null {
  const een = voornemensVan(dossier, soort).find((v) => v.nummer === nummer);
  if (een === undefined) return nee(`${soort}.onbekend`, `${SOORTEN[soort].een} ${nummer} is er niet.`);
  return isOpen(een)
    ? null
    : nee(`${soort}.${SOORTEN[soort].alKlaar}`, `${SOORTEN[soort].een} ${nummer} is al ${SOORTEN[soort].alKlaar}.`);
}

/** Why it can't be done on that day; nothing is done before the traject began. */
export const nietGedaan = (
  dossier: Dossier,
  soort: Soort,
  nummer: string,
  gebeurtenis: Pick<Gebeurtenis, "op" | "bron">,
): Weigering | null =>
  nietOpen(dossier, soort, nummer) ??
  nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis);

/** Why it can't be moved to that day. */
export const nietVerzet = (
  dossier: Dossier,
  soort: Soort,
  nummer: string,
  uiterlijk: Datum,
  gebeurtenis: Pick<Gebeurtenis, "bron">,
): Weigering | null =>
  nietOpen(dossier, soort, nummer) ??
  zelfdeDag(dossier, soort, nummer, uiterlijk) ??
  bijVeld(nietVoor(dossier.gestartOp, "de start van het traject", uiterlijk, gebeurtenis), "uiterlijk");

/** Moving it to the day on which it stands already tells nothing. */
const zelfdeDag = (dossier: Dossier, soort: Soort, nummer: string, uiterlijk: Datum): Weigering | null =>
  voornemensVan(dossier, soort).some((een) => een.nummer === nummer && een.uiterlijk === uiterlijk)
    ? nee(`${soort}.zelfde-dag`, `${SOORTEN[soort].een} ${nummer} staat al op ${inWoorden(uiterlijk)}.`)
    : null;

export const afgesprokenInWoorden = ({ wat, wie: doetHet, uiterlijk }: Gestuurd, naam: Partnernaam): string =>
  `Afgesproken: ${wat}. Dat doet ${zonderPunt(naam(doetHet))}, uiterlijk ${inWoorden(uiterlijk)}.`;

export const klaarInWoorden = (soort: Soort, nummer: string, toelichting: string | undefined): string =>
  `${SOORTEN[soort].een} ${nummer} is ${SOORTEN[soort].alKlaar}${toelichting === undefined ? "." : `: ${toelichting}`}`;

export const verzetInWoorden = (
  soort: Soort,
  nummer: string,
  g: { readonly uiterlijk: Datum; readonly was?: Datum | undefined; readonly reden: string },
): string =>
  `${SOORTEN[soort].een} ${nummer} is verzet${g.was === undefined ? "" : ` van ${inWoorden(g.was)}`} naar ${inWoorden(g.uiterlijk)}: ${g.reden}`;
