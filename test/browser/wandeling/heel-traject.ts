import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { dagenVan } from "../../../scripts/voorbeeld/scenario.ts";
import { dag, JA, keuze, moment, NEE, uren, type Antwoord, type Daad, type Persoon, type Vult } from "./daad.ts";

/** A whole traject as its people live it, from the aanmelding to the borging check months after the end. Days are told back from today, on which nobody can know when it is run. */
export function heelTraject(school: string, vandaag: Datum): readonly Daad[] {
  const { geleden } = dagenVan(vandaag);
  const door =
    (wie: Persoon) =>
    (dagen: number | null, doet: string, vult: Vult = {}, vanzelf?: Readonly<Record<string, unknown>>): Daad => ({
      wie,
      doet,
      op: dagen === null ? null : geleden(dagen),
      vult,
      ...(vanzelf === undefined ? {} : { vanzelf }),
    });
  const [petra, kim] = [door("Petra de Wit"), door("Kim de Boer")];
  const [SCHOOL, SWV, GEMEENTE] = [
    keuze(`${school} (school)`, "partner-1"),
    keuze("SWV Breda e.o. (samenwerkingsverband)", "partner-2"),
    keuze("Gemeente Breda (gemeente)", "partner-3"),
  ];
  const boekt = (dagen: number, aantal: string, waarvoor: string): Daad =>
    kim(null, "Boek uren", {
      "Op welke dag": dag(geleden(dagen)),
      Uren: uren(aantal),
      Activiteit: keuze(waarvoor),
    });
  const voltooit = (dagen: number, stap: number, titel: string, resultaat: Vult): Daad =>
    kim(dagen, "Voltooi een stap", { Resultaat: { Stap: keuze(`${stap}. ${titel}`, stap), ...resultaat } });
  /** A partner, by the link in the letter that asks it. */
  const perBrief = (wie: Persoon, vraag: string, nagekomen: Antwoord, hoe: string): Daad =>
    door(wie)(
      null,
      "Lukt het met de afspraken",
      { "Worden deze afspraken nagekomen?": nagekomen, "Hoe gaat het?": hoe },
      { vraag },
    );
  const MOMENTEN = [
    ["e1", "Uitvoerend", geleden(220)],
    ["e2", "Beleid", geleden(205)],
    ["e3", "Bestuur", geleden(190)],
  ] as const;

  return [
    ingediend(school, geleden(420)),
    petra(416, "Begin met beoordelen"),
    petra(405, "Leg een aanvulling vast", {
      Antwoord: "Ongeveer dertig leerlingen,\nvan wie twaalf elke dag.",
      "Een vraag die nog niet was vastgelegd": {
        Op: dag(geleden(412)),
        Vraag: "Hoeveel leerlingen krijgen zorg op school?",
      },
    }),
    {
      ...petra(396, "Ken de aanvraag toe", {
        Vorm: keuze("Kort"),
        Uren: uren("40"),
        Toelichting: "De vraag gaat over de hele school, en de partijen werken al samen.",
      }),
      erna: [petra(396, "Wijs een zorgarrangeur toe", { Zorgarrangeur: keuze("Kim de Boer", "za-03") })],
    },
    kim(378, "Start het traject", {
      Verwachtingen: "De school levert de gegevens en één vaste contactpersoon.",
      "Stip op de horizon": "Over een jaar regelt één team alle zorg in onderwijstijd.",
      "Gepland einde": dag(geleden(140)),
      Piketpaaltjes: [
        { Wat: "Alle partijen zijn in beeld", "Wie doet het": "de zorgarrangeur", "Uiterlijk op": dag(geleden(340)) },
      ],
      Kwaliteitsmedewerker: { Naam: "Joke Mulder", "E-mailadres": "j.mulder@onderwijszorg.example" },
    }),
    {
      ...voltooit(350, 1, "Data inventariseren", {
        Overzicht: "Eén gemeente, één samenwerkingsverband, drie aanbieders.",
      }),
      ervoor: [boekt(372, "7,5", "Gesprek")],
    },
    kim(342, "Leg vast dat een piketpaaltje is gehaald", {
      Piketpaaltje: keuze(`Alle partijen zijn in beeld, uiterlijk ${inWoorden(geleden(340))}`, "piketpaaltje-1"),
    }),
    voltooit(320, 2, "Data analyseren", {
      Knelpunten: "De zorg wordt per leerling geregeld, en niemand ziet het geheel.",
      Groep: "Leerlingen met lichamelijke zorg",
    }),
    voltooit(300, 3, "Inzichten creëren en prioriteren", {
      "Groepen leerlingen": [{ Groep: "Lichamelijke zorg", Behoefte: "Elke dag hulp bij eten en verzorging." }],
    }),
    boekt(298, "12", "Analyse"),
    voltooit(280, 4, "Inrichten van samenwerking", {
      Projectgroep: [
        { Partij: keuze("School"), Naam: "de intern begeleider", Taak: "Trekt het overleg." },
        { Partij: keuze("Samenwerkingsverband"), Naam: "de coördinator", Taak: "Stemt de arrangementen af." },
        { Partij: keuze("Gemeente"), Naam: "de beleidsadviseur", Taak: "Regelt de bekostiging." },
      ],
    }),
    kim(275, "Leg een borgingsafspraak vast", {
      Partner: GEMEENTE,
      "Waarvoor verantwoordelijk": "Bekostiging van de zorg in de klas",
      Afspraak: "Elk jaar voor 1 juni een contract met één aanbieder.",
    }),
    ...MOMENTEN.map(([id, niveau, datum]) =>
      kim(265, "Plan een evaluatiemoment", { Niveau: keuze(niveau), Datum: dag(datum) }, { id }),
    ),
    voltooit(250, 5, "Ontwikkeling en implementatie", {
      Projectvoorstel: "Voorstel voor een proef met één aanbieder",
      Doelen: [
        {
          Doel: "Minder wisselende begeleiders in de klas",
          Maat: "hoogstens twee per klas",
          "Uiterlijk op": dag(geleden(180)),
          "Wie doet het": keuze(school, "partner-1"),
        },
      ],
      "Draagvlak per niveau": { Uitvoerend: JA, Beleid: JA, Bestuur: JA },
    }),
    boekt(245, "16,25", "Overleg"),
    kim(240, "Vraag om verlenging", {
      Reden: keuze("Doelen nog niet volledig bereikt"),
      Toelichting: "De proef begint pas na de vakantie.",
      Uren: uren("20"),
    }),
    petra(232, "Ken de verlenging toe", {
      "Hoeveel uren erbij": uren("20"),
      Toelichting: "De proef loopt en de samenwerking is goed.",
    }),
    ...MOMENTEN.map(([id, niveau, datum], i) => ({
      ...kim(0, "Leg een evaluatiemoment vast", {
        Evaluatiemoment: moment(id, niveau, datum),
        Oordeel: keuze(i === 1 ? "Bijsturen" : "Bestendigen"),
        Toelichting: "De klassen zijn rustiger.",
        ...(i === 1 ? { "Hoe bijgestuurd wordt": "Elke maand één factuur." } : {}),
        Aanwezig:
          i === 2
            ? { Partners: [SWV, GEMEENTE], "Andere aanwezigen": ["de bestuurder van de school"] }
            : { Partners: [SCHOOL, GEMEENTE] },
      }),
      op: datum,
    })),
    perBrief("Gemeente Breda", "borging/partner-3/tijdens-1", JA, "De inkoper bereidt het contract voor."),
    kim(182, "Beoordeel een doel", {
      Doel: keuze("Minder wisselende begeleiders in de klas", "doel-1"),
      Bereikt: keuze("Ja"),
    }),
    voltooit(175, 6, "Borging en bestendiging", {
      Afspraken: [
        {
          Partner: SCHOOL,
          "Waarvoor verantwoordelijk": "Overleg over de zorg in de klas",
          Afspraak: "Elk kwartaal een overleg met de aanbieder.",
        },
      ],
      Bestendigen: "De proef wordt vast beleid van school en gemeente.",
    }),
    kim(172, "Begin met de afronding"),
    kim(162, "Stel het eindverslag vast", {
      "Waar staat het verslag": "Dossier, eindverslag versie 1",
      Samenvatting: "De zorg in de school is collectief geregeld met één aanbieder.",
      Vervolg: "De kwaliteitsmedewerker van de school leidt het overleg.",
    }),
    kim(160, "Geef een oordeel", { Oordeel: keuze("Goed"), Toelichting: "De zorg is stabiel." }),
    ...[SCHOOL, SWV, GEMEENTE].map((Partner) =>
      kim(152, "Geef terugkoppeling aan een partner", { Partner, Hoe: "eindgesprek op school" }),
    ),
    petra(148, "Sluit het traject"),
    petra(120, "Begin met nazorg", {
      Uren: uren("10"),
      Reden: "Het overleg met de aanbieder moet weer op gang komen.",
    }),
    boekt(110, "4", "Overleg"),
    kim(90, "Rond de nazorg af", { Toelichting: "Het overleg loopt weer, met een vaste voorzitter." }),
    perBrief("De school", "borging/partner-1/na-3", NEE, "Het overleg is twee keer vervallen."),
    kim(2, "Leg vast of afspraken worden nagekomen", {
      Partner: GEMEENTE,
      "Worden de afspraken nagekomen": JA,
      Toelichting: "Het contract is getekend.",
    }),
  ];
}

