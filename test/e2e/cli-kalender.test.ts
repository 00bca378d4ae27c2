/** A beheerder renews the calendar, by the program itself, against a whole engine. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { datumOp, inWoorden, jaarVan, type Datum } from "#domain/kalender/datum.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { termijnen } from "#domain/termijnen.ts";
import { trajectId } from "#workflows/messages.ts";
import { verloopTot } from "../support/gebeurtenissen.ts";
import { startMotor, type Motor } from "../support/motor.ts";
import { daad, gelukt, journaal, runs, totRust } from "../support/proef.ts";
import { alsSysteem, cliVan } from "./bij-motor.ts";

let motor: Motor;
let oud: string;
let nieuw: string;
/** When the decision on an aanvraag of today is due, by the shipped calendar and the new one. */
const DAG = termijnen(...beoordeling())[0]!.uiterlijk;

function beoordeling() {
  const { dossier, pad } = verloopTot("beoordeling", { op: datumOp(new Date().toISOString()) });
  return [dossier, pad] as const;
}

beforeAll(async () => {
  motor = await startMotor();
  await alsSysteem(motor);
  const tekst = (versie: string) =>
    MEEGELEVERD.replace(/^versie .*/, `versie | ${versie}`).replace(/2026 \| 2028/, `2026 | ${jaarVan(DAG) + 5}`);
  oud = join(motor.map, "oud.txt");
  nieuw = join(motor.map, "nieuw.txt");
  await writeFile(oud, `${tekst("oud")}besluitdag | ${DAG} | een dag die toch geen feestdag wordt | Proefbesluit\n`);
  await writeFile(nieuw, tekst("nieuw"));
});
afterAll(() => motor?.stop());

const cli = cliVan(() => motor);

async function meldAan(): Promise<string> {
  const gegevens = JSON.stringify(VOORBEELD_AANMELDING);
  const { uit } = await cli("gebeurtenis", "nieuw", "aanmelding.ingediend", "--gegevens", gegevens, "--json");
  const { nummer } = JSON.parse(uit) as { nummer: string };
  await totRust(motor, nummer);
  return nummer;
}

const besluitVoor = async (nummer: string): Promise<Datum | undefined> => {
  const { dossier, pad } = gelukt(await motor.trajecten.stand(nummer));
  return termijnen(dossier, pad).find(({ soort }) => soort === "beslissing")?.uiterlijk;
};

/** The day on which the timer that is set goes off. */
async function wekkerVan(nummer: string): Promise<Datum> {
  const events = (await runs(motor, trajectId(nummer))).flatMap(({ events: alle }) => alle);
  const weg = new Set(events.map((event) => event.timerCanceledEventAttributes?.timerId).filter(Boolean));
  const gezet = events.filter(
    ({ timerStartedEventAttributes: timer }) => timer != null && !weg.has(timer.timerId ?? ""),
  );
  expect(gezet).toHaveLength(1);
  const [{ eventTime, timerStartedEventAttributes: timer }] = gezet as [(typeof gezet)[number]];
  const seconden = Number(eventTime?.seconds) + Number(timer?.startToFireTimeout?.seconds);
  return datumOp(new Date(seconden * 1000).toISOString());
}

const herinnering = ([dossier, pad]: ReturnType<typeof beoordeling>): Datum =>
  termijnen(dossier, pad)[0]!.momenten[0]!.op;

