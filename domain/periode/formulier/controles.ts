import { z } from "zod";
import { DEFAULT_BORGINGSCONTROLES } from "../../termijnen/borging.ts";
import { DEFAULT_URENTREDEN } from "../../uren/treden.ts";
import type { Periode, Periodegegevens } from "../../aanmelding/regels.ts";
import { vorm, zelfde, type Periodedeel } from "./deel.ts";

/** What a period may leave to its default: the form shows that, and who leaves it so leaves it to the default. */
const metStandaard = <K extends "borgingscontroles" | "urentreden">(
  veld: K,
  standaard: NonNullable<Periodegegevens[K]>,
  nu: Periode,
  waarde: unknown,
): unknown =>
  nu[veld] === undefined && JSON.stringify(waarde) === JSON.stringify(standaard) ? nu : { ...nu, [veld]: waarde };

const Borging = vorm.borgingscontroles.unwrap();

export const borging: Periodedeel = {
  daad: "Wijzig de controles op de borging",
  uitleg: "Trajecten die al lopen houden de controles waarmee zij begonnen. Alle aantallen zijn in maanden.",
  schema: Borging,
  velduitleg: {
    tijdens: { label: "Terwijl het traject loopt, steeds na", niets: "Geen controles onderweg" },
    na: { label: "Na het sluiten, na", een: "Maanden na het sluiten", hint: "Laat leeg als er geen controles zijn." },
  },
  begin: (nu) => ({ ...(nu.borgingscontroles ?? DEFAULT_BORGINGSCONTROLES) }),
  met: (nu, { tijdens, na }: z.output<typeof Borging>) =>
    metStandaard("borgingscontroles", DEFAULT_BORGINGSCONTROLES, nu, { tijdens, na }),
  pad: ([, ...rest]) => (rest.length === 0 ? null : rest.join(".")),
};

export const urentreden: Periodedeel = {
  daad: "Wijzig bij hoeveel uren er bericht komt",
  uitleg:
    "Zijn er zoveel procent van de uren geboekt, dan krijgen de zorgarrangeur en de projectleider bericht. Trajecten die al lopen houden wat zij hadden.",
  schema: z.strictObject({ urentreden: vorm.urentreden.unwrap() }),
  velduitleg: {
    urentreden: { label: "Bericht bij", een: "Percentage", hint: "Van weinig naar veel. Leeg: nooit bericht." },
  },
  begin: (nu) => ({ urentreden: nu.urentreden ?? DEFAULT_URENTREDEN }),
  met: (nu, { urentreden: treden }: { readonly urentreden: readonly number[] }) =>
    metStandaard("urentreden", DEFAULT_URENTREDEN, nu, treden),
  pad: zelfde,
};
