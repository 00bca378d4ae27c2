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
import { alsVastgelegd, herschakel, kopNa, kopVoor, leesRegel, type Kop } from "#domain/journaal/keten.ts";
import type { Journaalregel, Journaalrest, Vastgelegd } from "#domain/journaal/lijn.ts";
import { geweigerd, type Weigering } from "#domain/weigering.ts";
import { journaalAchterSignal, journaalBotstSignal, ONZEKER, ZOEKVELDEN } from "./messages.ts";
import { nieuweUitgave, uitgave } from "./uitgave.ts";

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

/** The chain that lines are of, as the workflow knows it. */
export interface Keten {
  readonly nummer: string;
  /** The head, with every line that was made. */
  readonly kop: () => Kop;
  /** It turns out to have another head than was computed: see activities/store/vastleggen.ts. */
  readonly neemKop: (kop: Kop) => void;
}

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
  readonly #keten: Keten;
  readonly #andereUitgave = nieuweUitgave();
  /**
   * More than one release worked on this run. A replay by one makes the lines of the other in its own way, so where the chain stands is what the store
   * answered, and that must be in the history: no line goes out with the task (decision 20).
   */
  #gemengd = false;
  #botst: boolean;
  /** The store holds something in the place of lines that never came to be here: until it is known what, nothing is accepted. */
  #onzeker: object | null = null;
  #pauze: object | null = null;
  #mislukt = 0;

  constructor(keten: Keten, rest: Journaalrest = { regels: [], botst: false }) {
    this.#keten = keten;
    this.#regels = [...rest.regels];
    this.#botst = rest.botst;
    if (rest.botst) this.#onzeker = {};
    setHandler(journaalAchterSignal, () => {
      this.#achter = true;
      this.#haalTerug();
    });
    setHandler(journaalBotstSignal, () => {
      this.#onzeker = {};
      this.#haalTerug();
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
    return (this.#regels.length > 0 || this.#onzeker !== null) && this.#pauze === null;
  }
  get rest(): Journaalrest {
    return { regels: [...this.#regels], botst: this.#botst };
  }

  /** Why nothing may be accepted now; null: it may. `wiens`: "dit traject". */
  bezwaar(wiens: string): Weigering | null {
    if (this.#botst)
      return geweigerd(
        "journaal.botst",
        `Het journaal van ${wiens} neemt nu geen regels aan. De beheerder moet eerst kijken; probeer het later opnieuw.`,
      ).weigering;
    if (this.#onzeker !== null)
      return geweigerd(
        ONZEKER,
        `Het journaal van ${wiens} wordt nagekeken. Er is niets vastgelegd; probeer het zo weer.`,
      ).weigering;
    return null;
  }

  voegToe(gemaakt: readonly Journaalregel[]): void {
    if (gemaakt.length === 0) return;
    this.#laatSpoorNa(gemaakt);
    const regels = gemaakt.map(alsVastgelegd);
    this.#gemengd ||= this.#andereUitgave();
    if (this.#gemengd) this.#haalTerug();
    // Behind lines that wait: the store takes no line before the one it follows.
    if (this.#gemengd || this.#achter || this.#onzeker !== null || this.#regels.length > 0) {
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

  /** What went out last waits again, in front. More than needed is harmless: the store passes over what it has. */
  #haalTerug(): void {
    this.#regels.unshift(...this.#vorige.splice(0), ...this.#uitgegaan.splice(0));
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
    const onzeker = this.#onzeker;
    const { nummer, kop } = this.#keten;
    const na = stapel.length === 0 ? kop() : kopVoor(leesRegel(stapel[0]!));
    const begonnen = workflowInfo().runStartTime.toISOString();
    try {
      this.#sluitAan(
        await schrijfJournaal({ nummer, na, regels: stapel, onzeker: onzeker !== null, begonnen, uitgave: uitgave() }),
        stapel,
      );
      this.#botst = false;
      this.#achter = false;
      if (this.#onzeker === onzeker) this.#onzeker = null;
      this.#mislukt = 0;
    } catch (fout) {
      this.#botst = isBotsing(fout);
      this.#mislukt += 1;
      log.error(this.#botst ? "journaal neemt regels niet aan" : "store niet bereikbaar", {
        nummer,
        volgnummer: na.volgnummer + 1,
        fout: String(fout),
      });
      this.#rust(this.#botst ? PAUZE_NA_BOTSING : Math.min(LANGSTE_PAUZE, SECONDE * 2 ** (this.#mislukt - 1)));
    }
  }

  /** The store has these lines now, or what stood in their place: what came after them follows on the head that it answered. */
  #sluitAan(kop: Kop, geschreven: readonly Vastgelegd[]): void {
    const rest = this.#regels.slice(geschreven.length);
    if (geschreven.length === 0) return;
    if (kop.hash === geschreven.at(-1)!.hash) {
      this.#regels.splice(0, geschreven.length);
      return;
    }
    const over = herschakel(kop, rest);
    this.#regels.splice(0, this.#regels.length, ...over);
    this.#keten.neemKop(over.length === 0 ? kop : kopNa(leesRegel(over.at(-1)!)));
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
