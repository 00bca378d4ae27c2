import { expect, it, onTestFinished } from "vitest";
import { leegDossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { evaluaties, ERBIJ, OVERNAMES, MENSEN, stapresultaat, Verloop } from "#test/support/gebeurtenissen.ts";
import { metWijziging } from "#test/support/gewijzigd.ts";
import { startMotor, ZONDER_REM, type Motor, type Motoropties } from "#test/support/motor.ts";
import {
  aanmelding,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  lopend,
  runs,
  totRust,
  totWaar,
  vandaag,
  vers,
  zonderTijd,
} from "#test/support/proef.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { datumOp, plusDagen, tijdstipOm } from "#domain/kalender/datum.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { trajectId } from "#workflows/messages.ts";

/** Continue-as-new: what a traject does must not depend on how often it hands over. */

async function motorMet(opties: Motoropties): Promise<Motor> {
  const motor = await startMotor(opties);
  onTestFinished(() => motor.stop());
  return motor;
}

const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);
const voltooi = (stap: 1 | 2 | 3 | 4 | 5 | 6) =>
  za("stap.voltooid", { resultaat: stapresultaat(stap, { ...leegDossier(""), onderwijstypen: ["cluster 3"] }) });
const uur = (reden?: string) =>
  za("uren.geboekt", {
    datum: vandaag(),
    uren: 0.25,
    activiteit: "gesprek",
    ...(reden === undefined ? {} : { reden }),
  });

/** A whole traject in acts with fixed ids, so that engines can be compared. */
const HANDELINGEN: readonly (readonly Inzending[])[] = [
  [aanmelding()],
  [daad("beoordeling.gestart")],
  [daad("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "De vraag is collectief." })],
  [daad("za.toegewezen", { za: MENSEN.zorgarrangeur.id })],
  [za("traject.gestart")],
  ...Array.from({ length: 12 }, () => [uur()]),
  [voltooi(1), voltooi(2), voltooi(3)],
  [voltooi(4)],
  [
    ...evaluaties(plusDagen(vandaag(), 60), { door: MENSEN.zorgarrangeur }),
    voltooi(5),
    za("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Loopt goed.", aanwezig: ERBIJ }),
    voltooi(6),
  ],
  [za("verlenging.gevraagd", { reden: "doelen nog niet volledig bereikt", uren: 20 })],
  [daad("verlenging.toegekend", { uren: 20, toelichting: "De pilot loopt nog." })],
  [za("afronding.gestart", {})],
  [za("eindverslag.vastgesteld"), za("oordeel.gegeven")],
  [daad("traject.gesloten", { redenZonderTerugkoppeling: "Iedereen was bij het eindgesprek.", evaluaties: OVERNAMES })],
];

/** A letter and a message to the subsidieperiode go side by side: which is done first may differ. */
const opId = (regels: readonly Journaalregel[]) =>
  (zonderTijd(regels) as { id: string; volgnummer?: number }[])
    .map(({ volgnummer: _volgnummer, ...regel }) => regel)
    .toSorted((een, ander) => een.id.localeCompare(ander.id));

async function speelAf(motor: Motor): Promise<string> {
  const [eerste = [], ...rest] = HANDELINGEN;
  const { nummer } = gelukt(await motor.trajecten.meldAan(eerste));
  await totRust(motor, nummer);
  for (const handeling of rest) {
    gelukt(await motor.trajecten.stuur(nummer, handeling));
    // With the letters in between, the order of the lines is fixed.
    await totRust(motor, nummer);
  }
  return nummer;
}

it(
  "een traject dat na iedere handeling overdraagt heeft hetzelfde journaal als een traject dat dat zelden doet, en als de regels zonder motor",
  { timeout: 240_000 },
  async () => {
    const vaak = await motorMet({ takenPerRun: 1, instellingen: ZONDER_REM });
    const nummer = await speelAf(vaak);
    const na = { regels: await journaal(vaak, nummer), runs: (await runs(vaak, trajectId(nummer))).length };
    const zelden = await motorMet({ takenPerRun: 1000 });
    expect(await speelAf(zelden)).toBe(nummer);
    const voor = { regels: await journaal(zelden, nummer), runs: (await runs(zelden, trajectId(nummer))).length };

    expect(na.runs).toBeGreaterThanOrEqual(HANDELINGEN.length);
    // Only the borders of a fase.
    expect(voor.runs).toBeLessThan(8);
    expect(opId(na.regels)).toEqual(opId(voor.regels));

    const regels = PERIODEN.find(({ id }) => id === "2025")!;
    const puur = new Verloop({ nummer, periode: regels, op: datumOp(na.regels[0]!.vastgelegdOp) });
    const gevolgen = na.regels.filter(({ type }) => type === "mail.verzonden" || type === "periode.gemeld");
    for (const handeling of HANDELINGEN) {
      const voorheen = puur.regels.length;
      puur.doe(...metPlaats(puur.zaak, handeling));
      const gevraagd = puur.regels.slice(voorheen).flatMap(({ opdrachten }) => opdrachten);
      for (const { id, type, gegevens, door } of gevolgen.splice(0, gevraagd.length))
        puur.doe({ id, type, gegevens, door });
    }
    expect(opId(puur.regels)).toEqual(opId(na.regels));
  },
);

it(
  "vijf mensen tegelijk, dwars door de overdrachten heen: iedere handeling één keer, geen verloren en geen dubbel",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 3 });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    const begin = (await journaal(motor, nummer)).length;
    const ids: string[] = [];
    const mens = async (wie: number): Promise<void> => {
      for (let i = 0; i < 60; i += 1) {
        const boeking = uur("meer dan begroot");
        const inzending = {
          ...boeking,
          // Together they work longer than one person can on a day.
          gegevens: { ...boeking.gegevens, za: `za-${10 + wie}` },
          door: MENSEN.projectleider,
          id: `${vers()}-${wie}-${i}`,
        };
        ids.push(inzending.id);
        gelukt(await motor.trajecten.stuur(nummer, [inzending]));
      }
    };
    await Promise.all([0, 1, 2, 3, 4].map(mens));
    const stand = await totRust(motor, nummer);
    // Beside the letters that tell of the budget.
    const regels = (await journaal(motor, nummer)).slice(begin).filter(({ door }) => door.rol !== "systeem");
    expect(regels.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(stand.dossier.uren.geboekt).toBe(300 * 0.25);
    expect((await runs(motor, trajectId(nummer))).length).toBeGreaterThan(20);
  },
);

