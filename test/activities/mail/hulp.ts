import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Briefuitkomst } from "#domain/traject/briefgevolg.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import { PARTIJEN } from "#domain/aanmelding/partijen.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { TERMIJNSOORTEN } from "#domain/aanmelding/regels.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import { organisatiesVan } from "#domain/gebeurtenissen/aanmelding/in-dossier.ts";
import { partnernummer } from "#domain/traject/partnernummer.ts";
import { geenEindverslag } from "#domain/traject/eindverslag.ts";
import { LEEG_PLAN, type Plan } from "#domain/traject/plan.ts";
import { leegDossier, type Dossier } from "#domain/traject/dossier.ts";
import type { Briefparams } from "#activities/mail/brief.ts";
import type { Omlijsting } from "#activities/mail/deel.ts";
import type { Adresboek } from "#activities/mail/adresboek.ts";
import type { Briefnaam } from "#activities/mail/brieven.ts";
import type { Briefopdracht } from "#activities/mail/bestelling.ts";
import type { Briefinstellingen } from "#activities/mail/stel-op.ts";
import {
  maakVerstuurBrieven,
  type Briefbenodigdheden,
  type VerstuurBrieven,
} from "#activities/mail/verstuur-brieven.ts";
import type { Bericht, Transport, Verzendresultaat } from "#activities/mail/transport.ts";

const CONTACT = {
  organisatie: "Stichting Voorbeeld",
  telefoon: "070 555 01 00",
  email: "vragen@stichting.example",
};

export const WEBADRES = "https://trajecten.example";

export const OMLIJSTING: Omlijsting = {
  contact: CONTACT,
  webadres: WEBADRES,
  rol: "aanvrager",
  lezer: "Noor de Vries",
  partij: null,
  kopie: false,
  bereikVanZa: (id) => (id === "za-03" ? { adres: "kim@stichting.example", telefoon: "06 5550 0103" } : null),
  naamVanZa: (id) => (id === "za-03" ? "Kim de Boer" : "Sam Visser"),
};

export const INSTELLINGEN: Briefinstellingen & Adresboek = {
  contact: CONTACT,
  webadres: WEBADRES,
  domein: "trajecten.example",
  projectleider: { naam: "", adres: "projectleider@stichting.example" },
  plaatsvervanger: null,
  beheerder: null,
  za: (id) =>
    id === "za-03" ? { naam: "Kim de Boer", adres: "kim@stichting.example", telefoon: "06 5550 0103" } : null,
  naam: namenVan([{ id: "za-03", naam: "Kim de Boer" }]),
};

/** Somebody for every role. */
export const ALLEN: Briefinstellingen & Adresboek = {
  ...INSTELLINGEN,
  plaatsvervanger: { naam: "", adres: "plaatsvervanger@stichting.example" },
  beheerder: { naam: "", adres: "beheerder@stichting.example" },
  za: (id) => INSTELLINGEN.za(id) ?? { naam: "", adres: `${id}@stichting.example` },
};

/** An invented dossier that holds what every letter asks for. */
export const DOSSIER: Dossier = {
  ...leegDossier("ZA-2025-001"),
  regels: PERIODEN.find(({ id }) => id === "2025")!,
  naam: VOORBEELD_AANMELDING.naam,
  aanmelding: VOORBEELD_AANMELDING,
  partners: organisatiesVan(VOORBEELD_AANMELDING).map((een, i) => ({ nummer: partnernummer(i), ...een })),
  aanvrager: partnernummer(0),
  ontvangenOp: "2025-02-11",
  aanvulling: { gevraagdOp: "2025-02-18", uiterlijk: "2025-03-04" },
  aanbodUiterlijk: "2025-06-16",
  vorm: "middellang",
  urenToegekend: 100,
  verlengingen: [
    { gevraagdOp: "2025-11-03", reden: "anders", besluit: "toegekend", beslotenOp: "2025-11-17", uren: 37.5 },
  ],
};

const besluit = (
  soort: "toegekend" | "afgewezen" | "verwezen" | "consultatie",
  redenen: readonly string[],
): Dossier => ({
  ...DOSSIER,
  besluit: {
    soort,
    op: "2025-03-18",
    redenen,
    toelichting: "Eerste alinea van de uitleg.\n\nTweede alinea van de uitleg.",
  },
});

/** Nobody applied along, so that no letter has a copy. */
export const ALLEEN: Dossier = { ...DOSSIER, aanmelding: { ...VOORBEELD_AANMELDING, medeaanvragers: [] } };

export const LINK = "https://trajecten.example/antwoord/abc123";
const GEMEENTE = "partner-3";

