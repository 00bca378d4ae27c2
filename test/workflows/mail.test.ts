import { simpleParser } from "mailparser";
import { expect, it, onTestFinished } from "vitest";
import { proefserver } from "#test/activities/mail/proefserver.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { aanmelding, daad, gelukt, journaal, lopend, totRust, totWaar } from "#test/support/proef.ts";

/** A mail server that fails must never hold up a traject, and never make a letter go twice. */

async function motorMet(smtp: string, takenPerRun = 15): Promise<Motor> {
  const motor = await startMotor({ smtp, takenPerRun });
  onTestFinished(() => motor.stop());
  return motor;
}

const mailregels = async (motor: Motor, nummer: string) =>
  (await journaal(motor, nummer)).filter(({ type }) => type.startsWith("mail."));

it("'later opnieuw' van de mailserver: de brief gaat later, precies één keer", { timeout: 180_000 }, async () => {
  let keer = 0;
  const server = await proefserver({ rcpt: () => ((keer += 1) === 1 ? "450 4.2.0 probeer het later" : "250 goed") });
  const motor = await motorMet(server.url);
  const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding({ medeaanvragers: [] })]));
  await totRust(motor, nummer);
  expect(keer).toBe(2);
  expect(server.gelezen).toHaveLength(1);
  expect(
    (await mailregels(motor, nummer)).map(({ type, gegevens }) => [type, gegevens["brief"], gegevens["bij"]]),
  ).toEqual([["mail.verzonden", "ontvangstbevestiging", 2]]);
});

it(
  "een adres dat niet bestaat wordt een gebeurtenis in het journaal, en het traject gaat verder",
  { timeout: 180_000 },
  async () => {
    const server = await proefserver({ rcpt: "550 5.1.1 noor.devries@dewissel.example bestaat niet" });
    const motor = await motorMet(server.url);
    const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding({ medeaanvragers: [] })]));
    await totRust(motor, nummer);
    const [regel, ...meer] = await mailregels(motor, nummer);
    expect(meer).toEqual([]);
    expect(regel).toMatchObject({
      type: "mail.mislukt",
      gegevens: {
        brief: "ontvangstbevestiging",
        aan: "aanvrager",
        bij: 2,
        reden: expect.stringContaining("kent dit adres niet"),
      },
    });
    // The address itself stays out of it.
    expect(JSON.stringify(regel)).not.toContain("@dewissel");
    expect(gelukt(await motor.trajecten.stuur(nummer, [daad("beoordeling.gestart")])).staat).toBe("beoordeling");
  },
);

it(
  "van een brief aan alle partners zegt het journaal bij wie hij niet aankwam; de anderen hebben hem, met tijd en plaats",
  { timeout: 180_000 },
  async () => {
    const server = await proefserver({
      rcpt: (commando) => (commando.includes("@breda.example") ? "550 5.1.1 bestaat niet" : "250 goed"),
    });
    const motor = await motorMet(server.url);
    const nummer = await lopend(motor);
    gelukt(
      await motor.trajecten.stuur(nummer, [
        daad("stap.begonnen", { stap: 5, reden: "De pilot loopt al." }),
        daad("evaluatiemoment.gepland", {
          id: "e1",
          niveau: "uitvoerend",
          datum: "2090-10-02",
          tijd: { van: "10:00", tot: "11:30" },
          plaats: "Stadhuis Breda",
        }),
      ]),
    );
    await totRust(motor, nummer);
    const uitnodigingen = (await mailregels(motor, nummer)).filter(
      ({ gegevens }) => gegevens["brief"] === "uitnodiging-evaluatie",
    );
    expect(
      uitnodigingen
        .filter(({ type }) => type === "mail.mislukt")
        .map(({ gegevens }) => [gegevens["aan"], gegevens["partner"]]),
    ).toEqual([["partner", "partner-3"]]);
    expect(uitnodigingen.filter(({ type }) => type === "mail.verzonden")).toHaveLength(3);
    const agendas = server.gelezen.filter((mail) => mail.includes("text/calendar"));
    expect(agendas).toHaveLength(3);
    for (const mail of agendas)
      expect((await simpleParser(mail)).text).toContain("Tijd: van 10:00 tot 11:30 uur\nPlaats: Stadhuis Breda");
  },
);

it(
  "wacht een brief een dag, dan staat dat één keer in het journaal; hij gaat alsnog zodra de mailserver hem aanneemt",
  { timeout: 180_000 },
  async () => {
    const server = { vol: true };
    const proef = await proefserver({ rcpt: () => (server.vol ? "451 4.3.0 later" : "250 goed") });
    const motor = await startMotor({ smtp: proef.url, tijdreis: true });
    onTestFinished(() => motor.stop());
    const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding({ medeaanvragers: [] })]));
    const soorten = async () => (await mailregels(motor, nummer)).map(({ type }) => type);
    await motor.env.sleep("23h");
    expect(await soorten()).toEqual([]);
    await motor.env.sleep("2h");
    await totWaar(async () => (await soorten()).length > 0);
    await motor.env.sleep("30h");
    expect(await mailregels(motor, nummer)).toMatchObject([
      { type: "mail.vertraagd", gegevens: { brief: "ontvangstbevestiging", aan: "aanvrager", bij: 2 } },
    ]);
    server.vol = false;
    await motor.env.sleep("2h");
    await totRust(motor, nummer);
    expect(await soorten()).toEqual(["mail.vertraagd", "mail.verzonden"]);
    expect(proef.gelezen).toHaveLength(1);
    expect(gelukt(await motor.trajecten.stand(nummer)).dossier.vertraagdeMail).toEqual([]);
  },
);

it(
  "blijft de mailserver weg, dan gaan handelingen en overdrachten door; de brief volgt zodra hij terug is",
  { timeout: 240_000 },
  async () => {
    const server = { weg: true, gezien: 0 };
    const proef = await proefserver({
      mail: () => {
        server.gezien += 1;
        return server.weg ? "421 4.3.2 even dicht" : "250 goed";
      },
    });
    const motor = await motorMet(proef.url, 1);
    const nummer = await lopend(motor);
    await totWaar(async () => server.gezien > 0);
    for (let i = 0; i < 10; i += 1) gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
    const tijdens = gelukt(await motor.trajecten.stand(nummer));
    expect(tijdens).toMatchObject({ staat: "verkennen", ongeschreven: 0 });
    expect(tijdens.openOpdrachten).toBeGreaterThan(0);

    server.weg = false;
    const na = await totWaar(async () => {
      const stand = gelukt(await motor.trajecten.stand(nummer));
      return stand.openOpdrachten === 0 ? stand : null;
    }, 120_000);
    const verzonden = (await mailregels(motor, nummer)).map(({ gegevens }) => String(gegevens["brief"]));
    expect(verzonden.toSorted()).toEqual([
      "ontvangstbevestiging",
      "toekenning",
      "toewijzing",
      "toewijzing",
      "traject-gestart",
      "traject-gestart",
    ]);
    const ids = proef.gelezen.map((mail) => /^Message-ID:\s*(<[^>]*>)/im.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    // A letter stays in the mail in which it was first tried: the journaal tells the same mails as went, each by its hash.
    const gezegd = (await mailregels(motor, nummer)).flatMap(({ gegevens }) =>
      (gegevens["berichten"] as readonly { hash: string }[]).map(({ hash }) => hash),
    );
    expect(new Set(gezegd).size).toBe(ids.length);
    expect((await journaal(motor, nummer)).at(-1)?.hash).toBe(na.hash);
  },
);
