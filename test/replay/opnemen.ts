/**
 * Records the corpus of histories that every later build must be able to replay: `node test/replay/opnemen.ts`.
 * A history is of one run, as protobuf (a quarter of its JSON); index.json says what each is.
 * Add to the corpus with each release; a recording is only replaced when the workflows change on purpose.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { leegDossier } from "#domain/traject/dossier.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { evaluaties, ERBIJ, OVERNAMES, MENSEN, stapresultaat } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor, type Motoropties } from "#test/support/motor.ts";
import {
  aanmelding,
  daad,
  gelukt,
  inBeoordeling,
  lopend,
  proefperiode,
  runs,
  totRust,
  totWaar,
  vandaag,
} from "#test/support/proef.ts";
import { periodeId, trajectId } from "#workflows/messages.ts";
import { naarBytes } from "./geschiedenis.ts";

interface Opname {
  readonly bestand: string;
  readonly workflowId: string;
  readonly wat: string;
  readonly events: number;
}
/** Events until the first workflow task of a run is done. */
const EERSTE_TAAK = 4;
const MAP = join(import.meta.dirname, "histories");
const opnamen: Opname[] = [];

async function met(opties: Motoropties, doe: (motor: Motor) => Promise<void>): Promise<void> {
  const motor = await startMotor(opties);
  try {
    await doe(motor);
  } finally {
    await motor.stop();
  }
}

async function bewaar(motor: Motor, workflowId: string, naam: string, wat: string): Promise<void> {
  // A run that only just began has nothing to replay, and a replay of it never ends.
  const alle = await totWaar(async () => {
    const gevonden = await runs(motor, workflowId);
    return gevonden.at(-1)!.events.length >= EERSTE_TAAK ? gevonden : null;
  });
  for (const [i, { history, events }] of alle.filter((run) => run.events.length >= EERSTE_TAAK).entries()) {
    const bestand = `${naam}-${String(i + 1).padStart(2, "0")}.bin`;
    await writeFile(join(MAP, bestand), naarBytes(history));
    opnamen.push({ bestand, workflowId, wat, events: events.length });
  }
}

const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);

async function heelTraject(motor: Motor): Promise<string> {
  const nummer = await lopend(motor);
  const doe = async (...inzendingen: ReturnType<typeof daad>[]) =>
    gelukt(await motor.trajecten.stuur(nummer, inzendingen));
  const voltooi = (stap: 1 | 2 | 3 | 4 | 5 | 6) =>
    za("stap.voltooid", { resultaat: stapresultaat(stap, { ...leegDossier(""), onderwijstypen: ["cluster 3"] }) });
  for (let i = 0; i < 12; i += 1) await doe(za("uren.geboekt", { datum: vandaag(), uren: 2, activiteit: "gesprek" }));
  await doe(voltooi(1), voltooi(2), voltooi(3));
  await doe(za("verlenging.gevraagd", { reden: "anders", uren: 20 }));
  await doe(daad("verlenging.toegekend", { uren: 20, toelichting: "De pilot loopt nog." }));
  await doe(voltooi(4));
  await doe(...evaluaties(plusDagen(vandaag(), 60), { door: MENSEN.zorgarrangeur }), voltooi(5));
  await doe(
    za("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Loopt goed.", aanwezig: ERBIJ }),
    voltooi(6),
  );
  await doe(za("afronding.gestart", {}));
  await doe(za("eindverslag.vastgesteld"), za("oordeel.gegeven"));
  await doe(
    daad("traject.gesloten", { redenZonderTerugkoppeling: "Iedereen was bij het eindgesprek.", evaluaties: OVERNAMES }),
  );
  await totRust(motor, nummer);
  return nummer;
}

