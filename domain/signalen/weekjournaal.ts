import type { Journaalregel } from "../journaal/lijn.ts";
import { schakel, type Kop } from "../journaal/keten.ts";
import { datumOp, jaarVan, type Datum, type Tijdstip } from "../kalender/datum.ts";
import { persoonsnaam, type Persoon } from "./signaal.ts";

/**
 * What the journaal tells of the weekly overview. It is about many trajecten at once, so it has a chain of its own, one a year: a week that
 * is taken out breaks it.
 */
export const weekjournaal = (week: Datum): string => `weekbericht/${jaarVan(week)}`;

/** One thing to record. Its id is the same for the same thing, so that a week that is done again adds only what is new. */
export interface Weekfeit {
  readonly id: string;
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** What came of one overview; as for a letter of a traject, and how many points it had when that is known. */
export interface Weekresultaat {
  readonly uitkomst: "verzonden" | "mislukt" | "geen-ontvanger";
  readonly messageIds: readonly string[];
  readonly briefversie: number;
  readonly punten?: number;
  readonly reden?: string;
}

/** The week was looked at. With nobody to write to this is all there is: silence is told from a week that was missed. */
export const opgesteld = (week: Datum, lezers: number): Weekfeit => ({
  id: `${week}:opgesteld`,
  type: "weekbericht.opgesteld",
  gegevens: { week, lezers },
});

/** As the mails of a traject (domain/gebeurtenissen/mail.ts), so that one search finds every mail. */
export function gestuurd(week: Datum, { rol, id }: Persoon, resultaat: Weekresultaat): Weekfeit {
  const { uitkomst, messageIds, briefversie, punten, reden } = resultaat;
  const verzonden = uitkomst === "verzonden";
  return {
    id: [week, rol, ...(id === null ? [] : [id]), verzonden ? "verzonden" : "mislukt"].join(":"),
    type: verzonden ? VERZONDEN : MISLUKT,
    gegevens: {
      week,
      brief: "digest",
      aan: rol,
      ...(id === null ? {} : { za: id }),
      ...(briefversie === 0 ? {} : { versie: briefversie }),
      ...(punten === undefined ? {} : { punten }),
      ...(verzonden ? { berichten: messageIds } : { reden: reden ?? uitkomst }),
    },
  };
}

const VERZONDEN = "mail.verzonden";
const MISLUKT = "mail.mislukt";

export const weekregel = (
  kop: Kop,
  week: Datum,
  feit: Weekfeit,
  nu: Tijdstip,
  uitgave: string | null = null,
): Journaalregel =>
  schakel(kop, {
    ...feit,
    nummer: weekjournaal(week),
    sleutel: null,
    door: { rol: "systeem", id: "motor" },
    gebeurdOp: datumOp(nu),
    vastgelegdOp: nu,
    bron: null,
    uitgave,
    afdruk: null,
    machineversie: "weekbericht-1",
    // No machine and no rules of a subsidieperiode: it only tells what is open.
    regelversie: "",
    van: "",
    naar: "",
    opdrachten: [],
  });

/** What became of the last week of a journaal; null when there is none. */
export interface Weekstand {
  readonly week: Datum;
  readonly verzonden: number;
  /** Who did not get it, and why. */
  readonly mislukt: readonly { readonly wie: string; readonly reden: string }[];
}

export function weekstand(regels: readonly Journaalregel[]): Weekstand | null {
  const week = regels.at(-1)?.gegevens["week"] as Datum | undefined;
  if (week === undefined) return null;
  // Who got it in the end, after somebody mended what was wrong, got it.
  const laatste = new Map(
    regels
      .filter(({ type, gegevens }) => gegevens["week"] === week && [VERZONDEN, MISLUKT].includes(type))
      .map(({ type, gegevens }) => {
        const { aan: rol, za: id = null, reden } = gegevens as Partial<Record<string, string>>;
        return [persoonsnaam({ rol, id } as Persoon), type === VERZONDEN ? null : String(reden)] as const;
      }),
  );
  const mislukt = [...laatste].flatMap(([wie, reden]) => (reden === null ? [] : [{ wie, reden }]));
  return { week, verzonden: laatste.size - mislukt.length, mislukt };
}
