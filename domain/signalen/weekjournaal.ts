import type { Journaalregel } from "../journaal/lijn.ts";
import { kopNa, LEGE_KOP, schakel, type Kop } from "../journaal/keten.ts";
import { datumOp, inWoorden, jaarVan, type Datum, type Tijdstip } from "../kalender/datum.ts";
import type { Verzondenbericht } from "../traject/briefgevolg.ts";
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
  readonly berichten: readonly Verzondenbericht[];
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
  const { uitkomst, berichten, briefversie, punten, reden } = resultaat;
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
      ...(verzonden ? { berichten } : { reden: reden ?? uitkomst }),
    },
  };
}

const VERZONDEN = "mail.verzonden";
const MISLUKT = "mail.mislukt";

/** The journaal with this told, and the line for it; no line when it stands there already. */
export function legVast(
  stand: Weekjournaal | null,
  week: Datum,
  feit: Weekfeit,
  nu: Tijdstip,
  uitgave: string | null = null,
): { readonly stand: Weekjournaal | null; readonly regel: Journaalregel | null } {
  if (stand?.weken[week]?.ids.includes(feit.id)) return { stand, regel: null };
  const regel = schakel(stand?.kop ?? LEGE_KOP, {
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
  return { stand: vouwWeekjournaal(stand, regel), regel };
}

/** What a journaal of weekly overviews leaves. */
export interface Weekjournaal {
  /** By its Monday. */
  readonly weken: Readonly<Record<Datum, Week>>;
  /** The one that something was recorded of last. */
  readonly laatste: Datum;
  readonly kop: Kop;
}

interface Week {
  /** What was recorded of it: a week that is done again adds only what is new. */
  readonly ids: readonly string[];
  /** Who was to get it, and why it did not come; null: it was sent. Who got it in the end, after somebody mended what was wrong, got it. */
  readonly overzichten: Readonly<Record<string, string | null>>;
}

export function vouwWeekjournaal(vorige: Weekjournaal | null, regel: Journaalregel): Weekjournaal {
  const { week, aan: rol, za: id = null, reden } = regel.gegevens as Partial<Record<string, string>> & { week: Datum };
  const { ids, overzichten }: Week = vorige?.weken[week] ?? { ids: [], overzichten: {} };
  const isOverzicht = regel.type === VERZONDEN || regel.type === MISLUKT;
  return {
    weken: {
      ...vorige?.weken,
      [week]: {
        ids: [...ids, regel.id],
        overzichten: isOverzicht
          ? {
              ...overzichten,
              [persoonsnaam({ rol, id } as Persoon)]: regel.type === VERZONDEN ? null : String(reden),
            }
          : overzichten,
      },
    },
    laatste: week,
    kop: kopNa(regel),
  };
}

/** What became of the last week of a journaal. */
export interface Weekstand {
  readonly week: Datum;
  readonly verzonden: number;
  /** Who did not get it, and why. */
  readonly mislukt: readonly { readonly wie: string; readonly reden: string }[];
}

export function weekstand({ weken, laatste }: Weekjournaal): Weekstand {
  const overzichten = Object.entries(weken[laatste]?.overzichten ?? {});
  const mislukt = overzichten.flatMap(([wie, reden]) => (reden === null ? [] : [{ wie, reden }]));
  return { week: laatste, verzonden: overzichten.length - mislukt.length, mislukt };
}

/** "laatste weekoverzicht 30 november 2026: 4 verzonden". */
export const weekInEenZin = ({ week, verzonden, mislukt }: Weekstand): string =>
  [
    `laatste weekoverzicht ${inWoorden(week)}: ${verzonden} verzonden`,
    ...(mislukt.length === 0
      ? []
      : [`${mislukt.length} niet (${mislukt.map(({ wie, reden }) => `${wie}: ${reden}`).join(" ")})`]),
  ].join(", ");