/** A mail server that refuses every recipient for good. */
async function weigerendeMailserver(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((lijn) => {
    lijn.on("error", () => undefined).write("220 proef\r\n");
    lijn.setEncoding("utf8").on("data", (deel: string) => {
      for (const regel of deel.split("\r\n").filter((stuk) => stuk !== ""))
        lijn.write(regel.startsWith("RCPT") ? "550 5.1.1 onbekend\r\n" : "250 goed\r\n");
    });
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const adres = server.address();
  if (adres === null || typeof adres === "string") throw new Error("geen poort");
  return { url: `smtp://127.0.0.1:${adres.port}`, stop: () => server.close() };
}

await rm(MAP, { recursive: true, force: true });
await mkdir(MAP, { recursive: true });

await met({}, async (motor) =>
  bewaar(
    motor,
    trajectId(await heelTraject(motor)),
    "heel-traject",
    "een heel traject, van aanmelding tot gesloten, met verlenging",
  ),
);
await met({ takenPerRun: 1 }, async (motor) =>
  bewaar(motor, trajectId(await heelTraject(motor)), "overdracht", "hetzelfde, met een overdracht na iedere handeling"),
);

await met({ perioden: [proefperiode(1)] }, async (motor) => {
  const [houder, wachtend] = [await inBeoordeling(motor), await inBeoordeling(motor)];
  gelukt(await motor.trajecten.stuur(houder, [daad("aanvraag.toegekend")]));
  await totRust(motor, houder);
  await motor.trajecten.stuur(wachtend, [daad("aanvraag.toegekend")]);
  gelukt(await motor.trajecten.stuur(wachtend, [daad("aanvraag.op-wachtlijst")]));
  await totRust(motor, wachtend);
  gelukt(await motor.trajecten.stuur(houder, [daad("traject.stopgezet")]));
  await totWaar(async () => gelukt(await motor.trajecten.stand(wachtend)).staat === "plaats aangeboden");
  gelukt(await motor.trajecten.stuur(wachtend, [daad("plaats.aanvaard")]));
  gelukt(await motor.trajecten.stuur(wachtend, [daad("aanvraag.toegekend")]));
  await totRust(motor, wachtend);
  await totRust(motor, houder);
  await bewaar(
    motor,
    trajectId(wachtend),
    "wachtlijst",
    "wachtlijst, aangeboden, aanvaard, toegekend; eerst geweigerd omdat de periode vol is",
  );
  await bewaar(motor, trajectId(houder), "stopgezet", "stopgezet zonder uren: de plaats gaat terug");
  for (let i = 0; i < 90; i += 1)
    gelukt(await motor.trajecten.vraagPeriode("proef", { soort: "nummers", jaar: 2026, sleutels: [`s-${i}`] }));
  await bewaar(
    motor,
    periodeId("proef"),
    "subsidieperiode",
    "een subsidieperiode met één plaats, wachtlijst en een overdracht",
  );
});

await met({ tijdreis: true, perioden: [proefperiode(null)] }, async (motor) => {
  const nummer = await inBeoordeling(motor);
  gelukt(await motor.trajecten.stuur(nummer, [daad("aanvulling.gevraagd")]));
  await motor.env.sleep("30 days");
  await motor.env.sleep("120 days");
  await totRust(motor, nummer);
  await bewaar(
    motor,
    trajectId(nummer),
    "klok",
    "aanvulling verstreken, herinnering, verstreken en escalatie van de beslistermijn",
  );
});

const mailserver = await weigerendeMailserver();
await met({ smtp: mailserver.url }, async (motor) => {
  const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding()]));
  await totRust(motor, nummer);
  await bewaar(motor, trajectId(nummer), "mail-mislukt", "een brief die niet aankomt");
});
mailserver.stop();

let weg = false;
await met(
  {
    anders: (benodigdheden) => ({
      ...benodigdheden,
      store: {
        ...benodigdheden.store,
        schrijf: (...wat) => (weg ? Promise.reject(new Error("de store is weg")) : benodigdheden.store.schrijf(...wat)),
      },
    }),
  },
  async (motor) => {
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    weg = true;
    for (let i = 0; i < 4; i += 1)
      gelukt(
        await motor.trajecten.stuur(nummer, [za("uren.geboekt", { datum: vandaag(), uren: 1, activiteit: "gesprek" })]),
      );
    weg = false;
    await totRust(motor, nummer);
    await bewaar(motor, trajectId(nummer), "store-weg", "handelingen terwijl de store weg is");
  },
);

await writeFile(join(MAP, "index.json"), `${JSON.stringify(opnamen, null, 2)}\n`);
console.log(
  `${opnamen.length} geschiedenissen, ${opnamen.reduce((som, { events }) => som + events, 0)} gebeurtenissen`,
);
process.exit(0);
