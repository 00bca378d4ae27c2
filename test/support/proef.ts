/** Short words for tests on a running engine. */
import { expect } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode, Termijnregels } from "#domain/aanmelding/regels.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { VolledigeStand } from "#workflows/messages.ts";
import { inzending, MENSEN } from "./gebeurtenissen.ts";
import type { Motor } from "./motor.ts";

/** A period that runs today and for long after, with rules of its own. */
export function proefperiode(capaciteit: number | null, termijnen: Partial<Termijnregels> = {}): Periode {
  const regels = PERIODEN.find(({ id }) => id === "2025")!;
  const jaren = Array.from({ length: 60 }, (_, i) => 2025 + i);
  return periode(
    {
      ...regels,
      id: "proef",
      naam: "Proefperiode",
      tot: "2084-12-31",
      nummerjaren: jaren,
      capaciteit,
      termijnen: { ...DEFAULT_TERMIJNEN, ...termijnen },
    },
    1,
  );
}

/** What came of something that must have been accepted. */
export function gelukt<T>(uitkomst: Uitkomst<T>): T {
  if (!uitkomst.ok) throw new Error(`${uitkomst.weigering.code}: ${uitkomst.weigering.reden}`);
  return uitkomst.waarde;
}

/** The code of a refusal; null when it was accepted. */
export const codeVan = (uitkomst: Uitkomst<unknown>): string | null => (uitkomst.ok ? null : uitkomst.weigering.code);

/** Nothing is booked before the grant, and that is of today. */
export const vandaag = (): Datum => datumOp(new Date().toISOString());

let teller = 0;
/** An id that no other test uses. */
export const vers = (): string => `proef-${process.pid}-${(teller += 1)}`;

/** One gebeurtenis under an id that no other test uses. */
export const daad = (type: string, gegevens?: Readonly<Record<string, unknown>>, door?: Inzending["door"]): Inzending =>
  inzending(type, gegevens, { id: vers(), ...(door === undefined ? {} : { door }) });

export const aanmelding = (anders: Partial<typeof VOORBEELD_AANMELDING> = {}): Inzending =>
  daad("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, ...anders }, MENSEN.aanvrager);

/** A traject that was sent in and is being judged. */
export async function inBeoordeling(
  { trajecten }: Motor,
  anders: Partial<typeof VOORBEELD_AANMELDING> = {},
): Promise<string> {
  const { nummer } = gelukt(await trajecten.meldAan([aanmelding(anders)]));
  gelukt(await trajecten.stuur(nummer, [daad("beoordeling.gestart")]));
  return nummer;
}

/** A traject that was granted, has its zorgarrangeur and is under way. */
export async function lopend(motor: Motor): Promise<string> {
  const nummer = await inBeoordeling(motor);
  gelukt(
    await motor.trajecten.stuur(nummer, [
      daad("aanvraag.toegekend"),
      daad("za.toegewezen", { za: MENSEN.zorgarrangeur.id }),
      daad("traject.gestart"),
    ]),
  );
  return nummer;
}

/** Waits until a traject has written everything and carried out all its orders. */
export async function totRust({ trajecten }: Motor, nummer: string): Promise<VolledigeStand> {
  return totWaar(async () => {
    const stand = gelukt(await trajecten.stand(nummer));
    return stand.ongeschreven === 0 && stand.openOpdrachten === 0 ? stand : null;
  });
}

/** Asks again until there is an answer; a letter that was on its way when its worker fell away waits for its heartbeat and its next turn first. */
export async function totWaar<T>(vraag: () => Promise<T | null | false>, geduldMs = 150_000): Promise<T> {
  const einde = performance.now() + geduldMs;
  for (;;) {
    const antwoord = await vraag();
    if (antwoord !== null && antwoord !== false) return antwoord;
    if (performance.now() > einde) throw new Error(`na ${geduldMs} ms nog steeds niet: ${String(vraag)}`);
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

/** Letters in the postvak about `nummer`, oldest first, as "brief aan adres"; those that went in one mail each by itself. */
export async function brieven({ postvak }: Motor, nummer: string): Promise<string[]> {
  const berichten = await Promise.all(
    (await postvak.lijst()).filter((kop) => kop.nummer === nummer).map(({ id }) => postvak.bericht(id)),
  );
  return berichten
    .flatMap((bericht) =>
      bericht === null ? [] : bericht.brieven.map((brief) => `${brief} aan ${bericht.aan.join(", ")}`).toReversed(),
    )
    .toReversed();
}

/** The journaal of `nummer`, whose chain must be sound. */
export async function journaal({ store }: Motor, nummer: string): Promise<Journaalregel[]> {
  const regels = await store.regels(nummer);
  expect(ketenfout(regels)).toBeNull();
  return regels;
}

/** What two journaals of the same acts have in common: everything but the moment of recording, the salt, and who made them. */
export const zonderTijd = (regels: readonly Journaalregel[]): unknown[] =>
  regels.map(
    ({
      vastgelegdOp: _op,
      hash: _hash,
      vorigeHash: _vorige,
      tekst: _tekst,
      geheim: _geheim,
      afdruk: _afdruk,
      uitgave: _uitgave,
      ...rest
    }) => ({ ...rest, gegevens: zonderMailhash(rest.gegevens) }),
  );

/** A mail holds the moment at which it was made, so its hash is another each time. */
const zonderMailhash = (gegevens: Journaalregel["gegevens"]): unknown =>
  Array.isArray(gegevens["berichten"])
    ? { ...gegevens, berichten: gegevens["berichten"].map((bericht: object) => ({ ...bericht, hash: "" })) }
    : gegevens;

/** Runs of a workflow, oldest first, with the history of each. */
export async function runs({ env }: Motor, workflowId: string) {
  const gevonden = [];
  let runId: string | undefined = (await env.client.workflow.getHandle(workflowId).describe()).runId;
  while (runId) {
    const history = await env.client.workflow.getHandle(workflowId, runId).fetchHistory();
    gevonden.unshift({ runId, history, events: history.events ?? [] });
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return gevonden;
}
