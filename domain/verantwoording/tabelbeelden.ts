import { afgeweken } from "./afwijkingentabel.ts";
import { opVolgorde } from "./als-json.ts";
import { begeleid } from "./begeleid.ts";
import { buitentabellen } from "./buitentabellen.ts";
import { duurtabel } from "./duurtabel.ts";
import { omvangtabellen } from "./omvangtabellen.ts";
import { geslotenZonder } from "./sluitingentabel.ts";
import { type Jaartelling, KALENDERJAAR } from "./periode.ts";
import type { PerSoort } from "./soorten.ts";
import { op, procentOp, samen, type Tabelbeeld, spreidingOp } from "./tabelbeeld.ts";
import type { Tabellen, Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";
import { urentabellen } from "./urentabellen.ts";
import { vertraagd, voorgegaan, waaromNiet } from "./waarom-tabellen.ts";

/** Every table of the report, in the order in which it is read; of what did not happen there is none. */
export const tabelbeelden = (
  cijfers: Tabellen & Partial<Verantwoording>,
  telling: Jaartelling = KALENDERJAAR,
): Tabelbeeld[] => [
  perPeriode(cijfers),
  perJaar(cijfers, telling),
  ...onderRegels(cijfers),
  perSoortEnJaar(cijfers),
  perOnderwijstype(cijfers),
  perRegio(cijfers),
  naarDuur(cijfers),
  naarResultaat(cijfers),
  verlengd(cijfers),
  ...nazorgGevraagd(cijfers),
  ...urentabellen(cijfers),
  ...omvangtabellen(cijfers, telling),
  ...buitentabellen(cijfers),
  ...waaromNiet(cijfers),
  ...vertraagd(cijfers),
  ...afgeweken(cijfers),
  ...geslotenZonder(cijfers),
  ...voorgegaan(cijfers),
  ...begeleid(cijfers),
  ...duurtabel(cijfers),
];

function perPeriode({ "3.1": { "per periode": geteld, totaal } }: Tabellen): Tabelbeeld {
  const perioden = opVolgorde(Object.entries(geteld)).map(([periode]) => periode);
  const alle = (wat: (typeof WAT)[number]) => [
    ["3.1", "totaal", wat],
    ...(wat === "toegekend" ? [["3.1", "totaal", "toegekend zonder jaar"]] : []),
  ];
  const bekend = (wat: (typeof WAT)[number]) => perioden.map((periode) => ["3.1", "per periode", periode, wat]);
  const nietIn = WAT.some(
    (wat) =>
      totaal[wat] + (wat === "toegekend" ? totaal["toegekend zonder jaar"] : 0) !==
      Object.values(geteld).reduce((som, periode) => som + periode[wat], 0),
  );
  return {
    id: "3.1-periode",
    titel: "Tabel 3.1  Aanvragen per periode",
    uitleg: "Een toegekende aanvraag telt in het jaar van het besluit, een andere in het jaar van ontvangst.",
    koppen: ["Periode", ...UITKOMSTEN, "Toekenning"],
    rijen: [
      ...perioden.map((periode) => ({
        naam: periode,
        cellen: [
          ...WAT.map((wat) => op("3.1", "per periode", periode, wat)),
          procentOp("3.1", "per periode", periode, "percentage toekenning"),
        ],
      })),
      ...(nietIn
        ? [{ naam: "Onbekend", cellen: [...WAT.map((wat) => samen(alle(wat), bekend(wat))), "leeg" as const] }]
        : []),
      { naam: "Totaal", cellen: [...WAT.map((wat) => samen(alle(wat))), "leeg"] },
    ],
    tekening: {
      vorm: "balken",
      naam: "Aanvragen, toekenningen en afwijzingen per periode",
      kolommen: UITKOMSTEN,
      zonder: ["Totaal"],
    },
  };
}

const WAT = ["aanvragen", "toegekend", "afgewezen"] as const;
const UITKOMSTEN = WAT.map(hoofdletter);

function onderRegels({ "per subsidieperiode": geteld }: Partial<Verantwoording>): Tabelbeeld[] {
  if (geteld === undefined) return [];
  return [
    {
      id: "subsidieperiode",
      titel: "Aanvragen per subsidieperiode",
      uitleg: "De periode onder wier regels de aanvraag valt, in welk jaar er ook is besloten.",
      koppen: ["Subsidieperiode", ...UITKOMSTEN, "Toekenning"],
      rijen: opVolgorde(Object.entries(geteld)).map(([periode]) => ({
        naam: hoofdletter(periode),
        cellen: [
          ...WAT.map((wat) => op("per subsidieperiode", periode, wat)),
          procentOp("per subsidieperiode", periode, "percentage toekenning"),
        ],
      })),
      tekening: {
        vorm: "balken",
        naam: "Aanvragen, toekenningen en afwijzingen per subsidieperiode",
        kolommen: UITKOMSTEN,
      },
    },
  ];
}

function perJaar({ "3.1": { "toegekend per jaar": geteld, totaal } }: Tabellen, { naam }: Jaartelling): Tabelbeeld {
  const zelfde = "zelfde kalenderjaar afgerond";
  const jaren = Object.keys(geteld);
  const zonder = ["3.1", "totaal", "toegekend zonder jaar"];
  return {
    id: "3.1-jaar",
    titel: "Tabel 3.1  Toegekende trajecten per jaar",
    uitleg: `Daarnaast: hoeveel daarvan in hetzelfde ${naam} zijn afgerond. Stopgezette trajecten tellen niet als afgerond.`,
    koppen: ["Jaar", "Toegekend", "Zelfde jaar afgerond"],
    rijen: [
      ...jaren.map((jaar) => ({ naam: jaar, cellen: [op("3.1", "toegekend per jaar", jaar), op(zelfde, jaar)] })),
      ...(totaal["toegekend zonder jaar"] === 0
        ? []
        : [{ naam: "Onbekend", cellen: [op(...zonder), "geen" as const] }]),
      {
        naam: "Totaal",
        cellen: [samen([["3.1", "totaal", "toegekend"], zonder]), samen(jaren.map((jaar) => [zelfde, jaar]))],
      },
    ],
  };
}

const perSoortEnJaar = ({ "3.2": tabel }: Tabellen): Tabelbeeld => ({
  id: "3.2",
  titel: "Tabel 3.2  Toegekende trajecten per soort onderwijs en jaar",
  uitleg: "Alleen trajecten waarvan het jaar bekend is.",
  ...perSoort("3.2", tabel),
});

const perRegio = ({ "3.4": tabel }: Tabellen): Tabelbeeld => ({
  id: "3.4",
  titel: "Tabel 3.4  Toegekende trajecten per soort onderwijs en regio",
  uitleg: "Alle toegekende trajecten.",
  ...perSoort("3.4", tabel),
});

function perSoort(nummer: string, tabel: PerSoort): Pick<Tabelbeeld, "koppen" | "rijen"> {
  const soorten = Object.keys(tabel);
  const kolommen = Object.keys(tabel[soorten[0] ?? ""] ?? {});
  return {
    koppen: ["Soort", ...kolommen.map((kolom) => (kolom === "totaal" ? "Totaal" : kolom))],
    rijen: [
      ...soorten.map((soort) => ({
        naam: hoofdletter(soort),
        cellen: kolommen.map((kolom) => op(nummer, soort, kolom)),
      })),
      { naam: "Totaal", cellen: kolommen.map((kolom) => samen(soorten.map((soort) => [nummer, soort, kolom]))) },
    ],
  };
}

const aandeel = (...plaats: string[]) => [op(...plaats, "n"), procentOp(...plaats, "percentage")];

const perOnderwijstype = ({ "3.3": { onderwijs, ...rijen } }: Tabellen): Tabelbeeld => ({
  id: "3.3",
  titel: "Tabel 3.3  Toegekende trajecten per type onderwijs",
  uitleg: `Deel van ${onderwijs} trajecten. Een traject kan bij meer typen horen: het totaal is dan meer dan 100%.`,
  koppen: ["Type", "Aantal", "Deel"],
  rijen: Object.keys(rijen).map((type) => ({ naam: hoofdletter(type), cellen: aandeel("3.3", type) })),
});

function naarDuur({ "3.5": tabel }: Tabellen): Tabelbeeld {
  return {
    id: "3.5",
    titel: "Tabel 3.5  Duur van de toegekende trajecten, in uren",
    uitleg: "SD is de standaardafwijking: hoe ver de trajecten uiteenlopen.",
    koppen: ["Vorm", "Gemiddeld", "Aantal", "Deel", "SD", "Minst", "Meest"],
    rijen: Object.keys(tabel).map((vorm) => {
      const [gemiddelde, n, ...rest] = spreidingOp("3.5", vorm);
      return { naam: hoofdletter(vorm), cellen: [gemiddelde!, n!, procentOp("3.5", vorm, "percentage"), ...rest] };
    }),
  };
}

const RESULTAAT = {
  goed: "Afgerond met goed resultaat",
  onvoldoende: "Afgerond met onvoldoende resultaat",
  voldoende: "Afgerond met voldoende resultaat",
  onbekend: "Onbekend of geen eindverslag",
  stopgezet: "Vroegtijdig stopgezet",
} as const;

const naarResultaat = (_cijfers: Tabellen): Tabelbeeld => ({
  id: "3.6",
  titel: "Tabel 3.6  Resultaat van de toegekende trajecten",
  uitleg: "Deel van alle toegekende trajecten, ook die nog lopen.",
  koppen: ["Resultaat", "Aantal", "Deel"],
  rijen: Object.entries(RESULTAAT).map(([oordeel, naam]) => ({ naam, cellen: aandeel("3.6", oordeel) })),
  tekening: { vorm: "balken", naam: "Hoe de toegekende trajecten afliepen", kolommen: ["Aantal"] },
});

const verlengd = (_cijfers: Tabellen): Tabelbeeld => ({
  id: "verlengingen",
  titel: "Verlengingen",
  uitleg: "Hoe vaak is een verlenging gevraagd, en wat was het besluit?",
  koppen: ["Verlenging", "Aantal"],
  rijen: ["gevraagd", "toegekend", "afgewezen"].map((wat) => ({
    naam: hoofdletter(wat),
    cellen: [op("verlengingen", wat)],
  })),
});

const nazorgGevraagd = ({ nazorg }: Tabellen): Tabelbeeld[] =>
  nazorg === undefined
    ? []
    : [
        {
          id: "nazorg",
          titel: "Nazorg",
          uitleg: "Hoe vaak is nazorg gevraagd, en wat was het besluit?",
          koppen: ["Nazorg", "Aantal"],
          rijen: Object.keys(nazorg).map((wat) => ({ naam: hoofdletter(wat), cellen: [op("nazorg", wat)] })),
        },
      ];
