import { describe, expect, it, onTestFinished } from "vitest";
import { maandagVan, plusDagen, datumOp } from "#domain/kalender/datum.ts";
import { weekjournaal } from "#domain/signalen/weekjournaal.ts";
import { proefserver } from "#test/activities/mail/proefserver.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor, type Motoropties } from "#test/support/motor.ts";
import { journaal, totWaar } from "#test/support/proef.ts";
import { TASK_QUEUE } from "#workflows/messages.ts";

/** Every weekly overview that is sent, or that could not be, is one line in the journaal of its year. */

const WEEK = maandagVan(datumOp(new Date().toISOString()));
const STROOM = weekjournaal(WEEK);

async function motorMet(opties: Motoropties = {}): Promise<Motor> {
  const motor = await startMotor(opties);
  onTestFinished(() => motor.stop());
  return motor;
}

let keer = 0;
const begin = ({ env }: Motor) =>
  env.client.workflow.start("weekbericht", {
    taskQueue: TASK_QUEUE,
    workflowId: `weekbericht-${(keer += 1)}`,
    args: [],
  });
const laatGaan = async (motor: Motor): Promise<unknown> => (await begin(motor)).result();

/** Something for the projectleider, the deputy and one zorgarrangeur. */
const bewaarWerk = ({ store }: Motor): Promise<void> =>
  store.schrijf(
    [
      verloopTot("beoordeling", { nummer: "ZA-2026-001", op: plusDagen(WEEK, -70) }),
      verloopTot("bezet", { nummer: "ZA-2026-002", op: plusDagen(WEEK, -10) }),
    ].flatMap(({ regels }) => regels),
  );

const wie = ({ aan, za }: Readonly<Record<string, unknown>>): string => [aan, za].filter(Boolean).join(" ");

