import { expect, it, onTestFinished } from "vitest";
import { deurVan } from "#client/deur.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { inzending, MENSEN, REGELS } from "#test/support/gebeurtenissen.ts";
import { startMotor } from "#test/support/motor.ts";
import { codeVan, gelukt, runs } from "#test/support/proef.ts";
import { trajectId } from "#workflows/messages.ts";

it("een traject dat vergeten is, is voorbij: de run stopt, er gaat niets meer, en opnieuw vragen verandert niets", async () => {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  const { store, env } = motor;
  const vandaag = datumOp(new Date().toISOString());
  const trajecten = maakTrajecten(env.client, { deur: deurVan(store) });
  // Kept for a day, and decided three weeks ago.
  const regels = periode(
    {
      ...REGELS,
      termijnen: { ...REGELS.termijnen, bewaren: { ...DEFAULT_TERMIJNEN.bewaren, dagen: 1, herinnering: null } },
    },
    2,
  );
  const nummer = "ZA-2026-777";
  const op = (dagen: number, type: string, gegevens?: object) =>
    inzending(type, gegevens as never, { gebeurdOp: plusDagen(vandaag, -dagen) } as never);
  gelukt(await trajecten.begin(nummer, regels, [op(30, "aanmelding.ingediend", VOORBEELD_AANMELDING)]));
  gelukt(await trajecten.stuur(nummer, [op(25, "beoordeling.gestart")]));
  const vergeet = (id: string) =>
    trajecten.stuur(nummer, [inzending("traject.vergeten", {}, { id, door: MENSEN.beheerder } as never)]);
  expect(codeVan(await vergeet("te-vroeg"))).toBe("staat.mag-niet");
  gelukt(await trajecten.stuur(nummer, [op(21, "aanvraag.afgewezen")]));
  await expect
    .poll(async () => (await store.mail((await brieven(motor, nummer))[0] ?? ""))?.klopt, { timeout: 30_000 })
    .toBe(true);
  const [brief] = await brieven(motor, nummer);

  gelukt(await vergeet("weg"));
  await expect.poll(async () => (await store.projectie(nummer))?.dossier.vergetenOp, { timeout: 30_000 }).toBe(vandaag);
  const handvat = env.client.workflow.getHandle(trajectId(nummer));
  await expect.poll(async () => (await handvat.describe()).status.name, { timeout: 30_000 }).toBe("COMPLETED");
  expect((await store.mail(brief!))?.klopt).toBeNull();
  const lijnen = await store.regels(nummer);
  expect([ketenfout(lijnen), lijnen.at(-1)?.type]).toEqual([null, "traject.vergeten"]);
  expect(JSON.stringify(lijnen)).not.toContain(VOORBEELD_AANMELDING.naam);

  expect(codeVan(await vergeet("nog-eens"))).toBe("traject.vergeten");
  expect(codeVan(await trajecten.stuur(nummer, [inzending("notitie.toegevoegd")]))).toBe("traject.vergeten");
  // A register that is imported once more does not begin it anew.
  expect(codeVan(await trajecten.begin(nummer, regels, [op(30, "aanmelding.ingediend", VOORBEELD_AANMELDING)]))).toBe(
    "traject.vergeten",
  );
  expect(await store.regels(nummer)).toHaveLength(lijnen.length);
  expect((await runs(motor, trajectId(nummer))).length).toBeGreaterThan(0);
});

async function brieven({ store }: { readonly store: Awaited<ReturnType<typeof startMotor>>["store"] }, nummer: string) {
  return (await store.regels(nummer)).flatMap(({ type, gegevens }) =>
    type === "mail.verzonden"
      ? ((gegevens["berichten"] ?? []) as readonly { readonly hash: string }[]).map(({ hash }) => hash)
      : [],
  );
}
