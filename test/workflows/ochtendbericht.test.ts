import { describe, expect, it, onTestFinished } from "vitest";
import { plusDagen, datumOp } from "#domain/kalender/datum.ts";
import { proefserver } from "#test/activities/mail/proefserver.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor, type Motoropties } from "#test/support/motor.ts";
import { aanmelding, brieven, daad, gelukt, journaal, proefperiode, totRust, totWaar } from "#test/support/proef.ts";

/** What the clock has to tell our own people comes in one mail for each reader, over all trajecten. */

async function motorMet(opties: Motoropties = {}): Promise<Motor> {
  const motor = await startMotor({ perioden: [proefperiode(null)], ...opties });
  onTestFinished(() => motor.stop());
  return motor;
}

const LANG_GELEDEN = plusDagen(datumOp(new Date().toISOString()), -100);

/** An aanvraag of which the last day of the decision was long ago: the clock tells projectleider and deputy at once. */
async function teLaat(motor: Motor, naam: string): Promise<string> {
  const { nummer } = gelukt(
    await motor.trajecten.meldAan([{ ...aanmelding({ medeaanvragers: [], naam }), gebeurdOp: LANG_GELEDEN }]),
  );
  await totWaar(async () => (await motor.store.ochtendpost()).some((post) => post.nummer === nummer));
  await totRust(motor, nummer);
  return nummer;
}

/** A traject of which the startgesprek should have been long ago: its zorgarrangeur hears of it too. */
async function zonderGesprek(motor: Motor, naam: string): Promise<string> {
  const { nummer } = gelukt(
    await motor.trajecten.meldAan([
      { ...aanmelding({ medeaanvragers: [], naam }), gebeurdOp: LANG_GELEDEN },
      ...[
        daad("beoordeling.gestart"),
        daad("aanvraag.toegekend"),
        daad("za.toegewezen", { za: MENSEN.zorgarrangeur.id }),
      ].map((een) => ({ ...een, gebeurdOp: LANG_GELEDEN })),
    ]),
  );
  await totWaar(async () => (await motor.store.ochtendpost()).some((post) => post.nummer === nummer));
  await totRust(motor, nummer);
  return nummer;
}

const VAN_DE_KLOK = /^(termijn-|escalatie)/;
const vanDeMail = async (motor: Motor, nummer: string) =>
  (await journaal(motor, nummer)).filter(
    ({ type, gegevens }) => type.startsWith("mail.") && VAN_DE_KLOK.test(String(gegevens["brief"])),
  );
const binnen = async ({ postvak }: Motor) =>
  (await postvak.lijst())
    .filter(({ aan }) => ["projectleider", "plaatsvervanger", "za-03"].some((wie) => aan.join().includes(`${wie}@`)))
    .filter(({ brieven: hierin }) => hierin.some((brief) => VAN_DE_KLOK.test(brief)));

