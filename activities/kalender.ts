import { Context } from "@temporalio/activity";
import { voorTermijnen, type Kalender } from "#domain/kalender/kalender.ts";
import { ORGANISATIE_NUMMER, type Toegepast } from "#domain/medewerkers/medewerkers.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Kalenderactiviteiten } from "./contract.ts";
import { metLevensteken } from "./levensteken.ts";
import { kalenderbereik } from "./store/kalender.ts";
import { leesMedewerkers } from "./store/medewerkers.ts";
import type { Store } from "./store/store.ts";

/** Brings the calendar that was loaded to everything that runs, one act each: a traject learns of it by its own history, never from a process. */

export interface Kalenderbenodigdheden {
  readonly store: Pick<Store, "stand" | "rijen" | "regels" | "perioden">;
  readonly stuur: (nummer: string, inzendingen: readonly Inzending[]) => Promise<Uitkomst<unknown>>;
  readonly vraagPeriode: (periode: string, vraag: Vraag, door: Door) => Promise<Uitkomst<unknown>>;
  /** Carries out a question to Temporal, and drops it when `signaal` says so. */
  readonly afbreekbaar: <T>(signaal: AbortSignal, vraag: () => Promise<T>) => Promise<T>;
}

const TEGELIJK = 8;
/** As many as a line of the journaal holds. */
const HOOGSTENS_GENOEMD = 100;

export function maakKalenderactiviteiten({
  store,
  stuur,
  vraagPeriode,
  afbreekbaar,
}: Kalenderbenodigdheden): Kalenderactiviteiten {
  /** A newer one came: what this one would still do is no longer wanted. */
  const isAchterhaald = async (geladen: number): Promise<boolean> =>
    (await leesMedewerkers(store)).kalender?.volgnummer !== geladen;

  async function pasToe(geladen: number): Promise<Toegepast> {
    const { kalender, door } = await leesGeladen(store, geladen);
    const gegevens = { kalender: voorTermijnen(kalender) };
    const totGestopt = <T>(vraag: () => Promise<T>): Promise<T> =>
      afbreekbaar(Context.current().cancellationSignal, vraag);
    const geweigerd = new Map<string, string>();
    const gehad = new Set<string>();
    // Until nobody is left: somebody may have begun or reopened a traject in the meantime.
    for (;;) {
      const { teDoen, aanwezig } = await kalenderbereik(store, kalender);
      const rij = teDoen.filter((nummer) => !gehad.has(nummer));
      if (rij.length === 0 || (await isAchterhaald(geladen))) {
        const perioden = await naarPerioden();
        return {
          trajecten: aanwezig + teDoen.filter((nummer) => !geweigerd.has(nummer)).length,
          perioden,
          geweigerd: [...geweigerd].slice(0, HOOGSTENS_GENOEMD).map(([wat, reden]) => ({ wat, reden })),
        };
      }
      const wachtrij = rij.values();
      await Promise.all(
        Array.from({ length: TEGELIJK }, async () => {
          for (const nummer of wachtrij) {
            if (await isAchterhaald(geladen)) return;
            // One id for each time that a calendar was loaded: a repeat is recognised, and one that comes back later is not.
            const inzending: Inzending = { id: `kalender:${geladen}`, type: "kalender.bijgewerkt", gegevens, door };
            const antwoord = await totGestopt(() => stuur(nummer, [inzending]));
            if (!antwoord.ok) geweigerd.set(nummer, antwoord.weigering.reden);
            gehad.add(nummer);
          }
        }),
      );
    }

    async function naarPerioden(): Promise<number> {
      let gelukt = 0;
      for (const { id } of await store.perioden()) {
        if (await isAchterhaald(geladen)) break;
        const antwoord = await totGestopt(() =>
          vraagPeriode(id, { soort: "kalender", ...gegevens, sleutel: `organisatie:${geladen}` }, door),
        );
        if (antwoord.ok) gelukt += 1;
        else geweigerd.set(id, antwoord.weigering.reden);
      }
      return gelukt;
    }
  }

  return { pasKalenderToe: ({ geladen }) => metLevensteken(() => pasToe(geladen)) };
}

/** What the line that ordered it says, and by whom it was; it comes to the store by itself. */
async function leesGeladen(
  store: Pick<Store, "regels">,
  geladen: number,
): Promise<{ readonly kalender: Kalender; readonly door: Door }> {
  const regel = (await store.regels(ORGANISATIE_NUMMER)).find(({ volgnummer }) => volgnummer === geladen);
  if (regel === undefined) throw new Error("de kalender staat nog niet in de store");
  return { kalender: regel.gegevens["kalender"] as Kalender, door: regel.door };
}
