import { randomUUID } from "node:crypto";
import type { Client } from "@temporalio/client";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { briefgevolg } from "#domain/traject/briefgevolg.ts";
import { step } from "#domain/traject/step.ts";
import { inzending, verloopTot } from "#test/support/gebeurtenissen.ts";
import { meesteWekkers, type Events } from "#test/support/wekkers.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { trajectId } from "#workflows/messages.ts";
import { startKaleHerinnering } from "../kaal/aanroep.ts";
import { alsVerhouding, meting, verhouding, type Meting } from "../meet.ts";
import { gelukt, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { verloop } from "../verloop.ts";

const GEBEURTENISSEN = 2_000;
const KEER = 50;

/** What the clock costs: to derive the terms, to hold a timer, to tell somebody. */
export async function klok(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  return [...afleiden(rondes), ...(await wekkers(opstelling)), ...(await herinnering(opstelling, rondes))];
}

const inMicros = ({ mediaan, p25, p75, n }: Meting): string =>
  `${mediaan.toFixed(1)} µs (${p25.toFixed(1)}–${p75.toFixed(1)}, n=${n})`;

/** All terms of a traject with a long life, beside one `step` on it. */
function afleiden(rondes: number): Uitslag[] {
  const v = verloopTot("stap6");
  for (const { nummer } of v.dossier.partners)
    v.gebeurt("borging.vastgelegd", { partner: nummer, verantwoordelijkheid: "Zorg", afspraak: "Jaarlijks contract" });
  v.gebeurt("verlenging.gevraagd", { reden: "anders", uren: 20 });
  const uur = (n: number) =>
    inzending("uren.geboekt", {
      datum: v.dag,
      uren: 0.25,
      activiteit: "gesprek",
      za: `za-${n % 300}`,
      reden: "Meer dan begroot.",
    });
  for (let n = v.regels.length; n < GEBEURTENISSEN; n += 1) v.doe(uur(n));
  const { zaak, pad, dossier } = v;
  const kalender = dossier.kalender;
  /** As after an act: another dossier, so that nothing that was reckoned before is of use. */
  const vers = (): Dossier => ({ ...dossier, signalen: [...dossier.signalen] });
  const proeven = {
    alle: () => termijnen(vers(), pad),
    koud: () => termijnen(vers(), pad, { ...kalender }),
    eerste: () => eersteMoment(vers(), pad),
    stap: () => gelukt(step(zaak, [uur(1)], v.nu)),
  };
  const tijden = { alle: [] as number[], koud: [] as number[], eerste: [] as number[], stap: [] as number[] };
  for (let ronde = 0; ronde <= rondes * 4; ronde += 1)
    for (const [naam, doe] of Object.entries(proeven) as [keyof typeof proeven, () => unknown][]) {
      const begin = performance.now();
      for (let i = 0; i < KEER; i += 1) doe();
      // The first round warms up.
      if (ronde > 0) tijden[naam].push(((performance.now() - begin) * 1000) / KEER);
    }
  const aantal = termijnen(dossier, pad).length;
  return [
    gegeven(`alle ${aantal} termijnen na ${GEBEURTENISSEN} gebeurtenissen`, inMicros(meting(tijden.alle))),
    gegeven("idem, met een kalender die nog niet is gezien", inMicros(meting(tijden.koud))),
    gegeven("het eerste moment daarvan, zoals na iedere handeling", inMicros(meting(tijden.eerste))),
    gegeven("één step op hetzelfde traject", inMicros(meting(tijden.stap))),
    gegeven("alle termijnen, tegen één step", alsVerhouding(verhouding(tijden.alle, tijden.stap))),
  ];
}

/** How many timers Temporal holds for a traject, at every point of its life. */
async function wekkers({ client, ...opstelling }: Opstelling): Promise<Uitslag[]> {
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const trajecten = opstelling.trajecten("ons");
  try {
    const [eerste = [], ...acts] = verloop(randomUUID());
    const { nummer } = gelukt(await trajecten.meldAan(eerste));
    for (const act of acts) gelukt(await trajecten.stuur(nummer, act));
    await totRust(trajecten, nummer);
    const runs = await geschiedenis(client, trajectId(nummer));
    const tegelijk = Math.max(...runs.map(meesteWekkers));
    const gezet = runs.flat().filter(({ timerStartedEventAttributes: timer }) => timer != null).length;
    return [
      {
        naam: "wekkers tegelijk in Temporal, hoogstens, in een heel traject",
        doel: "1",
        gemeten: String(tegelijk),
        gehaald: tegelijk === 1,
      },
      gegeven("wekkers gezet in een heel traject", `${gezet} in ${acts.length + 1} handelingen en ${runs.length} runs`),
    ];
  } finally {
    await ons.stop();
  }
}

/** History events from the moment that the clock goes off until the letter is sent and told, beside a bare timer with an activity. */
async function herinnering({ client, ...opstelling }: Opstelling, rondes: number): Promise<Uitslag[]> {
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  const trajecten = opstelling.trajecten("ons");
  const events = { ons: [] as number[], kaal: [] as number[] };
  try {
    for (let ronde = 0; ronde < rondes; ronde += 1) {
      const [[aanmelding] = []] = verloop(randomUUID());
      const { gebeurdOp: _vroeger, ...vandaag } = aanmelding!;
      const { nummer } = gelukt(await trajecten.meldAan([vandaag]));
      await totRust(trajecten, nummer);
      const { volgnummer } = gelukt(await trajecten.stand(nummer));
      // Received seven weeks ago: the day of the reminder has come, also where the term moves past a weekend; that of the decision has not.
      const datum = new Date(Date.now() - 49 * 86_400_000).toISOString().slice(0, 10);
      gelukt(
        await trajecten.stuur(nummer, [
          {
            id: randomUUID(),
            type: "datum.gecorrigeerd",
            gegevens: { wat: "ontvangen", datum, reden: "De brief lag in een ander vak." },
            door: { rol: "projectleider", id: "pl-1" },
          },
        ]),
      );
      // The letter is for our own people: the ochtendbericht sends it with those of other trajecten, and tells this one.
      const vertel = () => vertelBrief(trajecten, nummer, volgnummer + 2);
      events.ons.push(await vanafDeWekker(client, trajectId(nummer), vertel));
      events.kaal.push(await vanafDeWekker(client, (await startKaleHerinnering(client, "kaal")).workflowId));
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop()]);
  }
  return [
    gegeven(
      "history-events van één herinnering, wekker tot en met brief",
      `${meting(events.ons).mediaan} tegen ${meting(events.kaal).mediaan} van een kale wekker met activiteit`,
    ),
    hoogstens("een herinnering: history-events", 1.2, verhouding(events.ons, events.kaal)),
  ];
}

