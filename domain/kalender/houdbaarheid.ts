import { inWoorden, jaarVan, plusDagen, type Datum } from "./datum.ts";
import { VAKANTIEREGIOS, type Kalender, type Vakantieregio } from "./kalender.ts";

/** How long the calendar can be relied on: what is set by others must be renewed before it runs out. */

export interface Kalenderwaarschuwing {
  readonly code: "kalender.besluit-loopt-af" | "kalender.schoolvakanties-lopen-af";
  readonly reden: string;
}

/** The last year of the decree, and per region the last day of its schoolvakanties; null: it has none. */
export interface Houdbaarheid {
  readonly besluitjaar: number;
  readonly schoolvakanties: Readonly<Record<Vakantieregio, Datum | null>>;
}

export function houdbaarheid({ besluitjaren, schoolvakanties }: Kalender): Houdbaarheid {
  const laatste = (regio: Vakantieregio): Datum | null =>
    schoolvakanties.reduce<Datum | null>((dag, v) => (v.regio === regio && v.tot > (dag ?? "") ? v.tot : dag), null);
  return {
    besluitjaar: besluitjaren.tot,
    schoolvakanties: { Noord: laatste("Noord"), Midden: laatste("Midden"), Zuid: laatste("Zuid") },
  };
}

/** A school year is planned half a year ahead. */
const VAKANTIES_VOORUIT = 182;

/** What the beheerder must renew; nothing while all is well. Terms reach a year ahead, so it says so from the last year of the decree on. */
export function kalenderWaarschuwing(kalender: Kalender, vandaag: Datum): readonly Kalenderwaarschuwing[] {
  const { versie } = kalender;
  const { besluitjaar, schoolvakanties } = houdbaarheid(kalender);
  const waarschuwingen: Kalenderwaarschuwing[] = [];
  if (jaarVan(vandaag) >= besluitjaar)
    waarschuwingen.push({
      code: "kalender.besluit-loopt-af",
      reden: `Kalender ${versie} kent de dagen die bij besluit met een feestdag zijn gelijkgesteld tot en met ${besluitjaar}. Zet het nieuwe besluit (Algemene termijnenwet, art. 3, lid 3) in de kalender.`,
    });
  const op = VAKANTIEREGIOS.flatMap((regio) => {
    const laatste = schoolvakanties[regio];
    if (laatste !== null && laatste >= plusDagen(vandaag, VAKANTIES_VOORUIT)) return [];
    return [laatste === null ? `regio ${regio} heeft er geen` : `regio ${regio} tot en met ${inWoorden(laatste)}`];
  });
  if (op.length > 0)
    waarschuwingen.push({
      code: "kalender.schoolvakanties-lopen-af",
      reden: `Kalender ${versie} heeft niet genoeg schoolvakanties: ${op.join(", ")}. Zet die van het volgende schooljaar erbij.`,
    });
  return waarschuwingen;
}
