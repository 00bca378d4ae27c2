import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metStap, stapnummer } from "./in-dossier.ts";
import { metOmschrijving, omschrijving, omschrijvingInZin } from "./omschrijving.ts";
import { buitenVolgorde, opVolgorde } from "./volgorde.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";

export const stapBegonnen = definieer({
  type: "stap.begonnen",
  titel: "Stap begonnen",
  schema: () => z.strictObject({ stap: stapnummer, reden: reden.optional(), ...omschrijving() }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 1 },
  zin: (g) => `Stap ${g.stap} is begonnen${g.reden === undefined ? "." : `: ${g.reden}`}${omschrijvingInZin(g)}`,
  mag: ({ stappen }) =>
    Object.values(stappen).every(({ status }) => status === "bezig")
      ? nee("stap.bezig", "Alle stappen zijn al begonnen.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { stap, reden: waarom } = gebeurtenis.gegevens;
    if (dossier.stappen[stap].status === "bezig") return nee("stap.bezig", `Stap ${stap} is al begonnen.`);
    return (waarom === undefined ? buitenVolgorde(dossier, stap) : null) ?? opVolgorde(dossier, stap, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { stap, ...rest }, op, dag }) => ({
    ...metStap(dossier, stap, { status: "bezig", op: op ?? dag, ...metOmschrijving(dossier.stappen[stap], rest) }),
    laatstBegonnen: stap,
  }),
  hoort: niemand("wie aan een stap werkt, is daarbij"),
});
