import { allHandlersFinished, workflowInfo } from "@temporalio/workflow";
import { zonderDubbel } from "#domain/een-exemplaar.ts";
import type { Journaalrest } from "#domain/journaal/lijn.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { leesEnvelop } from "#domain/traject/envelop.ts";
import { nieuweZaak, type Zaak } from "#domain/traject/zaak.ts";
import type { TrajectInvoer } from "./messages.ts";
import type { Order } from "#domain/traject/order.ts";
import { nieuweUitgave } from "./uitgave.ts";
import { weigeren } from "./weigeren.ts";

/** Where a run starts from. */
export interface Begin {
  /** What every run of the traject is started with. */
  readonly invoer: Omit<TrajectInvoer, "envelop" | "kalender">;
  /** For the opening; after that it is in the dossier. */
  readonly kalender: Kalender | undefined;
  readonly zaak: Zaak;
  readonly opdrachten: readonly Order[];
  /** What the run before left to write; undefined: there was none. */
  readonly rest: Journaalrest | undefined;
}

/** A fresh traject, or what the run before handed over. A carried state from anywhere else is refused. */
export function begin({ envelop, ...gegeven }: TrajectInvoer): Begin {
  const { kalender, ...invoer } = zonderDubbel(gegeven);
  const { nummer } = invoer;
  if (envelop === undefined)
    return { invoer, kalender, zaak: nieuweZaak(nummer, invoer.zout), opdrachten: [], rest: undefined };
  if (workflowInfo().continuedFromExecutionRunId === undefined)
    throw weigeren({ code: "envelop.vreemd", reden: "Een traject begint niet halverwege." });
  const gelezen = leesEnvelop(envelop, nummer);
  // Our own run wrote it, so this build is at fault: the task fails and is tried again, until a build comes that can read it.
  if (!gelezen.ok) throw new Error(gelezen.weigering.reden);
  const { zaak, opdrachten, journaal: rest } = gelezen.waarde;
  return { invoer, kalender, zaak, opdrachten, rest };
}

/** History events of one act; the length of a run is set in workflow tasks. */
const EVENTS_PER_TAAK = 5;
const EVENTS_VOORAF = 3;

/** What a hand-over must know of the run as it is now. */
export interface Runstand {
  readonly volgnummer: number;
  /** It came to another fase: a fresh fase starts in a fresh run. */
  readonly faseVoorbij: boolean;
  /** Nothing is half done. */
  readonly afgerond: boolean;
}

/** When a run hands over to a fresh one (decisions 7 and 17). */
export class Overdracht {
  readonly #vanaf: number;
  /** History at the start of the last workflow task of a run. At a fase boundary half of it will do. */
  readonly #maat: number;
  readonly #andereUitgave = nieuweUitgave();
  readonly #stand: () => Runstand;

  constructor(vanaf: number, takenPerRun: number, stand: () => Runstand) {
    this.#vanaf = vanaf;
    this.#maat = EVENTS_VOORAF + (takenPerRun - 1) * EVENTS_PER_TAAK;
    this.#stand = stand;
  }

  get nu(): boolean {
    return this.#runVol() && this.#mag();
  }

  #runVol(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    const { volgnummer, faseVoorbij } = this.#stand();
    // A run in which nothing happened has nothing to hand over; one that two releases worked on is, so that no later one must replay it.
    return volgnummer > this.#vanaf
      ? continueAsNewSuggested || this.#andereUitgave() || historyLength >= (faseVoorbij ? this.#maat / 2 : this.#maat)
      : this.#vanaf > 0 && this.#veelTeLang();
  }

  /** What takes very long (a mail server or a store that is away) is carried over: repeating it is harmless. */
  #mag(): boolean {
    return allHandlersFinished() && (this.#stand().afgerond || this.#veelTeLang());
  }

  #veelTeLang(): boolean {
    return workflowInfo().historyLength >= 4 * this.#maat;
  }
}
