import { termijnregel } from "../aanmelding/perioden.ts";
import { telTerug } from "../kalender/termijn.ts";
import { urenbudgettermijn } from "../termijnen/urenbudget.ts";
import { kalenderVan } from "../traject/dossier.ts";
import { lopendeUren } from "../uren/lopend.ts";
import { gepasseerdeTrede, urentreden } from "../uren/treden.ts";
import { drager, PROJECTLEIDER, type Aanleiding, type Signaalfunctie } from "./signaal.ts";
import { watTeDoen } from "./woorden.ts";

/** Hours run out unnoticed [E 3.4]: the highest rung of the budget that was reached, and the day on which they run out. */
export const urensignalen: Signaalfunctie = (dossier, staatpad) => [
  ...tredesignalen(dossier, staatpad),
  ...prognosesignalen(dossier, staatpad),
];

const tredesignalen: Signaalfunctie = (dossier, staatpad) => {
  if (!staatpad.startsWith("traject.") && staatpad !== "nazorg") return [];
  const treden = urentreden(dossier.regels);
  const { pot, geboekt, budget } = lopendeUren(dossier);
  const trede = gepasseerdeTrede(treden, { voor: 0, na: geboekt, budget });
  if (trede === null) return [];
  const signaal: Aanleiding = {
    // A verlenging makes another budget, and its rungs are news again.
    sleutel: `urentrede:${pot}:${trede}/${budget}`,
    soort: "urentrede",
    voor: drager(dossier, staatpad),
    wat: `Van de uren${pot === "nazorg" ? " voor nazorg" : ""} is ${trede}% of meer geboekt: ${komma(geboekt)} van ${komma(budget)} uur.`,
    uiterlijk: null,
  };
  return trede === Math.max(...treden) && signaal.voor.rol !== "projectleider"
    ? [signaal, { ...signaal, sleutel: `${signaal.sleutel}/projectleider`, voor: PROJECTLEIDER }]
    : [signaal];
};

/** A pace of so many weeks says something of as many weeks ahead. Once the day has come and hours are left, it was wrong. */
const prognosesignalen: Signaalfunctie = (dossier, staatpad) =>
  urenbudgettermijn(dossier, staatpad, kalenderVan(dossier)).map(({ soort, uiterlijk }) => ({
    // It moves a little with every booking: only another month is other news.
    sleutel: `${soort}/${uiterlijk.slice(0, 7)}`,
    soort,
    voor: drager(dossier, staatpad),
    wat: watTeDoen(dossier, { soort }),
    uiterlijk,
    van: telTerug(uiterlijk, termijnregel(dossier.regels, soort).dagen),
    tot: uiterlijk,
  }));

const komma = (uren: number): string => String(uren).replace(".", ",");