/** A traject that is under way, with what was agreed in it. */
export const ONDERWEG: Dossier = {
  ...DOSSIER,
  za: "za-03",
  gestartOp: "2025-04-01",
  evaluaties: [{ id: "e1", niveau: "bestuur", gepland: "2026-01-20", oordeel: null }],
  oordeel: "goed",
  eindverslag: {
    aanwezig: true,
    op: "2026-05-12",
    correctie: { versie: 2, op: "2026-06-02" },
    vervolg: null,
    aan: [GEMEENTE],
  },
  borging: [
    {
      partner: GEMEENTE,
      verantwoordelijkheid: "Bekostiging van de zorg in de klas",
      afspraak: "Jaarlijks contract met één aanbieder",
      nagekomen: null,
    },
  ],
};

const HERNOEMD: Dossier = {
  ...ONDERWEG,
  partners: ONDERWEG.partners.map((p) => (p.nummer === GEMEENTE ? { ...p, heette: "Gemeente Ginneken" } : p)),
};

export const PLAN: Plan = {
  ...LEEG_PLAN,
  verwachtingen: "De school levert de gegevens.\n\nDe zorgarrangeur leidt de gesprekken.",
  stip: "Alle zorg op één plek.",
  einde: "2026-03-31",
  eindeSinds: "2025-04-01",
  piketpaaltjes: [
    {
      nummer: "piketpaaltje-1",
      wat: "Contract met één aanbieder",
      wie: GEMEENTE,
      uiterlijk: "2025-09-01",
      gehaaldOp: null,
    },
    { nummer: "piketpaaltje-2", wat: "Een vast team", wie: "De school", uiterlijk: "2025-05-01", gehaaldOp: null },
  ],
  kwaliteitsmedewerker: { naam: "Lot Smit", email: "l.smit@dewissel.example" },
};

const GEKOZEN = { code: "tijd-school", naam: "Het kost de school te veel tijd" };
const GEKOZEN_PLAATS = {
  op: "2025-03-03",
  reden: "Er is nog geen school in Noord geholpen.",
  voorbij: ["ZA-2025-000"],
};

const EVALUATIE: Briefparams = {
  partner: GEMEENTE,
  evaluatie: "e1",
  niveau: "bestuur",
  datum: "2026-01-20",
  reeks: 0,
  wijziging: "gepland",
  reden: null,
};

const AFGESPROKEN: Briefparams = { van: "10:00", tot: "11:30", plaats: "Stadhuis Breda" };
const METPLAATS: Dossier = {
  ...ONDERWEG,
  evaluaties: ONDERWEG.evaluaties.map((moment) => ({
    ...moment,
    tijd: { van: "10:00", tot: "11:30" },
    plaats: "Stadhuis Breda",
  })),
};

/** After the closing: two that go on, one of which the reader of the examples calls. */
const OVERGENOMEN: Dossier = {
  ...METPLAATS,
  evaluaties: [
    ...METPLAATS.evaluaties.map((moment) => ({ ...moment, roept: "partner-3" as const })),
    { id: "e2", niveau: "beleid", gepland: "2026-03-10", oordeel: null, roept: "partner-1" },
  ],
  afgesloten: true,
};

export const TERMIJN: Briefparams = { soort: "beslissing", uiterlijk: "2025-04-08" };

/** For every letter a dossier and params that suffice, and facts that both twins must tell. */
export const PROEVEN: Readonly<
  Record<Briefnaam, readonly [dossier: Dossier, params: Briefparams, feiten: readonly string[]]>
