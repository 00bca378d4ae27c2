import { z } from "zod";
import { criteriumtitel } from "../../aanmelding/criteria.ts";
import { bekend } from "../../formulier/als-invoer.ts";
import { regel } from "../../gebeurtenissen/velden.ts";
import { vorm, type Periodedeel } from "./deel.ts";

const [Doelgroep, Aanvrager, JaNee] = vorm.criteria.element.options;
const NAMEN = JaNee.shape.soort.options;
type Gekozen = {
  readonly soorten?: readonly string[];
  readonly onderwijstypen?: readonly string[];
  readonly partijen?: readonly string[];
  readonly verder?: readonly string[];
  readonly bron?: string;
};

export const criteria: Periodedeel = {
  daad: "Wijzig de criteria",
  uitleg: "Laat leeg wat geen criterium is. Aanvragen die al binnen zijn worden beoordeeld naar de criteria van toen.",
  schema: z.strictObject({
    soorten: Doelgroep.shape.soorten.optional(),
    onderwijstypen: Doelgroep.shape.onderwijstypen.optional(),
    partijen: Aanvrager.shape.partijen.optional(),
    verder: z.array(JaNee.shape.soort).optional(),
    bron: regel(300).optional(),
  }),
  velduitleg: {
    soorten: { label: "Doelgroep: soorten school of organisatie", hint: "Hoort bij elkaar met de onderwijstypen." },
    onderwijstypen: { label: "Doelgroep: onderwijstypen" },
    partijen: { label: "Wie mag aanvragen" },
    verder: {
      label: "Verder moet dit zo zijn",
      uit: NAMEN.map((naam) => ({ waarde: naam, label: criteriumtitel(naam) })),
    },
    bron: { label: "Waar dit staat", hint: "Voor criteria die erbij komen; de andere houden hun bron." },
  },
  begin: ({ criteria: nu }) => {
    const doelgroep = nu.find((een) => een.soort === "doelgroep");
    return bekend({
      soorten: doelgroep?.soorten,
      onderwijstypen: doelgroep?.onderwijstypen,
      partijen: nu.find((een) => een.soort === "aanvrager")?.partijen,
      verder: nu.flatMap(({ soort }) => (soort === "doelgroep" || soort === "aanvrager" ? [] : [soort])),
    });
  },
  met: (nu, { soorten = [], onderwijstypen = [], partijen = [], verder = [], bron = "" }: Gekozen) => {
    const bronVan = (soort: string): string => nu.criteria.find((een) => een.soort === soort)?.bron ?? bron;
    const alle: Readonly<Record<string, object | null>> = {
      doelgroep: soorten.length + onderwijstypen.length === 0 ? null : { soorten, onderwijstypen },
      aanvrager: partijen.length === 0 ? null : { partijen },
      ...Object.fromEntries(NAMEN.map((naam) => [naam, verder.includes(naam) ? {} : null])),
    };
    // Those that there were keep their place.
    const volgorde = [...new Set([...nu.criteria.map(({ soort }) => soort as string), ...Object.keys(alle)])];
    return {
      ...nu,
      criteria: volgorde.flatMap((soort) => {
        const deel = alle[soort];
        return deel == null ? [] : [{ soort, ...deel, bron: bronVan(soort) }];
      }),
    };
  },
  pad: ([, , veld]) => (typeof veld === "string" ? veld : null),
};