/** School, SWV and gemeente apply together. */
const ingediend = (school: string, op: Datum): Daad => ({
  wie: "Petra de Wit",
  doet: "Dien de aanmelding in",
  op,
  vult: {
    Naam: school,
    Aanvrager: {
      Partij: keuze("School"),
      Naam: school,
      Contactpersoon: {
        Naam: "Noor de Vries",
        Functie: "intern begeleider",
        "E-mailadres": "noor.devries@dewissel.example",
        Telefoonnummer: "076 555 01 01",
      },
    },
    "Mede-aanvragers": [
      {
        Partij: keuze("Samenwerkingsverband"),
        Naam: "SWV Breda e.o.",
        Contactpersoon: { Naam: "Sam Bakker", "E-mailadres": "s.bakker@swvbreda.example" },
      },
      {
        Partij: keuze("Gemeente"),
        Naam: "Gemeente Breda",
        Contactpersoon: { Naam: "Imane Aziz", "E-mailadres": "i.aziz@breda.example" },
      },
    ],
    Soort: "(V)SO",
    Onderwijstypen: [keuze("Cluster 3")],
    Regio: "Zuid",
    Kernvraag: keuze("Netwerk voor collectieve afspraken inzichtelijk maken"),
    Toelichting: "Wij willen de zorg in onderwijstijd samen met de gemeente en de zorgaanbieders regelen.",
    "Vraag van de school als geheel": JA,
    "Belang van de leerlingen staat voorop": JA,
    "Mankracht beschikbaar": JA,
    Mandaat: JA,
    "Vaste contactpersoon": JA,
    "Doet mee aan de monitor": JA,
    "Er is al samenwerking": JA,
    "Omvang van het bestuur": keuze("Eenpitter"),
  },
});

/** Short: what becomes no traject. */
export function afgewezen(school: string, vandaag: Datum): readonly Daad[] {
  const { geleden } = dagenVan(vandaag);
  const petra = (dagen: number, doet: string, vult: Vult = {}): Daad => ({
    wie: "Petra de Wit",
    doet,
    op: geleden(dagen),
    vult,
  });
  return [
    ingediend(school, geleden(40)),
    petra(36, "Begin met beoordelen"),
    petra(20, "Wijs de aanvraag af", {
      Redenen: [keuze("De vraag is niet collectief", "niet-collectief")],
      "Redenen in eigen woorden": ["De vraag gaat over één klas."],
      Toelichting: "U kunt opnieuw aanmelden met een vraag over de hele school.",
    }),
  ];
}
