import { school } from "./scholen.ts";
import { ingediend, scenario, type Dagen, type Regel, type Scenario } from "./scenario.ts";

/** Aanvragen on which nobody decided yet, and those that became no traject. */

const beoordeeld = (dagen: number, welke: string): Regel[] => [
  ingediend(dagen, school(welke)),
  [dagen - 3, "pl", "beoordeling.gestart"],
];

export const aanvragen = ({ geleden, over }: Dagen): Scenario[] => [
  scenario("concept", "concept", [
    [6, "school", "aanmelding.opgeslagen", { naam: "De Grutto Sneek", toelichting: school("grutto").toelichting }],
  ]),
  scenario("vergeten-concept", "concept", [[45, "school", "aanmelding.opgeslagen", { naam: "De Kiezel Weert" }]]),
  scenario("nieuw", "ingediend", [ingediend(2, school("waterlelie"))]),
  scenario("nieuw-2", "ingediend", [ingediend(9, school("kring"))]),
  scenario("aanvulling", "aanvulling", [
    ...beoordeeld(20, "windroos"),
    [
      6,
      "pl",
      "aanvulling.gevraagd",
      { vraag: "Hoeveel leerlingen krijgen zorg op school, en van hoeveel aanbieders?" },
    ],
  ]),
  scenario("beoordeling", "beoordeling", [
    ...beoordeeld(30, "klimop"),
    [
      15,
      "school",
      "aanvulling.ontvangen",
      {
        antwoord: "De beleidsadviseur jeugd sluit bij ieder overleg aan.",
        gevraagd: { op: geleden(22), vraag: "Wie van de gemeente doet mee?" },
      },
    ],
  ]),
  scenario("te-laat", "beoordeling", beoordeeld(75, "vlinder")),
  scenario("uitgesteld", "beoordeling", [
    ...beoordeeld(50, "burcht"),
    [
      5,
      "pl",
      "besluit.uitgesteld",
      { nieuweDatum: over(40), reden: "De gemeenteraad besluit eerst over de begroting." },
    ],
  ]),
  scenario("afgewezen", "afgewezen", [
    ...beoordeeld(60, "kreek"),
    [
      21,
      "pl",
      "aanvraag.afgewezen",
      {
        redencodes: ["niet-collectief"],
        redenen: ["De vraag gaat over één klas."],
        toelichting: "U kunt opnieuw aanmelden met een vraag over de hele school.",
      },
    ],
  ]),
  scenario("verwezen", "verwezen", [
    ...beoordeeld(40, "vaart"),
    [
      25,
      "pl",
      "aanvraag.verwezen",
      {
        naar: "onderwijsconsulent",
        toestemmingOuders: true,
        toelichting: "De vraag gaat over één leerling. Een onderwijsconsulent belt de school en de ouders.",
      },
    ],
  ]),
  scenario("geconsulteerd", "geconsulteerd", [
    ...beoordeeld(35, "oase"),
    [
      18,
      "pl",
      "aanvraag.geconsulteerd",
      { za: "za-05", uren: 3, toelichting: "Twee gesprekken waren genoeg om verder te kunnen." },
    ],
  ]),
  scenario("ingetrokken", "ingetrokken", [
    ...beoordeeld(33, "duin"),
    [
      12,
      "school",
      "aanvraag.ingetrokken",
      { namens: "partner-1", reden: "De school fuseert en meldt zich volgend jaar opnieuw." },
    ],
  ]),
];

/** Those that come when the subsidieperiode is full. The first is the one that gets the next place. */
export const wachtenden = (): Scenario[] => [
  scenario("aangeboden", "plaats aangeboden", [
    ...beoordeeld(110, "veer"),
    [70, "pl", "aanvraag.op-wachtlijst", { reden: "Alle plaatsen van deze periode zijn bezet." }],
  ]),
  scenario("wachtlijst", "wachtlijst", [
    ...beoordeeld(80, "lente"),
    [45, "pl", "aanvraag.op-wachtlijst", { reden: "Alle plaatsen van deze periode zijn bezet." }],
  ]),
  scenario("wachtlijst-2", "wachtlijst", [
    ...beoordeeld(50, "eik"),
    [10, "pl", "aanvraag.op-wachtlijst", { reden: "Alle plaatsen van deze periode zijn bezet." }],
  ]),
];
