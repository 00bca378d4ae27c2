/** What the rows of signals answer for a day, beside what follows from the dossiers themselves, over random walks. */
import fc from "fast-check";
import { expect } from "vitest";
import { leesOpenSignalen, leesSignaalbladzijde, telOpenSignalen } from "#activities/open-signalen.ts";
import type { Projecteer, Store } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { isDringend, opDringendheid, openSignalen, zelfdePersoon } from "#domain/signalen/overzicht.ts";
import { ALLE_SIGNALEN, past, type Signaalkeuze } from "#domain/signalen/keuze.ts";
import { GROEPEN, type Persoon, type Signaal, type Signaalkern } from "#domain/signalen/signaal.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { loop, SEED, wandeling } from "../domain/traject/wandeling.ts";
import { inzending, verloopTot, type Verloop } from "./gebeurtenissen.ts";
import { lijn, projecteerProef } from "./journaal.ts";

const NUMMERS = ["ZA-2026-001", "ZA-2026-002"];
const DRUK = "ZA-2026-003";
const IEDEREEN: readonly Persoon[] = [
  ...(["projectleider", "plaatsvervanger", "beheerder"] as const).map((rol) => ({ rol, id: null })),
  ...["za-03", "za-05"].map((id) => ({ rol: "za" as const, id })),
];

/** `open` gives a store that folds with that. Answers which kinds of signals were compared. */
export async function vergelijkSignalen(
  open: (projecteer: Projecteer) => Promise<Store>,
  numRuns: number,
): Promise<ReadonlySet<string>> {
  const kernen = new Map<string, readonly Signaalkern[]>();
  const store = await open((vorige, regel) => ({
    ...projecteerProef(vorige, regel),
    signalen: kernen.get(regel.nummer) ?? [],
  }));
  const laatste = new Map<string, Journaalregel>();
  const leg = async (nummer: string, { dossier, pad }: Pick<Verloop, "dossier" | "pad">): Promise<void> => {
    kernen.set(nummer, signaalkernen({ ...dossier, nummer }, pad));
    const regel = lijn(nummer, laatste.get(nummer));
    laatste.set(nummer, regel);
    await store.schrijf([regel]);
  };
  const gezien = new Set<string>();
  const vergelijk = async (vandaag: Datum): Promise<void> => {
    const dag = { vandaag, kalender: KALENDER };
    const alle = openSignalen({
      kernen: [...NUMMERS, DRUK].flatMap((nummer) => kernen.get(nummer) ?? []).map(ookNaHetEinde),
      boeken: [],
      herkenbaar: null,
      verlaten: [],
      ...dag,
    });
    expect(await leesOpenSignalen(store, dag)).toEqual(alle);
    const geteld = new Map((await telOpenSignalen(store, dag)).map(({ voor, ...rest }) => [naam(voor), rest]));
    expect(geteld).toEqual(telling(alle));
    for (const voor of IEDEREEN) {
      const eigen = alle.filter((signaal) => zelfdePersoon(signaal.voor, voor));
      expect(await leesOpenSignalen(store, dag, { voor })).toEqual(eigen);
      expect(await leesOpenSignalen(store, dag, { voor, eerste: 3 })).toEqual(eigen.filter(isDringend).slice(0, 3));
      await vergelijkBladen(store, dag, voor, eigen);
      const van = new Map((await telOpenSignalen(store, dag, voor)).map(({ voor: wie, ...rest }) => [naam(wie), rest]));
      expect(van).toEqual(telling(eigen));
    }
    for (const { soort, groep } of alle) gezien.add(`${soort} ${groep}`);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NUMMERS),
      wandeling,
      boekingen,
      fc.array(fc.integer({ min: -30, max: 500 }), { minLength: 3, maxLength: 6 }),
      async (nummer, stappen, geboekt, later) => {
        const momenten: Pick<Verloop, "dossier" | "pad">[] = [];
        const einde = loop(stappen, (verloop) => momenten.push(verloop));
        for (const moment of momenten.slice(-4)) await leg(nummer, moment);
        await leg(nummer, einde);
        const druk = metUren(geboekt);
        await leg(DRUK, druk);
        const vanKernen = [nummer, DRUK]
          .flatMap((een) => kernen.get(een) ?? [])
          .flatMap(({ van, tot, uiterlijk }) => [van, tot, uiterlijk].filter((dag) => dag != null));
        const grenzen = [einde.dag, druk.dag, druk.dag, druk.dag, ...vanKernen].flatMap((dag) =>
          [-7, -1, 0, 1].map((n) => plusDagen(dag, n)),
        );
        for (const n of later) await vergelijk(plusDagen(einde.dag, n));
        for (const n of later) await vergelijk(grenzen[Math.abs(n) % grenzen.length]!);
      },
    ),
    { seed: SEED, numRuns },
  );
  return gezien;
}

