import { expect, it, onTestFinished } from "vitest";
import { datumOp, plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import {
  aanmelding,
  brieven,
  codeVan,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  lopend,
  proefperiode,
  runs,
  totRust,
  totWaar,
} from "#test/support/proef.ts";
import { opTijdreis, type Tijdreis } from "#test/support/tijdreis.ts";
import { meesteWekkers } from "#test/support/wekkers.ts";
import { trajectId } from "#workflows/messages.ts";

/** The clock, on the server that skips time: one traject at a time. */

const PROJECTLEIDER = "Projectleider <projectleider@trajecten.example>";
const PLAATSVERVANGER = "Plaatsvervanger <plaatsvervanger@trajecten.example>";

/** What the clock did, in order: type and day; of one kind of term if that is asked. */
const vanDeKlok = async (motor: Motor, nummer: string, soort?: string) =>
  (await journaal(motor, nummer))
    .filter(({ door, gegevens }) => door.id === "klok" && (soort === undefined || gegevens["soort"] === soort))
    .map(({ type, gebeurdOp }) => `${type} ${gebeurdOp}`);

const lopendeTermijn = async (motor: Tijdreis, nummer: string, soort: string) => {
  const { dossier, pad } = gelukt(await motor.trajecten.stand(nummer));
  const termijn = termijnen(dossier, pad).find((t) => t.soort === soort);
  if (termijn === undefined) throw new Error(`er loopt geen termijn '${soort}'`);
  return termijn;
};
/** The reminder, the passing and the escalation; after that it is told again every week. */
const momenten = ({ momenten: alle }: { momenten: readonly { type: string; op: string }[] }) =>
  alle.slice(0, 3).map(({ type, op }) => `${type} ${op}`);
/** What is told again, so many times. */
const herhaald = ({ momenten: alle }: { momenten: readonly { op: string }[] }, aantal: number) =>
  Array.from({ length: aantal }, (_, n) => `termijn.verstreken ${plusDagen(alle[3]!.op, n * 7)}`);

it(
  "de beslistermijn: eerst een herinnering, dan 'verstreken', dan de plaatsvervanger, dan iedere week; ieder één keer en met een mail",
  { timeout: 240_000 },
  async () => {
    const motor = await opTijdreis();
    const nummer = await inBeoordeling(motor, { medeaanvragers: [] });
    const termijn = await lopendeTermijn(motor, nummer, "beslissing");

    await motor.ganaar(plusDagen(termijn.momenten[0]!.op, -1));
    expect(await vanDeKlok(motor, nummer)).toEqual([]);
    await motor.ganaar(termijn.momenten[0]!.op);
    await totRust(motor, nummer);
    expect(await vanDeKlok(motor, nummer)).toEqual(momenten(termijn).slice(0, 1));
    await motor.ganaar(plusDagen(termijn.uiterlijk, 20));
    await totRust(motor, nummer);

    expect(await vanDeKlok(motor, nummer)).toEqual([...momenten(termijn), ...herhaald(termijn, 2)]);
    expect((await brieven(motor, nummer)).slice(1)).toEqual([
      `termijn-nadert aan ${PROJECTLEIDER}`,
      `termijn-verlopen aan ${PROJECTLEIDER}`,
      `escalatie aan ${PLAATSVERVANGER}`,
      `termijn-verlopen aan ${PROJECTLEIDER}`,
      `termijn-verlopen aan ${PROJECTLEIDER}`,
    ]);
    expect(motor.dubbel).toEqual([]);
  },
);

it("wie op tijd beslist hoort niets van de klok", { timeout: 240_000 }, async () => {
  const motor = await opTijdreis();
  const nummer = await inBeoordeling(motor);
  gelukt(await motor.trajecten.stuur(nummer, [daad("aanvraag.afgewezen")]));
  await motor.ganaar(plusDagen(await motor.vandaag(), 400));
  expect(await vanDeKlok(motor, nummer)).toEqual([]);
});

it("de termijn voor het verlengingsbesluit wordt net zo bewaakt", { timeout: 240_000 }, async () => {
  const motor = await opTijdreis();
  const nummer = await lopend(motor);
  await motor.ganaar(plusDagen(await motor.vandaag(), 30));
  gelukt(await motor.trajecten.stuur(nummer, [daad("verlenging.gevraagd", { reden: "anders", uren: 20 })]));
  const termijn = await lopendeTermijn(motor, nummer, "verlengingsbesluit");
  await motor.ganaar(plusDagen(termijn.uiterlijk, 30));
  await totRust(motor, nummer);
  expect(await vanDeKlok(motor, nummer, "verlengingsbesluit")).toEqual([...momenten(termijn), ...herhaald(termijn, 3)]);
});

it(
  "een gevraagde aanvulling zet de beslistermijn stil; blijft zij uit, dan loopt de termijn weer",
  { timeout: 240_000 },
  async () => {
    const motor = await opTijdreis();
    const nummer = await inBeoordeling(motor);
    const eerst = await lopendeTermijn(motor, nummer, "beslissing");
    gelukt(
      await motor.trajecten.stuur(nummer, [
        daad("aanvulling.gevraagd", { vraag: "Wie wordt de vaste contactpersoon?" }),
      ]),
    );
    const aanvulling = await lopendeTermijn(motor, nummer, "aanvulling");
    await motor.ganaar(plusDagen(aanvulling.uiterlijk, 1));
    await totRust(motor, nummer);
    expect(await vanDeKlok(motor, nummer)).toEqual([
      `termijn.nadert ${plusDagen(aanvulling.uiterlijk, -7)}`,
      `aanvulling.verstreken ${plusDagen(aanvulling.uiterlijk, 1)}`,
    ]);

    const daarna = await lopendeTermijn(motor, nummer, "beslissing");
    expect(daarna.uiterlijk >= plusDagen(eerst.uiterlijk, 14)).toBe(true);
    await motor.ganaar(plusDagen(daarna.uiterlijk, 10));
    expect((await vanDeKlok(motor, nummer)).slice(2)).toEqual(momenten(daarna));
  },
);

it("er staat nooit meer dan één wekker", { timeout: 240_000 }, async () => {
  const motor = await opTijdreis({ takenPerRun: 1000 });
  const nummer = await inBeoordeling(motor);
  // Terms that end ever sooner than what the wekker is set for.
  for (const dagen of [30, 20, 10]) {
    const uiterlijk = plusDagen(await motor.vandaag(), dagen);
    gelukt(await motor.trajecten.stuur(nummer, [daad("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk })]));
    if (dagen > 10) gelukt(await motor.trajecten.stuur(nummer, [daad("aanvulling.ontvangen")]));
  }
  await motor.ganaar(plusDagen(await motor.vandaag(), 100));
  for (let i = 0; i < 3; i += 1) await motor.env.client.workflow.getHandle(trajectId(nummer)).signal("wek");
  await totRust(motor, nummer);
  for (const { events } of await runs(motor, trajectId(nummer))) expect(meesteWekkers(events)).toBe(1);
});

it(
  "wat al voorbij was toen het werd vastgelegd geeft één bericht, aan iedereen die er een had gekregen; daarna is het weer iedere week",
  { timeout: 240_000 },
  async () => {
    const motor = await startMotor({ perioden: [proefperiode(null)] });
    onTestFinished(() => motor.stop());
    const { nummer } = gelukt(
      await motor.trajecten.meldAan([
        { ...aanmelding({ medeaanvragers: [] }), gebeurdOp: plusDagen(datumOp(new Date().toISOString()), -100) },
      ]),
    );
    await motor.stopWerker();
    await motor.startWerker();
    await totWaar(async () => (await vanDeKlok(motor, nummer)).length > 0);
    const { dossier, pad } = await totRust(motor, nummer);
    await motor.ochtend();
    expect((await journaal(motor, nummer)).filter(({ door }) => door.id === "klok").map(({ type }) => type)).toEqual([
      "termijn.verstreken",
    ]);
    expect((await brieven(motor, nummer)).slice(1).toSorted()).toEqual([
      `termijn-verlopen aan ${PLAATSVERVANGER}`,
      `termijn-verlopen aan ${PROJECTLEIDER}`,
    ]);
    const volgende = eersteMoment(dossier, pad)!.moment.op;
    expect(volgende > datumOp(new Date().toISOString())).toBe(true);
    expect(volgende <= plusDagen(datumOp(new Date().toISOString()), 7)).toBe(true);
  },
);

/** The last Sunday of March or October, when the clock is set forward or back. */
function klokwissel(jaar: number, maand: "03" | "10"): Datum {
  const laatste = `${jaar}-${maand}-31`;
  return plusDagen(laatste, -new Date(`${laatste}T12:00:00Z`).getUTCDay());
}
const inAmsterdam = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "short",
});

it(
  "de klok gaat om acht uur in Amsterdam, ook als de wekker door zomertijd, wintertijd, een schrikkeldag of een jaarwisseling heen loopt",
  { timeout: 240_000 },
  async () => {
    const motor = await opTijdreis();
    const nummer = await lopend(motor);
    const volgend = Number((await motor.vandaag()).slice(0, 4)) + 1;
    const schrikkeljaar = [0, 1, 2, 3].map((n) => volgend + n).find((jaar) => jaar % 4 === 0);
    const bijzonder = [
      `${volgend}-01-01`,
      ...[klokwissel(volgend, "03"), klokwissel(volgend, "10")].flatMap((zondag) => [
        plusDagen(zondag, -1),
        zondag,
        plusDagen(zondag, 1),
      ]),
      `${volgend}-12-31`,
      `${schrikkeljaar}-02-29`,
      `${schrikkeljaar}-03-01`,
    ].toSorted();
    const moment = (datum: Datum, i: number) =>
      daad("evaluatiemoment.gepland", { id: `e${i}`, niveau: "uitvoerend", datum }, MENSEN.zorgarrangeur);
    gelukt(
      await motor.trajecten.stuur(nummer, [
        ...([1, 2, 3, 4] as const).map((stap) => daad("stap.overgeslagen", { stap, reden: "Vorig jaar al gedaan." })),
        ...bijzonder.map(moment),
      ]),
    );
    await motor.ganaar(plusDagen(bijzonder.at(-1)!, 1));
    await totRust(motor, nummer);
    const klok = (await journaal(motor, nummer)).filter(({ door }) => door.id === "klok");
    expect(
      klok.filter(({ gegevens }) => gegevens["trede"] === "laatste-dag").map(({ gebeurdOp }) => gebeurdOp),
    ).toEqual(bijzonder);
    // Everything that the clock did, at the same minute of the day that was meant.
    const tijden = klok.map(({ gebeurdOp, vastgelegdOp }) => {
      const [dag, tijd = ""] = inAmsterdam.format(new Date(vastgelegdOp)).split(" ");
      expect(dag).toBe(gebeurdOp);
      return tijd;
    });
    expect(tijden.length).toBeGreaterThan(3 * bijzonder.length);
    expect(new Set(tijden).size).toBe(1);
    expect(tijden[0]).toMatch(/^08:[0-2]\d$/);
  },
);

it(
  "een traject dat alleen door een geweigerde handeling is gestart beëindigt zichzelf",
  { timeout: 240_000 },
  async () => {
    const motor = await opTijdreis();
    const regels = proefperiode(null);
    expect(
      codeVan(
        await motor.trajecten.begin("ZA-2026-900", regels, [daad("traject.gestart", undefined, MENSEN.projectleider)]),
      ),
    ).toBe("staat.mag-niet");
    const handle = motor.env.client.workflow.getHandle(trajectId("ZA-2026-900"));
    await motor.ganaar(plusDagen(await motor.vandaag(), 1));
    await totWaar(async () => (await handle.describe()).status.name === "COMPLETED");
    expect(codeVan(await motor.trajecten.stuur("ZA-2026-900", [daad("notitie.toegevoegd")]))).toBe("traject.onbekend");
    expect(await motor.store.regels("ZA-2026-900")).toEqual([]);
    // The number is not lost: a sound aanmelding still finds its place.
    expect(gelukt(await motor.trajecten.begin("ZA-2026-900", regels, [aanmelding()])).staat).toBe("ingediend");
  },
);

it(
  "een aangeboden plaats verloopt na de laatste dag: de aanvraag gaat achteraan, de volgende is aan de beurt",
  { timeout: 240_000 },
  async () => {
    const motor = await opTijdreis({ perioden: [proefperiode(1)] });
    const vraag = async (vraagstelling: Vraag) => gelukt(await motor.trajecten.vraagPeriode("proef", vraagstelling));
    // Numbers without a traject, so that the server has only one to run.
    await vraag(nieuw({ soort: "claim", nummer: "ZA-2026-900" }));
    const nummer = await inBeoordeling(motor);
    gelukt(await motor.trajecten.stuur(nummer, [daad("aanvraag.op-wachtlijst")]));
    await totRust(motor, nummer);
    await vraag(nieuw({ soort: "wachtlijst", nummer: "ZA-2026-901", voorrang: false }));
    await vraag(nieuw({ soort: "vrijgeven", nummer: "ZA-2026-900" }));
    const aangeboden = () =>
      totWaar(async () => {
        const { staat, dossier } = gelukt(await motor.trajecten.stand(nummer));
        return staat === "plaats aangeboden" ? dossier.aanbodUiterlijk : null;
      });
    const uiterlijk = await aangeboden();
    await motor.ganaar(uiterlijk);
    const herinnerd = `termijn.nadert ${plusDagen(uiterlijk, -7)}`;
    expect(await vanDeKlok(motor, nummer)).toEqual([herinnerd]);
    await motor.ganaar(plusDagen(uiterlijk, 1));
    await totWaar(async () => (await vanDeKlok(motor, nummer)).length > 1);
    expect(await vanDeKlok(motor, nummer)).toEqual([herinnerd, `plaats.verlopen ${plusDagen(uiterlijk, 1)}`]);

    // Behind the other; who turns out not to be there, so the place comes round again.
    expect((await aangeboden()) > uiterlijk).toBe(true);
    await totRust(motor, nummer);
    const regels = (await motor.store.regels("periode/proef"))
      .filter(({ type }) => /aangeboden|geplaatst/.test(type))
      .map(({ type, gegevens }) => `${type} ${String(gegevens["nummer"])}`);
    expect(regels).toEqual([
      `wachtlijst.geplaatst ${nummer}`,
      "wachtlijst.geplaatst ZA-2026-901",
      `plaats.aangeboden ${nummer}`,
      `wachtlijst.geplaatst ${nummer}`,
      "plaats.aangeboden ZA-2026-901",
      `plaats.aangeboden ${nummer}`,
    ]);
    expect((await brieven(motor, nummer)).filter((brief) => brief.startsWith("aanbod-verlopen"))).toEqual([
      `aanbod-verlopen aan ${PROJECTLEIDER}`,
    ]);
  },
);
