import { komma } from "../getal.ts";
import { geslotenZonder } from "./sluitingentabel.ts";
import { afgeweken } from "./afwijkingentabel.ts";
import { opVolgorde } from "./als-json.ts";
import { begeleid } from "./begeleid.ts";
import { bestede } from "./bestede-uren.ts";
import { kanttekeningen } from "./kanttekeningen.ts";
import { platteTabel } from "./platte-tabel.ts";
import type { PerSoort } from "./soorten.ts";
import { hoofdletter, met } from "./tabeltekst.ts";
import type { Tabellen, Verantwoording } from "./tabellen.ts";
import type { Kolommen } from "./tellen.ts";
import { vertraagd, voorgegaan, waaromNiet } from "./waarom-leesbaar.ts";

/** The report for people at a terminal. */
export function leesbaar(tabellen: Tabellen & Partial<Verantwoording>): string {
  const delen = [
    perPeriode(tabellen),
    perJaar(tabellen),
    perSoortEnJaar(tabellen),
    perOnderwijstype(tabellen),
    perRegio(tabellen),
    naarDuur(tabellen),
    naarResultaat(tabellen),
    verlengd(tabellen),
    ...nazorgGevraagd(tabellen),
    ...bestede(tabellen),
    ...waaromNiet(tabellen),
    ...vertraagd(tabellen),
    ...afgeweken(tabellen),
    ...geslotenZonder(tabellen),
    ...voorgegaan(tabellen),
    ...begeleid(tabellen),
  ];
  const notities = kanttekeningen(tabellen);
  const slot = notities.length === 0 ? [] : [["Let op", ...notities.map((notitie) => `- ${notitie}`)].join("\n")];
  return `${[...delen, ...slot].join("\n\n")}\n`;
}

const procent = (getal: number | null): string | null => (getal === null ? null : `${getal}%`);
const metKomma = (getal: number | null): string | null => (getal === null ? null : komma(getal));
const kop = (sleutel: string): string => (sleutel === "totaal" ? "Totaal" : sleutel);

function perPeriode({ "3.1": tabel }: Tabellen): string {
  const rijen = opVolgorde(Object.entries(tabel["per periode"])).map(([periode, t]) => [
    periode,
    t.aanvragen,
    t.toegekend,
    t.afgewezen,
    procent(t["percentage toekenning"]),
  ]);
  const { totaal } = tabel;
  const samen = { ...totaal, toegekend: totaal.toegekend + totaal["toegekend zonder jaar"] };
  const bekend = Object.values(tabel["per periode"]);
  const onbekend = (["aanvragen", "toegekend", "afgewezen"] as const).map(
    (wat) => samen[wat] - som(bekend.map((periode) => periode[wat])),
  );
  return met(
    "Tabel 3.1  Aanvragen per periode",
    "Een toegekende aanvraag telt in het jaar van het besluit, een andere in het jaar van ontvangst.",
    platteTabel(
      ["Periode", "Aanvragen", "Toegekend", "Afgewezen", "Toekenning"],
      [
        ...rijen,
        ...(onbekend.every((n) => n === 0) ? [] : [["Onbekend", ...onbekend, ""]]),
        ["Totaal", samen.aanvragen, samen.toegekend, samen.afgewezen, ""],
      ],
    ),
  );
}

function perJaar({ "3.1": tabel, "zelfde kalenderjaar afgerond": zelfdeJaar }: Tabellen): string {
  const rijen = Object.entries(tabel["toegekend per jaar"]).map(([jaar, n]) => [jaar, n, zelfdeJaar[jaar] ?? 0]);
  const zonderJaar = tabel.totaal["toegekend zonder jaar"];
  return met(
    "Tabel 3.1  Toegekende trajecten per jaar",
    "Daarnaast: hoeveel daarvan in hetzelfde kalenderjaar zijn afgerond. Stopgezette trajecten tellen niet als afgerond.",
    platteTabel(
      ["Jaar", "Toegekend", "Zelfde jaar afgerond"],
      [
        ...rijen,
        ...(zonderJaar === 0 ? [] : [["Onbekend", zonderJaar, null]]),
        ["Totaal", tabel.totaal.toegekend + zonderJaar, som(Object.values(zelfdeJaar))],
      ],
    ),
  );
}

