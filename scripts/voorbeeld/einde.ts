import type { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import { school } from "./scholen.ts";
import { scenario, type Dagen, type Regel, type Scenario } from "./scenario.ts";
import { afgerond, gestart, stappen, toegekend, uren } from "./stukken.ts";

/** Trajecten that are being ended, that ended, and what comes after it. */
export function einde(dagen: Dagen): Scenario[] {
  /** All six stappen, in a year; `klaar`: so many days ago the last one was completed. */
  const doorlopen = (
    klaar: number,
    aanmelding: Aanmelding,
    za: string,
    vorm: "kort" | "middellang" = "middellang",
  ): Regel[] => {
    const budget = vorm === "kort" ? 50 : 100;
    return [
      ...toegekend(klaar + 330, aanmelding, { vorm, uren: budget, za }),
      ...gestart(klaar + 300, dagen, aanmelding),
      ...uren(klaar + 295, klaar + 5, budget - 8, dagen),
      ...stappen(
        [260, 225, 190, 150, 110, 0].map((dag) => klaar + dag),
        dagen,
      ),
      [klaar + 230, "za", "piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" }],
    ];
  };
  /** Ended in four weeks after the last stap. */
  const gesloten = (
    klaar: number,
    aanmelding: Aanmelding,
    za: string,
    { vorm, welk }: { vorm?: "kort" | "middellang"; welk?: Readonly<Record<string, unknown>> } = {},
  ): Regel[] => [
    ...doorlopen(klaar, aanmelding, za, vorm),
    ...afgerond({ gestart: klaar - 2, verslag: klaar - 14, oordeel: klaar - 18, terugkoppeling: klaar - 25 }, welk),
    [klaar - 28, "pl", "traject.gesloten"],
  ];
  // In the subsidieperiode before this one, however late it is run.
  const vorig = dagen.sinds("2025-06-30");

  return [
    scenario("eindverslag", "afronding", [...doorlopen(20, school("dijk"), "za-03"), [12, "za", "afronding.gestart"]]),
    scenario(
      "oordeel",
      "afronding",
      [
        ...doorlopen(40, school("hoeve"), "za-05"),
        ...afgerond({ gestart: 35, verslag: 8, oordeel: 0, terugkoppeling: 0 }).slice(0, 2),
      ],
      { za: "za-05" },
    ),
    scenario(
      "terugkoppeling",
      "afronding",
      [
        ...doorlopen(50, school("spil"), "za-02"),
        ...afgerond({ gestart: 45, verslag: 30, oordeel: 20, terugkoppeling: 10 }).slice(0, 4),
      ],
      { za: "za-02" },
    ),
    // Three months after it the partners are asked whether it lasts.
    scenario("gesloten", "gesloten", gesloten(130, school("iris"), "za-03")),
    scenario(
      "nazorg-gevraagd",
      "gesloten",
      [
        ...gesloten(160, school("golf"), "za-04"),
        [
          40,
          "partner-3",
          "borging.gecontroleerd",
          { partner: "partner-3", nagekomen: false, toelichting: "Er is nog geen nieuw contract." },
        ],
        [
          8,
          "school",
          "nazorg.gevraagd",
          { reden: "De gemeente koopt de zorg voor volgend jaar nog niet in.", uren: 15 },
        ],
      ],
      { za: "za-04" },
    ),
    scenario(
      "gesloten-vorige-periode",
      "gesloten",
      gesloten(vorig, school("akker"), "za-01", {
        vorm: "kort",
        welk: {
          oordeel: "voldoende",
          redencodes: ["proces-niet-klaar"],
          toelichting: "De uitvoering moet nog blijken.",
        },
      }),
      { za: "za-01" },
    ),
    scenario(
      "nazorg",
      "nazorg",
      [
        ...gesloten(dagen.sinds("2025-09-15"), school("kring-oost"), "za-05"),
        [60, "pl", "nazorg.gestart", { uren: 20, reden: "Het overleg met de aanbieder moet weer op gang komen." }],
        ...uren(55, 6, 9, dagen),
      ],
      { za: "za-05" },
    ),
    scenario("stopgezet", "stopgezet", [
      ...toegekend(150, school("morgenster"), { vorm: "middellang", uren: 80, za: "za-03" }),
      ...gestart(125, dagen, school("morgenster")),
      ...uren(120, 40, 22, dagen),
      ...stappen([85], dagen),
      [
        26,
        "pl",
        "traject.stopgezet",
        { reden: "De school kan er geen tijd voor vrijmaken.", redencodes: ["tijd-school"], eindverslag: false },
      ],
    ]),
  ];
}
