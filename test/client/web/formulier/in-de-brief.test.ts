import { expect, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { lees, verzending } from "#test/support/browser.ts";
import { type Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { maakWeb } from "../hulp.ts";
import { vulIn } from "./hulp.ts";

/** A form says of a text that it goes into a letter as it stands: where it does, and nowhere else. */

const NUMMER = "ZA-2025-009";
const BEGIN = { nummer: NUMMER, op: "2025-03-03" };
const beoordeling = () => verloopTot("beoordeling", BEGIN);
const stap4 = () => verloopTot("stap4", BEGIN);
const met = (type: string) => () => stap4().gebeurt(type);

const DADEN: readonly (readonly [type: string, waar: () => Verloop, anders?: Readonly<Record<string, unknown>>])[] = [
  ["aanvraag.toegekend", beoordeling, { vorm: "kort", uren: 40 }],
  ["aanvraag.afgewezen", beoordeling, { redenen: ["@"] }],
  ["aanvraag.verwezen", beoordeling],
  ["aanvraag.ingetrokken", beoordeling],
  ["aanvulling.gevraagd", beoordeling, { vraag: "@" }],
  ["besluit.uitgesteld", beoordeling, { nieuweDatum: "2025-06-20" }],
  ["aanvraag.heropend", () => beoordeling().gebeurt("aanvraag.afgewezen")],
  ["traject.stopgezet", stap4],
  ["traject.gepauzeerd", stap4],
  ["traject.heropend", met("traject.stopgezet")],
  ["verlenging.afgewezen", met("verlenging.gevraagd")],
  ["verlenging.toegekend", met("verlenging.gevraagd")],
  ["verlenging.ingetrokken", met("verlenging.gevraagd")],
];

const TEKSTEN = ["toelichting", "reden", "redenen", "vraag"] as const;

for (const [type, waar, anders = {}] of DADEN)
  test(`${type}`, async () => {
    const { vraag, store } = await maakWeb({ leeg: true });
    await store.schrijf(waar().regels);
    const pad = `/trajecten/${NUMMER}/doe/${type}`;
    const post = async (_type: string, body: string) => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const antwoord = await vraag(pad, { method: "POST", body, headers });
      return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
    };
    const gegevens: Record<string, unknown> = { ...GEBEURTENISSEN.get(type)!.voorbeeld, ...anders };
    const merk = (veld: string): string => `Merkteken van ${veld}`;
    for (const veld of TEKSTEN) {
      if (Array.isArray(gegevens[veld])) gegevens[veld] = [merk(veld)];
      else if (gegevens[veld] !== undefined) gegevens[veld] = merk(veld);
    }
    const begin = lees(await (await vraag(pad)).text());
    const { scherm } = await vulIn(post, type, begin, gegevens);
    const { html } = (await post(type, verzending(scherm))).scherm;
    expect(html).toContain("klopt dit?");
    const brieven = [...html.matchAll(/<pre class="mail">([\s\S]*?)<\/pre>/g)].map(([, tekst]) => tekst).join();
    const velden = TEKSTEN.filter((veld) => gegevens[veld] !== undefined);
    const inBrief = velden.filter((veld) => brieven.includes(merk(veld)));
    const gezegd = velden.filter((veld) =>
      new RegExp(`id="veld-${veld}-hulp">[^<]*Deze tekst komt letterlijk in de brief`).test(begin.html),
    );
    expect(gezegd).toEqual(inBrief);
  });