test("a changed calendar moves a running term, the journaal says what moved it, and the timer goes to the new day", async () => {
  expect(await cli("kalender", "--bestand", oud, "--toepassen")).toMatchObject({ code: 0 });
  const [nummer, afgewezen] = [await meldAan(), await meldAan()];
  gelukt(await motor.trajecten.stuur(afgewezen, [daad("aanvraag.afgewezen")]));
  await totRust(motor, afgewezen);
  const boeken = async () => gelukt(await motor.trajecten.boekhouding("2025")).kalender?.versie;

  // What is in force reached the new trajecten and the subsidieperiode.
  const later = (await besluitVoor(nummer))!;
  expect(later > DAG).toBe(true);
  expect(gelukt(await motor.trajecten.stand(nummer)).dossier.kalender).toMatchObject({ versie: "oud" });
  expect(await boeken()).toBe("oud");
  const eersteWekker = await wekkerVan(nummer);

  const watAls = JSON.parse((await cli("wat-als", nummer, "--kalender", nieuw, "--json")).uit) as unknown;
  expect(watAls).toMatchObject({ termijnen: [{ oud: { uiterlijk: later }, nieuw: { uiterlijk: DAG } }] });
  expect(await besluitVoor(nummer)).toBe(later);

  const proef = JSON.parse((await cli("kalender", "--bestand", nieuw, "--json")).uit) as { teDoen: unknown[] };
  expect(proef).toMatchObject({ aanwezig: 0, klaar: 1, toegepast: null, teDoen: [{ nummer }] });
  const bas = ["--naam", "Bas Kok", "--mail", "bas@stichting.example", "--rol", "beheerder", "--id", "bh-7"];
  expect((await cli("medewerker", "nieuw", ...bas)).fout).toBe("");
  // Who is nobody here renews nothing.
  expect(await cli("kalender", "--bestand", nieuw, "--toepassen", "--wie", "bh-8")).toMatchObject({
    code: 1,
    fout: expect.stringContaining("[medewerker.onbekend]"),
  });
  expect(await besluitVoor(nummer)).toBe(later);
  const gedaan = await cli("kalender", "--bestand", nieuw, "--toepassen", "--wie", "bh-7");
  expect(gedaan).toMatchObject({ code: 0, fout: "Bijwerken: 1 van 1" });
  expect(gedaan.uit).toContain("Bijgewerkt: 1 traject. Er rekent nu 1 traject en 1 subsidieperiode mee.");

  expect(await besluitVoor(nummer)).toBe(DAG);
  const regels = await journaal(motor, nummer);
  const regel = regels.at(-1)!;
  expect(regel).toMatchObject({
    type: "kalender.bijgewerkt",
    door: { rol: "beheerder", id: "bh-7" },
    gegevens: { verschuivingen: [{ soort: "beslissing", oud: later, nieuw: DAG }] },
  });
  expect(GEBEURTENISSEN.get(regel.type)?.zin(regel.gegevens, String)).toBe(
    `De kalender is bijgewerkt, naar versie nieuw. De termijn voor het besluit over de aanvraag gaat van ${inWoorden(later)} naar ${inWoorden(DAG)}.`,
  );
  expect(await wekkerVan(nummer)).toBe(herinnering(beoordeling()));
  expect((await wekkerVan(nummer)) < eersteWekker).toBe(true);
  expect(await boeken()).toBe("nieuw");
  expect((await motor.store.regels("periode/2025")).at(-1)?.type).toBe("kalender.bijgewerkt");
  expect((await journaal(motor, afgewezen)).some(({ type }) => type === "kalender.bijgewerkt")).toBe(false);

  // The same once more changes nothing; the calendar before it can come back, and go again.
  const inKeten = async () => (await motor.store.regels(ORGANISATIE_NUMMER)).length;
  const eerst = await inKeten();
  const nogEens = await cli("kalender", "--bestand", nieuw, "--toepassen");
  expect(nogEens.uit).toContain("Deze kalender geldt al, en alles wat loopt rekent ermee.");
  expect(await inKeten()).toBe(eerst);
  expect(await journaal(motor, nummer)).toEqual(regels);
  for (const [bestand, dag] of [
    [oud, later],
    [nieuw, DAG],
  ] as const) {
    expect((await cli("kalender", "--bestand", bestand, "--toepassen")).code).toBe(0);
    expect(await besluitVoor(nummer)).toBe(dag);
  }
  // What is in force, how far it has come, and by whom it was loaded; as a file it is the same calendar.
  const geldt = await cli("kalender");
  expect(geldt.uit).toContain("Het ene lopende traject rekent ermee.");
  expect(geldt.uit).toContain("Vanaf nu geldt kalender nieuw. (beheerder Bas Kok)");
  expect(JSON.parse((await cli("kalender", "--json")).uit)).toMatchObject({
    kalender: { versie: "nieuw" },
    toegepast: { trajecten: 1, perioden: 1, geweigerd: [] },
    bereik: { teDoen: 0, aanwezig: 1 },
  });
  const tekst = (await cli("kalender", "--tekst")).uit;
  const terug = join(motor.map, "terug.txt");
  await writeFile(terug, tekst);
  expect((await cli("kalender", "--bestand", terug, "--toepassen")).uit).toContain("Deze kalender geldt al");
});
