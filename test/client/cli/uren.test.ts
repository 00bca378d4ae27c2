import { expect, test } from "vitest";
import { trajecten } from "./hulp.ts";

/** Wrong use is told before any system is asked: there is none here. */
const uren = (...argumenten: string[]) => trajecten(["uren", ...argumenten, "--data", "/bestaat/niet"]);

test.each([
  [["ZA-2026-005", "2,5", "gesperk"], "De activiteit 'gesperk' is er niet. Bedoelt u gesprek? Kies uit: gesprek, "],
  [["ZA-2026-005", "2,5", "zwemmen"], "De activiteit 'zwemmen' is er niet. Kies uit: gesprek, "],
  [["ZA-2026-005", "veel", "gesprek"], "'veel' is geen aantal uren. Schrijf bijvoorbeeld 2,5 of 2:30."],
  [["ZA-2026-005", "2", "gesprek", "--op", "31-2"], "Deze datum bestaat niet."],
  [["ZA-2026-005", "2", "gesprek", "--op", "laatst"], "Ook goed: gisteren, of 17 maart."],
  [["ZA-2026-005", "2"], "welke activiteit"],
  [["--buiten", "kennisdeling", "ZA-2026-005", "2"], "Zeg alleen hoeveel uren"],
])("trajecten uren %j is verkeerd gebruik, met wat er wel had gekund", async (argumenten, reden) => {
  const { code, uit, fout } = await uren(...argumenten);
  expect([code, uit]).toEqual([2, ""]);
  expect(fout).toContain(reden);
  expect(fout).toContain("[gebruik]");
});
