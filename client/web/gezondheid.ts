import { z } from "zod";

/** Whether the system behind these pages works, in words. */
export interface Gezondheid {
  readonly goed: boolean;
  readonly regel: string;
}

const Antwoord = z.object({ klaar: z.boolean(), controles: z.record(z.string(), z.string()) });

/** Asks the worker; `url` is null where the worker offers no answer. */
export async function vraagGezondheid(url: string | null, haal: typeof fetch = fetch): Promise<Gezondheid> {
  if (url === null) return { goed: true, regel: "Deze pagina’s werken. Naar de verwerking is niet gekeken." };
  try {
    const antwoord = Antwoord.parse(await (await haal(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).json());
    if (antwoord.klaar) return { goed: true, regel: "Alles werkt." };
    const stil = Object.entries(antwoord.controles).flatMap(([naam, uitkomst]) => (uitkomst === "goed" ? [] : [naam]));
    return {
      goed: false,
      regel: `Er is een storing: ${stil.join(", ")} werkt niet. Wat u hier ziet, kan achterlopen.`,
    };
  } catch {
    return {
      goed: false,
      regel: "De verwerking antwoordt niet. Wat u hier ziet, kan achterlopen. Er gaat niets verloren.",
    };
  }
}
