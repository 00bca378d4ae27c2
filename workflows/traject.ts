import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from "@temporalio/workflow";
import type { Inzending } from "#domain/traject/inzending.ts";
import { vraagtPlaats } from "#domain/traject/plaats.ts";
import type { Stapresultaat } from "#domain/traject/step.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { Handelingen } from "./handelingen.ts";
import { Journaalschrijver } from "./journaal.ts";
import { Klok } from "./klok.ts";
import { gebeurtenissenUpdate, standQuery, wekSignal, type Stand, type TrajectInvoer } from "./messages.ts";
import { Opdrachten } from "./opdrachten.ts";
import { begin, Overdracht, type Begin } from "./overdracht.ts";
import { Plaatsclaim } from "./plaatsclaim.ts";
import { weigeren } from "./weigeren.ts";
import { Zichtbaar } from "./zichtbaar.ts";

/** One traject, from the first word of an applicant until long after it was closed. */
export function traject(invoer: TrajectInvoer): Promise<void> {
  const lopend = new Traject(begin(invoer));
  // The SDK holds what a run was started with for as long as the run lives: tens of kilobytes that nothing needs.
  for (const naam of Object.keys(invoer)) Reflect.deleteProperty(invoer, naam);
  return lopend.voer();
}

class Traject {
  readonly #invoer: Begin["invoer"];
  readonly #vervolg: boolean;
  readonly #journaal: Journaalschrijver;
  readonly #handelingen: Handelingen;
  readonly #klok: Klok;
  readonly #claim: Plaatsclaim;
  readonly #opdrachten: Opdrachten;
  readonly #zichtbaar: Zichtbaar;
  readonly #overdracht: Overdracht;