/** What came of the letter that line `volgnummer` ordered. */
async function vertelBrief(trajecten: Trajecten, nummer: string, volgnummer: number): Promise<void> {
  while (gelukt(await trajecten.stand(nummer)).volgnummer < volgnummer)
    await new Promise((klaar) => setTimeout(klaar, 50));
  const order = {
    type: "mail",
    params: { brief: "termijn-nadert", aan: "projectleider" },
    volgnummer,
    plek: 1,
  } as const;
  const verzonden = {
    uitkomst: "verzonden",
    berichten: [{ bericht: "<1@trajecten.example>", hash: "0".repeat(64) }],
    briefversie: 1,
  } as const;
  gelukt(await trajecten.stuur(nummer, [briefgevolg(nummer, order, verzonden)]));
}

/** Events from the first timer that fired, as soon as a letter (an activity, or what `vertel` tells of it) came after it and nothing more follows. */
async function vanafDeWekker(client: Client, workflowId: string, vertel?: () => Promise<void>): Promise<number> {
  let verteld = false;
  for (let vorige = -1; ;) {
    const events = (await geschiedenis(client, workflowId)).flat();
    const begin = events.findIndex(({ timerFiredEventAttributes: timer }) => timer != null);
    const daarna = begin === -1 ? [] : events.slice(begin);
    if (begin !== -1 && vertel !== undefined && !verteld) {
      await vertel();
      verteld = true;
      continue;
    }
    const verstuurd = verteld || daarna.some(({ activityTaskCompletedEventAttributes: klaar }) => klaar != null);
    if (verstuurd && daarna.length === vorige) return daarna.length;
    vorige = verstuurd ? daarna.length : -1;
    await new Promise((klaar) => setTimeout(klaar, 250));
  }
}

/** The events of each run, oldest first. */
async function geschiedenis(client: Client, workflowId: string): Promise<Events[]> {
  const alle: Events[] = [];
  let runId: string | undefined = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId !== undefined && runId !== "") {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    alle.unshift(events ?? []);
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return alle;
}
