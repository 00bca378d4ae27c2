import { expect, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { type Verloop, stapresultaat, verloopTot } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { type Scherm, verzending, vul } from "#test/support/browser.ts";
import { zichtbaar } from "../hulp.ts";
import { opstelling, vulIn } from "./hulp.ts";

/** Several acts in one form: each is a gebeurtenis of its own, and they are recorded together or not at all. */

const web = ({ dossier, pad, regels }: Verloop) =>
  opstelling({ dossier, pad, regels, proef: proefVan, medewerkers: MEDEWERKERS });

type Web = ReturnType<typeof web>;
type Gegevens = Readonly<Record<string, unknown>>;

/** Ticks what goes along and fills it in under its own name. */
async function ingevuld(w: Web, type: string, gegevens: Gegevens, ook: Readonly<Record<string, Gegevens>>) {
  let { scherm } = await w.get(type);
  for (const [wat, velden] of Object.entries(ook)) {
    expect(vul(scherm, "_ook", wat)).toBe(true);
    const gevuld = await vulIn(w.post, type, scherm, { [`ook-${wat.replace(".", "-")}`]: velden });
    expect(gevuld.nietGevonden).toEqual([]);
    scherm = gevuld.scherm;
  }
  const gevuld = await vulIn(w.post, type, scherm, gegevens);
  expect(gevuld.nietGevonden).toEqual([]);
  return gevuld.scherm;
}

const ZEKER = { naam: "_zeker", waarde: "ja" };
const zeker = async (w: Web, type: string, scherm: Scherm) => w.post(type, verzending(scherm, ZEKER));
const kort = (gestuurd: readonly Inzending[]) => gestuurd.map(({ type, gegevens }) => [type, gegevens]);

const TOEKENNING = { vorm: "kort", uren: 40, toelichting: "Collectief." };
const UREN = { datum: "2026-03-19", uren: 2.5, activiteit: "gesprek" };
const stap = (nummer: number, dossier: Verloop["dossier"]) => ({
  resultaat: stapresultaat(nummer as 1, dossier) as unknown as Gegevens,
});

/** One by one: where it is done, and in which order they come out. */
const SAMEN: readonly (readonly [
  string,
  () => Verloop,
  Gegevens | null,
  Readonly<Record<string, Gegevens>>,
  string[],
])[] = [
  [
    "aanvraag.toegekend",
    () => verloopTot("beoordeling"),
    TOEKENNING,
    { "za.toegewezen": { za: "za-05" } },
    ["aanvraag.toegekend", "za.toegewezen"],
  ],
  [
    "stap.voltooid",
    () => verloopTot("stap4"),
    null,
    { "uren.geboekt": UREN, "stap.begonnen": {} },
    ["uren.geboekt", "stap.voltooid", "stap.begonnen"],
  ],
  [
    "traject.gestart",
    () => verloopTot("bezet"),
    { verwachtingen: "Samen." },
    { "stap.begonnen": { stap: 1 }, "uren.gepland": { fasen: { 1: 30, 2: 20, 3: 50 } } },
    ["traject.gestart", "stap.begonnen", "uren.gepland"],
  ],
  [
    "evaluatiemoment.gehouden",
    () => verloopTot("stap6"),
    { id: "e1", oordeel: "bestendigen", toelichting: "Goed.", aanwezig: { partners: ["partner-1"] } },
    { "evaluatiemoment.gepland": { niveau: "uitvoerend", datum: "2027-03-19" }, "uren.geboekt": UREN },
    ["uren.geboekt", "evaluatiemoment.gehouden", "evaluatiemoment.gepland"],
  ],
];

test.each(SAMEN)("%s, met wat er meteen bij kan", async (type, waar, gegevens, ook, volgorde) => {
  const verloop = waar();
  const w = web(verloop);
  const scherm = await ingevuld(w, type, gegevens ?? stap(4, verloop.dossier), ook);
  const eerst = await w.post(type, verzending(scherm));
  const na = eerst.status === 303 ? eerst : await zeker(w, type, eerst.scherm);
  expect([na.status, zichtbaar(na.scherm.html.match(/id="fouten"[\s\S]*?<\/div>/)?.[0] ?? "")]).toEqual([303, ""]);
  expect(w.gestuurd.map((een) => een.type)).toEqual(volgorde);
  for (const { type: wat, gegevens: stuurde } of w.gestuurd) {
    if (ook[wat] !== undefined) expect(stuurde).toMatchObject(ook[wat]);
    expect(GEBEURTENISSEN.get(wat)!.schema.safeParse(stuurde).success).toBe(true);
  }
  const id = new URLSearchParams(verzending(scherm)).get("_id")!;
  expect(w.gestuurd.map((een) => een.id)).toEqual(volgorde.map((wat) => (wat === type ? id : `${id}:${wat}`)));
});

test("de volgende stap staat er al, en wat niet is aangekruist telt niet mee", async () => {
  const verloop = verloopTot("stap4");
  const w = web(verloop);
  const scherm = await ingevuld(w, "stap.voltooid", stap(4, verloop.dossier), {});
  expect(scherm.besturingen.find(({ naam }) => naam === "ook-stap-begonnen.stap")?.waarde).toBe("5");
  vul(scherm, "ook-uren-geboekt.uren", "onzin");
  expect((await w.post("stap.voltooid", verzending(scherm))).status).toBe(303);
  expect(kort(w.gestuurd)).toEqual([["stap.voltooid", stap(4, verloop.dossier)]]);
  const laatste = (await web(verloopTot("stap6")).get("stap.voltooid")).scherm;
  expect(laatste.besturingen.filter(({ naam }) => naam === "_ook").map(({ waarde }) => waarde)).toEqual([
    "uren.geboekt",
  ]);
});

test("een bladzijde laat zien wat er uit alles samen volgt, en is er iets mis dan staat niets vast", async () => {
  const w = web(verloopTot("beoordeling"));
  const scherm = await ingevuld(w, "aanvraag.toegekend", TOEKENNING, { "za.toegewezen": { za: "za-05" } });
  const volgt = await w.post("aanvraag.toegekend", verzending(scherm));
  expect(zichtbaar(volgt.scherm.html)).toMatch(/De aanvraag is toegekend.*Zorgarrangeur za-05 gaat het traject doen\./);
  expect(w.gestuurd).toEqual([]);

  const zonderZa = await ingevuld(w, "aanvraag.toegekend", TOEKENNING, { "za.toegewezen": {} });
  const { status, scherm: na } = await w.post("aanvraag.toegekend", verzending(zonderZa));
  expect(status).toBe(422);
  expect(zichtbaar(na.html)).toContain("Wijs een zorgarrangeur toe, zorgarrangeur : ");
  expect(na.html).toContain('href="#veld-ook-za-toegewezen.za"');
  expect(na.besturingen.find(({ naam }) => naam === "_ook")?.aan).toBe(true);
  expect(na.besturingen.find(({ naam }) => naam === "toelichting")?.waarde).toBe("Collectief.");
});

test("wat een regel van een later deel weigert staat bij dat deel, en het eerste is dan ook niet gestuurd", async () => {
  const verloop = verloopTot("stap4");
  const w = web(verloop);
  const scherm = await ingevuld(w, "stap.voltooid", stap(4, verloop.dossier), { "stap.begonnen": {} });
  vul(scherm, "ook-stap-begonnen.stap", "6");
  const { status, scherm: na } = await w.post("stap.voltooid", verzending(scherm));
  expect(status).toBe(422);
  expect(zichtbaar(na.html)).toContain(
    "Begin een stap, reden : Zeg waarom deze stap wordt gedaan voordat de vorige klaar zijn.",
  );
  expect(na.html).toContain('href="#veld-ook-stap-begonnen.reden"');
  expect(na.html).toContain('id="veld-ook-stap-begonnen.reden"');
  expect(w.gestuurd).toEqual([]);
});

test("staat het eerste al vast, dan zegt het formulier dat en gaat alleen de rest er nog bij", async () => {
  const verloop = verloopTot("beoordeling");
  const begin = web(verloop);
  const scherm = await ingevuld(begin, "aanvraag.toegekend", TOEKENNING, { "za.toegewezen": { za: "za-05" } });
  const id = new URLSearchParams(verzending(scherm)).get("_id")!;
  // Sent without the second part, and then by going back once more with it.
  verloop
    .gebeurt("plaats.gereserveerd", { periode: "2025" }, { id: `${id}:plaats` })
    .gebeurt("aanvraag.toegekend", TOEKENNING, { id });
  const w = web(verloop);
  const weer = await w.post("aanvraag.toegekend", verzending(scherm));
  expect(weer.status).toBe(409);
  expect(zichtbaar(weer.scherm.html)).toContain("‘Ken de aanvraag toe’ staat er al.");
  const volgt = await w.post("aanvraag.toegekend", verzending(weer.scherm));
  expect(zichtbaar(volgt.scherm.html)).not.toContain("De aanvraag is toegekend: een kort traject");
  expect((await zeker(w, "aanvraag.toegekend", volgt.scherm)).status).toBe(303);
  expect(w.gestuurd.map(({ id: van }) => van)).toEqual([id, `${id}:za.toegewezen`]);
});

test("een tweede klik, nadat alles al vastligt, is gewoon klaar; wat intussen vervalt en niet is aangekruist hindert niet", async () => {
  const verloop = verloopTot("beoordeling");
  const scherm = await ingevuld(web(verloop), "aanvraag.toegekend", TOEKENNING, { "za.toegewezen": { za: "za-05" } });
  const id = new URLSearchParams(verzending(scherm)).get("_id")!;
  const zonder = (await web(verloop).get("aanvraag.toegekend")).scherm;
  for (const [naam, waarde] of Object.entries({ vorm: "kort", uren: "40", toelichting: "Collectief." }))
    vul(zonder, naam, waarde);
  verloop
    .gebeurt("plaats.gereserveerd", { periode: "2025" }, { id: `${id}:plaats` })
    .gebeurt("aanvraag.toegekend", TOEKENNING, { id })
    .gebeurt("za.toegewezen", { za: "za-05" }, { id: `${id}:za.toegewezen` });
  const na = await zeker(web(verloop), "aanvraag.toegekend", scherm);
  expect([na.status, na.antwoord.headers.get("location")]).toEqual([
    303,
    `/trajecten/ZA-2026-001?vastgelegd=${id}#inhoud`,
  ]);
  const ander = await web(verloop).post("aanvraag.toegekend", verzending(zonder));
  expect(ander.status).toBe(409);
  expect(zichtbaar(ander.scherm.html)).not.toContain("Dit hoort niet meer in dit formulier");
});

test("wat iemand niet mag wordt er niet bij aangeboden", async () => {
  const { dossier, pad, regels } = verloopTot("beoordeling").gebeurt("plaats.gereserveerd", { periode: "2025" });
  const al = { ...dossier, za: "za-03" };
  const { scherm } = await opstelling({ dossier: al, pad, regels, medewerkers: MEDEWERKERS }).get("aanvraag.toegekend");
  expect(scherm.besturingen.some(({ naam }) => naam === "_ook")).toBe(false);
});
