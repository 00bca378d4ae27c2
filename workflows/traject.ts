import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  currentUpdateInfo,
  log,
  proxyActivities,
  setHandler,
  uuid4,
  workflowInfo,
} from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import type { Journaalrest, Opdracht } from "#domain/journaal/lijn.ts";
import { zonderDubbel } from "#domain/een-exemplaar.ts";
import { tijdstipOm } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { leesEnvelop } from "#domain/traject/envelop.ts";
import { eerstGeboekt, metPlaats, metRaad, vraagtPlaats } from "#domain/traject/plaats.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import {
  nieuweZaak,
  opening,
  step,
  toegestaan,
  type Inzending,
  type Stapresultaat,
  type Zaak,
} from "#domain/traject/step.ts";
import { geweigerd, type Uitkomst, type Weigering } from "#domain/weigering.ts";
import { verzend } from "./brieven.ts";
import { Journaalschrijver } from "./journaal.ts";
import { gebeurtenissenUpdate, standQuery, wekSignal, type Stand, type TrajectInvoer } from "./messages.ts";
import { nieuweUitgave } from "./uitgave.ts";
import { Wekker } from "./wekker.ts";
import { Zichtbaar } from "./zichtbaar.ts";

const { claimPlaats } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "200ms", maximumInterval: "5s" },
});
const { meldAanPeriode } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "1s", maximumInterval: "5m" },
});
type Order = Opdracht & { readonly volgnummer: number };

/** History events of one act; the length of a run is set in workflow tasks. */
const EVENTS_PER_TAAK = 5;
const EVENTS_VOORAF = 3;
/** The hour at which the clock acts, in Amsterdam. */
const KLOKUUR = 8;
const UUR = 3_600_000;

/** One traject, from the first word of an applicant until long after it was closed. */
export function traject(invoer: TrajectInvoer): Promise<void> {
  const begonnen = begin(invoer);
  // The SDK holds what a run was started with for as long as the run lives, and so does an async function: tens of kilobytes that nothing needs.
  for (const naam of Object.keys(invoer)) Reflect.deleteProperty(invoer, naam);
  return voer(begonnen);
}

