import { allHandlersFinished, ApplicationFailure, condition, continueAsNew, log, proxyActivities, proxyLocalActivities, setCurrentDetails, setHandler, workflowInfo } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { boek, nieuweBoekhouding, vrij, type Aanbod, type Boekhouding, type Boekingsresultaat, type Vraag } from "#domain/periode/boekhouding.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { boekhoudingQuery, periodeUpdate, type PeriodeInvoer } from "./messages.ts";

const { schrijfJournaal } = proxyLocalActivities<Activiteiten>({
  startToCloseTimeout: "5s",
  localRetryThreshold: "1s",
  retry: { initialInterval: "500ms", backoffCoefficient: 2, maximumInterval: "1m" },
});
const { stuurNaarTraject } = proxyActivities<Activiteiten>({ startToCloseTimeout: "20s", retry: { initialInterval: "1s", maximumInterval: "5m" } });

const MOTOR: Door = { rol: "systeem", id: "motor" };
const MAX_HISTORY = 400;

/** One subsidieperiode: numbers, places and wachtlijst. One question at a time, so it can never overbook. */
export async function subsidieperiode(invoer: PeriodeInvoer): Promise<void> {
  let boekhouding: Boekhouding = invoer.boekhouding ?? nieuweBoekhouding(invoer.regels);
  const ongeschreven: Journaalregel[] = [];
  const aanbiedingen: Aanbod[] = [...(invoer.aanbiedingen ?? [])];
  let lopend = 0;

  const nu = (): string => new Date(Date.now()).toISOString();

  function verwerk(vraag: Vraag, door: Door): Uitkomst<Boekingsresultaat> {
    const uitkomst = boek(boekhouding, vraag, door, nu());
    if (!uitkomst.ok) return uitkomst;
    boekhouding = uitkomst.waarde.boekhouding;
    ongeschreven.push(...uitkomst.waarde.regels);
    aanbiedingen.push(...uitkomst.waarde.aanbiedingen);
    setCurrentDetails(`**${boekhouding.regels.naam}** · ${Object.keys(boekhouding.plaatsen).length} van ${boekhouding.regels.capaciteit ?? "onbeperkt"} plaatsen · ${boekhouding.wachtlijst.length} op de wachtlijst`);
    return uitkomst;
  }

  function eis<T>(uitkomst: Uitkomst<T>): T {
    if (uitkomst.ok) return uitkomst.waarde;
    const { code, reden } = uitkomst.weigering;
    throw ApplicationFailure.create({ type: code, message: reden, nonRetryable: true, details: [uitkomst.weigering] });
  }

  setHandler(
    periodeUpdate,
    (vraag, door) => {
      const { nummers } = eis(verwerk(vraag, door));
      return { nummers, vrij: vrij(boekhouding), wachtenden: boekhouding.wachtlijst.length };
    },
    { validator: (vraag, door) => void eis(boek(boekhouding, vraag, door, nu())), description: "Eén vraag aan de subsidieperiode." },
  );
  setHandler(boekhoudingQuery, () => boekhouding);

  /** A traject that no longer waits gives the place back, and the next one gets its turn. */
  async function biedAan({ nummer, uiterlijk, volgnummer }: Aanbod): Promise<void> {
    const id = `${boekhouding.regels.id}:${volgnummer}:aanbod`;
    const antwoord = await stuurNaarTraject({ nummer, inzending: { id, type: "plaats.aangeboden", gegevens: { uiterlijk }, door: MOTOR } });
    if (antwoord.ok) return;
    log.warn("aanbod niet geplaatst", { nummer, code: antwoord.weigering.code });
    verwerk({ soort: "vrijgeven", nummer }, MOTOR);
  }

  const rustig = (): boolean => ongeschreven.length === 0 && aanbiedingen.length === 0 && lopend === 0 && allHandlersFinished();
  const runVol = (): boolean => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > MAX_HISTORY;

  for (;;) {
    await condition(() => ongeschreven.length > 0 || aanbiedingen.length > 0 || (runVol() && rustig()));
    while (ongeschreven.length > 0) {
      const stapel = ongeschreven.slice();
      await schrijfJournaal(stapel);
      ongeschreven.splice(0, stapel.length);
    }
    for (const aanbod of aanbiedingen.splice(0)) {
      lopend += 1;
      void biedAan(aanbod).finally(() => {
        lopend -= 1;
      });
    }
    if (runVol() && rustig()) await continueAsNew<typeof subsidieperiode>({ regels: boekhouding.regels, boekhouding });
  }
}
