import { komma } from "../getal.ts";
import { plusDagen } from "../kalender/datum.ts";
import { laatsteBoekdag, urenLopen } from "../termijnen/urenbudget.ts";
import { naderendEinde, tempoVan, tempoVanaf } from "../uren/budgetprognose.ts";
import { lopendeUren } from "../uren/lopend.ts";
import { gepasseerdeTrede, tredesleutel, urentreden } from "../uren/treden.ts";
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
    sleutel: tredesleutel(pot, trede, budget),
    soort: "urentrede",
    voor: drager(dossier, staatpad),
    wat: `Van de uren${pot === "nazorg" ? " voor nazorg" : ""} is ${trede}% of meer geboekt: ${komma(geboekt)} van ${komma(budget)} uur.`,
    uiterlijk: null,
  };
  return trede === Math.max(...treden) && signaal.voor.rol !== "projectleider"
    ? [signaal, { ...signaal, sleutel: `${signaal.sleutel}/projectleider`, voor: PROJECTLEIDER }]
    : [signaal];
};

/** Only a booking brings the day near: every day without one it is further off, until it is too far to be told of. */
const prognosesignalen: Signaalfunctie = (dossier, staatpad) => {
  const laatst = urenLopen(staatpad) ? laatsteBoekdag(dossier) : undefined;
  const tempo = tempoVan(dossier);
  const uiterlijk = laatst === undefined || tempo.over <= 0 ? null : naderendEinde(tempo, laatst);
  if (laatst === undefined || uiterlijk === null) return [];
  const soort = "urenbudget";
  return [
    {
      // It moves a little with every booking: only another month is other news, and that nothing is booked is none.
      sleutel: `${soort}/${uiterlijk.slice(0, 7)}`,
      soort,
      voor: drager(dossier, staatpad),
      wat: watTeDoen(dossier, { soort }),
      uiterlijk,
      // On the day after, what was booked last is longer ago than the pace looks back.
      tot: plusDagen(laatst, tempo.dagen - 1),
      tempo: tempoVanaf(tempo, laatst),
    },
  ];
};
