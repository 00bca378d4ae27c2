import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { alsGebeurtenissen } from "#domain/register/als-gebeurtenissen.ts";
import { rijSleutel } from "#domain/register/gebeurtenis-id.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import { gelukt } from "#domain/weigering.ts";
import { heeftKnop, lees, verzending } from "#test/support/browser.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { rij } from "#test/client/cli/rijen.ts";
import { maakWeb, zichtbaar } from "../hulp.ts";
import { vulIn } from "./hulp.ts";

/** An old dossier by form: a row of a register, as an import would take it over. */

const PAD = "/aanmelding/overnemen";
const RIJ = rij({
  nummer: "2021/17",
  ontvangen_op: "2021-03-01",
  besloten_op: "2021-04-01",
  trajectvorm: "kort",
  duur: 40,
  gestart_op: "2021-05-01",
  afgerond_op: "2022-02-01",
});
const REGISTER = "spreadsheet 2021";

async function opstelling(als = "pl-1") {
  const begonnen: unknown[] = [];
  const gevraagd: unknown[] = [];
  const begin: Trajecten["begin"] = (...wat) => {
    begonnen.push(wat);
    return Promise.resolve(gelukt({ nummer: wat[0] } as never));
  };
  const vraagPeriode: Trajecten["vraagPeriode"] = (periode, vraag) => {
    gevraagd.push([periode, vraag]);
    return Promise.resolve(gelukt({ nummers: ["ZA-2021-004"] } as never));
  };
  const web = await maakWeb({ leeg: true, begin, vraagPeriode });
  const post = async (_type: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const antwoord = await web.vraag(PAD, { als, method: "POST", body, headers });
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  const ingevuld = async (anders: Partial<RegisterRij> = {}) => {
    const { verlenging_reden: _, ...gegevens } = Object.fromEntries(
      Object.entries({ ...RIJ, ...anders }).filter(([, waarde]) => waarde !== null),
    );
    const begonnenMet = lees((await web.pagina(PAD, als)).html);
    const { scherm, nietGevonden } = await vulIn(post, "", begonnenMet, { register: REGISTER, ...gegevens });
    expect(nietGevonden).toEqual([]);
    return scherm;
  };
  return { ...web, post, ingevuld, begonnen, gevraagd };
}

const ZEKER = { naam: "_zeker", waarde: "ja" };

test("een oud dossier wordt overgenomen zoals een rij van een register, op naam van wie het doet", async () => {
  const { pagina, post, ingevuld, begonnen, gevraagd } = await opstelling();
  expect((await pagina("/")).html).toContain(`href="${PAD}"`);
  const volgt = await post("", verzending(await ingevuld()));
  expect([volgt.status, begonnen]).toEqual([200, []]);
  const tekst = zichtbaar(volgt.scherm.html);
  expect(tekst).toContain("Neem een oud dossier over: klopt dit?");
  expect(tekst).toContain("De aanvraag van De Kring Drachten is overgenomen uit een register.");
  expect(tekst).toContain("Niemand krijgt hier bericht van.");
  expect(tekst).not.toContain("ZA-0000-000");
  for (let keer = 0; keer < 2; keer += 1) {
    const { status, antwoord } = await post("", verzending(volgt.scherm, ZEKER));
    expect([status, antwoord.headers.get("location")]).toEqual([
      303,
      `/trajecten/ZA-2021-004?vastgelegd=${alsGebeurtenissen(RIJ, REGISTER)[0]!.id}#inhoud`,
    ]);
  }
  // Twice the same, under the keys of an import: the traject knows what it has seen.
  const door = { rol: "projectleider", id: "pl-1" };
  expect(begonnen[0]).toEqual([
    "ZA-2021-004",
    expect.objectContaining({ id: "2020-2022" }),
    alsGebeurtenissen(RIJ, REGISTER).map((een) => ({ ...een, door })),
  ]);
  expect(begonnen[1]).toEqual(begonnen[0]);
  expect(gevraagd.slice(0, 2)).toEqual([
    ["2020-2022", { soort: "nummers", jaar: 2021, sleutels: [rijSleutel(REGISTER, RIJ.nummer)] }],
    ["2020-2022", { soort: "overnemen", nummers: ["ZA-2021-004"] }],
  ]);
});

test("wat elkaar tegenspreekt of niet kan staat bij zijn veld, met de dagen zoals men ze typt", async () => {
  const { post, ingevuld, begonnen } = await opstelling();
  const fouten = async (anders: Partial<RegisterRij>) => {
    const { status, scherm } = await post("", verzending(await ingevuld(anders)));
    expect([status, heeftKnop(scherm, "_zeker", "ja")]).toEqual([422, false]);
    return zichtbaar(/id="fouten"[\s\S]*?<\/div>/.exec(scherm.html)?.[0] ?? "");
  };
  expect(await fouten({ besloten_op: "2021-02-01" })).toContain(
    "Besloten op : Het besluit (01-02-2021) ligt voor de ontvangst (01-03-2021).",
  );
  expect(await fouten({ besluit: "afgewezen", besloten_op: null })).toContain(
    "Uren in totaal : De aanvraag is afgewezen",
  );
  expect(await fouten({ nummer: "17 bis" })).toContain(
    "Nummer in dat register : Een nummer bestaat uit letters en cijfers",
  );
  expect(await fouten({ ontvangen_op: "1999-01-01", besloten_op: null })).toContain("voor het jaar 2000");
  expect(begonnen).toEqual([]);
});

test("wat al is overgenomen wordt gezegd, met het nummer", async () => {
  const { post, ingevuld, store } = await opstelling();
  const verloop = new Verloop({ nummer: "ZA-2021-009", op: "2021-03-01" }).doe(alsGebeurtenissen(RIJ, REGISTER)[0]!);
  await store.schrijf(verloop.regels);
  const { status, scherm } = await post("", verzending(await ingevuld()));
  expect([status, zichtbaar(scherm.html).includes("Deze aanvraag is al overgenomen: ZA-2021-009.")]).toEqual([
    422,
    true,
  ]);
});

test("een zorgarrangeur en een auditor nemen niets over", async () => {
  const { pagina } = await opstelling();
  for (const id of ["za-03", "au-1"]) {
    expect((await pagina(PAD, id)).status).toBe(403);
    expect((await pagina("/", id)).html).not.toContain(PAD);
  }
});
