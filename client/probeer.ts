import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from "@temporalio/client";
import { ApplicationFailure } from "@temporalio/common";
import { ONZEKER } from "#workflows/messages.ts";
import { gelukt, geweigerd, type Uitkomst, type Weigering } from "#domain/weigering.ts";

/** Runs a call; a refusal and a missing workflow become values. */
export async function probeer<T>(code: string, reden: string, aanroep: () => Promise<T>): Promise<Uitkomst<T>> {
  for (let poging = 1; ; poging += 1) {
    try {
      return gelukt(await aanroep());
    } catch (fout) {
      if (fout instanceof WorkflowNotFoundError) return geweigerd(code, reden);
      if (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure) {
        const weigering = fout.cause.details?.[0] as Weigering | undefined;
        if (weigering !== undefined && (weigering.code !== ONZEKER || poging >= POGINGEN))
          return { ok: false, weigering };
        if (weigering === undefined) throw fout;
      } else if (poging >= POGINGEN || !liepMis(fout)) throw fout;
      await rust(poging);
    }
  }
}

const POGINGEN = 6;
const rust = (poging: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, 25 * 2 ** poging));

/**
 * The workflow task that held our act was done again without it, because something else happened to the traject at the same moment. Temporal
 * then drops the act and says so; sending it again is harmless.
 */
const liepMis = (fout: unknown): boolean =>
  [fout, fout instanceof Error ? fout.cause : null].some(
    // An update-with-start says it in its message, another one in its details.
    (deel) =>
      isGrpcServiceError(deel) && `${deel.message} ${deel.details}`.includes("unexpected workflow task failure"),
  );