/** Page after page, of everything and of each kind: the whole list once, in order, with what it counts. */
async function vergelijkBladen(
  store: Store,
  dag: { readonly vandaag: Datum; readonly kalender: typeof KALENDER },
  voor: Persoon,
  eigen: readonly Signaal[],
): Promise<void> {
  const per = 3;
  const opSleutel = (lijst: readonly Signaal[]) =>
    lijst.toSorted((een, ander) => `${een.nummer}${een.sleutel}`.localeCompare(`${ander.nummer}${ander.sleutel}`));
  const keuzen: readonly Signaalkeuze[] = [
    ALLE_SIGNALEN,
    ...[...new Set(eigen.map(({ soort }) => soort))].map((soort) => ({ soorten: [soort], groep: null })),
    ...GROEPEN.map((groep) => ({ soorten: null, groep })),
  ];
  for (const keuze of keuzen) {
    const bedoeld = eigen.filter((een) => past(keuze, een));
    const gezien: Signaal[] = [];
    for (let blad = 1; blad <= Math.max(1, Math.ceil(bedoeld.length / per)); blad += 1) {
      const { signalen, totaal, geteld } = await leesSignaalbladzijde(store, dag, { voor, keuze, per, blad });
      expect(signalen.length).toBe(Math.min(per, bedoeld.length - gezien.length));
      expect(totaal).toBe(bedoeld.length);
      for (const [groep, van] of Map.groupBy(bedoeld, (een) => een.groep))
        expect(geteld.filter((een) => een.groep === groep).reduce((som, { aantal }) => som + aantal, 0)).toBe(
          van.length,
        );
      gezien.push(...signalen);
    }
    expect(gezien.toSorted(opDringendheid(dag.vandaag))).toEqual(gezien);
    expect(opSleutel(gezien)).toEqual(opSleutel(bedoeld));
  }
}

/** That a forecast says nothing any more after some day, follows from the forecast. */
function ookNaHetEinde(kern: Signaalkern): Signaalkern {
  const { tot: _tot, ...rest } = kern;
  return kern.tempo === undefined ? kern : rest;
}

/** Walks book little: here hours go fast enough that their end comes in sight. */
const boekingen = fc.array(fc.record({ na: fc.integer({ min: 0, max: 9 }), uren: fc.integer({ min: 1, max: 12 }) }), {
  minLength: 3,
  maxLength: 12,
});

function metUren(geboekt: readonly { readonly na: number; readonly uren: number }[]): Verloop {
  const verloop = verloopTot("gestart");
  for (const { na, uren } of geboekt) {
    verloop.later(na);
    verloop.probeer(inzending("uren.geboekt", { datum: verloop.dag, uren, activiteit: "gesprek" }));
  }
  return verloop;
}

const naam = ({ rol, id }: Persoon): string => `${rol} ${id ?? ""}`;

function telling(signalen: readonly Signaal[]): Map<string, { open: number; dringend: number }> {
  const perPersoon = Map.groupBy(signalen, ({ voor }) => naam(voor));
  return new Map(
    [...perPersoon].map(([wie, van]) => [wie, { open: van.length, dringend: van.filter(isDringend).length }]),
  );
}