async function voer({ invoer, kalender, zaak, opdrachten, rest }: Begin): Promise<void> {
  const { nummer, regels } = invoer;
  const vervolg = rest !== undefined;
  // All of this before the first handler: an act that waited is carried out the moment its handler is set.
  const journaal = new Journaalschrijver((kop) => (zaak = { ...zaak, kop }), rest);
  const vanaf = zaak.kop.volgnummer;
  const andereUitgave = nieuweUitgave();
  const lopend = new Set<Order>();
  let grens = false;
  let claimt = false;
  let afgegaan = false;
  const wekker = new Wekker(() => (afgegaan = true));
  const zichtbaar = new Zichtbaar(vervolg ? zaak : null);

  const nu = (): string => new Date(Date.now()).toISOString();
  const pad = (): string => staatpad(zaak.staat);
  const metOpening = (inzendingen: readonly Inzending[]): readonly Inzending[] =>
    zaak.kop.volgnummer === 0 ? [opening(nummer, regels, kalender), ...inzendingen] : inzendingen;
  /** As it is written down: with the place that it takes, or without losing the one that it keeps. */
  const alsDaad = (inzendingen: readonly Inzending[], opties?: { toegelaten: boolean }): readonly Inzending[] =>
    metPlaats(zaak, eerstGeboekt(zaak, inzendingen, nu(), opties), regels.id);

  /**
   * The subsidieperiode hears of a traject one thing at a time and in the order in which it happened: a place that is given back late
   * must not take away one that was claimed since.
   */
  const openMelding = (): Order | undefined => [...lopend, ...opdrachten].find(({ type }) => type === "periode");

  /** The dry run of the validator is the act itself: nothing can come between them in one activation, so it is not done twice. */
  let proef: {
    readonly van: Zaak;
    readonly id: string | undefined;
    readonly nu: string;
    readonly uitkomst: Uitkomst<Stapresultaat>;
  } | null = null;

  /** A dry run: what would come of it now. */
  const beproef = (inzendingen: readonly Inzending[]): Uitkomst<unknown> => {
    if (journaal.botst)
      return geweigerd(
        "journaal.botst",
        "Het journaal van dit traject neemt nu geen regels aan. De beheerder moet eerst kijken; probeer het later opnieuw.",
      );
    if (inzendingen.length === 0) return geweigerd("inzending.leeg", "Er is niets ingezonden.");
    const uitkomst = step(zaak, metOpening(alsDaad(inzendingen)), nu());
    proef = { van: zaak, id: currentUpdateInfo()?.id, nu: nu(), uitkomst };
    return uitkomst;
  };

  /** Everything that happens goes through here, in one breath. */
  function verwerk(inzendingen: readonly Inzending[], opties?: { toegelaten: boolean }): Uitkomst<Stapresultaat> {
    const id = currentUpdateInfo()?.id;
    const gedaan = proef !== null && id !== undefined && proef.id === id && proef.van === zaak && proef.nu === nu();
    const uitkomst = gedaan && proef !== null ? proef.uitkomst : step(zaak, metOpening(inzendingen), nu(), opties);
    proef = null;
    if (!uitkomst.ok) return uitkomst;
    const vorigeFase = staatbeeld(pad()).fase;
    zaak = uitkomst.waarde.zaak;
    journaal.voegToe(uitkomst.waarde.regels);
    opdrachten.push(...uitkomst.waarde.opdrachten);
    grens ||= vorigeFase !== staatbeeld(pad()).fase;
    zichtbaar.toon(zaak, journaal.botst);
    zetWekker();
    return uitkomst;
  }

  setHandler(
    gebeurtenissenUpdate,
    // No promise where nothing is waited for: each one costs the sandbox a stack trace.
    (inzendingen) => {
      if (vraagtPlaats(zaak, inzendingen)) return metGeclaimdePlaats(inzendingen).then(antwoord);
      const opties = { toegelaten: isHerhaling() };
      return antwoord(toegelaten(verwerk(alsDaad(inzendingen, opties), opties)));
    },
    {
      // A dry run: what is refused here leaves no trace, and nothing invalid enters a history.
      validator: (inzendingen) => {
        const proef = beproef(inzendingen);
        if (!proef.ok) throw weigeren(proef.weigering);
      },
      description: "Eén handeling van één persoon: alle gebeurtenissen of geen.",
    },
  );
  setHandler(standQuery, () => ({
    ...stand(0),
    dossier: zaak.dossier,
    hash: zaak.kop.hash,
    toegestaan: [...toegestaan(zaak.staat)],
    ongeschreven: journaal.wachtend,
    openOpdrachten: opdrachten.length + lopend.size,
  }));
  setHandler(wekSignal, () => {
    afgegaan = true;
    journaal.nu();
  });

  /** The validator let it pass, so a refusal here is this build's: the task fails in sight and is tried again, and nothing is overwritten. */
  function toegelaten(uitkomst: Uitkomst<Stapresultaat>): Uitkomst<Stapresultaat> {
    if (!uitkomst.ok) throw new Error(`${nummer}: eerder toegelaten, nu ${uitkomst.weigering.code}`);
    return uitkomst;
  }

  /** A grant needs a place first; only the subsidieperiode can give one, so it can never be overbooked. */
  async function metGeclaimdePlaats(inzendingen: readonly Inzending[]): Promise<Uitkomst<Stapresultaat>> {
    const bezet = (): boolean => claimt || openMelding() !== undefined;
    while (bezet()) await condition(() => !bezet());
    // While we waited somebody else may have decided, or sent the same.
    const proef = beproef(inzendingen);
    if (!proef.ok) return proef;
    if (!vraagtPlaats(zaak, inzendingen)) return verwerk(alsDaad(inzendingen));
    claimt = true;
    try {
      const claim = await claimPlaats({ periode: regels.id, nummer, sleutel: uuid4() });
      if (!claim.ok) return { ok: false, weigering: metRaad(claim.weigering, zaak, inzendingen) };
      const uitkomst = verwerk(alsDaad(inzendingen));
      // Somebody else decided while we asked: give the place back before anything else is told.
      if (!uitkomst.ok && zaak.dossier.plaats === "geen")
        await meldAanPeriode({ periode: regels.id, nummer, melding: "vrijgeven", voorrang: false, sleutel: uuid4() });
      return uitkomst;
    } finally {
      claimt = false;
    }
  }

  function antwoord(uitkomst: Uitkomst<Stapresultaat>): Stand {
    if (!uitkomst.ok) throw weigeren(uitkomst.weigering);
    return stand(uitkomst.waarde.regels.length);
  }

  function stand(nieuw: number): Stand {
    const { staat, fase, stap } = staatbeeld(pad());
    return { nummer, volgnummer: zaak.kop.volgnummer, staat, pad: pad(), fase, stap, nieuw };
  }

  /** Tells the subsidieperiode what became of this aanvraag. */
  async function meld(order: Order): Promise<void> {
    await condition(() => journaal.wachtend === 0);
    await condition(() => !claimt && openMelding() === order);
    const { params, volgnummer } = order;
    await meldAanPeriode({
      periode: regels.id,
      nummer,
      melding: params["melding"] as "vrijgeven",
      voorrang: params["voorrang"] === true,
      sleutel: `${nummer}:${volgnummer}`,
    });
  }

  async function verzendBrieven(orders: readonly Order[]): Promise<void> {
    // A letter is made from the projection: that must know the line that asked for it.
    await condition(() => journaal.wachtend === 0);
    await verzend(nummer, orders, (gedaan, gevolgen) => {
      const uitkomst = verwerk(gevolgen);
      if (!uitkomst.ok) log.error("gevolg van een brief geweigerd", { nummer, code: uitkomst.weigering.code });
      for (const order of gedaan) lopend.delete(order);
    });
  }

  /** Carries out what was ordered, beside what happens next; what comes of it is a gebeurtenis again. */
  function voerUit(orders: readonly Order[]): void {
    for (const order of orders) lopend.add(order);
    const brieven = orders.filter(({ type }) => type === "mail");
    if (brieven.length > 0) bewaak(verzendBrieven(brieven), brieven);
    for (const order of orders) if (order.type === "periode") bewaak(meld(order), [order]);
  }

  function bewaak(werk: Promise<void>, orders: readonly Order[]): void {
    void werk
      .catch((fout: unknown) => log.error("opdracht mislukt", { nummer, fout: String(fout) }))
      .finally(() => orders.forEach((order) => lopend.delete(order)));
  }

  /** On the first thing the clock must do. */
  function zetWekker(nietVoor = 0): void {
    const eerste = eersteMoment(zaak.dossier, pad());
    if (eerste === null) return wekker.zet(null, "");
    const { moment, termijn } = eerste;
    wekker.zet(
      Math.max(nietVoor, tijdstipOm(moment.op, KLOKUUR) + spreiding(nummer)),
      `${moment.type}: ${termijn.soort} ${termijn.uiterlijk}`,
    );
  }

  /** Everything whose time has come, each once and in order, also after a long sleep. */
  function doeWatDeKlokZegt(): void {
    for (;;) {
      const eerste = eersteMoment(zaak.dossier, pad());
      if (eerste === null || tijdstipOm(eerste.moment.op, KLOKUUR) > Date.now()) break;
      const { termijn, moment } = eerste;
      const uitkomst = verwerk([
        {
          id: `${nummer}:${termijn.soort}:${termijn.uiterlijk}:${moment.trede}:${zaak.kop.volgnummer}`,
          type: moment.type,
          gegevens: moment.gegevens,
          door: { rol: "systeem", id: "klok" },
        },
      ]);
      if (!uitkomst.ok || uitkomst.waarde.regels.length === 0) {
        log.error("gebeurtenis van de klok niet aangenomen", {
          nummer,
          code: uitkomst.ok ? "herhaald" : uitkomst.weigering.code,
          type: moment.type,
        });
        return zetWekker(Date.now() + UUR);
      }
    }
    zetWekker();
  }

  /** History at the start of the last workflow task of a run. At a fase boundary half of it will do: a fresh fase then starts in a fresh run. */
  const maat = EVENTS_VOORAF + (invoer.takenPerRun - 1) * EVENTS_PER_TAAK;
  const veelTeLang = (): boolean => workflowInfo().historyLength >= 4 * maat;
  const runVol = (): boolean => {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    // A run in which nothing happened has nothing to hand over; one that two releases worked on is, so that no later one must replay it.
    return zaak.kop.volgnummer > vanaf
      ? continueAsNewSuggested || andereUitgave() || historyLength >= (grens ? maat / 2 : maat)
      : vanaf > 0 && veelTeLang();
  };
  /** Nothing is half done. What takes very long (a mail server or a store that is away) is carried over: repeating it is harmless. */
  const overdraagbaar = (): boolean =>
    allHandlersFinished() &&
    ((journaal.wachtend === 0 && opdrachten.length === 0 && lopend.size === 0) || veelTeLang());
  /** What the clock says would only pile up behind a journaal that takes nothing. */
  const klokMag = (): boolean => afgegaan && !journaal.botst;
  const ietsTeDoen = (): boolean =>
    journaal.klaar || opdrachten.length > 0 || klokMag() || (runVol() && overdraagbaar());

  if (vervolg) {
    zichtbaar.toon(zaak, journaal.botst);
    zetWekker();
  } else if (!(await condition(() => zaak.kop.volgnummer > 0, "1h"))) {
    // Started by an act that was refused: nothing happened, so nothing is kept.
    return;
  }

  for (;;) {
    await condition(ietsTeDoen);
    if (klokMag()) {
      afgegaan = false;
      doeWatDeKlokZegt();
    }
    const botste = journaal.botst;
    await journaal.schrijf();
    if (botste !== journaal.botst) zichtbaar.toon(zaak, journaal.botst);
    if (opdrachten.length > 0) voerUit(opdrachten.splice(0));
    if (runVol() && overdraagbaar()) {
      await continueAsNew<typeof traject>({
        ...invoer,
        envelop: { schema: 1, zaak, opdrachten: [...lopend], journaal: journaal.rest },
      });
    }
  }
}

