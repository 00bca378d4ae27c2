import { ONBEKENDE_PERIODE, PERIODEN, periode as maakPeriode } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Door } from "#domain/rollen.ts";
import { geweigerd, Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, Omgeving, VoegToe } from "../opdracht.ts";
import { periodestand, type Periodestand } from "../periodebeeld.ts";
import { binnenGeduld, metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json, type Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";

interface Keuzen extends Algemeen {
  readonly capaciteit?: string;
  readonly wie: string;
}

const BEKEND: readonly Periode[] = [...PERIODEN, ONBEKENDE_PERIODE];

export const voegToe: VoegToe = (programma, omgeving) => {
  const { scherm, env } = omgeving;
  programma
    .command("periode")
    .description("subsidieperioden: plaatsen, wachtlijst, capaciteit")
    .argument("[id]", "alleen deze, bijvoorbeeld 2025")
    .option("--capaciteit <aantal>", "wijzig het aantal plaatsen (of: onbeperkt), als projectleider")
    .option("--wie <id>", "aanduiding van wie dat doet, geen naam", "cli")
    .action(async (id: string | undefined, _eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const gekozen = id === undefined ? BEKEND : BEKEND.filter((een) => een.id === id);
      if (gekozen.length === 0)
        throw new Opdrachtfout(
          "periode.onbekend",
          `Subsidieperiode '${id}' is er niet. Wel: ${BEKEND.map((een) => een.id).join(", ")}.`,
          { veld: "id" },
        );
      if (keuzen.capaciteit !== undefined) return wijzig(omgeving, keuzen, id, keuzen.capaciteit);
      const standen = await metStore(zoekPlek(keuzen.data, env), (store) =>
        Promise.all(
          gekozen.map(async (een) => periodestand(await store.regels(`periode/${een.id}`)) ?? ongeopend(een)),
        ),
      );
      if (keuzen.json) return scherm.uit(json(id === undefined ? standen.map(alsJson) : standen.map(alsJson)[0]));
      scherm.uit(standen.map((stand) => leesbaar(stand, scherm)).join("\n\n"));
    });
};

const ongeopend = (regels: Periode): Periodestand => ({ regels, plaatsen: {}, wachtlijst: [], gewijzigd: [] });

async function wijzig(
  { scherm, env }: Omgeving,
  { capaciteit: tekst, wie, json: alsTekst, data }: Keuzen,
  id: string | undefined,
  aantal: string,
): Promise<void> {
  if (id === undefined)
    throw verkeerdGebruik(
      "Zeg van welke periode de capaciteit verandert: trajecten periode ID --capaciteit AANTAL.",
      "id",
    );
  if (!/^(onbeperkt|\d{1,5})$/.test(aantal))
    throw verkeerdGebruik(`Een capaciteit is een aantal plaatsen of 'onbeperkt'; '${tekst}' kan niet.`, "capaciteit");
  const capaciteit = aantal === "onbeperkt" ? null : Number(aantal);
  const door: Door = { rol: "projectleider", id: wie };
  const antwoord = await metTrajecten(zoekPlek(data, env), (trajecten) =>
    binnenGeduld(
      (async () => {
        const boeken = await trajecten.boekhouding(id);
        // Not opened yet: asking it anything opens it, with the rules that come with the system.
        const regels = boeken.ok ? boeken.waarde.regels : BEKEND.find((een) => een.id === id);
        if (regels === undefined)
          throw geweigerd({ code: "periode.onbekend", reden: `Subsidieperiode '${id}' is er niet.` });
        return trajecten.vraagPeriode(
          id,
          { soort: "wijzigen", regels: maakPeriode({ ...regels, capaciteit }, regels.versie + 1) },
          door,
        );
      })(),
      "Draait de worker? Kijk met trajecten doctor.",
    ),
  );
  if (!antwoord.ok) throw geweigerd(antwoord.weigering);
  const { vrij, wachtenden } = antwoord.waarde;
  scherm.uit(
    alsTekst
      ? json({ id, capaciteit, vrij, wachtenden })
      : `Subsidieperiode ${id} heeft nu ${capaciteit ?? "onbeperkt"} plaatsen; vrij: ${vrij ?? "onbeperkt"}, op de wachtlijst: ${wachtenden}.`,
  );
}

const vrijIn = ({ regels, plaatsen }: Periodestand): number | null =>
  regels.capaciteit === null ? null : regels.capaciteit - Object.keys(plaatsen).length;

function alsJson(stand: Periodestand) {
  const { id, naam, van, tot, versie, capaciteit } = stand.regels;
  return {
    id,
    naam,
    van,
    tot,
    versie,
    capaciteit,
    bezet: Object.keys(stand.plaatsen).length,
    vrij: vrijIn(stand),
    plaatsen: stand.plaatsen,
    wachtlijst: stand.wachtlijst,
  };
}

function leesbaar(stand: Periodestand, { vet }: Scherm): string {
  const { regels, plaatsen, wachtlijst } = stand;
  const soorten = Object.values(plaatsen);
  const aantal = (soort: string): number => soorten.filter((een) => een === soort).length;
  const vrij = vrijIn(stand);
  const bezet = ["toegekend", "gereserveerd", "aangeboden"].map((soort) => `${aantal(soort)} ${soort}`).join(", ");
  const ruimte =
    vrij === null
      ? "onbeperkt"
      : vrij >= 0
        ? `${vrij} vrij van ${regels.capaciteit}`
        : `${-vrij} meer dan de ${regels.capaciteit} plaatsen van deze periode`;
  const wachtend =
    wachtlijst.length === 0
      ? "Wachtlijst: leeg"
      : `Wachtlijst\n${tabel(
          [
            { kop: "Plek", van: ({ plek }) => plek, rechts: true },
            { kop: "Nummer", van: ({ nummer }) => nummer },
            { kop: "Sinds", van: ({ sinds }) => sinds },
            { kop: "Waarom op deze plek", van: ({ reden }) => reden, rekbaar: true },
          ],
          wachtlijst.map((een, i) => ({ ...een, plek: i + 1 })),
          { vet },
        )}`;
  return [
    vet(regels.naam),
    `Plaatsen: ${bezet}; ${ruimte}`,
    `Regels: versie ${regels.versie}. ${regels.bron}`,
    wachtend,
  ].join("\n");
}