describe("het ochtendbericht", { timeout: 120_000 }, () => {
  it("van twee trajecten op één ochtend krijgt de zorgarrangeur één mail en de projectleider ook, en ieder traject vertelt wie wat kreeg", async () => {
    const motor = await motorMet();
    const nummers = [await zonderGesprek(motor, "De Wissel Breda"), await zonderGesprek(motor, "De Wilg Tilburg")];
    // Until then nobody got it, and the traject waits for nothing.
    expect(await binnen(motor)).toEqual([]);
    await motor.ochtend();
    const mails = await binnen(motor);
    const aan = mails.map((mail) => mail.aan.join());
    expect(new Set(aan).size).toBe(aan.length);
    for (const wie of ["za-03@", "projectleider@"]) {
      const kop = mails.find((mail) => mail.aan.join().includes(wie))!;
      const tekst = (await motor.postvak.bericht(kop.id))!.tekst;
      for (const nummer of nummers) expect(tekst).toContain(`https://trajecten.example/trajecten/${nummer}`);
    }
    for (const nummer of nummers) {
      const verteld = await vanDeMail(motor, nummer);
      expect(verteld.map(({ type }) => type)).toEqual(verteld.map(() => "mail.verzonden"));
      expect(new Set(verteld.map(({ gegevens }) => gegevens["aan"]))).toContain("za");
      for (const { gegevens } of verteld)
        expect(mails.map(({ messageId }) => messageId)).toContain(
          (gegevens["berichten"] as { bericht: string }[])[0]?.bericht,
        );
    }
    expect(await motor.store.ochtendpost()).toEqual([]);

    // The next hour there is nothing, and nothing comes.
    const voor = (await motor.postvak.lijst()).length;
    await motor.ochtend();
    expect(await motor.postvak.lijst()).toHaveLength(voor);
    expect(motor.dubbel).toEqual([]);
  });

  it("wat mensen doen hoort de zorgarrangeur meteen, en de aanvrager hoort van de klok meteen", async () => {
    const motor = await motorMet();
    const nummer = await zonderGesprek(motor, "De Wissel Breda");
    expect((await brieven(motor, nummer)).map((brief) => brief.split(" ")[0])).toContain("toewijzing");
  });

  it("zegt de mailserver 'later', dan gaat de mail nog eens, één keer, en daarna pas weten de trajecten het", async () => {
    const stand = { keer: 0 };
    const server = await proefserver({
      rcpt: (commando) =>
        commando.includes("projectleider@") && (stand.keer += 1) === 1 ? "450 4.2.0 probeer het later" : "250 goed",
    });
    const motor = await motorMet({ smtp: server.url });
    const nummers = [await teLaat(motor, "De Wissel Breda"), await teLaat(motor, "De Wilg Tilburg")];
    await motor.ochtend();
    expect(stand.keer).toBe(2);
    expect(server.gelezen.filter((mail) => mail.includes("termijn-verlopen"))).toHaveLength(2);
    for (const nummer of nummers)
      expect((await vanDeMail(motor, nummer)).map(({ type }) => type)).toEqual(["mail.verzonden", "mail.verzonden"]);
  });

  it("sterft de worker nadat de mail weg is en voordat de trajecten het weten, dan weten zij het later; de mail gaat niet nog eens", async () => {
    const dood = { nog: true };
    const motor = await motorMet({
      anders: (benodigdheden) => ({
        ...benodigdheden,
        stuur: (nummer, inzendingen) =>
          dood.nog ? Promise.reject(new Error("worker weg")) : benodigdheden.stuur(nummer, inzendingen),
      }),
    });
    const nummers = [await teLaat(motor, "De Wissel Breda"), await teLaat(motor, "De Wilg Tilburg")];
    const ochtend = motor.ochtend();
    await totWaar(async () => (await binnen(motor)).length === 2);
    await motor.stopWerker();
    // Still all there for whoever comes next.
    expect(await motor.store.ochtendpost()).toHaveLength(2);
    dood.nog = false;
    await motor.startWerker();
    await ochtend;
    for (const nummer of nummers)
      expect((await vanDeMail(motor, nummer)).map(({ type }) => type)).toEqual(["mail.verzonden", "mail.verzonden"]);
    expect(await binnen(motor)).toHaveLength(2);
    expect(motor.dubbel).toEqual([]);
    expect(await motor.store.ochtendpost()).toEqual([]);
  });

  it("wie niet te bereiken is, houdt niemand op; dat staat in het journaal en is een signaal voor de beheerder", async () => {
    const server = await proefserver({
      rcpt: (commando) => (commando.includes("projectleider@") ? "550 5.1.1 onbekend" : "250 goed"),
    });
    const motor = await motorMet({ smtp: server.url });
    const nummer = await teLaat(motor, "De Wissel Breda");
    await motor.ochtend();
    expect(
      (await vanDeMail(motor, nummer)).map(({ type, gegevens }) => `${type} ${String(gegevens["aan"])}`).toSorted(),
    ).toEqual(["mail.mislukt projectleider", "mail.verzonden plaatsvervanger"]);
    expect((await motor.store.signalen()).filter(({ soort }) => soort === "mail").map(({ voor }) => voor.rol)).toEqual([
      "beheerder",
    ]);
    // Asked for by people, it goes at once, as ever.
    gelukt(
      await motor.trajecten.stuur(nummer, [daad("brief.opnieuw", { brief: "termijn-verlopen", aan: "projectleider" })]),
    );
    await totWaar(async () => server.commandos.filter((commando) => commando.includes("projectleider@")).length === 2);
  });
});
