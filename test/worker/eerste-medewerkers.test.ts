import { expect, onTestFinished, test } from "vitest";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { alleMedewerkers, ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor } from "#test/support/motor.ts";
import { nieuw } from "#test/support/personeel.ts";
import { gelukt } from "#test/support/proef.ts";
import { vulMedewerkers } from "#worker/eerste-medewerkers.ts";

test("de instellingen vullen een lege lijst één keer, ook van twee werkers tegelijk en over een werker die wegvalt heen", async () => {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  const { store, trajecten } = motor;
  const vul = (omgeving: Record<string, string> = {}) =>
    vulMedewerkers({ store, trajecten, instellingen: gelukt(leesInstellingen(omgeving)) });
  const ids = async () => alleMedewerkers(await leesMedewerkers(store)).map(({ id }) => id);

  await motor.stopWerker();
  const beide = Promise.all([vul(), vul({ TRAJECTEN_MAIL_PROJECTLEIDER: "ander@stichting.example" })]);
  await motor.startWerker();
  await beide;
  // One for each role, and two zorgarrangeurs, so that there is somebody to hand over to.
  expect(await ids()).toEqual(["pl-1", "pv-1", "bh-1", "za-03", "za-05", "au-1"]);
  const regels = await store.regels(ORGANISATIE_NUMMER);
  expect(new Set(regels.map(({ type, door }) => `${type} ${door.rol}`))).toEqual(
    new Set(["medewerker.toegevoegd systeem"]),
  );

  // After that the list is of the people who keep it.
  gelukt(await trajecten.vraagOrganisatie(nieuw({ id: "za-7" }), MENSEN.beheerder));
  await vul({ TRAJECTEN_MAIL_BEHEERDER: "nog-een@stichting.example" });
  expect(await ids()).toEqual(["pl-1", "pv-1", "bh-1", "za-03", "za-05", "au-1", "za-7"]);
});