  constructor({ invoer, kalender, zaak, opdrachten, rest }: Begin) {
    const { nummer, regels, takenPerRun } = invoer;
    this.#invoer = invoer;
    this.#vervolg = rest !== undefined;
    // All of this before the first act: one that waited is carried out the moment its handler is set.
    const journaal = new Journaalschrijver(
      { nummer, kop: () => handelingen.zaak.kop, neemKop: (kop) => handelingen.neemKop(kop) },
      rest,
    );
    const handelingen = new Handelingen(
      { zaak, regels, kalender },
      journaal,
      () => this.#opdrachten.open,
      (orders) => {
        this.#opdrachten.voegToe(orders);
        this.#zichtbaar.toon(handelingen.zaak, journaal.botst);
        this.#klok.zet();
      },
    );
    this.#journaal = journaal;
    this.#handelingen = handelingen;
    this.#klok = new Klok(
      () => handelingen.zaak,
      (inzendingen) => handelingen.verwerk(inzendingen),
    );
    this.#claim = new Plaatsclaim(regels.id, handelingen, () => this.#opdrachten.openMelding !== undefined);
    this.#opdrachten = new Opdrachten(opdrachten, {
      nummer,
      periode: regels.id,
      journaal,
      verwerk: (gevolgen) => handelingen.verwerk(gevolgen),
      claimt: () => this.#claim.claimt,
    });
    this.#zichtbaar = new Zichtbaar(this.#vervolg ? zaak : null);
    this.#overdracht = new Overdracht(zaak.kop.volgnummer, takenPerRun, () => ({
      volgnummer: handelingen.zaak.kop.volgnummer,
      faseVoorbij: handelingen.faseVoorbij,
      afgerond: journaal.wachtend === 0 && this.#opdrachten.open.length === 0,
    }));
    this.#luister();
  }

  #luister(): void {
    setHandler(
      gebeurtenissenUpdate,
      // No promise where nothing is waited for: each one costs the sandbox a stack trace.
      (inzendingen, zending, gezien) => {
        const handelingen = this.#handelingen;
        if (vraagtPlaats(handelingen.zaak, inzendingen))
          return this.#claim.verwerk(inzendingen, gezien).then((uitkomst) => this.#antwoord(uitkomst, zending));
        const opties = { toegelaten: isHerhaling() };
        return this.#antwoord(
          this.#toegelaten(handelingen.verwerk(handelingen.alsDaad(inzendingen, opties), opties)),
          zending,
        );
      },
      {
        // A dry run: what is refused here leaves no trace, and nothing invalid enters a history.
        validator: (inzendingen: readonly Inzending[], _zending?: string, gezien?: number) => {
          const proef = this.#handelingen.beproef(inzendingen, gezien);
          if (!proef.ok) throw weigeren(proef.weigering);
        },
        description: "Eén handeling van één persoon: alle gebeurtenissen of geen.",
      },
    );
    setHandler(standQuery, () => {
      const { zaak } = this.#handelingen;
      return {
        ...this.#handelingen.stand(0),
        dossier: zaak.dossier,
        hash: zaak.kop.hash,
        toegestaan: [...toegestaan(zaak.staat)],
        ongeschreven: this.#journaal.wachtend,
        openOpdrachten: this.#opdrachten.open.length,
      };
    });
    setHandler(wekSignal, () => {
      this.#klok.wek();
      this.#journaal.nu();
    });
  }

  async voer(): Promise<void> {
    if (this.#vervolg) {
      this.#toon();
      this.#klok.zet();
    } else if (!(await condition(() => this.#handelingen.zaak.kop.volgnummer > 0, "1h"))) {
      // Started by an act that was refused: nothing happened, so nothing is kept.
      return;
    }
    for (;;) {
      await condition(() => this.#ietsTeDoen());
      if (this.#klokMag()) this.#klok.doe();
      const botste = this.#journaal.botst;
      await this.#journaal.schrijf();
      if (botste !== this.#journaal.botst) this.#toon();
      if (this.#opdrachten.wacht) this.#opdrachten.voerUit();
      // What it still knows of people goes with its history, once that is no longer kept (docs/veiligheid.md).
      if (this.#vergeten()) return;
      if (this.#overdracht.nu) await this.#draagOver();
    }
  }

  /** Nothing may follow on what was forgotten: not by people, not by the clock, and no letter that still waits. */
  #vergeten(): boolean {
    const { zaak } = this.#handelingen;
    return zaak.dossier.vergetenOp !== undefined && this.#journaal.wachtend === 0 && allHandlersFinished();
  }

  #ietsTeDoen(): boolean {
    return this.#journaal.klaar || this.#opdrachten.wacht || this.#klokMag() || this.#vergeten() || this.#overdracht.nu;
  }

  /** What the clock says would only pile up behind a journaal that takes nothing. */
  #klokMag(): boolean {
    return this.#klok.afgegaan && !this.#journaal.botst;
  }

  #toon(): void {
    this.#zichtbaar.toon(this.#handelingen.zaak, this.#journaal.botst);
  }

  #draagOver(): Promise<never> {
    return continueAsNew<typeof traject>({
      ...this.#invoer,
      envelop: {
        schema: 1,
        zaak: this.#handelingen.zaak,
        opdrachten: this.#opdrachten.open,
        journaal: this.#journaal.rest,
      },
    });
  }

  /** The validator let it pass, so a refusal here is this build's: the task fails in sight and is tried again, and nothing is overwritten. */
  #toegelaten(uitkomst: Uitkomst<Stapresultaat>): Uitkomst<Stapresultaat> {
    if (!uitkomst.ok) throw new Error(`${this.#invoer.nummer}: eerder toegelaten, nu ${uitkomst.weigering.code}`);
    return uitkomst;
  }

  #antwoord(uitkomst: Uitkomst<Stapresultaat>, zending: string | undefined): Stand {
    if (!uitkomst.ok) throw weigeren(uitkomst.weigering);
    const stand = this.#handelingen.stand(uitkomst.waarde.regels.length);
    return zending === undefined ? stand : { ...stand, zending };
  }
}

/**
 * Whether the history is carried out again, without its validators: what stands in it was accepted. A rule that has become stricter since must not
 * bring a traject to a halt (decision 19).
 */
const isHerhaling = (): boolean => workflowInfo().unsafe.isReplaying;
