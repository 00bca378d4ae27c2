import { vrij, type Boekhouding } from "../periode/boekhouding.ts";
import { PROJECTLEIDER, type Signaal } from "./signaal.ts";

/** What of the books of a subsidieperiode this goes by. */
export type Wachtboek = Pick<Boekhouding, "regels" | "plaatsen" | "wachtlijst">;

/**
 * Where the projectleider chooses, a free place waits for that choice: nobody is offered it by itself. It stands under who comes first in the
 * order, which is advice [A], and falls away when the place is given.
 */
export const plaatssignalen = (boeken: readonly Wachtboek[]): readonly Signaal[] =>
  boeken.flatMap((boek) => {
    const [eerste] = boek.wachtlijst;
    const over = vrij(boek);
    if (boek.regels.plaatskeuze !== "door de projectleider" || eerste === undefined || (over !== null && over <= 0))
      return [];
    return [
      {
        nummer: eerste.nummer,
        naam: boek.regels.naam,
        sleutel: `plaats:${boek.regels.id}:${eerste.nummer}`,
        soort: "plaats",
        voor: PROJECTLEIDER,
        wat: `${vrijInWoorden(over)} en ${wachtenInWoorden(boek.wachtlijst.length)}. Volgens het advies is ${eerste.nummer} de eerste. Kies wie een plaats krijgt.`,
        uiterlijk: null,
        groep: "deze week",
        geopendOp: null,
        afgehandeldOp: null,
      },
    ];
  });

const vrijInWoorden = (over: number | null): string =>
  over === null ? "Er is plaats" : over === 1 ? "Er is 1 plaats vrij" : `Er zijn ${over} plaatsen vrij`;

const wachtenInWoorden = (aantal: number): string =>
  aantal === 1 ? "1 aanvraag wacht" : `${aantal} aanvragen wachten`;
