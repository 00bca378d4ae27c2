import { expect, test } from "vitest";
import { leesbaar } from "#domain/verantwoording/leesbaar.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { aanvraag, afgewezen, onbeslist } from "./aanvraag.ts";
import { historie } from "./historie.ts";

test("het rapport over 2020–2024, zoals een mens het leest", () => {
  expect(leesbaar(tabellen(historie))).toMatchInlineSnapshot(`
    "Tabel 3.1  Aanvragen per periode
    Een toegekende aanvraag telt in het jaar van het besluit, een andere in het jaar van ontvangst.
    Periode    Aanvragen  Toegekend  Afgewezen  Toekenning
    2020-2022         78         58         20         74%
    2023              54         33         21         61%
    2024              35         28          7         80%
    Onbekend           1          1          0
    Totaal           168        120         48

    Tabel 3.1  Toegekende trajecten per jaar
    Daarnaast: hoeveel daarvan in hetzelfde kalenderjaar zijn afgerond. Stopgezette trajecten tellen niet als afgerond.
    Jaar      Toegekend  Zelfde jaar afgerond
    2020             38                     1
    2021             18                     5
    2022              2                     0
    2023             33                     7
    2024             28                    12
    Onbekend          1                     –
    Totaal          120                    25

    Tabel 3.2  Toegekende trajecten per soort onderwijs en jaar
    Alleen trajecten waarvan het jaar bekend is.
    Soort               2020  2021  2022  2023  2024  Totaal
    OPDC                   0     0     0     0     1       1
    SBO                    0     0     0     2     2       4
    Schakelvoorziening     0     0     0     1     0       1
    (V)SO                 31    17     0    26    16      90
    SWV                    7     1     2     4     9      23
    Totaal                38    18     2    33    28     119

    Tabel 3.3  Toegekende trajecten per type onderwijs
    Deel van 120 trajecten. Een traject kan bij meer typen horen: het totaal is dan meer dan 100%.
    Type                Aantal  Deel
    Niet bekend              2    2%
    Cluster 1                5    4%
    Cluster 2                1    1%
    Cluster 3               41   34%
    Cluster 4               61   51%
    OPDC                     1    1%
    PO                       8    7%
    SBO                      5    4%
    Schakelvoorziening       1    1%
    SWV                      2    2%
    VO                       6    5%
    Totaal                 133  112%

    Tabel 3.4  Toegekende trajecten per soort onderwijs en regio
    Alle toegekende trajecten.
    Soort               Landelijk  Midden  Noord  Oost  West  Zuid  Totaal
    OPDC                        0       0      1     0     0     0       1
    SBO                         0       1      0     0     1     2       4
    Schakelvoorziening          0       0      0     0     0     1       1
    (V)SO                       0      13      9    17    24    28      91
    SWV                         1       4      0     5     4     9      23
    Totaal                      1      18     10    22    29    40     120

    Tabel 3.5  Duur van de toegekende trajecten, in uren
    SD is de standaardafwijking: hoe ver de trajecten uiteenlopen.
    Vorm        Gemiddeld  Aantal  Deel     SD  Minst  Meest
    Kort               47      26   22%   8,15     25     50
    Middellang         92      31   26%  17,54     60    105
    Lang              185      63   52%  30,91    125    250
    Totaal            131     120  100%  63,91     25    250

    Tabel 3.6  Resultaat van de toegekende trajecten
    Deel van alle toegekende trajecten, ook die nog lopen.
    Resultaat                           Aantal  Deel
    Afgerond met goed resultaat             23   19%
    Afgerond met onvoldoende resultaat      14   12%
    Afgerond met voldoende resultaat        59   49%
    Onbekend of geen eindverslag            13   11%
    Vroegtijdig stopgezet                   11    9%

    Verlengingen
    Hoe vaak is een verlenging gevraagd, en wat was het besluit?
    Verlenging  Aantal
    Gevraagd        10
    Toegekend        7
    Afgewezen        3

    Let op
    - Toegekend, maar jaar niet bekend: 1. Deze trajecten tellen wel mee in tabel 3.3 tot en met 3.6, niet in de jaren van tabel 3.2; in tabel 3.1 staan ze bij Onbekend.
    "
  `);
});

test("zonder aanvragen staat er een streepje waar niets te zeggen is", () => {
  const tekst = leesbaar(tabellen([]));
  expect(tekst).toContain("Totaal              –       0     –   –      –      –");
  expect(tekst).not.toMatch(/NaN|null|undefined|Let op/);
});

test("wat niet mee kan tellen staat onderaan", () => {
  const register = [
    aanvraag({ beslotenOp: null }),
    afgewezen({ ontvangenOp: null }),
    onbeslist(),
    aanvraag({ oordeel: null, afgerondOp: null }),
    aanvraag({ oordeel: null, afgerondOp: null }),
  ];
  expect(leesbaar(tabellen(register)).split("Let op\n")[1]).toBe(
    [
      "- Toegekend, maar jaar niet bekend: 1. Deze trajecten tellen wel mee in tabel 3.3 tot en met 3.6, niet in de jaren van tabel 3.2; in tabel 3.1 staan ze bij Onbekend.",
      "- Niet toegekend, dag van ontvangst niet bekend: 1. Deze aanvragen staan in tabel 3.1 bij Onbekend.",
      "- Toegekend noch afgewezen: 1. Deze aanvragen wachten nog op een besluit of zijn afgedaan met een consultatie; ze tellen mee bij de aanvragen.",
      "- Nog geen oordeel: 2. Deze trajecten tellen in tabel 3.6 mee in het geheel, maar hebben geen rij.",
      "",
    ].join("\n"),
  );
});

test("de cijfers van een kolom staan recht onder elkaar", () => {
  for (const blok of leesbaar(tabellen(historie)).split("\n\n").slice(0, -1)) {
    const breedten = blok
      .split("\n")
      .slice(2)
      .filter((regel) => !/^(Totaal|Onbekend)/.test(regel))
      .map((regel) => regel.length);
    expect(new Set(breedten).size).toBe(1);
  }
});

test("perioden staan op volgorde van tijd", () => {
  expect(leesbaar(tabellen(historie))).toMatch(/2020-2022 .*\n2023 .*\n2024 /);
});