> = {
  ontvangstbevestiging: [DOSSIER, {}, ["11 februari 2025", "8 april 2025", "070 555 01 00", "De Wissel Breda"]],
  "aanvulling-gevraagd": [
    DOSSIER,
    { vraag: "Wie wordt de contactpersoon?" },
    ["Wie wordt de contactpersoon?", "4 maart 2025"],
  ],
  "aanvulling-verstreken": [DOSSIER, {}, ["De Wissel Breda", "8 april 2025"]],
  "aanvraag-heropend": [
    { ...DOSSIER, beslistermijnVanaf: "2025-09-01" },
    { reden: "Er is nu een vaste contactpersoon." },
    ["27 oktober 2025", "Er is nu een vaste contactpersoon."],
  ],
  "aanvraag-ingetrokken": [
    DOSSIER,
    { op: "2025-03-03", reden: "De school pakt het zelf op." },
    ["3 maart 2025", "De school pakt het zelf op.", "geen besluit meer"],
  ],
  "nieuwe-beslisdag": [
    { ...DOSSIER, aanvulling: null },
    { soort: "aanvulling" },
    ["Bedankt voor uw aanvulling", "8 april 2025", "De Wissel Breda"],
  ],
  "traject-gestart": [
    { ...ONDERWEG, plan: PLAN },
    { op: "2025-06-01" },
    [
      "De school levert de gegevens.",
      "De zorgarrangeur leidt de gesprekken.",
      "Alle zorg op één plek.",
      "Gemeente Breda: Contract met één aanbieder (uiterlijk 1 september 2025)",
      "De school: Een vast team",
      "31 maart 2026",
      "Kim de Boer",
      "Lot Smit",
    ],
  ],
  "plan-veranderd": [
    { ...ONDERWEG, plan: PLAN },
    {
      plan: "piketpaaltje-1",
      was: "2025-09-01",
      wordt: "2025-10-01",
      reden: "De gemeente besluit een maand later.",
      partner: GEMEENTE,
    },
    ["Contract met één aanbieder", "uw organisatie", "1 september 2025", "1 oktober 2025", "een maand later"],
  ],
  welkom: [ONDERWEG, { partner: GEMEENTE }, ["Gemeente Breda", "Kim de Boer", "contactpersoon"]],
  "traject-gepauzeerd": [
    ONDERWEG,
    { op: "2025-07-01", reden: "Zomervakantie" },
    ["1 juli 2025", "Zomervakantie", "bericht zodra het verdergaat"],
  ],
  "traject-hervat": [ONDERWEG, {}, ["gaat nu weer verder", "neemt contact met u op"]],
  "nazorg-afgerond": [
    ONDERWEG,
    { toelichting: "De afspraken staan weer." },
    ["De afspraken staan weer.", "Dat heet nazorg"],
  ],
  "evaluatie-uitkomst": [
    ONDERWEG,
    {
      partner: GEMEENTE,
      niveau: "beleid",
      soort: "bijsturen",
      op: "2026-01-20",
      toelichting: "De gemeente hoort te laat wat er speelt.",
      hoe: "Elke maand een gesprek.",
    },
    ["20 januari 2026", "beleidsniveau", "bijsturen", "De gemeente hoort te laat", "Elke maand een gesprek."],
  ],
  "oordeel-gecorrigeerd": [
    ONDERWEG,
    { partner: GEMEENTE, reden: "Na lezing van het eindverslag." },
    ["zorg in onderwijstijd is stabiel", "Na lezing van het eindverslag."],
  ],
  "verlenging-ingetrokken": [ONDERWEG, { reden: "Toch niet nodig." }, ["Toch niet nodig.", "geen besluit meer"]],
  toekenning: [
    besluit("toegekend", []),
    {},
    [
      "18 maart 2025",
      "een middellang traject",
      "100 uur",
      "Tweede alinea",
      "Vaste contactpersoon",
      "Mandaat",
      "Monitor",
      "Stip over een jaar",
    ],
  ],
  afwijzing: [
    besluit("afgewezen", ["Er is geen vaste contactpersoon.", "Er is geen mandaat."]),
    {},
    [
      "18 maart 2025",
      "Er is geen vaste contactpersoon.",
      "Er is geen mandaat.",
      "Eerste alinea",
      "leggen ons besluit graag uit",
    ],
  ],
  verwijzing: [
    besluit("verwezen", []),
    { naar: "onderwijszorgconsulent" },
    ["onderwijszorgconsulent", "ouders akkoord", "Eerste alinea"],
  ],
  wachtlijst: [
    DOSSIER,
    { reden: "De subsidieperiode is vol.", kijkdag: "2025-06-17" },
    ["De subsidieperiode is vol.", "14 dagen", "17 juni 2025"],
  ],
  "plaats-aangeboden": [DOSSIER, {}, ["16 juni 2025", "achteraan op de wachtlijst"]],
  "aanbod-verlopen": [DOSSIER, {}, ["De Wissel Breda", "achteraan"]],
  "plaats-verlopen": [
    { ...DOSSIER, aanbodUiterlijk: null },
    { uiterlijk: "2025-06-16" },
    ["16 juni 2025", "weer op de wachtlijst, achteraan"],
  ],
  "toekenning-gecorrigeerd": [
    besluit("toegekend", []),
    { reden: "Er stond een ander aantal uren in ons besluit." },
    ["een lang traject", "100 uur", "137,5 uur", "Er stond een ander aantal uren"],
  ],
  toewijzing: [ONDERWEG, { za: "za-03" }, ["aan u toegewezen", "plan een startgesprek"]],
  "verlengingsbesluit-gecorrigeerd": [
    ONDERWEG,
    { besluit: "toegekend", uren: 37.5, reden: "Er stond een ander aantal uren in ons besluit." },
    ["verlenging toegekend", "37,5 uur", "137,5 uur", "Er stond een ander aantal uren"],
  ],
  "traject-stopgezet": [
    ONDERWEG,
    { op: "2025-12-01", reden: "De school fuseert." },
    ["1 december 2025", "De school fuseert.", "leggen het graag uit"],
  ],
  "traject-gesloten": [
    ONDERWEG,
    { op: "2026-06-02" },
    ["2 juni 2026", "zorg in onderwijstijd is stabiel", "Dat heet nazorg"],
  ],
  "traject-heropend": [ONDERWEG, { reden: "Te vroeg gesloten." }, ["Te vroeg gesloten.", "het gaat verder"]],
  "afronding-afgebroken": [
    ONDERWEG,
    { partner: "partner-3", reden: "De gemeente wil nog een pilot." },
    ["De gemeente wil nog een pilot.", "geldt niet meer"],
  ],
  "nazorg-gestart": [
    ONDERWEG,
    { uren: 12.5, reden: "Een afspraak wordt niet nagekomen." },
    ["12,5 uur", "Een afspraak wordt niet nagekomen."],
  ],
  "nazorg-gevraagd": [
    ONDERWEG,
    { gevraagdOp: "2026-09-07", reden: "De gemeente betaalt niet meer.", uren: 12.5, uiterlijk: "2026-10-05" },
    ["7 september 2026", "5 oktober 2026", "12,5 uur", "De gemeente betaalt niet meer."],
  ],
  "nazorg-afgewezen": [
    ONDERWEG,
    { gevraagdOp: "2026-09-07", beslotenOp: "2026-09-21", toelichting: "Het gaat om één leerling." },
    ["7 september 2026", "21 september 2026", "Het gaat om één leerling.", "leggen het graag uit"],
  ],
  "nazorg-ingetrokken": [ONDERWEG, { reden: "De gemeente betaalt toch." }, ["De gemeente betaalt toch."]],
  "afspraken-overgenomen": [
    HERNOEMD,
    { partner: GEMEENTE, van: "partner-2" },
    ["Bekostiging van de zorg in de klas: Jaarlijks contract met één aanbieder", "doet niet meer mee"],
  ],
  "verlenging-op-tijd": [
    ONDERWEG,
    { aanleiding: "einde", einde: "2026-03-31", op: false },
    ["klaar op 31 maart 2026", "tot en met 31 maart 2026", "Kim de Boer", "de projectleider"],
  ],
  verlengingsbesluit: [DOSSIER, {}, ["17 november 2025", "37,5 uur", "137,5 uur"]],
  "termijn-nadert": [DOSSIER, TERMIJN, ["8 april 2025", "het besluit over de aanvraag"]],
  "termijn-verlopen": [DOSSIER, TERMIJN, ["8 april 2025", "het besluit over de aanvraag"]],
  escalatie: [DOSSIER, TERMIJN, ["8 april 2025", "Spreek vandaag af wie de termijn afhandelt"]],
  herinnering: [
    DOSSIER,
    { soort: "aanvulling", onderwerp: null, uiterlijk: "2025-03-04" },
    ["4 maart 2025", "om een aanvulling gevraagd", "vragen@stichting.example"],
  ],
  consultatie: [besluit("consultatie", []), {}, ["18 maart 2025", "Er komt geen traject", "Tweede alinea"]],
  "verlenging-gevraagd": [
    ONDERWEG,
    { gevraagdOp: "2025-11-03", reden: "anders", uiterlijk: "2025-12-01" },
    ["3 november 2025", "1 december 2025", "een andere reden"],
  ],
  "besluit-uitgesteld": [
    DOSSIER,
    { soort: "beslissing", nieuweDatum: "2025-05-06", reden: "De gemeente reageert pas na de vakantie." },
    ["6 mei 2025", "De gemeente reageert pas na de vakantie.", "het besluit over de aanvraag"],
  ],
  "uitnodiging-evaluatie": [ONDERWEG, EVALUATIE, ["20 januari 2026", "bestuurlijk niveau", "stoppen wij"]],
  "evaluaties-overgenomen": [
    OVERGENOMEN,
    { partner: GEMEENTE },
    ["20 januari 2026 van 10:00 tot 11:30 uur (Stadhuis Breda), op bestuurlijk niveau", "De Wissel Breda"],
  ],
  "evaluatie-navraag": [
    OVERGENOMEN,
    { partner: GEMEENTE, evaluatie: "e1", datum: "2026-01-20" },
    ["20 januari 2026", "bestuurlijk niveau", "wie erbij was en wat eruit kwam"],
  ],
  "evaluatie-stoppen": [
    ONDERWEG,
    { evaluatie: "e1", niveau: "beleid", toelichting: "De gemeente ziet er geen heil meer in." },
    ["beleidsniveau", "De gemeente ziet er geen heil meer in.", "loopt door tot u daarover beslist"],
  ],
  borgingsvraag: [
    ONDERWEG,
    { partner: GEMEENTE, controle: "na-3", herinnering: false, link: LINK, linkTot: "2027-02-12" },
    [
      "Gemeente Breda",
      "Jaarlijks contract met één aanbieder",
      LINK,
      "één keer mee antwoorden, tot en met 12 februari 2027",
    ],
  ],
  "borging-niet-nagekomen": [
    ONDERWEG,
    { partner: GEMEENTE, toelichting: "Het contract is opgezegd.", nazorg: 37.5 },
    ["Gemeente Breda", "Het contract is opgezegd.", "nog 37,5 uur beschikbaar"],
  ],
  "budget-signaal": [
    ONDERWEG,
    { trede: 80, pot: "traject", geboekt: 82.5, budget: 100, opOp: "2026-02-03" },
    ["80 procent", "17,5 uur", "3 februari 2026"],
  ],
  "overdracht-afgebroken": [
    ONDERWEG,
    { van: "za-03", naar: "za-05" },
    ["dit traject overdragen aan Sam Visser", "gaat niet door", "Het traject blijft van u"],
  ],
  overdracht: [ONDERWEG, { van: "za-03", naar: "za-05" }, ["draagt dit traject over aan Sam Visser", "als overdracht"]],
  "aanvrager-gewijzigd": [
    ONDERWEG,
    { reden: "Het samenwerkingsverband trekt het voortaan." },
    ["De Wissel Breda", "Het samenwerkingsverband trekt het voortaan.", "sturen wij voortaan naar u"],
  ],
  "partner-hernoemd": [
    HERNOEMD,
    { partner: GEMEENTE },
    ["Gemeente Ginneken", "Gemeente Breda", "Alleen de naam verandert"],
  ],
  "eindverslag-gecorrigeerd": [
    ONDERWEG,
    { samenvatting: "Vier scholen.", vervolg: "Elk jaar.", veranderd: "Vier, geen drie.", reden: "Vergeten." },
    ["2 juni 2026", "2, van", "Vier scholen.", "Vier, geen drie.", "Vergeten.", "Elk jaar."],
  ],
  eindverslag: [
    ONDERWEG,
    { samenvatting: "De zorg is collectief geregeld.\n\nDe school is tevreden.", vervolg: "Elk jaar een gesprek." },
    ["12 mei 2026", "De zorg is collectief geregeld.", "De school is tevreden.", "Elk jaar een gesprek."],
  ],
  "antwoord-terugkoppeling": [
    ONDERWEG,
    { partner: GEMEENTE, antwoord: "De school belt u in maart." },
    ["Gemeente Breda", "De school belt u in maart."],
  ],
  terugkoppeling: [
    ONDERWEG,
    { partner: GEMEENTE, wijze: "eindgesprek op school" },
    [
      "Gemeente Breda",
      "eindgesprek op school",
      "zorg in onderwijstijd is stabiel",
      "Jaarlijks contract met één aanbieder",
    ],
  ],
};

