import { maandagVan, type Datum } from "../kalender/datum.ts";
import { naderendEinde } from "../uren/budgetprognose.ts";
import type { Groep, Signaal, Signaalkern, Signaalsoort } from "./signaal.ts";

/** The days of a signal, so that whoever asks for a day need not look at what the signal says. */
export interface Signaaldagen {
  /** The first and the last day on which it stands in the list. */
  readonly van: Datum;
  readonly tot: Datum;
  /** From when it can't wait until another week, if it stands there by then; null: never, or another day every day. */
  readonly dringendVanaf: Datum | null;
  /** Its day is worked out for the day on which somebody looks. */
  readonly prognose: boolean;
}

/** Before and after every day there is. */
const ALTIJD_AL = "0001-01-01";
const VOORGOED = "9999-12-31";

export function dagenVan({ van = ALTIJD_AL, tot = VOORGOED, soort, uiterlijk, tempo }: Signaalkern): Signaaldagen {
  const prognose = tempo !== undefined;
  return { van, tot, dringendVanaf: prognose ? null : dringendVanaf(soort, uiterlijk), prognose };
}

/** What went wrong has no last day, and waits for nothing: it is looked at this week, every week until it is mended. */
const WACHT_NIET: ReadonlySet<Signaalsoort> = new Set(["evaluatieoordeel", "borgingsafspraak", "mail"]);

/** From the Monday of the week in which it must be done. */
const dringendVanaf = (soort: Signaalsoort, uiterlijk: Datum | null): Datum | null =>
  uiterlijk !== null ? maandagVan(uiterlijk) : WACHT_NIET.has(soort) ? ALTIJD_AL : null;

/** Those that there are on day `vandaag`. */
export const opDag = (kernen: readonly Signaalkern[], vandaag: Datum): readonly Signaal[] =>
  kernen
    .filter(({ van = vandaag, tot = vandaag }) => van <= vandaag && vandaag <= tot)
    .flatMap(({ van: _van, tot: _tot, tempo, ...signaal }) => {
      const uiterlijk = tempo === undefined ? signaal.uiterlijk : naderendEinde(tempo, vandaag);
      return tempo !== undefined && uiterlijk === null
        ? []
        : [{ ...signaal, uiterlijk, groep: groepVan(signaal.soort, uiterlijk, vandaag) }];
    });

function groepVan(soort: Signaalsoort, uiterlijk: Datum | null, vandaag: Datum): Groep {
  if (uiterlijk !== null && uiterlijk < vandaag) return "te laat";
  const vanaf = dringendVanaf(soort, uiterlijk);
  return vanaf !== null && vanaf <= vandaag ? "deze week" : uiterlijk === null ? "zonder datum" : "later";
}
