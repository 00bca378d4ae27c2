import { expect, test } from "vitest";
import { DADEN, ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { STAPNUMMERS } from "#domain/traject/stap.ts";
import { heeftKnop, verzending } from "#test/support/browser.ts";
import { gewoneAfzender, stapresultaat } from "#test/support/gebeurtenissen.ts";
import { opstelling, vol, vulIn } from "./hulp.ts";

/** Every gebeurtenis that a person may send, typed in its form as its own voorbeeld says: what is sent is that voorbeeld, to the letter. */

const CONTACT = {
  naam: "Kim de Boer",
  functie: "bestuurder",
  email: "k.deboer@school.example",
  telefoon: "076 555 01 02",
};

/** One for each branch that the voorbeeld does not take. */
const VERDER: readonly (readonly [string, Record<string, unknown>])[] = [
  ...STAPNUMMERS.map((stap) => ["stap.voltooid", { resultaat: stapresultaat(stap, vol().dossier) }] as const),
  [
    "stap.voltooid",
    {
      resultaat: {
        stap: 6,
        afspraken: [{ partner: "partner-3", verantwoordelijkheid: "Geld", afspraak: "Elk jaar" }],
        bestendigen: "Ja.",
      },
      reden: "Eerder klaar.\nEcht.",
      betrokkenen: [{ wie: "intern begeleider", rol: "kijkt mee" }, { wie: "directeur" }],
      instrumenten: [{ naam: "Logboek", overgedragenAan: "de school" }],
    },
  ],
  ["evaluatiemoment.verzet", { id: "e2", datum: "2027-11-05", tijd: null, plaats: null, reden: "Ziekte" }],
  ["evaluatiemoment.verzet", { id: "e2", datum: "2027-11-05", plaats: "Stadhuis", reden: "Ziekte" }],
  [
    "evaluatiemoment.gehouden",
    { id: "e3", oordeel: "stoppen", toelichting: "Nee.", aanwezig: { namen: ["A. Bos", "B. Vos"] } },
  ],
  ["datum.gecorrigeerd", { wat: "gestart", datum: null, reden: "Niemand weet het." }],
  ["aanvraag.verwezen", { naar: "onderwijszorgconsulent", toestemmingOuders: null, toelichting: "Eén leerling." }],
  ["aanvraag.afgewezen", { redencodes: ["contactpersoon"], redenen: ["Een", "Twee", "Drie"], toelichting: "Zo." }],
  [
    "contactpersoon.niveau-vervangen",
    { partner: "partner-1", niveau: "bestuur", contactpersoon: CONTACT, reden: "Weg." },
  ],
  ["nazorg.gevraagd", { reden: "Het gaat mis.", contactpersoon: CONTACT }],
  [
    "traject.gesloten",
    {
      evaluaties: [
        { evaluatie: "e1", partner: "partner-2" },
        { evaluatie: "e2", vervalt: "Niet meer nodig." },
      ],
    },
  ],
  [
    "traject.gestart",
    {
      verwachtingen: "Samen.",
      geplandEinde: "2027-07-01",
      piketpaaltjes: [{ wat: "Klaar", wie: "partner-2", uiterlijk: "2026-10-01" }],
      vervolgstappen: [{ wat: "Verder", wie: "de directeur", uiterlijk: "2028-10-01" }],
      bestuurscontact: CONTACT,
    },
  ],
  ["borging.gecontroleerd", { partner: "partner-1", nagekomen: false, toelichting: "Nee.", gedaan: ["vervolgstap-1"] }],
  ["uren.geboekt", { za: "za-05", datum: "2026-03-12", uren: 0.25, activiteit: "reizen", fase: 2, reden: "Extra." }],
  [
    "aanvulling.ontvangen",
    {
      antwoord: "Zie hieronder.",
      wijzigingen: {
        collectief: false,
        onderwijstypen: ["PO", "VO"],
        aanvrager: { partij: "school", naam: "De Wissel", brin: "00AA", contactpersoon: CONTACT },
      },
      erbij: [{ partij: "gemeente", naam: "Goes", contactpersoon: CONTACT }],
    },
  ],
  [
    "aanmelding.opgeslagen",
    { monitor: false, scholen: [{ naam: "A" }, { naam: "B", plaats: "Breda" }], leeftijd: "SO" },
  ],
  ["verlenging.gecorrigeerd", { besluit: "afgewezen", redencodes: ["doelen-bereikt"], reden: "Toch niet." }],
];

const VAN_MENSEN = [...GEBEURTENISSEN.values()].filter(({ wie }) => wie.some((rol) => rol !== "systeem"));
const GEVALLEN = [
  ...VAN_MENSEN.filter(heeftFormulier).map(
    ({ type, voorbeeld }) => [type, voorbeeld as Record<string, unknown>] as const,
  ),
  ...VERDER,
];

test.each(GEVALLEN)("%s", async (type, voorbeeld) => {
  const { dossier, pad } = vol();
  const leeg = {
    ...dossier,
    ...(type === "evaluatiemoment.gepland" ? { evaluaties: [] } : {}),
    // It is corrected to what is not so yet.
    ...(type === "gegevens.gecorrigeerd" ? { regio: "Noord" as const } : {}),
  };
  const { post, gestuurd } = opstelling({ dossier: leeg, pad, door: gewoneAfzender(GEBEURTENISSEN.get(type)) });
  const begin = (await post(type, "_toon=begin")).scherm;
  const eerste = begin.besturingen.find(({ naam }) => naam === "sleutel")?.opties[0];
  const gegevens = type.startsWith("signaal.") ? { sleutel: eerste } : voorbeeld;
  // To whom goes with which letter.
  const ingevuld = type === "brief.opnieuw" ? { brief: "toekenning:aanvrager" } : gegevens;
  const { scherm, nietGevonden } = await vulIn(post, type, begin, ingevuld);
  expect(nietGevonden).toEqual([]);
  const eenmaal = await post(type, verzending(scherm));
  // A decision is looked at before it counts.
  const zeker = { naam: "_zeker", waarde: "ja" };
  const { status, scherm: na } = heeftKnop(eenmaal.scherm, "_zeker", "ja")
    ? await post(type, verzending(eenmaal.scherm, zeker))
    : eenmaal;
  expect(na.html.match(/id="fouten"[\s\S]*?<\/div>/)?.[0] ?? "").toBe("");
  expect(status).toBe(303);
  expect(gestuurd.map((een) => een.gegevens)).toEqual([gegevens]);
});

test("op iedere knop staat wat iemand doet, en wat geen formulier heeft zegt waarom", () => {
  const types = VAN_MENSEN.map(({ type }) => type).toSorted();
  expect([...Object.keys(DADEN), ...Object.keys(ZONDER_FORMULIER)].toSorted()).toEqual(types);
});
