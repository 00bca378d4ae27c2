import { z } from "zod";
import { type Gebeurtenis, nee } from "./definitie.ts";
import { lang, reden } from "./velden.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Afwijking } from "../traject/afwijking.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Urenafwijking } from "../traject/urenstand.ts";
import type { Weigering } from "../weigering.ts";

/**
 * What yields to a reason: what the stappenplan asks, which is an aid and no mould [S], and what a decision must keep to. Both are told in the
 * tijdlijn; what was passed over is counted.
 */

export const afwijking = () => reden.optional();

/** What the afwijking passes over, in the words in which it would have been refused. */
export const voorbijAan = () => z.array(lang(4000)).optional();

interface Afgeweken {
  readonly afwijking?: string | undefined;
  readonly voorbijAan?: readonly string[] | undefined;
}

/** An afwijking that passes over none of the `bezwaren` would be counted wrongly. */
export const onnodigAfgeweken = (
  bezwaren: readonly (Weigering | null)[],
  { gegevens }: Pick<Gebeurtenis<Afgeweken>, "gegevens">,
): Weigering | null =>
  gegevens.afwijking !== undefined && bezwaren.every((een) => een === null)
    ? nee("afwijking.onnodig", "Hier is niets waarvan wordt afgeweken. Laat de afwijking weg.")
    : null;

/** `bezwaren` stand in the way, unless an afwijking passes over them. */
export function tenzijAfgeweken(
  bezwaren: readonly (Weigering | null)[],
  gebeurtenis: Pick<Gebeurtenis<Afgeweken>, "gegevens">,
): Weigering | null {
  const [eerste, ...rest] = bezwaren.filter((een) => een !== null);
  return eerste === undefined || gebeurtenis.gegevens.afwijking !== undefined
    ? onnodigAfgeweken(bezwaren, gebeurtenis)
    : {
        veld: "afwijking",
        ...eerste,
        reden: `${[eerste, ...rest].map((een) => een.reden).join(" ")} Moet het toch zo? Zeg dan bij ‘Afwijking’ waarom.`,
      };
}

export const metVoorbijAan = (
  bezwaren: readonly (Weigering | null)[],
  { gegevens }: Pick<Gebeurtenis<Afgeweken>, "gegevens">,
): { voorbijAan?: string[] } => {
  const redenen = bezwaren.flatMap((een) => (een === null ? [] : [een.reden]));
  return gegevens.afwijking === undefined || redenen.length === 0 ? {} : { voorbijAan: redenen };
};

export const afgewekenInWoorden = ({ afwijking: waarom, voorbijAan: over }: Afgeweken): string =>
  waarom === undefined
    ? ""
    : ` Afwijking: ${waarom}${over === undefined ? "" : ` Zonder afwijking kon dit niet: ${over.join(" ")}`}`;

export const metAfwijking = (
  { afwijkingen }: Dossier,
  bij: Afwijking["bij"],
  { gegevens, op, dag }: Pick<Gebeurtenis<Afgeweken>, "gegevens" | "op" | "dag">,
): Pick<Dossier, "afwijkingen"> => ({
  afwijkingen:
    gegevens.afwijking === undefined
      ? afwijkingen
      : [...afwijkingen, { bij, reden: gegevens.afwijking, voorbijAan: gegevens.voorbijAan ?? [], op: op ?? dag }],
});

/** Of hours: told and counted, where something was passed over by it. */
export const metUrenafwijking = (
  dossier: Dossier,
  bij: Urenafwijking["bij"],
  { afwijking: waarom, voorbijAan: over }: Afgeweken,
  op: Datum,
): Dossier =>
  waarom === undefined || over === undefined
    ? dossier
    : { ...dossier, urenafwijkingen: [...dossier.urenafwijkingen, { bij, op, reden: waarom }] };
