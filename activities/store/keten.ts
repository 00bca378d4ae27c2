import type { Kop } from "#domain/journaal/keten.ts";
import { BEGIN_VAN_DE_KETEN, type Journaalregel } from "#domain/journaal/lijn.ts";
import type { Tijdstip } from "#domain/kalender/datum.ts";
import { JournaalBotst, JournaalGat } from "./fouten.ts";

/** What the journaal holds of a line, as far as the chain is concerned. */
export type Schakel = Pick<Journaalregel, "nummer" | "volgnummer" | "id" | "hash" | "vastgelegdOp">;

/** For each nummer, when the run began that its lines are of: what stood before that never makes way for them. */
export type Begonnen = ReadonlyMap<string, Tijdstip>;

/** What a write comes down to. */
export interface Schrijfplan {
  readonly nieuw: readonly Journaalregel[];
  /** Stored lines that never came to be, see `nooitGebeurd`. */
  readonly vervallen: readonly Schakel[];
}

/**
 * Which of `regels` still have to be written, given the lines that are there. Both are of one nummer and in order of volgnummer;
 * `bekend` holds at least every stored line from the one before the first of `regels`, and every stored line that has one of their ids. `begonnen`: when the
 * run began that these lines are of; null when they are of none.
 */
export function teSchrijven(
  bekend: readonly Schakel[],
  regels: readonly Journaalregel[],
  begonnen: Tijdstip | null,
): Schrijfplan {
  const opVolgnummer = new Map(bekend.map((schakel) => [schakel.volgnummer, schakel]));
  const opId = new Map(bekend.map((schakel) => [schakel.id, schakel]));
  const zelf = new Set(regels.map(({ id }) => id));
  const nieuw: Journaalregel[] = [];
  const vervallen: Schakel[] = [];
  for (const regel of regels) {
    const zelfdePlaats = opVolgnummer.get(regel.volgnummer);
    if (zelfdePlaats?.hash === regel.hash) continue;
    if (zelfdePlaats) {
      const staart = [...opVolgnummer.values()].filter(({ volgnummer }) => volgnummer >= regel.volgnummer);
      if (
        !nooitGebeurd(staart, regel, (een) => (begonnen !== null && een.vastgelegdOp >= begonnen) || zelf.has(een.id))
      )
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
 * older than what replaces them. They are `eigen` too: of the run that replaces them, or the very gebeurtenissen that are sent again. What stood before that
 * run began was known to the run before it, or is of a traject that Temporal lost, whose number was given out again. Anything else is a second history, and
 * refused.
 */
const nooitGebeurd = (staart: readonly Schakel[], regel: Journaalregel, eigen: (een: Schakel) => boolean): boolean =>
  staart.every(
    (een) => een.vastgelegdOp === staart[0]?.vastgelegdOp && een.vastgelegdOp < regel.vastgelegdOp && eigen(een),
  );

/** What a workflow says of its own chain: whatever stands beyond `na` and is not among `hashes`, Temporal does not have. */
export interface Plaatsvraag {
  readonly nummer: string;
  readonly na: Kop;
  readonly hashes: readonly string[];
  /** When the run began that says so: what stood before that is not its to judge. */
  readonly begonnen: Tijdstip;
}

/**
 * Which of `schakels` make way: they are all that the store holds from `na` on. Errors: JournaalBotst, JournaalGat when it does not hold `na`, or
 * something beyond it that was there before this run began.
 */
export function nooitGekomen(
  schakels: readonly Schakel[],
  { nummer, na, hashes, begonnen }: Plaatsvraag,
): readonly Schakel[] {
  const erna = schakels.filter(({ volgnummer }) => volgnummer > na.volgnummer);
  const kop = schakels.find(({ volgnummer }) => volgnummer === na.volgnummer);
  if (na.volgnummer > 0 && kop === undefined) throw new JournaalGat(nummer, na.volgnummer + 1);
  if (kop !== undefined && kop.hash !== na.hash)
    throw new JournaalBotst(nummer, na.volgnummer, "er staat al een andere regel");
  const gelijk = erna.findIndex(({ hash }, i) => hash !== hashes[i]);
  const over = gelijk < 0 ? [] : erna.slice(gelijk);
  const [eerste] = over;
  // Without any line of its own there is nothing to tell a traject that Temporal lost from one that begins.
  if (eerste !== undefined && (eerste.volgnummer === 1 || over.some(({ vastgelegdOp }) => vastgelegdOp < begonnen)))
    throw new JournaalBotst(nummer, eerste.volgnummer, "er staat al een andere regel");
  return over;
}

/** Refuses a line that doesn't continue the chain of `vorige` (undefined: there is no line before it). */
export function sluitAan(vorige: Pick<Schakel, "volgnummer" | "hash"> | undefined, regel: Journaalregel): void {
  if (regel.volgnummer !== (vorige?.volgnummer ?? 0) + 1) throw new JournaalGat(regel.nummer, regel.volgnummer);
  if (regel.vorigeHash !== (vorige?.hash ?? BEGIN_VAN_DE_KETEN)) {
    throw new JournaalBotst(regel.nummer, regel.volgnummer, "de hash van de vorige regel klopt niet");
  }
}
