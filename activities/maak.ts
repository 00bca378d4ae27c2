import { ApplicationFailure, Context } from "@temporalio/activity";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Trajectvraag } from "#domain/periode/vraag.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import type { Activiteiten } from "./contract.ts";
import { metLevensteken } from "./levensteken.ts";
import { maakJournaalsink, type Journaalsink } from "./journaalsink.ts";
import type { VerstuurBrieven } from "./mail/verstuur-brieven.ts";
import { JournaalBotst, JournaalGat } from "./store/fouten.ts";
import type { Begonnen } from "./store/keten.ts";
import { gebundeld } from "./store/gebundeld.ts";
import { legVast } from "./store/vastleggen.ts";
import type { Store } from "./store/store.ts";

/** What the activities need of the rest: the store, the mail, and a way back to the workflows. */
export interface Benodigdheden {
  readonly store: Pick<Store, "schrijf" | "regels" | "maakPlaats">;
  readonly verstuurBrieven: VerstuurBrieven;
  readonly stuur: (nummer: string, inzendingen: readonly Inzending[]) => Promise<Uitkomst<unknown>>;
  readonly vraagPeriode: (
    periode: string,
    vraag: Trajectvraag,
  ) => Promise<Uitkomst<{ readonly voorbij: readonly string[] }>>;
  /** Carries out a question to Temporal, and drops it when `signaal` says so. */
  readonly afbreekbaar: <T>(signaal: AbortSignal, vraag: () => Promise<T>) => Promise<T>;
  /** Tells a workflow that its last lines were not written; see journaalsink.ts. */
  readonly meldAchter: (workflowId: string, runId: string) => Promise<void>;
  readonly meldBotst: (workflowId: string, runId: string) => Promise<void>;
  /** Told of lines that reached the store, and of writes that failed. */
  readonly bijGeschreven?: (regels: readonly Journaalregel[]) => void;
  readonly bijStorefout?: (fout: unknown) => void;
}

/** All that a worker carries out for the workflows, named as Worker.create wants it. */
export interface Uitvoering {
  readonly activities: Activiteiten;
  readonly sinks: Journaalsink;
}

export function maakUitvoering({
  store,
  verstuurBrieven,
  stuur,
  vraagPeriode,
  afbreekbaar,
  meldAchter,
  meldBotst,
  bijGeschreven,
  bijStorefout,
}: Benodigdheden): Uitvoering {
  const bundel = gebundeld((regels, begonnen) => store.schrijf(regels, begonnen));
  const schrijf = async (regels: readonly Journaalregel[], begonnen: Begonnen): Promise<void> => {
    try {
      await bundel(regels, begonnen);
    } catch (fout) {
      bijStorefout?.(fout);
      throw fout;
    }
    bijGeschreven?.(regels);
  };
  /** Ends with this worker: perhaps it is this very worker that would have to answer. */
  const totGestopt = <T>(vraag: () => Promise<T>): Promise<T> =>
    afbreekbaar(Context.current().cancellationSignal, vraag);
  const activities: Activiteiten = {
    async schrijfJournaal(opdracht) {
      try {
        return await legVast({ ...store, schrijf }, opdracht);
      } catch (fout) {
        // A store that lost a part of this journaal, or holds another one: repeating can't help, a person must look.
        if (fout instanceof JournaalBotst || fout instanceof JournaalGat)
          throw ApplicationFailure.nonRetryable(fout.message, fout.name);
        throw fout;
      }
    },
    async claimPlaats({ periode, nummer, sleutel, voorbij }) {
      const antwoord = await totGestopt(() => vraagPeriode(periode, { soort: "claim", nummer, sleutel, voorbij }));
      return antwoord.ok ? gelukt({ voorbij: antwoord.waarde.voorbij }) : antwoord;
    },
    async meldAanPeriode({ periode, vraag }) {
      const antwoord = await totGestopt(() => vraagPeriode(periode, vraag));
      // The books refuse none of these; if they do, the order must stay visible as failing.
      if (!antwoord.ok) throw new Error(`de subsidieperiode weigert ${vraag.soort}: ${antwoord.weigering.code}`);
    },
    verstuurBrieven: async (brieven) =>
      // What can't go is tried again by itself, and fails there in sight.
      (await metLevensteken(() => verstuurBrieven(brieven))).map((poging) =>
        "resultaat" in poging ? poging.resultaat : { later: poging.groep },
      ),
    verstuurSamen: async (brieven) =>
      (await metLevensteken(() => verstuurBrieven(brieven))).map((poging) => {
        if ("fout" in poging) throw poging.fout;
        return poging.resultaat;
      }),
    async stuurNaarTraject({ nummer, inzending }) {
      const antwoord = await totGestopt(() => stuur(nummer, [inzending]));
      // Not an answer of the traject, but of a store that must be mended first.
      if (!antwoord.ok && antwoord.weigering.code === "journaal.botst") throw new Error(antwoord.weigering.reden);
      return antwoord.ok ? gelukt(null) : antwoord;
    },
  };
  return { activities, sinks: maakJournaalsink({ schrijf, meldAchter, meldBotst }) };
}