it(
  "een boeking van uren kost vijf gebeurtenissen in de geschiedenis, en de overdrachten nog geen halve erbij",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 15 });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    const tel = async () => (await runs(motor, trajectId(nummer))).reduce((som, { events }) => som + events.length, 0);
    const voor = await totWaar(async () =>
      (await runs(motor, trajectId(nummer))).at(-1)!.events.length >= 4 ? tel() : null,
    );
    const aantal = 60;
    for (let i = 0; i < aantal; i += 1) gelukt(await motor.trajecten.stuur(nummer, [uur(`2026-03-${10 + (i % 20)}`)]));
    const perHandeling = ((await tel()) - voor) / aantal;
    console.log(`${perHandeling.toFixed(2)} gebeurtenissen in de geschiedenis per boeking, overdrachten meegeteld`);
    // Five of its own, and the start and end of a run spread over the acts in it.
    expect(perHandeling).toBeLessThan(5.5);
    const eigen = (await runs(motor, trajectId(nummer))).at(-2)!.events.length;
    expect(eigen / 15).toBeLessThan(5.5);
  },
);

it(
  "een nieuwe uitgave neemt een traject over bij de eerstvolgende handeling: daarna werkt zij aan een run van zichzelf, en de oude niet meer",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 1000 });
    const nummer = await lopend(motor);
    // A run with a letter under way is not handed over, and a worker that stops may leave one to the next.
    await totRust(motor, nummer);
    const aantal = async () => (await runs(motor, trajectId(nummer))).length;
    const begonnen = await aantal();
    for (const [uitgave, erbij] of [
      ["uitgave-2", 1],
      // A restart with the same release hands nothing over.
      ["uitgave-2", 1],
      ["uitgave-3", 2],
    ] as const) {
      await motor.stopWerker();
      await motor.startWerker(undefined, uitgave);
      gelukt(await motor.trajecten.stuur(nummer, [uur()]));
      await totRust(motor, nummer);
      await totWaar(async () => (await aantal()) >= begonnen + erbij);
      expect(await aantal()).toBe(begonnen + erbij);
    }
    expect((await totRust(motor, nummer)).dossier.uren.geboekt).toBe(0.75);
    await journaal(motor, nummer);
  },
);

