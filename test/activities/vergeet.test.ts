import { mkdtemp, rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { openStore } from "#activities/store/store.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { alleMedewerkers, medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import { nieuw, Personeel } from "#test/support/personeel.ts";

const KIM = { naam: "Kim de Boer", mail: "kim.de.boer@stichting.example", telefoon: "06 5550 0103" };

/** Kim came, got another number, left in February, and is forgotten in March; Sam stays. */
async function vergeten() {
  const map = await mkdtemp(join(tmpdir(), "trajecten-vergeet-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(async () => {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  });
  const personeel = new Personeel();
  const kim = personeel.lukt(nieuw(KIM))!;
  personeel.lukt(nieuw({ naam: "Sam Zijlstra" }));
  const gezien = () => ({ medewerker: kim, gezien: personeel.gezien(kim) });
  personeel.lukt({ soort: "wijzig", sleutel: "w", ...gezien(), telefoon: "06 5550 0199" });
  const teVroeg = personeel.weigert({ soort: "vergeet", sleutel: "te-vroeg", ...gezien() });
  personeel.lukt({ soort: "vertrekt", sleutel: "v", ...gezien(), dag: "2026-02-28" });
  await store.schrijf(personeel.regels);
  const mails = [];
  for (const aan of ["Kim.de.Boer@stichting.example", "noor@school.example"]) {
    const mail = { ruw: Buffer.from(`aan ${aan}`), van: "za@x.example", aan };
    mails.push(await store.verzendregister.bewaar([aan], mail, { messageId: aan, nummers: [], vorige: [] }));
  }
  const voor = personeel.regels.length;
  personeel.lukt({ soort: "vergeet", sleutel: "weg", ...gezien() });
  await store.schrijf(personeel.regels.slice(voor));
  return { map, store, personeel, kim, teVroeg, mails: mails as readonly string[] };
}

test("van wie vergeten is staat nergens meer een naam, adres of nummer, en de keten klopt nog", async () => {
  const { map, store, personeel, kim } = await vergeten();
  const regels = await store.regels("organisatie/eigen");
  expect(ketenfout(regels)).toBeNull();
  const bestand = new DatabaseSync(join(map, "trajecten.db"), { readOnly: true });
  const bewaard = JSON.stringify(bestand.prepare("select regel, geheim from journaal").all());
  bestand.close();
  for (const tekst of [...Object.values(KIM), "06 5550 0199"]) expect(bewaard).not.toContain(tekst);
  expect(bewaard).toContain("Sam Zijlstra");
  // In the workflow's own memory and in what is folded from the lines it is the same.
  for (const stand of [personeel.stand, await leesMedewerkers(store)])
    expect(medewerkerMet(stand, kim)).toMatchObject({ mail: "", telefoon: null, account: null, tot: "2026-02-28" });
  // Written once more, as after a hand-over: it stays so.
  await store.schrijf(personeel.regels);
  expect(JSON.stringify(await store.regels("organisatie/eigen"))).not.toContain("Kim");
});

test("een bewaarde mail aan wie vergeten is, is vergeten; die aan anderen niet, en van elk blijft de hash", async () => {
  const { store, mails } = await vergeten();
  const [vanKim, vanNoor] = await Promise.all(mails.map((hash) => store.mail(hash)));
  expect(vanKim).toMatchObject({ hash: mails[0], mail: null, klopt: null });
  expect(vanNoor).toMatchObject({ hash: mails[1], klopt: true, mail: { aan: "noor@school.example" } });
  expect(await store.controleerMails(10)).toEqual({ gelezen: 1, fout: [] });
});

test("overal waar de aanduiding staat, staat dat het iemand was die hier werkte", async () => {
  const { store, kim } = await vergeten();
  const namen = namenVan(alleMedewerkers(await leesMedewerkers(store)));
  expect(namen(`${kim} ging weg, za-2 kwam.`)).toBe(`iemand die hier werkte (${kim}) ging weg, Sam Zijlstra kwam.`);
});

test("vergeten kan pas na de laatste dag, één keer, en is niet terug te nemen", async () => {
  const { personeel, kim, teVroeg } = await vergeten();
  expect(teVroeg).toBe("medewerker.werkt-nog");
  const regels = personeel.regels.length;
  personeel.lukt({ soort: "vergeet", sleutel: "nog-eens", medewerker: kim, gezien: 0 });
  expect(personeel.regels).toHaveLength(regels);
  const terug = { soort: "wijzig", sleutel: "t", medewerker: kim, gezien: personeel.gezien(kim), tot: null } as const;
  expect(personeel.weigert(terug)).toBe("medewerker.vergeten");
});
