import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leesOpenSignalen } from "#activities/open-signalen.ts";
import { openStore } from "#activities/store/store.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { opening } from "#domain/traject/opening.ts";
import { step } from "#domain/traject/step.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { inMs, meting } from "../meet.ts";
import { gelukt } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import type { Uitslag } from "../uitslag.ts";
import { verloop } from "../verloop.ts";

const AANTAL = 10_000;
const NU = new Date().toISOString();

/** The lists that people wait for, over a store with ten thousand trajecten. */
export async function lijsten(_opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-lijst-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  try {
    let stapel: Journaalregel[] = [];
    for (let i = 0; i < AANTAL; i += 1) {
      stapel.push(...eenTraject(i));
      if (stapel.length > 4000) {
        await store.schrijf(stapel);
        stapel = [];
      }
    }
    await store.schrijf(stapel);
    const lijst: number[] = [];
    const verantwoording: number[] = [];
    const signalen: number[] = [];
    for (let ronde = 0; ronde < Math.max(3, rondes); ronde += 1) {
      lijst.push(await tijd(() => store.rijen()));
      verantwoording.push(await tijd(async () => tabellen(await store.aanvragen())));
      signalen.push(await tijd(() => leesOpenSignalen(store, { vandaag: datumOp(NU), kalender: KALENDER })));
    }
    return [
      {
        naam: "lijst over 10.000 trajecten",
        doel: "< 1 s",
        gemeten: inMs(meting(lijst)),
        gehaald: meting(lijst).mediaan < 1000,
      },
      {
        naam: "verantwoording over 10.000 trajecten",
        doel: "< 1 s",
        gemeten: inMs(meting(verantwoording)),
        gehaald: meting(verantwoording).mediaan < 1000,
      },
      {
        naam: "signalen over 10.000 trajecten",
        doel: "< 1 s",
        gemeten: inMs(meting(signalen)),
        gehaald: meting(signalen).mediaan < 1000,
      },
    ];
  } finally {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  }
}

/** The first acts of a traject, so far as `i` says: some wait, most run. */
function eenTraject(i: number): readonly Journaalregel[] {
  const nummer = `ZA-2025-${String(i + 1).padStart(5, "0")}`;
  const regels = PERIODEN.find((periode) => periode.id === "2025");
  if (regels === undefined) throw new Error("de bench kent periode 2025 niet");
  const acts: Inzending[] = verloop(nummer)
    .slice(0, 1 + (i % 4))
    .flat();
  const zaak = proefzaak(nummer);
  return gelukt(step(zaak, [opening(nummer, regels), ...metPlaats(zaak, acts, regels.id)], NU)).regels;
}

async function tijd(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}
