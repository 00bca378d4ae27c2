import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { controlesVan } from "#client/cli/doctor/controles.ts";
import { zoekPlek } from "#client/cli/plek.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

/** What doctor says of letters and of the journaal, on a real store; the rest of it asks a running system (test/e2e/cli-doctor.test.ts). */

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
  for (const id of ["<a@x>", "<b@x>"])
    await store.verzendregister.bewaar(
      [id],
      { ruw: Buffer.from(`brief ${id}`), van: "za@x.example", aan: "noor@x.example" },
      { messageId: id, nummers: [], vorige: [] },
    );
  expect(await brieven.vraag()).toMatch(
    /^2 brieven wachten op de mailserver, sinds \d+ [a-z]+ \d{4}; de laatste 2 bewaarde kloppen$/,
  );

  await store.schrijf(verloop.gebeurt("mail.vertraagd").regels);
  await expect(brieven.vraag()).rejects.toThrow("1 brief wacht al langer dan een dag");
  const { brief, aan, bij } = verloop.dossier.vertraagdeMail![0]!;
  await store.schrijf(verloop.gebeurt("mail.verzonden", { brief, aan, bij, versie: 1, berichten: [] }).regels);
  for (const id of ["<a@x>", "<b@x>"]) await store.verzendregister.klaar([id], { stand: "verzonden", antwoord: null });
  expect(await brieven.vraag()).toBe("geen brief wacht; de laatste 2 bewaarde kloppen");
  const db = new DatabaseSync(join(map, "trajecten.db"));
  expect(() => db.exec("update mail set inhoud = x'00'")).toThrow("alleen vergeten");
  db.exec("drop trigger mail_geen_update");
  db.exec("update mail set inhoud = x'00' where bewaard_op = (select max(bewaard_op) from mail)");
  db.close();
  await expect(brieven.vraag()).rejects.toThrow(/bewaarde brieven die niet meer kloppen met hun hash: [0-9a-f]{64}/);
});

test("een keten die niet klopt is ziek, met het nummer en de eerste foute regel", async () => {
  const map = await mkdtemp(join(tmpdir(), "trajecten-doctor-"));
  const pad = join(map, "trajecten.db");
  const store = await openStore(`sqlite:${pad}`);
  onTestFinished(async () => {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  });
  const journaal = controlesVan(zoekPlek(map, {})).find(({ naam }) => naam === "journaal")!;
  const { regels } = verloopTot("gestart");
  await store.schrijf(regels);
  expect(await journaal.vraag()).toBe(`1 keten van samen ${regels.length} regels, alles heel`);

  // As somebody would who can write in the database itself.
  const db = new DatabaseSync(pad);
  db.exec("drop trigger journaal_geen_update");
  db.prepare("update journaal set regel = replace(regel, ?, ?) where volgnummer = 3").run(
    '"volgnummer"',
    '"volgnummer" ',
  );
  db.close();
  await expect(journaal.vraag()).rejects.toThrow(`${regels[0]!.nummer} klopt niet bij regel 3`);
});
