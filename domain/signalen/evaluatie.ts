import { type Evaluatiemoment, momentInWoorden } from "../traject/evaluatiemoment.ts";
import { drager, PROJECTLEIDER, type Signaalfunctie } from "./signaal.ts";

/** Which signal of an oordeel this is; who corrects the oordeel makes it news again. */
export const oordeelsleutel = ({ id, gepland }: Pick<Evaluatiemoment, "id" | "gepland">): string =>
  `evaluatieoordeel:${id}/${gepland}`;

/** What came of an evaluatiemoment and asks for something: to bijsturen, or to stop [S stap 6]. */
export const evaluatiesignalen: Signaalfunctie = (dossier, staatpad) =>
  staatpad.startsWith("traject.") && !staatpad.includes("traject.voortgang.afronding")
    ? laatsteOordelen(dossier.evaluaties)
        .filter(({ oordeel }) => oordeel === "stoppen" || oordeel === "bijsturen")
        .map(({ id, niveau, gepland, oordeel }) => ({
          sleutel: oordeelsleutel({ id, gepland }),
          soort: "evaluatieoordeel",
          voor: oordeel === "stoppen" ? PROJECTLEIDER : drager(dossier, staatpad),
          wat:
            oordeel === "stoppen"
              ? `Bij het evaluatiemoment (${momentInWoorden({ niveau, gepland })}) was het oordeel: stoppen. Besluit of het traject doorgaat.`
              : `Bij het evaluatiemoment (${momentInWoorden({ niveau, gepland })}) was het oordeel: bijsturen. Voer de bijsturing uit.`,
          uiterlijk: null,
        }))
    : [];

/** Per level: what was judged before has been judged again since. */
const laatsteOordelen = (evaluaties: readonly Evaluatiemoment[]): readonly Evaluatiemoment[] =>
  evaluaties.filter(
    (moment) =>
      moment.oordeel !== null &&
      !evaluaties.some((e) => e.niveau === moment.niveau && e.oordeel !== null && e.gepland > moment.gepland),
  );
