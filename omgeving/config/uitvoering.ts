import { groep } from "./groep.ts";
import { getal } from "./soorten.ts";

export interface Uitvoering {
  readonly takenPerRun: number;
  readonly maxCachedWorkflows: number;
}

export const uitvoering = groep({
  velden: {
    TAKEN_PER_RUN: getal(1, 200).describe("Aantal workflow-taken voordat een traject een verse run begint."),
    MAX_CACHED_WORKFLOWS: getal(1, 100_000).describe("Trajecten die een worker tegelijk in het geheugen houdt."),
  },
  standaard: { TAKEN_PER_RUN: "12", MAX_CACHED_WORKFLOWS: "100" },
  maak: (w): Uitvoering => ({
    takenPerRun: w.TAKEN_PER_RUN,
    maxCachedWorkflows: w.MAX_CACHED_WORKFLOWS,
  }),
});
