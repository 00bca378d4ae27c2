import { expect, it, onTestFinished } from "vitest";
import { kalenderbereik } from "#activities/store/kalender.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import { ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { codeVan, daad, gelukt, journaal } from "#test/support/proef.ts";

const ander = (versie: string): Kalender => ({ ...KALENDER, versie });

const laad = (motor: Motor, kalender: Kalender, gezien: number) =>
  motor.trajecten.vraagOrganisatie(
    { soort: "laad-kalender", sleutel: `laad-${kalender.versie}-${gezien}`, gezien, kalender },
    MENSEN.beheerder,
  );

const meldAan = async (motor: Motor): Promise<string> =>
  gelukt(await motor.trajecten.meldAan([daad("aanmelding.ingediend", VOORBEELD_AANMELDING)])).nummer;

const toegepast = async (motor: Motor) => (await leesMedewerkers(motor.store)).kalender?.toegepast ?? null;

const kalenders = async (motor: Motor, nummer: string): Promise<string[]> =>
  (await journaal(motor, nummer))
    .filter(({ type }) => type === "kalender.bijgewerkt")
    .map(({ gegevens }) => (gegevens["kalender"] as Kalender).versie);

it("een kalender bereikt alles wat loopt, één keer, ook als de werker onderweg wegvalt; een nieuwere gaat eroverheen", async () => {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  const nummers = [];
  for (let i = 0; i < 6; i += 1) nummers.push(await meldAan(motor));
  gelukt(await laad(motor, ander("een"), 0));
  // Whoever looked before it can't load another over it.
  expect(codeVan(await laad(motor, ander("zonder te kijken"), 0))).toBe("kalender.veranderd");
  await motor.stopWerker();
  await motor.startWerker();
  await expect.poll(() => toegepast(motor), { timeout: 90_000 }).toEqual({ trajecten: 6, perioden: 1, geweigerd: [] });
  for (const nummer of nummers) expect(await kalenders(motor, nummer)).toEqual(["een"]);

  // Two soon after one another: the last one is what holds, everywhere.
  const { volgnummer } = (await leesMedewerkers(motor.store)).kalender!;
  const tweede = gelukt(await laad(motor, ander("twee"), volgnummer));
  gelukt(await laad(motor, ander("drie"), tweede.volgnummer));
  await expect
    .poll(async () => (await toegepast(motor)) !== null && (await kalenderbereik(motor.store, ander("drie"))).teDoen, {
      timeout: 90_000,
    })
    .toEqual([]);
  for (const nummer of nummers) expect((await kalenders(motor, nummer)).at(-1)).toBe("drie");
  expect((await motor.store.regels("periode/2025")).at(-1)?.gegevens).toMatchObject({ kalender: { versie: "drie" } });

  // What begins now, begins with it.
  const later = await meldAan(motor);
  expect(gelukt(await motor.trajecten.stand(later)).dossier.kalender.versie).toBe("drie");
  const regels = await motor.store.regels(ORGANISATIE_NUMMER);
  expect(ketenfout(regels)).toBeNull();
  expect(regels.filter(({ type }) => type === "kalender.geladen")).toHaveLength(3);
});