describe("het weekoverzicht in het journaal", () => {
  it("een regel per overzicht, met versie, Message-ID en aantal punten; nog eens dezelfde week voegt niets toe", async () => {
    const motor = await motorMet();
    await bewaarWerk(motor);
    expect(await laatGaan(motor)).toEqual({ week: WEEK, verzonden: 3, mislukt: 0 });
    const [eerste, ...regels] = await journaal(motor, STROOM);
    expect(eerste).toMatchObject({ type: "weekbericht.opgesteld", gegevens: { week: WEEK, lezers: 3 } });
    expect(regels.map(({ gegevens }) => wie(gegevens)).toSorted()).toEqual([
      "plaatsvervanger",
      "projectleider",
      "za za-03",
    ]);
    for (const regel of regels)
      expect(regel).toMatchObject({
        type: "mail.verzonden",
        gegevens: { week: WEEK, brief: "digest", versie: 1, punten: 1 },
      });
    const berichten = regels.flatMap(({ gegevens }) => gegevens["berichten"] as { bericht: string }[]);
    expect(new Set(berichten.map(({ bericht }) => bericht))).toEqual(
      new Set((await motor.postvak.lijst()).map(({ messageId }) => messageId)),
    );

    expect(await laatGaan(motor)).toEqual({ week: WEEK, verzonden: 3, mislukt: 0 });
    expect(await journaal(motor, STROOM)).toEqual([eerste, ...regels]);
    expect(await motor.postvak.lijst()).toHaveLength(3);
    // Lists and figures are of trajecten only, and a rebuild leaves it so.
    const rijen = await motor.store.rijen();
    expect(rijen.map(({ nummer }) => nummer).toSorted()).toEqual(["ZA-2026-001", "ZA-2026-002"]);
    const aanvragen = await motor.store.aanvragen();
    expect(await motor.store.herbouw()).toMatchObject({ trajecten: 2 });
    expect([await motor.store.rijen(), await motor.store.aanvragen()]).toEqual([rijen, aanvragen]);
  });

  it("ook een week waarin niemand iets openstaat is te onderscheiden van een die is overgeslagen", async () => {
    const motor = await motorMet();
    expect(await laatGaan(motor)).toEqual({ week: WEEK, verzonden: 0, mislukt: 0 });
    expect((await journaal(motor, STROOM)).map(({ gegevens }) => gegevens)).toEqual([{ week: WEEK, lezers: 0 }]);
    expect(await motor.postvak.lijst()).toEqual([]);
  });

  it("een overzicht dat niet gaat is een regel met de reden; gaat het nog eens niet, dan is dat geen nieuws", async () => {
    const motor = await motorMet();
    await bewaarWerk(motor);
    const kwijt = verloopTot("toegekend", { nummer: "ZA-2026-003", op: plusDagen(WEEK, -10) }).gebeurt(
      "za.toegewezen",
      {
        za: "a..b",
      },
    );
    await motor.store.schrijf(kwijt.regels);
    expect(await laatGaan(motor)).toMatchObject({ verzonden: 3, mislukt: 1 });
    const mislukt = (await journaal(motor, STROOM)).filter(({ type }) => type === "mail.mislukt");
    expect(mislukt.map(({ gegevens }) => gegevens)).toEqual([
      {
        week: WEEK,
        brief: "digest",
        aan: "za",
        za: "a..b",
        punten: 1,
        reden: "Er is geen adres bekend van de zorgarrangeur.",
      },
    ]);
    const regels = await journaal(motor, STROOM);
    expect(await laatGaan(motor)).toMatchObject({ mislukt: 1 });
    expect(await journaal(motor, STROOM)).toEqual(regels);
  });

  it("wie het eerst niet kreeg en na een tweede keer wel, heeft van beide een regel", async () => {
    let geweigerd = false;
    const server = await proefserver({
      rcpt: (commando) => {
        if (geweigerd || !commando.includes("projectleider")) return "250 goed";
        geweigerd = true;
        return "550 5.1.1 onbekend";
      },
    });
    const motor = await motorMet({ smtp: server.url });
    await bewaarWerk(motor);
    expect(await laatGaan(motor)).toMatchObject({ verzonden: 2, mislukt: 1 });
    expect(await laatGaan(motor)).toMatchObject({ verzonden: 3, mislukt: 0 });
    const regels = (await journaal(motor, STROOM)).filter(({ gegevens }) => gegevens["aan"] === "projectleider");
    expect(regels.map(({ type, gegevens }) => [type, gegevens["reden"]])).toEqual([
      ["mail.mislukt", "De mailserver kent dit adres niet (melding 550 5.1.1)."],
      ["mail.verzonden", undefined],
    ]);
    expect(server.gelezen).toHaveLength(3);
  });

  for (const { wat, valt } of [
    { wat: "de eerste regel", valt: (nummers: readonly number[]) => nummers.includes(1) },
    { wat: "juist de laatste regel", valt: (nummers: readonly number[]) => nummers.includes(4) },
    { wat: "iedere regel de eerste keer", valt: () => true },
  ])
    for (const geschreven of [false, true])
      it(`faalt de store bij ${wat}, ${geschreven ? "nadat" : "zonder dat"} hij schreef, dan raakt er geen zoek en komt er geen dubbel`, async () => {
        const gefaald = new Set<number>();
        const motor = await motorMet({
          anders: ({ store, ...rest }) => ({
            ...rest,
            store: {
              ...store,
              async schrijf(regels, begonnen) {
                const nummers = regels.filter(({ nummer }) => nummer === STROOM).map(({ volgnummer }) => volgnummer);
                const nieuw = nummers.filter((een) => !gefaald.has(een));
                if (nieuw.length === 0 || !valt(nieuw)) return store.schrijf(regels, begonnen);
                for (const een of nieuw) gefaald.add(een);
                if (geschreven) await store.schrijf(regels, begonnen);
                throw new Error("de store hapert");
              },
            },
          }),
        });
        await bewaarWerk(motor);
        expect(await laatGaan(motor)).toMatchObject({ verzonden: 3, mislukt: 0 });
        expect(gefaald.size).toBeGreaterThan(0);
        const regels = await journaal(motor, STROOM);
        expect(regels.map(({ id }) => id).toSorted()).toEqual(
          [
            `${WEEK}:opgesteld`,
            `${WEEK}:plaatsvervanger:verzonden`,
            `${WEEK}:projectleider:verzonden`,
            `${WEEK}:za:za-03:verzonden`,
          ].toSorted(),
        );
        expect(await motor.postvak.lijst()).toHaveLength(3);
      });

  it("een worker die er op maandag niet was, haalt het in zodra hij er weer is: één keer", async () => {
    const motor = await motorMet();
    await bewaarWerk(motor);
    await motor.stopWerker();
    const run = await begin(motor);
    await motor.startWerker();
    expect(await run.result()).toMatchObject({ verzonden: 3 });
    // And one that goes in the middle of it.
    await motor.stopWerker();
    const tweede = await begin(motor);
    await motor.startWerker();
    await totWaar(async () => ((await tweede.fetchHistory()).events ?? []).length > 4);
    await motor.stopWerker();
    await motor.startWerker();
    expect(await tweede.result()).toMatchObject({ verzonden: 3 });
    expect(await journaal(motor, STROOM)).toHaveLength(4);
    expect(await motor.postvak.lijst()).toHaveLength(3);
  });
});
