import { allHandlersFinished, workflowInfo } from "@temporalio/workflow";
import { nieuweUitgave } from "./uitgave.ts";

const MAX_HISTORY = 400;

/** What a hand-over must know of the run as it is now. */
interface Boekenstand {
  readonly volgnummer: number;
  /** Nothing is half done. */
  readonly afgerond: boolean;
  /** This run holds what must not be kept: it ends as soon as it can. */
  readonly weg?: boolean;
}

/**
 * To be asked when a run begins: tells from then on whether the workflow of a chain of facts (a subsidieperiode, the organisaties) hands over to a
 * fresh run. As with a traject (overdracht.ts), what takes very long is carried over, and done again.
 */
export function boekenoverdracht(vanaf: number, stand: () => Boekenstand): () => boolean {
  const andereUitgave = nieuweUitgave();
  return () => {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    const { volgnummer, afgerond, weg = false } = stand();
    const runVol =
      weg || (volgnummer > vanaf && andereUitgave()) || continueAsNewSuggested || historyLength > MAX_HISTORY;
    return runVol && allHandlersFinished() && (afgerond || historyLength > 4 * MAX_HISTORY);
  };
}
