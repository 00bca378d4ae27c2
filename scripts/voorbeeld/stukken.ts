import type { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import { ingediend, type Dagen, type Regel } from "./scenario.ts";

/** Stretches of the way that most trajecten have in common; each tells how many days ago. */

interface Toekenning {
  readonly vorm: "kort" | "middellang" | "lang";
  readonly uren: number;
  readonly za: string;
}

/** From the aanmelding, six weeks before, to a zorgarrangeur a few days after the decision. */
export const toegekend = (dagen: number, aanmelding: Aanmelding, { vorm, uren, za }: Toekenning): Regel[] => [
  ingediend(dagen + 42, aanmelding),
  [dagen + 38, "pl", "beoordeling.gestart"],
  [
    dagen,
    "pl",
    "aanvraag.toegekend",
    {
      vorm,
      uren,
      toelichting: "De vraag gaat over de hele school, en school, samenwerkingsverband en gemeente werken al samen.",
    },
  ],
  [dagen - 4, "pl", "za.toegewezen", { za }],
];

/** The startgesprek, with what was agreed there. */
export const gestart = (dagen: number, { geleden, over }: Dagen, { naam }: Aanmelding, looptijd = 330): Regel[] => [
  [
    dagen,
    "za",
    "traject.gestart",
    {
      verwachtingen:
        "De school levert de gegevens en één vaste contactpersoon. De zorgarrangeur leidt de gesprekken en doet elke maand verslag.",
      stip: "Over een jaar regelt één team alle zorg in onderwijstijd.",
      geplandEinde: looptijd > dagen ? over(looptijd - dagen) : geleden(dagen - looptijd),
      piketpaaltjes: [
        {
          wat: "Alle partijen zijn in beeld",
          wie: "zorgarrangeur",
          uiterlijk: dagen > 60 ? geleden(dagen - 60) : over(60 - dagen),
        },
      ],
      kwaliteitsmedewerker: {
        naam: "Joke Mulder",
        functie: "kwaliteitsmedewerker",
        email: "j.mulder@onderwijszorg.example",
      },
      bestuurscontact: {
        naam: "Henk Prins",
        functie: `bestuurder van ${naam}`,
        email: "h.prins@schoolbestuur.example",
      },
    },
  ],
  [
    dagen,
    "za",
    "borging.vastgelegd",
    {
      partner: "partner-3",
      verantwoordelijkheid: "Bekostiging van de zorg in de klas",
      afspraak: "Elk jaar voor 1 juni een contract met één aanbieder.",
    },
  ],
];

const PROJECTGROEP = [
  { partij: "school", naam: "de intern begeleider", taak: "Trekt het overleg." },
  { partij: "samenwerkingsverband", naam: "de coördinator arrangementen", taak: "Stemt de arrangementen af." },
  { partij: "gemeente", naam: "de beleidsadviseur jeugd", taak: "Regelt de bekostiging." },
];

/** The first of the stappen that were completed, one for each of `dagen`. */
export function stappen(dagen: readonly number[], { geleden, over }: Dagen): Regel[] {
  const [, , , vierde = 0, vijfde = 0, zesde = 0] = dagen;
  const moment = (na: number) => (vijfde > na ? geleden(vijfde - na) : over(na - vijfde));
  const resultaten: readonly Readonly<Record<string, unknown>>[] = [
    {
      overzicht:
        "Eén gemeente, één samenwerkingsverband en drie zorgaanbieders. Het logboek van de zorgtaken is ingevuld.",
    },
    {
      knelpunten: "De zorg wordt per leerling geregeld, en niemand ziet het geheel.",
      groep: "Leerlingen met lichamelijke zorg",
    },
    {
      personas: [
        { groep: "Lichamelijke zorg", behoefte: "Elke dag hulp bij eten en verzorging, van bekende gezichten." },
      ],
    },
    { projectgroep: PROJECTGROEP },
    {
      projectvoorstel: "Voorstel voor een proef met één aanbieder",
      doelen: [
        {
          doel: "Minder wisselende begeleiders in de klas",
          maat: "hoogstens twee per klas",
          uiterlijk: moment(200),
          wie: "partner-1",
        },
      ],
      draagvlak: { uitvoerend: true, beleid: true, bestuur: true },
    },
    {
      afspraken: [
        {
          partner: "partner-1",
          verantwoordelijkheid: "Overleg over de zorg in de klas",
          afspraak: "Elk kwartaal een overleg met de aanbieder.",
        },
      ],
      bestendigen: "De proef wordt vast beleid van school en gemeente.",
    },
  ];
  return [
    ...dagen.map((dag, i): Regel => [dag, "za", "stap.voltooid", { resultaat: { stap: i + 1, ...resultaten[i] } }]),
    ...(vijfde > 0
      ? (["uitvoerend", "beleid", "bestuur"] as const).map((niveau, i): Regel => [
          vierde - 1,
          "za",
          "evaluatiemoment.gepland",
          { id: `e${i + 1}`, niveau, datum: moment(30 + 30 * i) },
        ])
      : []),
    ...(zesde > 0 ? gehouden(zesde) : []),
  ];
}

/** What was held before stap 6 was completed. */
const gehouden = (zesde: number): Regel[] =>
  ["e1", "e2", "e3"].map((id, i): Regel => [
    zesde + 1,
    "za",
    "evaluatiemoment.gehouden",
    {
      id,
      ...(i === 1
        ? { oordeel: "bijsturen", toelichting: "De facturen zijn nog onduidelijk.", hoe: "Elke maand één factuur." }
        : { oordeel: "bestendigen", toelichting: "De klassen zijn rustiger." }),
      aanwezig: { partners: ["partner-1", "partner-2", "partner-3"] },
    },
  ]);

const ACTIVITEITEN = ["gesprek", "overleg", "analyse", "schrijven"];

/** So many hours, spread over the weeks between. */
export function uren(van: number, tot: number, totaal: number, { geleden }: Dagen): Regel[] {
  const weken = Math.max(1, Math.floor((van - tot) / 7));
  const keren = Math.min(weken, Math.ceil(totaal / 4));
  const per = Math.floor((totaal / keren) * 4) / 4;
  return Array.from({ length: keren }, (_, i): Regel => {
    const dag = van - Math.floor((i * (van - tot)) / keren);
    const aantal = i === keren - 1 ? totaal - per * (keren - 1) : per;
    return [dag, "za", "uren.geboekt", { datum: geleden(dag), uren: aantal, activiteit: ACTIVITEITEN[i % 4] }];
  });
}

/** From the last stap to the terugkoppeling of every partner. */
export const afgerond = (
  {
    gestart: begin,
    verslag,
    oordeel,
    terugkoppeling,
  }: Readonly<Record<"gestart" | "verslag" | "oordeel" | "terugkoppeling", number>>,
  welk: Readonly<Record<string, unknown>> = {
    oordeel: "goed",
    toelichting: "De zorg is stabiel, met aandacht voor de facturen.",
  },
): Regel[] => [
  [begin, "za", "afronding.gestart"],
  [
    verslag,
    "za",
    "eindverslag.vastgesteld",
    {
      verwijzing: "Dossier, eindverslag versie 1",
      samenvatting: "De zorg in de school is collectief geregeld met één aanbieder.",
      vervolg: "De kwaliteitsmedewerker van de school leidt het overleg.",
    },
  ],
  [oordeel, "za", "oordeel.gegeven", welk],
  ...["partner-1", "partner-2", "partner-3"].map((partner): Regel => [
    terugkoppeling,
    "za",
    "terugkoppeling.gegeven",
    { partner, wijze: "eindgesprek op school" },
  ]),
];
