import { aanvragen, wachtenden } from "./aanvragen.ts";
import { einde } from "./einde.ts";
import { onderweg } from "./onderweg.ts";
import type { Dagen, Scenario } from "./scenario.ts";

/** The example trajecten; `wachtend` come when all the others have their place. */
export const scenarios = (
  dagen: Dagen,
): { readonly eerst: readonly Scenario[]; readonly wachtend: readonly Scenario[] } => ({
  eerst: [...einde(dagen), ...onderweg(dagen), ...aanvragen(dagen)],
  wachtend: wachtenden(),
});