/** Letters in which a partner is spoken to as what it is. */
export const VAN_PARTNERS = [
  "afspraken-overgenomen",
  "ontvangstbevestiging",
  "plan-veranderd",
  "aanvrager-gewijzigd",
  "partner-hernoemd",
  "verlenging-op-tijd",
  "terugkoppeling",
  "borgingsvraag",
  "traject-gestart",
  "traject-gesloten",
  "evaluatie-uitkomst",
  "antwoord-terugkoppeling",
  "welkom",
] as const;

/** What a letter can say besides: with other params, or to another reader. */
export const VARIANTEN: readonly (readonly [
  naam: Briefnaam,
  dossier: Dossier,
  params: Briefparams,
  omlijsting?: Partial<Omlijsting>,
])[] = [
  ["ontvangstbevestiging", DOSSIER, { teLaat: true }],
  ["ontvangstbevestiging", DOSSIER, {}, { kopie: true }],
  ...(["nazorg-gevraagd", "nazorg-ingetrokken", "nazorg-afgewezen", "consultatie"] as const).map(
    (naam) => [naam, PROEVEN[naam][0], PROEVEN[naam][1], { kopie: true }] as const,
  ),
  ["nazorg-gestart", ONDERWEG, { uren: 20, reden: "Zoals gevraagd.", gevraagdOp: "2026-09-07" }, { kopie: true }],
  ...(["traject-gesloten", "nazorg-afgerond", "verlenging-gevraagd", "verlenging-ingetrokken"] as const).map(
    (naam) => [naam, PROEVEN[naam][0], PROEVEN[naam][1], { rol: "za" }] as const,
  ),
  ["verlengingsbesluit", DOSSIER, { einde: "2026-03-31" }, { rol: "partner" }],
  ["aanvrager-gewijzigd", ONDERWEG, { reden: "Fusie.", partner: "partner-2" }, { rol: "partner" }],
  ["traject-heropend", { ...ONDERWEG, plan: PLAN }, { reden: "Te vroeg gesloten." }, { rol: "za" }],
  ["overdracht-afgebroken", { ...ONDERWEG, afgesloten: true }, { van: "za-03", naar: "za-05", za: "za-05" }],
  ["wachtlijst", DOSSIER, { reden: "De subsidieperiode is vol." }],
  ["toekenning", PROEVEN.toekenning[0], { startgesprek: "2025-04-15" }],
  ...["termijn-nadert", "termijn-verlopen", "escalatie"].map(
    (naam) =>
      [
        naam as Briefnaam,
        OVERGENOMEN,
        { soort: "evaluatiemoment", onderwerp: "e1", uiterlijk: "2026-01-20" },
        { rol: "projectleider" },
      ] as const,
  ),
  ["plaats-aangeboden", DOSSIER, {}, { kopie: true }],
  ["plaats-verlopen", DOSSIER, { uiterlijk: "2025-06-16" }, { kopie: true }],
  ...["aanvulling", "zonder-aanvulling", "plaats"].flatMap((soort) =>
    [true, false].map((kopie) => ["nieuwe-beslisdag", DOSSIER, { soort }, { kopie }] as const),
  ),
  ["nieuwe-beslisdag", DOSSIER, { soort: "plaats", teLaat: true }],
  ...(["partner", "za"] as const).flatMap((rol) => [
    ["traject-gestart", { ...ONDERWEG, plan: PLAN }, { op: "2026-06-01" }, { rol }] as const,
    ["traject-gepauzeerd", ONDERWEG, { op: "2025-07-01", reden: "Ziekte" }, { rol }] as const,
    ["traject-hervat", ONDERWEG, {}, { rol }] as const,
    ["traject-heropend", ONDERWEG, { reden: "Te vroeg gesloten." }, { rol }] as const,
    ["nazorg-gestart", ONDERWEG, { uren: 12.5, reden: "Een afspraak wordt niet nagekomen." }, { rol }] as const,
  ]),
  ["welkom", { ...ONDERWEG, za: null, plan: PLAN }, { partner: GEMEENTE }],
  ...["bestendigen", "bijsturen", "stoppen"].flatMap((soort) =>
    [null, "2026-01-19", "2026-01-20"].map(
      (afgerondOp) =>
        [
          "evaluatie-uitkomst",
          { ...ONDERWEG, afgerondOp },
          { partner: GEMEENTE, niveau: "bestuur", soort, op: "2026-01-20", toelichting: "Het loopt.", hoe: null },
        ] as const,
    ),
  ),
  [
    "evaluatie-uitkomst",
    ONDERWEG,
    {
      partner: GEMEENTE,
      niveau: "bestuur",
      soort: "stoppen",
      op: "2026-01-20",
      toelichting: "Nee.",
      gecorrigeerd: true,
    },
  ],
  ["traject-gesloten", { ...ONDERWEG, oordeel: null, borging: [] }, { op: "2026-06-02" }],
  ...[ONDERWEG, { ...ONDERWEG, afgesloten: true }].flatMap((dossier) =>
    [null, "2025-12-31"].flatMap((was) =>
      ["einde", "piketpaaltje-2"].map(
        (plan) =>
          [
            "plan-veranderd",
            { ...dossier, plan: PLAN },
            { plan, was, wordt: "2026-01-31", reden: null },
            { rol: "partner" },
          ] as const,
      ),
    ),
  ),
  [
    "traject-gesloten",
    {
      ...ONDERWEG,
      oordeel: "onbekend",
      terugkoppeling: ["partner-1"],
      slotafwijking: { zonder: ["afspraken"], reden: "De school regelt het zelf." },
      eindverslag: { ...geenEindverslag("2026-05-12", "De zorgarrangeur is uit dienst.") },
    },
    { op: "2026-06-02", nietBesproken: "De gemeente was er niet." },
  ],
  ...["partner-1", GEMEENTE].map(
    (partner) =>
      [
        "traject-gesloten",
        { ...ONDERWEG, terugkoppeling: ["partner-1"] as const },
        { op: "2026-06-02", nietBesproken: "De gemeente was er niet.", partner },
        { rol: "partner" },
      ] as const,
  ),
  [
    "terugkoppeling",
    { ...ONDERWEG, oordeel: "voldoende", nietGelukt: [GEKOZEN] },
    { partner: GEMEENTE, wijze: "gesprek" },
  ],
  ...PARTIJEN.flatMap((partij) => [
    ["welkom", { ...ONDERWEG, plan: PLAN }, { partner: GEMEENTE }, { partij, rol: "partner" }] as const,
    ["toekenning", besluit("toegekend", []), {}, { partij }] as const,
  ]),
  ...(["gemeente", "ouders"] as const).flatMap((partij) =>
    VAN_PARTNERS.map((naam) => [naam, PROEVEN[naam][0], PROEVEN[naam][1], { partij, rol: "partner" }] as const),
  ),
  ["ontvangstbevestiging", DOSSIER, {}, { rol: "partner" }],
  ["ontvangstbevestiging", DOSSIER, { wacht: true }, { rol: "partner" }],
  ["plaats-aangeboden", { ...DOSSIER, buitenVolgorde: GEKOZEN_PLAATS }, {}],
  ["plaats-aangeboden", { ...DOSSIER, buitenVolgorde: { ...GEKOZEN_PLAATS, voorbij: [] } }, {}],
  ["toekenning", { ...besluit("toegekend", []), buitenVolgorde: GEKOZEN_PLAATS }, {}],
  ["traject-stopgezet", { ...ONDERWEG, nietGelukt: [GEKOZEN] }, { op: "2025-12-01", reden: "De school fuseert." }],
  [
    "nazorg-afgewezen",
    {
      ...ONDERWEG,
      nazorgvragen: [
        {
          gevraagdOp: "2026-09-07",
          reden: "Hulp.",
          uren: null,
          besluit: "afgewezen",
          beslotenOp: "2026-09-21",
          waarom: "Nee.",
          gekozen: [GEKOZEN],
        },
      ],
    },
    { gevraagdOp: "2026-09-07", beslotenOp: "2026-09-21", toelichting: "Het gaat om één leerling." },
  ],
  ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, reeks: 1, wijziging: "verzet", reden: "Ziekte" }],
  ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, reeks: 2, wijziging: "vervallen", reden: "De pilot stopt." }],
  ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, reeks: 1, wijziging: "afgevallen", reden: null }],
  ["uitnodiging-evaluatie", ONDERWEG, EVALUATIE, { rol: "za" }],
  ...[AFGESPROKEN, { van: "10:00", tot: "11:30" }, { plaats: "Stadhuis Breda" }].flatMap((bekend) =>
    (["partner", "za"] as const).map(
      (rol) => ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, ...bekend }, { rol }] as const,
    ),
  ),
  ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, ...AFGESPROKEN, reeks: 1, wijziging: "verzet", reden: "Zaal" }],
  ["uitnodiging-evaluatie", ONDERWEG, { ...EVALUATIE, ...AFGESPROKEN, reeks: 2, wijziging: "vervallen", reden: "Nee" }],
  ...(["herinnering", "termijn-nadert", "termijn-verlopen", "escalatie"] as const).flatMap((naam) =>
    [ONDERWEG, METPLAATS].map(
      (dossier) => [naam, dossier, { soort: "evaluatiemoment", onderwerp: "e1", uiterlijk: "2026-01-20" }] as const,
    ),
  ),
  ["evaluaties-overgenomen", OVERGENOMEN, { partner: "partner-2" }],
  ...[GEMEENTE, "partner-1"].flatMap(
    (partner) =>
      [
        ["uitnodiging-evaluatie", OVERGENOMEN, { ...EVALUATIE, partner }, { rol: "partner" }],
        ["herinnering", OVERGENOMEN, { soort: "evaluatiemoment", onderwerp: "e1", uiterlijk: "2026-01-20", partner }],
      ] as const,
  ),
  ["borgingsvraag", ONDERWEG, { partner: GEMEENTE, controle: "na-3", herinnering: true }],
  ["borging-niet-nagekomen", ONDERWEG, { partner: GEMEENTE, toelichting: "Nee.", nazorg: null }],
  ["borging-niet-nagekomen", { ...ONDERWEG, borging: [] }, { partner: GEMEENTE, toelichting: "Nee.", nazorg: null }],
  ["verlenging-op-tijd", ONDERWEG, { aanleiding: "einde", einde: null, op: false }],
  ["verlenging-op-tijd", ONDERWEG, { aanleiding: "uren", einde: null, op: true }],
  [
    "verlenging-op-tijd",
    ONDERWEG,
    { aanleiding: "uren", einde: null, op: false, partner: GEMEENTE },
    { rol: "partner" },
  ],
  ["budget-signaal", ONDERWEG, { trede: 50, pot: "nazorg", geboekt: 12, budget: 20, opOp: null }],
  ["budget-signaal", ONDERWEG, { trede: 100, pot: "traject", geboekt: 104, budget: 100, opOp: "2026-01-06" }],
  ["overdracht", ONDERWEG, { van: "za-03", naar: "za-05", za: "za-05" }],
  ["overdracht-afgebroken", ONDERWEG, { van: "za-03", naar: "za-05", za: "za-05" }],
  ["overdracht-afgebroken", ONDERWEG, { van: "za-03", naar: "za-05" }, { rol: "aanvrager" }],
  ["overdracht", ONDERWEG, { van: "za-03", naar: "za-05" }, { rol: "aanvrager" }],
  ["terugkoppeling", ONDERWEG, { partner: "partner-1", wijze: "telefonisch" }],
  ["budget-signaal", ONDERWEG, { trede: 100, pot: "nazorg", geboekt: 20, budget: 20, opOp: null }],
  ["traject-stopgezet", ONDERWEG, { op: "2025-12-01", reden: "De school fuseert." }, { rol: "za" }],
  ["toekenning-gecorrigeerd", { ...ONDERWEG, verlengingen: [] }, { reden: "Schrijffout." }],
  ["verlengingsbesluit-gecorrigeerd", ONDERWEG, { besluit: "afgewezen", uren: 0, reden: "Verkeerd traject." }],
  ["toewijzing", ONDERWEG, { za: "za-03" }, { rol: "aanvrager" }],
  ["aanvrager-gewijzigd", ONDERWEG, { reden: "Fusie." }, { rol: "partner" }],
  ["aanvrager-gewijzigd", ONDERWEG, { reden: "Fusie." }, { rol: "za" }],
  ["partner-hernoemd", HERNOEMD, { partner: GEMEENTE }, { rol: "za" }],
  ["verlengingsbesluit", DOSSIER, { vormWas: "middellang", vormWordt: "lang" }],
  // Who has the work reads what there is to do.
  ["verlengingsbesluit", DOSSIER, {}, { rol: "za" }],
  ["verlengingsbesluit-gecorrigeerd", ONDERWEG, { besluit: "toegekend", uren: 20, reden: "Telfout." }, { rol: "za" }],
  ["toekenning-gecorrigeerd", ONDERWEG, { reden: "Schrijffout." }, { rol: "za" }],
  ["nazorg-gestart", ONDERWEG, { uren: 20, reden: "Zoals gevraagd.", gevraagdOp: "2026-09-07" }],
  ["nazorg-gevraagd", ONDERWEG, { gevraagdOp: "2026-09-07", reden: "Hulp.", uren: null, uiterlijk: null }],
  ["besluit-uitgesteld", ONDERWEG, { soort: "verlengingsbesluit", nieuweDatum: "2025-12-15", reden: "Drukte." }],
  ...TERMIJNSOORTEN.flatMap((soort) =>
    (["herinnering", "termijn-nadert", "termijn-verlopen", "escalatie"] as const).map(
      (naam) => [naam, DOSSIER, { soort, uiterlijk: "2025-04-08" }] as const,
    ),
  ),
];

