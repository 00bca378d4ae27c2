import { metNamen } from "#domain/medewerkers/namen.ts";
import { inUren } from "#domain/getal.ts";
import {
  isOrganisatiesoort,
  naamVan,
  ORGANISATIES_NUMMER,
  ORGANISATIESOORTEN,
  organisatieMet,
  trajectenVan,
} from "#domain/organisaties/organisatie.ts";
import { overzichtVan, type Organisatierij } from "#domain/organisaties/overzicht.ts";
import { verhaalVan } from "#domain/organisaties/verhaal.ts";
import { trajectInWoorden } from "#domain/organisaties/woorden.ts";
import { leesEerder, leesOrganisaties } from "../../organisaties.ts";
import { hangend } from "../alinea.ts";
import { Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, Omgeving } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { tabel } from "../tabel.ts";

export async function toonLijst(
  { scherm, env }: Omgeving,
  { soort, data, json: alsJson }: Algemeen & { readonly soort?: string },
): Promise<void> {
  if (soort !== undefined && !isOrganisatiesoort(soort))
    throw verkeerdGebruik(
      `'${soort}' is geen soort organisatie. Kies een van: ${ORGANISATIESOORTEN.join(", ")}.`,
      "soort",
    );
  const alle = await metStore(zoekPlek(data, env), async (store) =>
    overzichtVan(await leesOrganisaties(store), await store.rijen()),
  );
  const rijen = alle.filter((rij) => soort === undefined || rij.soort === soort);
  scherm.uit(
    alsJson ? json(rijen) : rijen.length === 0 ? "Er zijn nog geen organisaties." : tabel(KOLOMMEN, rijen, scherm),
  );
}

const KOLOMMEN = [
  { kop: "Nummer", van: ({ id }: Organisatierij) => id },
  { kop: "Naam", van: ({ naam }: Organisatierij) => naam, rekbaar: true },
  { kop: "Soort", van: ({ soort }: Organisatierij) => soort },
  { kop: "Plaats", van: ({ plaats }: Organisatierij) => plaats },
  { kop: "Trajecten", van: ({ trajecten }: Organisatierij) => trajecten, rechts: true },
  { kop: "Toegekend", van: ({ toegekend }: Organisatierij) => inUren(toegekend), rechts: true },
  { kop: "Geboekt", van: ({ geboekt }: Organisatierij) => inUren(geboekt), rechts: true },
];

export async function toonEen({ scherm, env }: Omgeving, { data, json: alsJson }: Algemeen, id: string): Promise<void> {
  const plek = zoekPlek(data, env);
  const { organisatie, trajecten, verhaal } = await metStore(plek, async (store) => {
    const stand = await leesOrganisaties(store);
    const gevonden = organisatieMet(stand, id);
    if (gevonden === undefined) throw onbekend(id);
    const nummers = trajectenVan(stand, gevonden.id).map(({ nummer }) => nummer);
    return {
      organisatie: gevonden,
      trajecten: [...(await leesEerder(store, nummers)).values()],
      verhaal: verhaalVan(await store.regels(ORGANISATIES_NUMMER), gevonden.id),
    };
  });
  const { volgnummer: _, ...kenmerken } = organisatie;
  if (alsJson) return scherm.uit(json({ ...kenmerken, naam: naamVan(organisatie), trajecten, verhaal }));
  const { namen, soort, brin, plaats, opgegaanIn } = organisatie;
  const velden: [string, string | null][] = [
    ["Soort", soort],
    ["BRIN", brin],
    ["Plaats", plaats],
    ["Ook bekend als", namen.length === 1 ? null : namen.slice(1).join("; ")],
    ["Samengevoegd", opgegaanIn === null ? null : `met ${opgegaanIn}`],
  ];
  const delen = [
    [
      scherm.vet(`${id}  ${naamVan(organisatie)}`),
      ...velden.flatMap(([kop, waarde]) => (waarde === null ? [] : hangend(kop, waarde, 16))),
    ],
    [
      scherm.vet("Trajecten"),
      ...(trajecten.length === 0
        ? ["  Geen."]
        : trajecten.flatMap((een) => hangend(`  ${een.nummer}`, `${een.naam}: ${trajectInWoorden(een)}`, 16))),
    ],
    [
      scherm.vet("Vastgelegd"),
      ...metNamen(verhaal, await leesNamen(plek)).flatMap(({ op, titel, zin, door }) =>
        hangend(op ?? "niet bekend", `${titel} (${door}). ${zin}`, 16),
      ),
    ],
  ];
  scherm.uit(delen.map((regels) => regels.join("\n")).join("\n\n"));
}

export const onbekend = (id: string): Opdrachtfout =>
  new Opdrachtfout("organisatie.onbekend", `Organisatie ${id} is er niet.`, { veld: "id" });
