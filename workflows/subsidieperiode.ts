import {
  ApplicationFailure,
  condition,
  continueAsNew,
  log,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { teVeelGevraagd } from "#domain/omvang.ts";
import { boek, type Aangeboden, type Boekingsresultaat } from "#domain/periode/boek.ts";
import { metVoorbij, nieuweBoekhouding, periodejournaal, vrij, type Boekhouding } from "#domain/periode/boekhouding.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { alsVastgelegd } from "#domain/journaal/keten.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { boekenoverdracht } from "./boekenoverdracht.ts";
import { Journaalschrijver } from "./journaal.ts";
import { boekhoudingQuery, periodeUpdate, type PeriodeInvoer } from "./messages.ts";
import { nu } from "./nu.ts";
import { Ruimte } from "./ruimte.ts";
import { uitgave } from "./uitgave.ts";
import { weigeren } from "./weigeren.ts";

const { stuurNaarTraject } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "1s", maximumInterval: "5m" },
});

const MOTOR: Door = { rol: "systeem", id: "motor" };

/** One subsidieperiode: numbers, places and wachtlijst. One question at a time, so it can never overbook. */
export async function subsidieperiode(invoer: PeriodeInvoer): Promise<void> {
  const { overdracht } = invoer;
  if (overdracht !== undefined && workflowInfo().continuedFromExecutionRunId === undefined)
    throw ApplicationFailure.nonRetryable("Een subsidieperiode begint niet halverwege.", "envelop.vreemd");
  let boekhouding: Boekhouding = overdracht?.boekhouding ?? nieuweBoekhouding(invoer.regels, invoer.kalender);
  const journaal = new Journaalschrijver(
    {
      nummer: periodejournaal(boekhouding.regels.id),
      kop: () => boekhouding.kop,
      neemKop: (kop) => (boekhouding = { ...boekhouding, kop }),
    },
    overdracht?.journaal,
  );
  const aanbiedingen: Aangeboden[] = [...(overdracht?.aanbiedingen ?? [])];
  const lopend = new Set<Aangeboden>();
  const ruimte = new Ruimte();
  const draagtOver = boekenoverdracht(boekhouding.kop.volgnummer, () => ({
    volgnummer: boekhouding.kop.volgnummer,
    afgerond: journaal.wachtend === 0 && aanbiedingen.length === 0 && lopend.size === 0,
  }));

  function verwerk(vraag: Vraag, door: Door): Uitkomst<Boekingsresultaat> {
    const uitkomst = boek(boekhouding, vraag, door, nu(), uitgave());
    if (!uitkomst.ok) return uitkomst;
    boekhouding = uitkomst.waarde.boekhouding;
    journaal.voegToe(uitkomst.waarde.regels);
    aanbiedingen.push(...uitkomst.waarde.aanbiedingen);
    setCurrentDetails(
      `**${boekhouding.regels.naam}** · ${Object.keys(boekhouding.plaatsen).length} van ${boekhouding.regels.capaciteit ?? "onbeperkt"} plaatsen · ${boekhouding.wachtlijst.length} op de wachtlijst`,
    );
    return uitkomst;
  }

  function eis<T>(uitkomst: Uitkomst<T>): T {
    if (uitkomst.ok) return uitkomst.waarde;
    throw weigeren(uitkomst.weigering);
  }

  setHandler(
    periodeUpdate,
    (vraag, door) => {
      const { nummers, voorbij } = eis(verwerk(vraag, door));
      return { nummers, vrij: vrij(boekhouding), wachtenden: boekhouding.wachtlijst.length, voorbij };
    },
    {
      validator: (vraag, door) => {
        const teVeel = teVeelGevraagd(vraag);
        if (teVeel !== null) throw weigeren(teVeel);
        const bezwaar = journaal.bezwaar("deze subsidieperiode");
        if (bezwaar !== null) throw weigeren(bezwaar);
        const uitkomst = eis(boek(boekhouding, vraag, door, nu()));
        const teGroot = ruimte.bezwaar([vraag], () => ({
          ...uitkomst,
          regels: journaal.wachtend === 0 ? [] : [journaal.rest, uitkomst.regels.map(alsVastgelegd)],
        }));
        if (teGroot !== null) throw weigeren(teGroot);
      },
      description: "Eén vraag aan de subsidieperiode.",
    },
  );
  setHandler(boekhoudingQuery, () => boekhouding);

  /** A traject that no longer waits gives the place back, and the next one gets its turn. */
  async function biedAan({ nummer, uiterlijk, volgnummer, voorbij }: Aangeboden): Promise<void> {
    const id = `${boekhouding.regels.id}:${volgnummer}:aanbod`;
    const antwoord = await stuurNaarTraject({
      nummer,
      inzending: { id, type: "plaats.aangeboden", gegevens: { uiterlijk, ...metVoorbij(voorbij) }, door: MOTOR },
    });
    if (antwoord.ok) return;
    log.warn("aanbod niet geplaatst", { nummer, code: antwoord.weigering.code });
    verwerk({ soort: "aanbod-geweigerd", nummer, volgnummer }, MOTOR);
  }

  for (;;) {
    await condition(() => journaal.klaar || aanbiedingen.length > 0 || draagtOver());
    await journaal.schrijf();
    for (const aanbod of aanbiedingen.splice(0)) {
      lopend.add(aanbod);
      void biedAan(aanbod)
        .catch((fout: unknown) => log.error("aanbod mislukt", { nummer: aanbod.nummer, fout: String(fout) }))
        .finally(() => lopend.delete(aanbod));
    }
    if (draagtOver())
      await continueAsNew<typeof subsidieperiode>({
        regels: boekhouding.regels,
        overdracht: { boekhouding, aanbiedingen: [...lopend], journaal: journaal.rest },
      });
  }
}