/** Where a run starts from. */
interface Begin {
  /** What every run of the traject is started with. */
  readonly invoer: Omit<TrajectInvoer, "envelop" | "kalender">;
  /** For the opening; after that it is in the dossier. */
  readonly kalender: Kalender | undefined;
  readonly zaak: Zaak;
  readonly opdrachten: Order[];
  /** What the run before left to write; undefined: there was none. */
  readonly rest: Journaalrest | undefined;
}

/** A fresh traject, or what the run before handed over. A carried state from anywhere else is refused. */
function begin({ envelop, ...gegeven }: TrajectInvoer): Begin {
  const { kalender, ...invoer } = zonderDubbel(gegeven);
  const { nummer } = invoer;
  if (envelop === undefined) return { invoer, kalender, zaak: nieuweZaak(nummer), opdrachten: [], rest: undefined };
  if (workflowInfo().continuedFromExecutionRunId === undefined)
    throw weigeren({ code: "envelop.vreemd", reden: "Een traject begint niet halverwege." });
  const gelezen = leesEnvelop(envelop, nummer);
  // Our own run wrote it, so this build is at fault: the task fails and is tried again, until a build comes that can read it.
  if (!gelezen.ok) throw new Error(gelezen.weigering.reden);
  const { zaak, opdrachten, journaal: rest } = gelezen.waarde;
  return { invoer, kalender, zaak, opdrachten: [...opdrachten], rest };
}

/**
 * Whether the history is carried out again, without its validators: what stands in it was accepted. A rule that has become stricter since must not
 * bring a traject to a halt (decision 19).
 */
const isHerhaling = (): boolean => workflowInfo().unsafe.isReplaying;

const weigeren = (weigering: Weigering): ApplicationFailure =>
  ApplicationFailure.create({
    type: weigering.code,
    message: weigering.reden,
    nonRetryable: true,
    details: [weigering],
  });

/** Reminders of many trajecten do not all fall on one moment: up to half an hour later, always the same for one traject. */
function spreiding(nummer: string): number {
  let som = 0;
  for (const teken of nummer) som = (som * 31 + teken.charCodeAt(0)) % 1800;
  return som * 1000;
}
