import { WEEKBERICHTEN } from "#domain/journaal/ketens.ts";
import { dagenTussen, type Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { personenMet } from "#domain/signalen/overzicht.ts";
import type { Groep, Persoon, Signaal } from "#domain/signalen/signaal.ts";
import { weekjournaal } from "#domain/signalen/weekjournaal.ts";
import type { Weekactiviteiten } from "./contract.ts";
import { metLevensteken } from "./levensteken.ts";
import type { Werkgroepen, Werkpunt } from "./mail/digest.ts";
import { trajectlink } from "./mail/trajectlink.ts";
import type { VerstuurDigest } from "./mail/verstuur-digest.ts";
import { leesOpenSignalen } from "./open-signalen.ts";
import type { Store } from "./store/store.ts";

/** The week of everybody for whom something waits. It is about the Monday, however late it goes. */

export interface Weekbenodigdheden {
  readonly store: Pick<Store, "signalen" | "stand" | "standen" | "rijen">;
  readonly verstuurDigest: VerstuurDigest;
  /** The one in force. */
  readonly kalender: () => Promise<Kalender>;
  /** What the link to a traject begins with. */
  readonly webadres: string;
}

export function maakWeekactiviteiten({
  store,
  verstuurDigest,
  kalender,
  webadres,
}: Weekbenodigdheden): Weekactiviteiten {
  const inWeek = async (week: Datum, voor?: Persoon): Promise<readonly Signaal[]> =>
    leesOpenSignalen(store, { vandaag: week, kalender: await kalender() }, voor === undefined ? {} : { voor });
  return {
    async openWeek({ week }) {
      const stand = await store.stand(WEEKBERICHTEN, weekjournaal(week));
      return { lezers: personenMet(await inWeek(week)), stand };
    },
    async stuurWeekbericht({ week, voor }) {
      const signalen = await inWeek(week, voor);
      const groepen = alsGroepen(signalen, week, webadres);
      return metLevensteken(() => verstuurDigest({ week, aan: voor.rol, za: voor.id, groepen }));
    },
  };
}

const GROEPEN: Readonly<Record<Groep, keyof Werkgroepen>> = {
  "te laat": "teLaat",
  "deze week": "dezeWeek",
  later: "later",
  "zonder datum": "zonderDatum",
};

function alsGroepen(signalen: readonly Signaal[], week: Datum, webadres: string): Werkgroepen {
  const groepen: Record<keyof Werkgroepen, Werkpunt[]> = { teLaat: [], dezeWeek: [], later: [], zonderDatum: [] };
  for (const { groep, soort, nummer, naam, wat, uiterlijk } of signalen)
    groepen[GROEPEN[groep]].push({
      nummer,
      naam,
      wat: groep === "te laat" && uiterlijk !== null ? `${wat} ${teLaat(dagenTussen(uiterlijk, week))}` : wat,
      uiterlijk,
      link: soort === "kalender" ? null : trajectlink(webadres, nummer),
    });
  return groepen;
}

const teLaat = (dagen: number): string => `${dagen === 1 ? "1 dag" : `${dagen} dagen`} te laat`;
