import { z } from "zod";
import { type Gebeurtenis, nee } from "./definitie.ts";
import { lang, reden } from "./velden.ts";
import type { Afwijking } from "../traject/afwijking.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Weigering } from "../weigering.ts";

/** The stappenplan is an aid and no mould [S]: what it asks yields to a reason, which is told in the tijdlijn and counted. */

export const afwijking = () => reden.optional();

/** What the afwijking passes over, in the words in which it would have been refused. */
export const voorbijAan = () => z.array(lang(4000)).optional();

interface Afgeweken {
  readonly afwijking?: string | undefined;
  readonly voorbijAan?: readonly string[] | undefined;
}

/** `bezwaren` stand in the way, unless an afwijking passes over them; one that passes over nothing would be counted wrongly. */
export function tenzijAfgeweken(
  bezwaren: readonly (Weigering | null)[],
  { gegevens }: Pick<Gebeurtenis<Afgeweken>, "gegevens">,
): Weigering | null {
  const echt = bezwaren.filter((een) => een !== null);
  const [eerste] = echt;
  if (gegevens.afwijking !== undefined)
    return eerste === undefined
      ? nee("afwijking.onnodig", "Hier is niets waarvan wordt afgeweken. Laat de afwijking weg.")
      : null;
  return eerste === undefined
    ? null
    : nee(
        eerste.code,
        `${echt.map((een) => een.reden).join(" ")} Moet het toch zo? Geef dan een afwijking op, met de reden.`,
      );
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
