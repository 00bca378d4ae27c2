import { spreidingOp, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";

/** How long it all took; nothing where nobody looked. */
export function duurtabel({ doorlooptijd }: Partial<Verantwoording>): Tabelbeeld[] {
  if (doorlooptijd === undefined) return [];
  const { "start tot einde": perVorm, ...stukken } = doorlooptijd;
  return [
    {
      id: "doorlooptijd",
      titel: "Doorlooptijd van de toegekende trajecten, in dagen",
      uitleg: "Van de trajecten waarvan beide dagen bekend zijn. SD is de standaardafwijking.",
      koppen: ["Van en tot", "Gemiddeld", "Aantal", "SD", "Minst", "Meest"],
      rijen: [
        ...Object.keys(stukken).map((stuk) => ({
          naam: hoofdletter(stuk),
          cellen: spreidingOp("doorlooptijd", stuk),
        })),
        ...Object.keys(perVorm).map((vorm) => ({
          naam: `Start tot einde, ${vorm}`,
          cellen: spreidingOp("doorlooptijd", "start tot einde", vorm),
        })),
      ],
    },
  ];
}