const perSoortEnJaar = ({ "3.2": tabel }: Tabellen): string =>
  met(
    "Tabel 3.2  Toegekende trajecten per soort onderwijs en jaar",
    "Alleen trajecten waarvan het jaar bekend is.",
    soortentabel(tabel),
  );

const perRegio = ({ "3.4": tabel }: Tabellen): string =>
  met(
    "Tabel 3.4  Toegekende trajecten per soort onderwijs en regio",
    "Alle toegekende trajecten.",
    soortentabel(tabel),
  );

function soortentabel(tabel: PerSoort): string {
  const rijen = Object.entries(tabel);
  const kolommen = Object.keys(rijen[0]?.[1] ?? {});
  const optelling = kolommen.map((kolom) => som(rijen.map(([, rij]) => rij[kolom] ?? 0)));
  return platteTabel(
    ["Soort", ...kolommen.map(kop)],
    [
      ...rijen.map(([soort, rij]: [string, Kolommen]) => [
        hoofdletter(soort),
        ...kolommen.map((kolom) => rij[kolom] ?? 0),
      ]),
      ["Totaal", ...optelling],
    ],
  );
}

function perOnderwijstype({ "3.3": { onderwijs, ...rijen } }: Tabellen): string {
  return met(
    "Tabel 3.3  Toegekende trajecten per type onderwijs",
    `Deel van ${onderwijs} trajecten. Een traject kan bij meer typen horen: het totaal is dan meer dan 100%.`,
    platteTabel(
      ["Type", "Aantal", "Deel"],
      Object.entries(rijen).map(([type, rij]) => [hoofdletter(type), rij.n, procent(rij.percentage)]),
    ),
  );
}

function naarDuur({ "3.5": tabel }: Tabellen): string {
  const rijen = Object.entries(tabel).map(([vorm, rij]) => [
    hoofdletter(vorm),
    rij.gemiddelde,
    rij.n,
    procent(rij.percentage),
    metKomma(rij.sd),
    metKomma(rij.min),
    metKomma(rij.max),
  ]);
  return met(
    "Tabel 3.5  Duur van de toegekende trajecten, in uren",
    "SD is de standaardafwijking: hoe ver de trajecten uiteenlopen.",
    platteTabel(["Vorm", "Gemiddeld", "Aantal", "Deel", "SD", "Minst", "Meest"], rijen),
  );
}

const RESULTAAT = {
  goed: "Afgerond met goed resultaat",
  onvoldoende: "Afgerond met onvoldoende resultaat",
  voldoende: "Afgerond met voldoende resultaat",
  onbekend: "Onbekend of geen eindverslag",
  stopgezet: "Vroegtijdig stopgezet",
} as const;

function naarResultaat({ "3.6": tabel }: Tabellen): string {
  const rijen = Object.entries(RESULTAAT).map(([oordeel, naam]) => {
    const { n, percentage } = tabel[oordeel as keyof typeof RESULTAAT];
    return [naam, n, procent(percentage)];
  });
  return met(
    "Tabel 3.6  Resultaat van de toegekende trajecten",
    "Deel van alle toegekende trajecten, ook die nog lopen.",
    platteTabel(["Resultaat", "Aantal", "Deel"], rijen),
  );
}

function verlengd({ verlengingen: { gevraagd, toegekend, afgewezen } }: Tabellen): string {
  return met(
    "Verlengingen",
    "Hoe vaak is een verlenging gevraagd, en wat was het besluit?",
    platteTabel(
      ["Verlenging", "Aantal"],
      [
        ["Gevraagd", gevraagd],
        ["Toegekend", toegekend],
        ["Afgewezen", afgewezen],
      ],
    ),
  );
}

const nazorgGevraagd = ({ nazorg }: Tabellen): string[] =>
  nazorg === undefined
    ? []
    : [
        met(
          "Nazorg",
          "Hoe vaak is nazorg gevraagd, en wat was het besluit?",
          platteTabel(
            ["Nazorg", "Aantal"],
            Object.entries(nazorg).map(([wat, n]) => [hoofdletter(wat), n]),
          ),
        ),
      ];

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
