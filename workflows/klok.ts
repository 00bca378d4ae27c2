import { log } from "@temporalio/workflow";
import { tijdstipOm } from "#domain/kalender/datum.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { KLOK } from "#domain/traject/order.ts";
import { staatpad } from "#domain/traject/staat.ts";
import type { Stapresultaat } from "#domain/traject/step.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { Wekker } from "./wekker.ts";

/** The hour at which the clock acts, in Amsterdam. */
const KLOKUUR = 8;
const UUR = 3_600_000;

/** The terms of one traject: what must happen by itself, and when to wake up for it. */
export class Klok {
  #afgegaan = false;
  readonly #wekker = new Wekker(() => this.wek());
  readonly #zaak: () => Zaak;
  readonly #verwerk: (inzendingen: readonly Inzending[]) => Uitkomst<Stapresultaat>;

  constructor(zaak: () => Zaak, verwerk: (inzendingen: readonly Inzending[]) => Uitkomst<Stapresultaat>) {
    this.#zaak = zaak;
    this.#verwerk = verwerk;
  }

  /** It may be time for something. */
  get afgegaan(): boolean {
    return this.#afgegaan;
  }
  wek(): void {
    this.#afgegaan = true;
  }

  /** On the first thing the clock must do. */
  zet(nietVoor = 0): void {
    const eerste = this.#eerste();
    if (eerste === null) return this.#wekker.zet(null, "");
    const { moment, termijn } = eerste;
    this.#wekker.zet(
      Math.max(nietVoor, tijdstipOm(moment.op, KLOKUUR) + spreiding(this.#zaak().nummer)),
      `${moment.type}: ${termijn.soort} ${termijn.uiterlijk}`,
    );
  }

  /** Everything whose time has come, each once and in order, also after a long sleep. */
  doe(): void {
    this.#afgegaan = false;
    for (;;) {
      const eerste = this.#eerste();
      if (eerste === null || tijdstipOm(eerste.moment.op, KLOKUUR) > Date.now()) break;
      const { termijn, moment } = eerste;
      const { nummer, kop } = this.#zaak();
      const uitkomst = this.#verwerk([
        {
          id: `${nummer}:${termijn.soort}:${termijn.uiterlijk}:${moment.trede}:${kop.volgnummer}`,
          type: moment.type,
          gegevens: moment.gegevens,
          door: KLOK,
        },
      ]);
      if (!uitkomst.ok || uitkomst.waarde.regels.length === 0) {
        log.error("gebeurtenis van de klok niet aangenomen", {
          nummer,
          code: uitkomst.ok ? "herhaald" : uitkomst.weigering.code,
          type: moment.type,
        });
        return this.zet(Date.now() + UUR);
      }
    }
    this.zet();
  }

  #eerste(): ReturnType<typeof eersteMoment> {
    const { dossier, staat } = this.#zaak();
    return eersteMoment(dossier, staatpad(staat));
  }
}

/** Reminders of many trajecten do not all fall on one moment: up to half an hour later, always the same for one traject. */
function spreiding(nummer: string): number {
  let som = 0;
  for (const teken of nummer) som = (som * 31 + teken.charCodeAt(0)) % 1800;
  return som * 1000;
}
