import { school } from "./scholen.ts";
import { scenario, type Dagen, type Regel, type Scenario } from "./scenario.ts";
import { gestart, stappen, toegekend, uren } from "./stukken.ts";

/** Trajecten that run: from the toekenning to the last of the six stappen, and what may lie beside it. */
export function onderweg(dagen: Dagen): Scenario[] {
  /** Granted and started four weeks later. */
  const loopt = (
    sinds: number,
    welke: string,
    { za = "za-03", uren: budget = 100, vorm = "middellang" as "kort" | "middellang" | "lang" } = {},
  ): Regel[] => {
    const aanmelding = school(welke);
    return [
      ...toegekend(sinds + 28, aanmelding, { vorm, uren: budget, za }),
      ...gestart(sinds, dagen, aanmelding),
      [sinds, "za", "uren.gepland", { fasen: { 1: budget * 0.3, 2: budget * 0.3, 3: budget * 0.4 } }],
    ];
  };
  const gehaald: Regel = [1, "za", "piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" }];

  return [
    scenario("zonder-za", "start", toegekend(18, school("haven"), { vorm: "kort", uren: 40, za: "za-05" }).slice(0, 3)),
    scenario("start", "start", toegekend(12, school("esdoorn"), { vorm: "middellang", uren: 80, za: "za-05" }), {
      za: "za-05",
    }),
    scenario("stap-1", "verkennen", [...loopt(25, "brug", { za: "za-01" }), ...uren(24, 3, 8, dagen)], { za: "za-01" }),
    // Nobody held the piketpaaltje to its day.
    scenario("stap-2", "verkennen", [...loopt(90, "linde"), ...uren(88, 6, 20, dagen), ...stappen([50], dagen)]),
    scenario(
      "stap-3",
      "verkennen",
      [
        ...loopt(100, "regenboog", { za: "za-02" }),
        ...uren(98, 5, 30, dagen),
        ...stappen([70, 40], dagen),
        gehaald,
        [20, "za", "notitie.toegevoegd", { tekst: "De intern begeleider is op dinsdag en donderdag bereikbaar." }],
      ],
      { za: "za-02" },
    ),
    scenario("stap-4", "betrekken", [
      ...loopt(130, "zwaluw"),
      ...uren(125, 4, 42, dagen),
      ...stappen([100, 70, 45], dagen),
      gehaald,
      // Whom to call there nobody knows yet.
      [30, "za", "partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorggroep Het Veen" }],
    ]),
    scenario(
      "stap-5",
      "implementeren",
      [
        ...loopt(170, "anker", { za: "za-04" }),
        ...uren(165, 2, 86, dagen),
        ...stappen([140, 115, 90, 50], dagen),
        gehaald,
      ],
      { za: "za-04" },
    ),
    scenario(
      "stap-6",
      "implementeren",
      [
        ...loopt(240, "meander", { za: "za-01" }),
        ...uren(235, 3, 74, dagen),
        ...stappen([200, 170, 140, 110, 50], dagen),
        gehaald,
        [60, "za", "partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorggroep De Es" }],
      ],
      { za: "za-01" },
    ),
    scenario(
      "stappen-gereed",
      "stappen gereed",
      [
        ...loopt(300, "toren", { za: "za-02" }),
        ...uren(290, 12, 90, dagen),
        ...stappen([270, 240, 210, 180, 140, 14], dagen),
        gehaald,
      ],
      { za: "za-02" },
    ),
    scenario("verlenging", "implementeren", [
      ...loopt(230, "berk"),
      ...uren(225, 12, 88, dagen),
      ...stappen([200, 170, 140, 100], dagen),
      gehaald,
      [
        9,
        "za",
        "verlenging.gevraagd",
        {
          reden: "doelen nog niet volledig bereikt",
          uren: 30,
          toelichting: "De proef begint pas na de kerstvakantie.",
        },
      ],
    ]),
    scenario(
      "verlengd",
      "implementeren",
      [
        ...loopt(260, "kade", { za: "za-05", vorm: "kort", uren: 50 }),
        ...uren(255, 80, 44, dagen),
        ...stappen([220, 180, 150, 120], dagen),
        gehaald,
        [75, "za", "verlenging.gevraagd", { reden: "samenwerking verloopt goed en vraagt vervolg", uren: 30 }],
        [60, "pl", "verlenging.toegekend", { uren: 30, toelichting: "De proef loopt en de samenwerking is goed." }],
        ...uren(55, 4, 14, dagen),
      ],
      { za: "za-05" },
    ),
    scenario(
      "pauze",
      "betrekken",
      [
        ...loopt(150, "ster", { za: "za-04" }),
        ...uren(145, 40, 32, dagen),
        ...stappen([110, 80, 60], dagen),
        [90, "za", "piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" }],
        [35, "za", "traject.gepauzeerd", { reden: "De school verhuist en heeft tot januari geen tijd." }],
      ],
      { za: "za-04" },
    ),
    scenario(
      "contactpersoon-weg",
      "verkennen",
      [
        ...loopt(80, "molen"),
        ...uren(78, 18, 16, dagen),
        ...stappen([45], dagen),
        [20, "za", "piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" }],
        [
          16,
          "za",
          "contactpersoon.vertrekt",
          { partner: "partner-1", reden: "Andere baan; de opvolger begint na de vakantie." },
        ],
      ],
      { later: 1 },
    ),
    scenario(
      "overdracht",
      "betrekken",
      [
        ...loopt(140, "parel", { za: "za-05" }),
        ...uren(135, 10, 40, dagen),
        ...stappen([100, 75, 50], dagen),
        gehaald,
        [7, "pl", "overdracht.gestart", { naar: "za-01", reden: "Verlof van de zorgarrangeur." }],
      ],
      { za: "za-05" },
    ),
  ];
}