it(
  "een nieuwe uitgave die regels anders opschrijft gaat verder op wat er staat, ook in de subsidieperiode",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 1000 });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    for (let i = 0; i < 3; i += 1) gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
    const eerder = await journaal(motor, nummer);
    const eerderInPeriode = await journaal(motor, "periode/2025");
    await motor.stopWerker();
    const bundel = await metWijziging(ANDERS_OPGESCHREVEN);
    await motor.startWerker(undefined, "uitgave-2", bundel);
    gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
    await totRust(motor, nummer);
    const regels = await totWaar(async () => {
      const alle = await journaal(motor, nummer);
      return alle.length > eerder.length ? alle : null;
    });
    expect(regels.slice(0, eerder.length)).toEqual(eerder);
    expect(regels.at(-1)!.regelversie).toHaveLength(eerder.at(-1)!.regelversie.length + 1);

    await lopend(motor);
    const inPeriode = await journaal(motor, "periode/2025");
    expect(inPeriode.slice(0, eerderInPeriode.length)).toEqual(eerderInPeriode);
    expect(inPeriode.length).toBeGreaterThan(eerderInPeriode.length);
    expect(await runs(motor, "subsidieperiode/2025")).toHaveLength(2);
  },
);

/** A release that writes otherwise what every line of a traject holds, and what every line of a period does. */
const ANDERS_OPGESCHREVEN = {
  "domain/traject/step.ts": (bron: string) => bron.replace("regels.hash.slice(0, 12)", "regels.hash.slice(0, 13)"),
  "domain/periode/boek.ts": (bron: string) => bron.replace('"periode-1"', '"periode-2"'),
};

/** The next task of this traject goes to any worker, not to the one that has it in memory. */
const naarWieWil = async ({ env }: Motor, nummer: string): Promise<void> => {
  await env.client.workflowService.resetStickyTaskQueue({
    namespace: env.namespace ?? "default",
    execution: { workflowId: trajectId(nummer) },
  });
};

/** A letter that does not come away keeps a run open: a release must then go on in a run that others worked on. */
async function metPostVast(opties: Motoropties = {}): Promise<{ motor: Motor; post: { vast: boolean } }> {
  const post = { vast: false };
  const motor = await motorMet({
    ...opties,
    anders: (benodigdheden) => ({
      ...benodigdheden,
      verstuurBrieven: (brieven) =>
        post.vast ? Promise.reject(new Error("de mailserver is weg")) : benodigdheden.verstuurBrieven(brieven),
    }),
  });
  return { motor, post };
}

