import { z } from "zod";
import type { Periode, Redenregel } from "../../aanmelding/regels.ts";
import { jaNee } from "../../gebeurtenissen/velden.ts";
import { REDENSOORTEN, type Redensoort } from "../../verantwoording/gekozenreden.ts";
import { vorm, type Periodedeel } from "./deel.ts";

/** One reason that can be chosen where something is not granted or does not succeed. */

const { naam, bij, bron } = vorm.redenen.element.shape;

const WAARBIJ: Readonly<Record<Redensoort, string>> = {
  afwijzing: "Een aanvraag die wordt afgewezen",
  stop: "Een traject dat eerder stopt",
  oordeel: "Een oordeel dat niet ‘goed’ is",
  verlenging: "Een verlenging die wordt afgewezen",
  nazorg: "Nazorg die wordt afgewezen",
};

const velduitleg = {
  naam: { label: "Reden", hint: "Zo staat zij in de lijst, en in de cijfers." },
  bij: { label: "Te kiezen bij", uit: REDENSOORTEN.map((waarde) => ({ waarde, label: WAARBIJ[waarde] })) },
  bron: { label: "Waar dit staat" },
  blijft: { label: "Is deze reden nog te kiezen?" },
} as const;

/** Each fault of the list itself stands above the form. */
const pad = ([, , ...rest]: readonly PropertyKey[]): string | null => (rest.length === 0 ? null : rest.join("."));

type Ingevuld = Omit<Redenregel, "code">;

export const nieuweReden: Periodedeel = {
  daad: "Voeg een reden toe",
  uitleg: "Trajecten die al lopen houden de redenen waarmee zij begonnen.",
  schema: z.strictObject({ naam, bij, bron }),
  velduitleg,
  begin: () => ({}),
  met: (nu, deel: Ingevuld) => ({ ...nu, redenen: [...nu.redenen, { code: codeVoor(deel.naam, nu), ...deel }] }),
  pad,
};

export const reden = ({ code, ...nu }: Redenregel): Periodedeel => ({
  daad: `Wijzig de reden ‘${nu.naam}’`,
  uitleg: "Trajecten die al lopen houden de redenen waarmee zij begonnen. Wat ermee geteld is, blijft zo heten.",
  schema: z.strictObject({ naam, bij, bron, blijft: jaNee }),
  velduitleg,
  begin: () => ({ ...nu, blijft: true }),
  met: (regels, { blijft, ...deel }: Ingevuld & { readonly blijft: boolean }) => ({
    ...regels,
    redenen: regels.redenen.flatMap((een) => (een.code !== code ? [een] : blijft ? [{ code, ...deel }] : [])),
  }),
  pad,
});

/** By which figures know it: made of its name, and no other's. */
function codeVoor(tekst: string, { redenen }: Periode): string {
  const woord =
    tekst
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 34)
      .replace(/^-|-$/g, "") || "reden";
  const vrij = (code: string): boolean => redenen.every((een) => een.code !== code);
  for (let plek = 2; ; plek += 1) {
    const code = plek === 2 && vrij(woord) ? woord : `${woord}-${plek}`;
    if (vrij(code)) return code;
  }
}
