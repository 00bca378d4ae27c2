import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { brievenGingen, inUitvoering, MAIL } from "#test/client/web/hulp.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { trajecten } from "./hulp.ts";

const NUMMER = "ZA-2025-001";

/** A traject of which one letter went. */
async function opstelling() {
  const map = mkdtempSync(join(tmpdir(), "trajecten-brief-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const url = `sqlite:${join(map, "trajecten.db")}`;
  const store = await openStore(url);
  onTestFinished(() => store.sluit());
  const verloop = inUitvoering(NUMMER, "De Wissel Breda", "Zuid", 0);
  const hash = await brievenGingen(store, verloop);
  await store.schrijf([...verloop.regels, ...personeelVan(MEDEWERKERS).regels]);
  const brief = (...argumenten: string[]) => trajecten(["brief", NUMMER, ...argumenten], { TRAJECTEN_DATA: map });
  return { map, hash, store, brief };
}

test("zonder nummer staat er welke brieven gingen, en aan wie", async () => {
  const { brief, hash } = await opstelling();
  const { code, uit, fout } = await brief();
  expect([code, fout]).toEqual([0, ""]);
  expect(uit).toMatch(/^NR +DAG +BRIEF +AAN\n *1 +2025-\d\d-\d\d +toekenning +de aanvrager$/m);
  expect(JSON.parse((await brief("--json")).uit)).toMatchObject([{ nr: 1, hash }]);
});

test("met een nummer staat de brief er zoals hij ging, met de hash uit het journaal", async () => {
  const { brief, hash } = await opstelling();
  const { code, uit, fout } = await brief("1");
  expect([code, fout]).toEqual([0, ""]);
  expect(uit).toContain("Onderwerp: Uw aanvraag ZA-2025-001 is toegekend\n");
  expect(uit).toContain("Beste Noor de Vries, uw aanvraag is toegekend.");
  expect(uit).toContain(`Hash: ${hash}, zoals in het journaal`);
  // Who reads along is not who may answer.
  expect(uit).not.toContain("/antwoord/abc");
  expect(JSON.parse((await brief("1", "--json")).uit)).toMatchObject({ nummer: NUMMER, nr: 1, hash });
});

test("--eml bewaart dezelfde bytes, alleen voor wie het vroeg, en schrijft over niets heen", async () => {
  const { map, brief, hash } = await opstelling();
  const eml = join(map, "brief.eml");
  const { code, uit } = await brief("1", "--eml", eml);
  expect([code, uit.split("\n").at(-1)]).toEqual([0, `Bewaard in ${eml}.`]);
  expect(readFileSync(eml, "utf8")).toBe(MAIL);
  expect(createHash("sha256").update(readFileSync(eml)).digest("hex")).toBe(hash);
  expect(statSync(eml).mode & 0o777).toBe(0o600);
  const weer = await brief("1", "--eml", eml);
  expect([weer.code, weer.fout]).toEqual([1, expect.stringContaining("is er al. [bestand.niet-geschreven]")]);
  const nergens = await brief("1", "--eml", join(map, "weg", "brief.eml"));
  expect(nergens.fout).toContain("kan niet worden geschreven");
  expect((await brief("--eml", join(map, "ander.eml"))).code).toBe(2);
});

test.each([
  [["2"], 1, "Brief 2 van ZA-2025-001 is er niet. Met trajecten brief ZA-2025-001 ziet u welke er zijn."],
  [["nul"], 2, "Welke brief is een getal: 1, 2, 3 …"],
  [["0"], 2, "Welke brief is een getal: 1, 2, 3 …"],
])("%j wordt geweigerd met wat er wel kan", async (argumenten, uitgang, reden) => {
  const { code, fout } = await (await opstelling()).brief(...argumenten);
  expect([code, fout]).toEqual([uitgang, expect.stringContaining(reden)]);
});

test("van een brief die vergeten is, is alleen de hash er nog", async () => {
  const { store, brief, hash } = await opstelling();
  await store.verzendregister.vergeet(hash);
  const { code, uit, fout } = await brief("1");
  expect([code, uit]).toEqual([1, ""]);
  expect(fout).toContain(`Deze brief is vergeten. Alleen zijn hash is er nog (${hash}). [brief.vergeten]`);
  expect((await brief()).uit).toContain("toekenning");
});

test("--mislukt geeft over alle trajecten welke brieven niet gingen, aan wie en waarom; is er niets, dan staat dat er", async () => {
  const { brief, map, store } = await opstelling();
  const mislukt = (...argumenten: string[]) =>
    trajecten(["brief", "--mislukt", ...argumenten], { TRAJECTEN_DATA: map });
  expect((await mislukt()).uit).toBe("Alle brieven van trajecten zijn aangekomen of onderweg.");
  const ander = inUitvoering("ZA-2025-007", "De Vlier Goes", "Zuid", 0).gebeurt(
    "mail.mislukt",
    { brief: "toekenning", aan: "aanvrager", bij: 4, reden: "De mailserver kent dit adres niet (550)." },
    { door: { rol: "systeem", id: "motor" } },
  );
  await store.schrijf(ander.regels);
  const { code, uit, fout } = await mislukt();
  expect([code, fout]).toEqual([0, ""]);
  expect(uit).toMatch(/^NUMMER +SINDS +BRIEF +AAN +WAAROM NIET$/m);
  expect(uit.replaceAll(/\s+/g, " ")).toMatch(
    /ZA-2025-007 \d{4}-\d\d-\d\d toekenning de aanvrager De mailserver kent dit adres niet \(550\)\./,
  );
  expect(JSON.parse((await mislukt("--json")).uit)).toMatchObject({
    brieven: [{ nummer: "ZA-2025-007", soort: "niet aangekomen", wie: { soort: "partner", partner: "partner-1" } }],
    uitnodigingen: [],
  });
  // Sent again, it stands there no longer.
  const { length } = ander.regels;
  ander.gebeurt("brief.opnieuw", { brief: "toekenning", aan: "aanvrager" });
  await store.schrijf(ander.regels.slice(length));
  expect((await mislukt()).uit).toBe("Alle brieven van trajecten zijn aangekomen of onderweg.");
  expect((await brief()).code).toBe(0);
});
