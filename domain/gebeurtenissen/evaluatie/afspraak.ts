import { z } from "zod";
import { nee } from "../definitie.ts";
import { regel } from "../velden.ts";
import { type Datum, bestaatTijd, inWoorden } from "../../kalender/datum.ts";
import { type Tijdvak, vanTot } from "../../kalender/tijdvak.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";

const tijdstip = z
  .string({ error: "Vul een tijd in." })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Deze tijd bestaat niet. Schrijf hem als UU:MM, bijvoorbeeld 09:30.");

export const tijdvak = () =>
  z
    .strictObject({ van: tijdstip, tot: tijdstip })
    .refine(({ van, tot }) => van < tot, { message: "De eindtijd moet na de begintijd liggen.", path: ["tot"] });

export const plaats = regel(200);

/** When and where, as somebody sends it; null: that is open again. */
interface Opgave {
  readonly datum: Datum;
  readonly tijd?: Tijdvak | null | undefined;
  readonly plaats?: string | null | undefined;
}

type Afspraak = Pick<Evaluatiemoment, "gepland" | "tijd" | "plaats">;

/** What nobody knows is left out: a guess in somebody's agenda is worse than none. */
export const afspraak = ({ datum: gepland, tijd, plaats: waar }: Opgave): Afspraak => ({
  gepland,
  ...(tijd == null ? {} : { tijd }),
  ...(waar == null ? {} : { plaats: waar }),
});

/** "1 oktober 2027 van 10:00 tot 11:30 uur (stadhuis)", as far as it is known. */
export const wanneerEnWaar = ({ gepland, tijd, plaats: waar }: Afspraak): string =>
  `${inWoorden(gepland)}${tijd === undefined ? "" : ` ${vanTot(tijd)}`}${waar === undefined ? "" : ` (${waar})`}`;

/** A day that was over when it was agreed, or an hour that its clock skips. */
export function kanNiet({ gepland, tijd }: Afspraak, afgesproken: Datum | null) {
  if (afgesproken !== null && gepland < afgesproken)
    return nee("evaluatie.verleden", `${inWoorden(gepland)} is al voorbij.`);
  return tijd === undefined || (bestaatTijd(gepland, tijd.van) && bestaatTijd(gepland, tijd.tot))
    ? null
    : nee(
        "evaluatie.zomertijd",
        `Op ${inWoorden(gepland)} gaat de klok van 2 naar 3 uur. Kies een tijd die er die dag is.`,
      );
}
