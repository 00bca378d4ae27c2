import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { VerstuurBrieven } from "#activities/mail/verstuur-brieven.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";

/** The figures of one worker, for Prometheus. */
export interface Metrieken {
  readonly register: Registry;
  /** Counts lines that reached the store. */
  readonly bijGeschreven: (regels: readonly Journaalregel[]) => void;
  readonly bijStorefout: (fout: unknown) => void;
  /** The same, with its letters counted. */
  readonly meet: (verstuurBrieven: VerstuurBrieven) => VerstuurBrieven;
}

export function maakMetrieken(): Metrieken {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const regels = new Counter({
    name: "trajecten_journaalregels_total",
    help: "Journal lines written, with their projections",
    registers,
  });
  const vertraging = new Histogram({
    name: "trajecten_projectie_vertraging_seconden",
    help: "Time between an act and its line and projection being in the store",
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3600],
    registers,
  });
  const storefouten = new Counter({
    name: "trajecten_storefouten_total",
    help: "Writes to the store that failed",
    labelNames: ["soort"],
    registers,
  });
  const brieven = new Counter({
    name: "trajecten_brieven_total",
    help: "Orders to send a letter, by outcome",
    labelNames: ["uitkomst"],
    registers,
  });

  return {
    register,
    bijGeschreven(lijnen) {
      regels.inc(lijnen.length);
      for (const { vastgelegdOp } of lijnen)
        vertraging.observe(Math.max(0, Date.now() - Date.parse(vastgelegdOp)) / 1000);
    },
    bijStorefout: (fout) => storefouten.inc({ soort: fout instanceof Error ? fout.name : "onbekend" }),
    meet: (verstuurBrieven) => async (opdrachten) => {
      const pogingen = await verstuurBrieven(opdrachten);
      for (const poging of pogingen)
        brieven.inc({ uitkomst: "resultaat" in poging ? poging.resultaat.uitkomst : "later-opnieuw" });
      return pogingen;
    },
  };
}