it(
  "een uitgave gaat terug en weer vooruit terwijl er een brief onderweg is: wat bevestigd is staat er, en niets zit vast",
  { timeout: 240_000 },
  async () => {
    const { motor, post } = await metPostVast({ takenPerRun: 1000 });
    const nummer = await inBeoordeling(motor);
    await totRust(motor, nummer);
    post.vast = true;
    gelukt(await motor.trajecten.stuur(nummer, [daad("aanvulling.gevraagd")]));
    const bundel = await metWijziging(ANDERS_OPGESCHREVEN);
    const ids: string[] = [];
    const vraagruns = async () => (await runs(motor, trajectId(nummer))).length;
    const begonnen = await vraagruns();
    for (const ronde of ["heen", "terug", "heen", "terug", "heen"]) {
      await motor.stopWerker();
      if (ronde === "heen") await motor.startWerker(undefined, "uitgave-2", bundel);
      else await motor.startWerker();
      for (let i = 0; i < 3; i += 1) {
        const inzending = daad("notitie.toegevoegd");
        ids.push(inzending.id);
        gelukt(await motor.trajecten.stuur(nummer, [inzending]));
        // It stands there when the answer comes, whatever release gave it.
        expect((await motor.store.regels(nummer)).map(({ id }) => id)).toContain(inzending.id);
      }
    }
    expect(await vraagruns(), "de brief houdt de run open").toBe(begonnen);
    post.vast = false;
    const stand = await totRust(motor, nummer);
    const regels = await journaal(motor, nummer);
    expect(regels.filter(({ type }) => type === "notitie.toegevoegd").map(({ id }) => id)).toEqual(ids);
    expect(new Set(regels.map(({ regelversie }) => regelversie.length)).size).toBe(2);
    expect(stand.volgnummer).toBe(regels.length);
  },
);

it(
  "twee uitgaven naast elkaar, die om de beurt aan dezelfde run werken: iedere bevestigde handeling staat er één keer, en niets zit vast",
  { timeout: 240_000 },
  async () => {
    const { motor, post } = await metPostVast({ takenPerRun: 1000 });
    await motor.startWerker(undefined, "uitgave-2", await metWijziging(ANDERS_OPGESCHREVEN));
    const trajecten = await Promise.all(Array.from({ length: 3 }, () => inBeoordeling(motor)));
    post.vast = true;
    const gedaan = await Promise.all(
      trajecten.map(async (nummer) => {
        const ids: string[] = [];
        for (let i = 0; i < 18; i += 1) {
          const inzending = i === 4 ? daad("aanvulling.gevraagd") : daad("notitie.toegevoegd");
          gelukt(await motor.trajecten.stuur(nummer, [inzending]));
          ids.push(inzending.id);
          // A stretch of acts each, of no fixed length.
          if ((i * i) % 7 < 3) await naarWieWil(motor, nummer);
        }
        return [nummer, ids] as const;
      }),
    );
    post.vast = false;
    const uitgaven = new Set<number>();
    for (const [nummer, ids] of gedaan) {
      const stand = await totRust(motor, nummer);
      const regels = await journaal(motor, nummer);
      expect(regels.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      expect(stand.volgnummer).toBe(regels.length);
      for (const { regelversie } of regels) uitgaven.add(regelversie.length);
    }
    expect(uitgaven.size, "beide uitgaven schreven regels").toBe(2);
    await journaal(motor, "periode/2025");
  },
);

it(
  "een lopende termijn overleeft overdrachten: de wekker van iedere run staat op hetzelfde moment",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 1 });
    const nummer = await inBeoordeling(motor);
    for (let i = 0; i < 12; i += 1) gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
    const { dossier, pad } = await totRust(motor, nummer);
    const moment = eersteMoment(dossier, pad)!.moment.op;
    const wekkers = await totWaar(async () => {
      const gezet = (await runs(motor, trajectId(nummer))).map(({ events }) =>
        events.flatMap(({ eventTime, timerStartedEventAttributes: timer }) =>
          timer == null ? [] : [Number(eventTime?.seconds) + Number(timer.startToFireTimeout?.seconds)],
        ),
      );
      return gezet.at(-1)?.length === 1 ? gezet : null;
    });
    expect(wekkers.length).toBeGreaterThan(5);
    // One each, at the same second of the same day, between eight and half past.
    const eerste = wekkers[0]![0]!;
    for (const wekker of wekkers) {
      expect(wekker).toHaveLength(1);
      expect(Math.abs(wekker[0]! - eerste)).toBeLessThanOrEqual(1);
    }
    const naAcht = eerste - tijdstipOm(moment, 8) / 1000;
    expect(naAcht >= -1 && naAcht <= 1801).toBe(true);
  },
);
