import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { volleBoeken } from "#test/support/boeken.ts";
import { verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { inUitvoering, maakWeb, zichtbaar } from "../hulp.ts";

/** What stands beside the form of a decision, and what it says of a decision that goes another way. */

const NUMMER = "ZA-2025-009";

/** `vol`: another has the only place. */
async function besluit(
  anders: Partial<typeof VOORBEELD_AANMELDING> = {},
  { vol = false, stuur }: { readonly vol?: boolean; readonly stuur?: Trajecten["stuur"] } = {},
) {
  const verloop = new Verloop({ nummer: NUMMER, op: "2025-03-03" })
    .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, ...anders })
    .gebeurt("beoordeling.gestart");
  const { vraag, store } = await maakWeb({ leeg: true, ...(stuur === undefined ? {} : { stuur }) });
  await store.schrijf([...verloop.regels, ...inUitvoering("ZA-2025-001", "De Wissel", "Zuid", 8).regels]);
  const laatsteWeg = () => store.schrijf(volleBoeken(verloop.dossier.regels).regels);
  if (vol) await laatsteWeg();
  const pad = (type: string) => `/trajecten/${NUMMER}/doe/${type}`;
  const get = async (type: string) => lees(await (await vraag(pad(type))).text());
  const post = async (type: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return lees(await (await vraag(pad(type), { method: "POST", body, headers })).text());
  };
  const blad = async () => zichtbaar(await (await vraag(`/trajecten/${NUMMER}`)).text());
  return { get, post, blad, laatsteWeg };
}

test("het advies, de vorm en of er plaats is staan bij het formulier van het besluit", async () => {
  const tekst = zichtbaar((await (await besluit()).get("aanvraag.toegekend")).html);
  expect(tekst).toMatch(/Advies: toekennen 8 van de 8 criteria voldaan\. .*Advies: (kort|middellang|lang), /);
  expect(tekst).toMatch(/plaatsen? vergeven/);
  const niet = zichtbaar((await (await besluit({ monitor: false })).get("aanvraag.afgewezen")).html);
  expect(niet).toMatch(/Advies: afwijzen 7 van de 8 criteria voldaan\. Niet voldaan: Meedoen aan de monitor: /);
});

test("bij wie het traject doet staat wat die in handen heeft", async () => {
  const web = await besluit();
  const tekst = zichtbaar((await web.get("aanvraag.toegekend")).html);
  expect(tekst).toContain(
    "Medewerker za-03 1 traject in handen, volgens plan 0 van 36 uur per week (1 zonder gepland einde telt niet mee)",
  );
  expect(tekst).toContain("Medewerker za-05 geen traject in handen, werkt 36 uur per week");
});

test("afwijzen tegen het advies in, om een reden die niet klopt, staat er voor het telt", async () => {
  const { get, post } = await besluit();
  const scherm = await get("aanvraag.afgewezen");
  for (const [naam, waarde] of [
    ["redencodes", "doelgroep"],
    ["toelichting", "Nee."],
  ] as const)
    expect(vul(scherm, naam, waarde)).toBe(true);
  const tekst = zichtbaar((await post("aanvraag.afgewezen", verzending(scherm))).html);
  expect(tekst).toContain("Dit gaat tegen het advies in. Het advies is toekennen: aan 8 van de 8 criteria is voldaan.");
  expect(tekst).toContain(
    "U kiest als reden ‘De aanvraag hoort niet bij de doelgroep’, maar aan ‘Doelgroep’ is voldaan:",
  );
});

test("een reden die zegt dat iets er niet is, staat er met die ontkenning", async () => {
  const { get, post } = await besluit();
  const scherm = await get("aanvraag.afgewezen");
  vul(scherm, "redencodes", "niet-collectief");
  vul(scherm, "toelichting", "Nee.");
  const tekst = zichtbaar((await post("aanvraag.afgewezen", verzending(scherm))).html);
  expect(tekst).toContain("U kiest als reden ‘De vraag is niet collectief’, maar aan ‘Collectieve vraag’ is voldaan:");
});

