import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { controlesVan } from "#client/cli/doctor/controles.ts";
import { zoekPlek } from "#client/cli/plek.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

/** What doctor says of letters, on a real store; the rest of it asks a running system (test/e2e/cli-doctor.test.ts). */

test("brieven die op de mailserver wachten staan er met hun aantal; na een dag is er iets mis", async () => {
  const map = await mkdtemp(join(tmpdir(), "trajecten-doctor-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(async () => {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  });
  const brieven = controlesVan(zoekPlek(map, {})).find(({ naam }) => naam === "brieven")!;

  const verloop = verloopTot("gestart");
  await store.schrijf(verloop.regels);
  expect(await brieven.vraag()).toBe("geen brief wacht");
  for (const id of ["<a@x>", "<b@x>"]) await store.verzendregister.begin(id);
  expect(await brieven.vraag()).toMatch(/^2 brieven wachten op de mailserver, sinds \d+ [a-z]+ \d{4}$/);

  await store.schrijf(verloop.gebeurt("mail.vertraagd").regels);
  await expect(brieven.vraag()).rejects.toThrow("1 brief wacht al langer dan een dag");
  const { brief, aan, bij } = verloop.dossier.vertraagdeMail![0]!;
  await store.schrijf(verloop.gebeurt("mail.verzonden", { brief, aan, bij, versie: 1, berichten: ["<a@x>"] }).regels);
  for (const id of ["<a@x>", "<b@x>"])
    await store.verzendregister.klaar(id, { stand: "verzonden", briefversie: 1, antwoord: null });
  expect(await brieven.vraag()).toBe("geen brief wacht");
});
