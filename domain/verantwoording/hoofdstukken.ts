import type { Tabelbeeld } from "./tabelbeeld.ts";
import { tabelbeelden } from "./tabelbeelden.ts";
import type { Jaartelling } from "./periode.ts";
import type { Verantwoording } from "./tabellen.ts";
import { volledigheidstabel } from "./volledigheidstabel.ts";

/** The tables under the questions of the evaluation that they answer [E 1.2 q9–13]; what is missing first, and of each question first what is drawn. */

interface Vraag {
  readonly id: string;
  readonly titel: string;
  /** What the ids of its tables begin with. */
  readonly tabellen: readonly string[];
}

const VRAGEN: readonly Vraag[] = [
  {
    id: "vraag-9",
    titel: "Vraag 9: hoeveel aanvragen kwamen er, en hoeveel zijn er toegekend?",
    tabellen: ["3.1-periode", "subsidieperiode", "3.1-jaar", "redenen-afwijzing", "buiten-de-volgorde"],
  },
  {
    id: "vraag-10",
    titel: "Vraag 10: hoeveel scholen en samenwerkingsverbanden zijn begeleid?",
    tabellen: ["organisaties-", "3.2", "3.4"],
  },
  {
    id: "vraag-11",
    titel: "Vraag 11: hoe liepen de trajecten af, en hoelang duurden zij?",
    tabellen: [
      "3.6",
      "redenen-oordeel",
      "redenen-stop",
      "gesloten-zonder",
      "doorlooptijd",
      "vertraging",
      "afwijkingen",
    ],
  },
  {
    id: "vraag-12",
    titel: "Vraag 12: hoe vaak is verlengd, en van wie kwamen de aanvragen?",
    tabellen: ["verlengingen", "redenen-verlenging", "nazorg", "redenen-nazorg", "3.3"],
  },
  {
    id: "vraag-13",
    titel: "Vraag 13: hoeveel uren zijn er besteed?",
    tabellen: ["plan-per-fase", "maanden-", "3.5", "uren-"],
  },
];

export interface Hoofdstuk {
  readonly id: string;
  readonly titel: string;
  readonly tabellen: readonly Tabelbeeld[];
}

export function hoofdstukken(cijfers: Verantwoording, telling: Jaartelling): Hoofdstuk[] {
  const alle = tabelbeelden(cijfers, telling);
  return [
    { id: "volledigheid", titel: "Is alles ingevuld?", tabellen: volledigheidstabel(cijfers) },
    ...VRAGEN.map(({ id, titel, tabellen }) => ({
      id,
      titel,
      tabellen: tabellen.flatMap((begin) => alle.filter((tabel) => tabel.id.startsWith(begin))),
    })),
  ];
}
