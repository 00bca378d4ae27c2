import { expect, test } from "vitest";
import { proefVan } from "#domain/wat-als/proef.ts";
import { type Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { type Scherm, verzending, vul } from "#test/support/browser.ts";
import { zichtbaar } from "../hulp.ts";
import { opstelling } from "./hulp.ts";

/** Who changes what stands begins with it, and what was typed elsewhere in a form is not lost. */

const web = ({ dossier, pad, regels }: Verloop) => opstelling({ dossier, pad, regels });
const waarden = ({ besturingen }: Scherm, naam: string): string[] =>
  besturingen
    .filter((een) => een.naam === naam && (een.aan || (een.soort !== "rondje" && een.soort !== "vakje")))
    .map(({ waarde }) => waarde);
const ZEKER = { naam: "_zeker", waarde: "ja" };

test("een verbetering begint met wat er staat", async () => {
  const w = web(verloopTot("gesloten"));
  const { dossier } = verloopTot("gesloten");
  const begin = async (type: string) => (await w.get(type)).scherm;
  const gegevens = await begin("gegevens.gecorrigeerd");
  expect(waarden(gegevens, "naam")).toEqual([dossier.naam]);
  expect(waarden(gegevens, "onderwijstypen")).toEqual([...dossier.onderwijstypen]);
  const toekenning = await begin("toekenning.gecorrigeerd");
  expect([waarden(toekenning, "vorm"), waarden(toekenning, "uren")]).toEqual([["middellang"], ["100"]]);
  expect(waarden(await begin("eindverslag.gecorrigeerd"), "samenvatting")[0]).toMatch(/\w/);
  expect(waarden(await begin("oordeel.gecorrigeerd"), "oordeel")).toEqual([dossier.oordeel]);
});

test("wie gegevens verbetert legt alleen vast wat anders wordt; verandert er niets, dan zegt het formulier dat", async () => {
  const verloop = verloopTot("gestart");
  const w = web(verloop);
  const { scherm } = await w.get("gegevens.gecorrigeerd");
  vul(scherm, "reden", "Verkeerd gekozen.");
  const niets = await w.post("gegevens.gecorrigeerd", verzending(scherm));
  expect([niets.status, w.gestuurd]).toEqual([422, []]);
  expect(zichtbaar(niets.scherm.html)).toContain("Verander ten minste één gegeven.");
  vul(scherm, "naam", "De Nieuwe Wissel");
  expect((await w.post("gegevens.gecorrigeerd", verzending(scherm, ZEKER))).status).toBe(303);
  const nieuw = { naam: "De Nieuwe Wissel", reden: "Verkeerd gekozen." };
  expect(w.gestuurd.map((een) => een.gegevens)).toEqual([nieuw]);
  // A second click comes when it stands already.
  const na = web(verloop.gebeurt("gegevens.gecorrigeerd", nieuw, { id: w.gestuurd[0]!.id }));
  expect((await na.post("gegevens.gecorrigeerd", verzending(scherm, ZEKER))).status).toBe(303);
  expect(na.gestuurd.map((een) => een.gegevens)).toEqual([nieuw]);
});

test("van welke het is wordt eerst gekozen: dan staat er wat er nu staat, en de rest van wat getypt is blijft", async () => {
  const verloop = verloopTot("stap6");
  const w = opstelling({ dossier: verloop.dossier, pad: verloop.pad, regels: verloop.regels, proef: proefVan });
  const { scherm } = await w.get("contactpersoon.gewijzigd");
  expect(waarden(scherm, "contactpersoon.naam")).toEqual([""]);
  vul(scherm, "partner", "partner-1");
  vul(scherm, "overdracht", "Samen gelezen.");
  const getoond = (await w.post("contactpersoon.gewijzigd", verzending(scherm, { naam: "_toon", waarde: "partner" })))
    .scherm;
  const { contactpersoon } = verloop.dossier.partners[0]!;
  expect(waarden(getoond, "contactpersoon.naam")).toEqual([contactpersoon?.naam]);
  expect(waarden(getoond, "contactpersoon.email")).toEqual([contactpersoon?.email]);
  expect(waarden(getoond, "overdracht")).toEqual(["Samen gelezen."]);
  expect(waarden(getoond, "partner")).toEqual(["partner-1"]);

  const verzet = await w.app.request(`/trajecten/${verloop.dossier.nummer}/doe/evaluatiemoment.verzet?id=e2`);
  expect(await verzet.text()).toMatch(/name="datum"[^>]*value="01-05-2026"/);
});

test("wie bij een stap een andere kiest, raakt niet kwijt wat er stond", async () => {
  const w = web(verloopTot("stap4"));
  const { scherm } = await w.get("stap.voltooid");
  const stap = async (van: Scherm, welke: string) => {
    vul(van, "resultaat.stap", welke);
    return (await w.post("stap.voltooid", verzending(van, { naam: "_toon", waarde: "resultaat" }))).scherm;
  };
  const twee = await stap(scherm, "2");
  vul(twee, "resultaat.knelpunten", "Te veel loketten.");
  // Also sent at once, without asking for what belongs to it.
  vul(twee, "resultaat.stap", "1");
  const een = (await w.post("stap.voltooid", verzending(twee))).scherm;
  expect(zichtbaar(een.html)).toContain("Wat u typte bij ‘2. Data analyseren’ is bewaard.");
  const terug = await stap(een, "2");
  expect(waarden(terug, "resultaat.knelpunten")).toEqual(["Te veel loketten."]);
  expect(zichtbaar(terug.html)).not.toContain("is bewaard");
});