/** What a reader sees of an HTML letter. */
export const zichtbaar = (html: string): string =>
  html
    .replace(/<!--.*?-->|<title>.*?<\/title>|<style[^>]*>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();

export const projectieVan = (dossier: Dossier, volgnummer: number): Projectie => ({
  nummer: dossier.nummer,
  volgnummer,
  // The letters look at the dossier only.
  rij: {} as Projectie["rij"],
  aanvraag: null,
  ochtendpost: [],
  dossier,
});

export const BERICHT: Bericht = {
  aan: { naam: "Noor de Vries", adres: "noor@dewissel.example" },
  onderwerp: "Proef ZA-2025-001",
  tekst: "Beste Noor,\n\nDit is een proef.\n",
  html: "<p>Dit is een proef.</p>",
  messageId: "<ZA-2025-001.1.proef.aanvrager-0@trajecten.example>",
  nummer: "ZA-2025-001",
  brief: "proef; versie=1",
};

export async function proefmap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-mail-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  return map;
}

/** Made and sent, as a mail that nobody keeps. */
export async function verstuur(
  transport: Pick<Transport, "maak" | "verstuur">,
  bericht: Bericht,
): Promise<Verzendresultaat> {
  const mail = await transport.maak(bericht);
  return "soort" in mail ? mail : transport.verstuur(mail);
}

export const idsVan = ({ berichten }: Pick<Briefuitkomst, "berichten">): readonly string[] =>
  berichten.map(({ bericht }) => bericht);

/** One letter by itself; throws when trying again can help. */
export type VerstuurBrief = (opdracht: Briefopdracht) => Promise<Briefuitkomst>;

export const maakVerstuurBrief = (benodigdheden: Briefbenodigdheden): VerstuurBrief =>
  alleen(maakVerstuurBrieven(benodigdheden));

const alleen =
  (verstuurBrieven: VerstuurBrieven): VerstuurBrief =>
  async (opdracht) => {
    const [poging] = await verstuurBrieven([opdracht]);
    if (poging === undefined || "fout" in poging) throw poging?.fout;
    return poging.resultaat;
  };
