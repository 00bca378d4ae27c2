import { BEGIN_VAN_DE_KETEN, type Journaalregel } from "#domain/journaal/lijn.ts";
import { JournaalBotst, JournaalGat } from "./fouten.ts";

/** What the journaal holds of a line, as far as the chain is concerned. */
export type Schakel = Pick<Journaalregel, "nummer" | "volgnummer" | "id" | "hash" | "vastgelegdOp">;

/** What a write comes down to. */
export interface Schrijfplan {
  readonly nieuw: readonly Journaalregel[];
  /** Stored lines that never came to be, see `nooitGebeurd`. */
  readonly vervallen: readonly Schakel[];
}

/**
 * Which of `regels` still have to be written, given the lines that are there. Both are of one nummer and in order of volgnummer;
 * `bekend` holds at least every stored line from the one before the first of `regels`, and every stored line that has one of their ids.
 */
export function teSchrijven(bekend: readonly Schakel[], regels: readonly Journaalregel[]): Schrijfplan {
  const opVolgnummer = new Map(bekend.map((schakel) => [schakel.volgnummer, schakel]));
  const opId = new Map(bekend.map((schakel) => [schakel.id, schakel]));
  const nieuw: Journaalregel[] = [];
  const vervallen: Schakel[] = [];
  for (const regel of regels) {
    const zelfdePlaats = opVolgnummer.get(regel.volgnummer);
    if (zelfdePlaats?.hash === regel.hash) continue;
    if (zelfdePlaats) {
      const staart = [...opVolgnummer.values()].filter(({ volgnummer }) => volgnummer >= regel.volgnummer);
      if (!nooitGebeurd(staart, regel))
        throw new JournaalBotst(regel.nummer, regel.volgnummer, "er staat al een andere regel");
      for (const schakel of staart) {
        opVolgnummer.delete(schakel.volgnummer);
        opId.delete(schakel.id);
      }
      vervallen.push(...staart);
    }
    sluitAan(opVolgnummer.get(regel.volgnummer - 1), regel);
    const zelfdeId = opId.get(regel.id);
    if (zelfdeId)
      throw new JournaalBotst(
        regel.nummer,
        regel.volgnummer,
        `de gebeurtenis ${regel.id} staat al in regel ${zelfdeId.volgnummer}`,
      );
    opVolgnummer.set(regel.volgnummer, regel);
    opId.set(regel.id, regel);
    nieuw.push(regel);
  }
  return { nieuw, vervallen };
}

/**
 * Lines are written inside a workflow task, before Temporal has taken the task (design §6). A worker that dies in between leaves lines
 * of an act that was never acknowledged; the task is done again and makes others. Those lines are the last ones, of one moment, and
 * older than what replaces them. Anything else is a second history, and refused.
 */
const nooitGebeurd = (staart: readonly Schakel[], regel: Journaalregel): boolean =>
  staart.every(({ vastgelegdOp }) => vastgelegdOp === staart[0]?.vastgelegdOp && vastgelegdOp < regel.vastgelegdOp);

/** Refuses a line that doesn't continue the chain of `vorige` (undefined: there is no line before it). */
export function sluitAan(vorige: Pick<Schakel, "volgnummer" | "hash"> | undefined, regel: Journaalregel): void {
  if (regel.volgnummer !== (vorige?.volgnummer ?? 0) + 1) throw new JournaalGat(regel.nummer, regel.volgnummer);
  if (regel.vorigeHash !== (vorige?.hash ?? BEGIN_VAN_DE_KETEN)) {
    throw new JournaalBotst(regel.nummer, regel.volgnummer, "de hash van de vorige regel klopt niet");
  }
}
