import {
  ActivityFailure,
  ApplicationFailure,
  currentUpdateInfo,
  log,
  proxyLocalActivities,
  proxySinks,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from "@temporalio/workflow";
import type { Activiteiten, Journaalsinks } from "#activities/contract.ts";
import { alsVastgelegd, leesRegel, type Kop } from "#domain/journaal/keten.ts";
import type { Journaalregel, Journaalrest, Vastgelegd } from "#domain/journaal/lijn.ts";
import { neemOver } from "#domain/journaal/overnemen.ts";
import { journaalAchterSignal, ZOEKVELDEN } from "./messages.ts";
import { uitgave } from "./uitgave.ts";

// Before the worker completes the workflow task: an act shows in the lists when its answer arrives, and costs no event in the history.
const { journaal: uitgang } = proxySinks<Journaalsinks>();

// For lines that the sink could not write.
const { schrijfJournaal } = proxyLocalActivities<Activiteiten>({
  startToCloseTimeout: "5s",
  retry: { initialInterval: "250ms", maximumAttempts: 2 },
});

const SECONDE = 1000;
const LANGSTE_PAUZE = 60 * SECONDE;
const PAUZE_NA_BOTSING = 600 * SECONDE;

/**
 * Brings lines to the store in order, and keeps what the store did not take until it does, however long that takes. Never throws.
 * In the ordinary way the worker writes the lines of a workflow task before it completes the task. If it can't, it says so by a signal that
 * stands in the history before the task is completed, so before anything that comes after (decision 12).
 */
export class Journaalschrijver {
  /** Lines that the store is known to lack. */
  readonly #regels: Vastgelegd[];
  /** Lines that went out in workflow task `#taak`, and in the one with lines before it: news that they were not written comes by the next task. */
  #uitgegaan: Vastgelegd[] = [];
  #vorige: Vastgelegd[] = [];
  #taak = -1;
  /** The worker could not write: until the store answers again, lines don't go out with the task. */
  #achter = false;
  readonly #bijKop: (kop: Kop) => void;
  #botst: boolean;
  #pauze: object | null = null;
  #mislukt = 0;

  /** `bijKop` is told when the chain turns out to have another head than was computed: see domain/journaal/overnemen.ts. */
  constructor(bijKop: (kop: Kop) => void, rest: Journaalrest = { regels: [], botst: false }) {
    this.#bijKop = bijKop;
    this.#regels = [...rest.regels];
    this.#botst = rest.botst;
    setHandler(journaalAchterSignal, () => {
      this.#achter = true;
      // More than needed is harmless: the store passes over what it has.
      this.#regels.unshift(...this.#vorige.splice(0), ...this.#uitgegaan.splice(0));
    });
  }

  /** Lines that the store is known to lack; what went out in this very workflow task is not among them. */
  get wachtend(): number {
    return this.#regels.length;
  }
  /**
   * The store holds another history than this one. What was accepted is kept, but nothing may be added until a person has looked:
   * it would be promised on a journaal that nobody can read.
   */
  get botst(): boolean {
    return this.#botst;
  }
  /** There is something to write, and trying makes sense now. */
  get klaar(): boolean {
    return this.#regels.length > 0 && this.#pauze === null;
  }
  get rest(): Journaalrest {
    return { regels: [...this.#regels], botst: this.#botst };
  }

  voegToe(gemaakt: readonly Journaalregel[]): void {
    if (gemaakt.length === 0) return;
    this.#laatSpoorNa(gemaakt);
    const regels = gemaakt.map(alsVastgelegd);
    // Behind lines that wait: the store takes no line before the one it follows.
    if (this.#achter || this.#regels.length > 0) {
      this.#regels.push(...regels);
      return;
    }
    // The same during one workflow task, and in its replay.
    const taak = workflowInfo().historyLength;
    if (taak !== this.#taak) {
      this.#vorige = this.#uitgegaan;
      this.#uitgegaan = [];
      this.#taak = taak;
    }
    this.#uitgegaan.push(...regels);
    uitgang.schrijf(JSON.stringify(regels));
  }

  /**
   * A workflow task that leaves nothing in the history is taken together with the next one by a worker that comes fresh to the run: what happened in
   * it then happens again, at a later moment, and other lines come of it than were written (temporalio/sdk-rust#1606). An update leaves its own mark.
   */
  #laatSpoorNa(regels: readonly Journaalregel[]): void {
    if (currentUpdateInfo() !== undefined) return;
    upsertSearchAttributes([{ key: ZOEKVELDEN.regel, value: regels.at(-1)!.volgnummer }]);
  }

  /** Forgets the pause, e.g. after somebody mended the store. */
  nu(): void {
    this.#pauze = null;
  }

  /** One round: all lines, or a pause before the next round. */
  async schrijf(): Promise<void> {
    if (!this.klaar) return;
    const stapel = this.#regels.slice();
    try {
      const opgeslagen = await schrijfJournaal(stapel);
      if (opgeslagen.length === 0) this.#regels.splice(0, stapel.length);
      else this.#neemOver(opgeslagen);
      this.#botst = false;
      this.#achter = false;
      this.#mislukt = 0;
    } catch (fout) {
      this.#botst = isBotsing(fout);
      this.#mislukt += 1;
      const { nummer, volgnummer } = leesRegel(stapel[0]!);
      log.error(this.#botst ? "journaal neemt regels niet aan" : "store niet bereikbaar", {
        nummer,
        volgnummer,
        fout: String(fout),
      });
      this.#rust(this.#botst ? PAUZE_NA_BOTSING : Math.min(LANGSTE_PAUZE, SECONDE * 2 ** (this.#mislukt - 1)));
    }
  }

  #neemOver(opgeslagen: readonly Vastgelegd[]): void {
    const over = neemOver(this.#regels, opgeslagen, uitgave());
    if (over === null) throw ApplicationFailure.nonRetryable("Het journaal heeft hier andere regels.", "JournaalBotst");
    this.#regels.splice(0, this.#regels.length, ...over.rest);
    this.#bijKop(over.kop);
  }

  #rust(duur: number): void {
    const pauze = {};
    this.#pauze = pauze;
    void sleep(duur, { summary: this.#botst ? "journaal neemt regels niet aan" : "store niet bereikbaar" }).then(() => {
      if (this.#pauze === pauze) this.#pauze = null;
    });
  }
}

/** The errors of activities/maak.ts that no repeat can mend. A local activity may throw them bare. */
function isBotsing(fout: unknown): boolean {
  const oorzaak = fout instanceof ActivityFailure ? fout.cause : fout;
  return oorzaak instanceof ApplicationFailure && oorzaak.nonRetryable === true;
}