const vulToekenning = (scherm: Scherm): void => {
  for (const [naam, waarde] of Object.entries({ vorm: "kort", uren: "40", toelichting: "De school is er klaar voor." }))
    expect(vul(scherm, naam, waarde)).toBe(true);
};

test("is de subsidieperiode vol, dan wordt toekennen geweigerd voordat er brieven staan, en wijst het formulier naar de wachtlijst", async () => {
  const { get, post } = await besluit({}, { vol: true });
  const scherm = await get("aanvraag.toegekend");
  vulToekenning(scherm);
  const weer = await post("aanvraag.toegekend", verzending(scherm));
  const tekst = zichtbaar(weer.html);
  expect(tekst).toContain("is vol: alle 1 plaatsen zijn vergeven. Zet de aanvraag op de wachtlijst of wijs af.");
  expect(tekst).not.toContain("klopt dit?");
  expect(weer.html).toContain(`href="/trajecten/${NUMMER}/doe/aanvraag.op-wachtlijst"`);
  expect(new URLSearchParams(verzending(weer)).get("toelichting")).toBe("De school is er klaar voor.");
});

test.each([
  ["voor die op de knop drukt", true],
  ["terwijl die op de knop drukt", false],
])(
  "twee beslissen over de laatste plaats: de tweede leest dat zij weg is, en houdt wat getypt is (%s)",
  async (_naam, eerder) => {
    const reden = "Subsidieperiode vanaf 2025 is vol: alle 1 plaatsen zijn vergeven.";
    const { get, post, laatsteWeg } = await besluit(
      {},
      { stuur: () => Promise.resolve({ ok: false, weigering: { code: "periode.vol", reden } }) },
    );
    const scherm = await get("aanvraag.toegekend");
    vulToekenning(scherm);
    const volgt = await post("aanvraag.toegekend", verzending(scherm));
    expect(zichtbaar(volgt.html)).toContain("klopt dit?");
    if (eerder) await laatsteWeg();
    const weer = await post("aanvraag.toegekend", `${verzending(volgt)}&_zeker=ja`);
    expect(zichtbaar(weer.html)).toContain("is vol: alle 1 plaatsen zijn vergeven.");
    expect(weer.html).toContain(`href="/trajecten/${NUMMER}/doe/aanvraag.op-wachtlijst"`);
    expect(new URLSearchParams(verzending(weer)).get("toelichting")).toBe("De school is er klaar voor.");
  },
);

test("is er nog plaats, dan staat er wat er volgt", async () => {
  const { get, post } = await besluit();
  const scherm = await get("aanvraag.toegekend");
  vulToekenning(scherm);
  expect(zichtbaar((await post("aanvraag.toegekend", verzending(scherm))).html)).toContain("klopt dit?");
});

test("op de bladzijde van het traject staat bij een volle periode de wachtlijst vooraan", async () => {
  expect(await (await besluit({}, { vol: true })).blad()).toMatch(
    /Wat nu kan Zet de aanvraag op de wachtlijst Ken de aanvraag toe/,
  );
  expect(await (await besluit()).blad()).toMatch(/Wat nu kan Ken de aanvraag toe/);
});

test("wie doet wat het advies zegt leest daar niets over", async () => {
  const { get, post } = await besluit({ vasteContactpersoon: false });
  const scherm = await get("aanvraag.afgewezen");
  for (const [naam, waarde] of [
    ["redencodes", "contactpersoon"],
    ["toelichting", "Nee."],
  ] as const)
    vul(scherm, naam, waarde);
  const tekst = zichtbaar((await post("aanvraag.afgewezen", verzending(scherm))).html);
  expect(tekst).toContain("klopt dit?");
  expect(tekst).not.toMatch(/tegen het advies|U kiest als reden/);
});

test("is er al besloten, dan is er niets meer te adviseren", async () => {
  const { vraag, store } = await maakWeb({ leeg: true });
  await store.schrijf(verloopTot("gestart", { nummer: NUMMER, op: "2025-03-03" }).regels);
  expect(await (await vraag(`/trajecten/${NUMMER}/doe/traject.stopgezet`)).text()).not.toContain('id="advies"');
});
