/** What is refused before it is sent, by a whole engine whose list of medewerkers is in the store. */
import { expect, it, onTestFinished } from "vitest";
import { leesOpenSignalen } from "#activities/open-signalen.ts";
import { deurVan } from "#client/deur.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { inzending, MENSEN } from "#test/support/gebeurtenissen.ts";
import { nieuw } from "#test/support/personeel.ts";
import { startMotor } from "#test/support/motor.ts";
import { codeVan, gelukt } from "#test/support/proef.ts";

it("een traject gaat naar wie hier werkt, en wie weggaat draagt eerst over; wat toch misgaat is een signaal", async () => {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  const { store } = motor;
  const vandaag = datumOp(new Date().toISOString());
  const trajecten = maakTrajecten(motor.env.client, { deur: deurVan(store) });
  for (const id of ["za-03", "za-05"]) gelukt(await trajecten.vraagOrganisatie(nieuw({ id }), MENSEN.beheerder));

  const { nummer } = gelukt(await trajecten.meldAan([inzending("aanmelding.ingediend", VOORBEELD_AANMELDING)]));
  const stuur = (type: string, gegevens: Record<string, unknown>) =>
    trajecten.stuur(nummer, [inzending(type, gegevens, { door: MENSEN.projectleider })]);
  gelukt(await stuur("beoordeling.gestart", {}));
  gelukt(await stuur("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "Collectief." }));
  expect(codeVan(await stuur("za.toegewezen", { za: "za-99" }))).toBe("za.geen-medewerker");
  gelukt(await stuur("za.toegewezen", { za: "za-03" }));

  const gezien = async (id: string): Promise<number> => medewerkerMet(await leesMedewerkers(store), id)!.volgnummer;
  const weg = async (sleutel: string) =>
    ({
      soort: "vertrekt",
      sleutel,
      medewerker: "za-03",
      gezien: await gezien("za-03"),
      dag: plusDagen(vandaag, -1),
    }) as const;
  const geweigerd = await trajecten.vraagOrganisatie(await weg("x"), MENSEN.beheerder);
  expect(codeVan(geweigerd)).toBe("medewerker.heeft-trajecten");
  expect(geweigerd).toMatchObject({ weigering: { reden: expect.stringContaining(nummer) } });
  const zonderRol = {
    soort: "wijzig",
    sleutel: "y",
    medewerker: "za-03",
    gezien: await gezien("za-03"),
    rollen: ["auditor" as const],
  } as const;
  expect(codeVan(await trajecten.vraagOrganisatie({ ...zonderRol, rollen: ["auditor"] }, MENSEN.beheerder))).toBe(
    "medewerker.heeft-trajecten",
  );

  // As in a race: by a client that saw nothing in hand yet.
  gelukt(await motor.trajecten.vraagOrganisatie(await weg("z"), MENSEN.beheerder));
  const signalen = await leesOpenSignalen(store, { vandaag, kalender: KALENDER });
  expect(signalen.filter(({ soort }) => soort === "medewerker")).toMatchObject([
    { nummer, wat: "za-03 is geen medewerker meer. Draag het traject over." },
  ]);
  expect(codeVan(await stuur("uren.geboekt", { za: "za-03", datum: vandaag, uren: 1, activiteit: "gesprek" }))).toBe(
    "za.vertrokken",
  );
});
