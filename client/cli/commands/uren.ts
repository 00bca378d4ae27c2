import { ACTIVITEITEN } from "#domain/gebeurtenissen/uren/activiteiten.ts";
import { inUren } from "#domain/getal.ts";
import { datumOp, inWoorden } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { BUITEN_TRAJECTEN } from "#domain/uren/buiten.ts";
import { potOp, urenIn } from "#domain/uren/lopend.ts";
import { urenverlopen, urenverloopInWoorden } from "#domain/uren/verloop.ts";
import { verkeerdGebruik } from "../fouten.ts";
import { eigenId, zend, type Afzender } from "../inzenden.ts";
import { WIE, alsNummer, type Omgeving, type VoegToe } from "../opdracht.ts";
import { metStore, zoekPlek, type Plek } from "../plek.ts";
import { json } from "../scherm.ts";
import { boekBuiten } from "../uren/buiten.ts";
import { leesActiviteit, leesDag, leesUren } from "../uren/lees.ts";

/** Hours booked in one line: as many as somebody types while the coat is still on. */

interface Keuzen extends Afzender {
  readonly op: string;
  readonly buiten?: string;
  readonly za?: string;
  readonly reden?: string;
  readonly id?: string;
}

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("uren")
    .description("boek uren in een traject, bijvoorbeeld: uren ZA-2026-005 2,5 gesprek --op gisteren")
    .argument("[nummer]", "nummer van het traject; met --buiten niet", alsNummer)
    .argument("[uren]", "hoeveel: 2,5 of 2:30")
    .argument("[activiteit]", ACTIVITEITEN.join(", "))
    .option("--buiten <wat>", `uren buiten trajecten: ${BUITEN_TRAJECTEN.join(", ")}`)
    .option("--op <dag>", "de dag waarop u werkte: gisteren, 17 maart of 17-03-2026", "vandaag")
    .option("--za <za>", "wie er werkte; zonder: de zorgarrangeur die boekt, en anders die van het traject")
    .option("--reden <tekst>", "waarom; nodig boven het budget en na de sluiting")
    .option("--rol <rol>", "namens welke rol; zonder: de rol waarin die medewerker dit mag")
    .option("--wie <id>", WIE)
    .option("--id <id>", "eigen kenmerk: hetzelfde nog eens sturen verandert dan niets")
    .action(
      (
        eerste: string | undefined,
        uren: string | undefined,
        activiteit: string | undefined,
        _eigen: unknown,
        opdracht: { optsWithGlobals(): Keuzen },
      ) => {
        const keuzen = opdracht.optsWithGlobals();
        if (keuzen.buiten !== undefined) {
          if (eerste === undefined || uren !== undefined) throw verkeerdGebruik(ZO_BUITEN, "uren");
          return boekBuiten(omgeving, { ...keuzen, buiten: keuzen.buiten }, eerste);
        }
        if (eerste === undefined || uren === undefined || activiteit === undefined) throw verkeerdGebruik(ZO);
        return boek(omgeving, keuzen, { nummer: eerste, uren, activiteit });
      },
    );
};

const ZO = "Zeg welk traject, hoeveel uren en welke activiteit: trajecten uren ZA-2026-005 2,5 gesprek.";
const ZO_BUITEN = "Zeg alleen hoeveel uren: trajecten uren --buiten kennisdeling 2.";

async function boek(
  { scherm, env }: Omgeving,
  keuzen: Keuzen,
  getypt: { readonly nummer: string; readonly uren: string; readonly activiteit: string },
): Promise<void> {
  const vandaag = datumOp(new Date().toISOString());
  const uren = leesUren(getypt.uren);
  const activiteit = leesActiviteit(getypt.activiteit);
  const datum = leesDag(keuzen.op, vandaag);
  const { za, reden, id = eigenId() } = keuzen;
  const plek = zoekPlek(keuzen.data, env);
  const gegevens = {
    datum,
    uren,
    activiteit,
    ...(za === undefined ? {} : { za }),
    ...(reden === undefined ? {} : { reden }),
  };
  const { stand } = await zend(plek, keuzen, getypt.nummer, [{ id, type: "uren.geboekt", gegevens }]);
  const dossier = await dossierNa(plek, stand);
  const pot = dossier === null ? null : potOp(dossier, datum);
  if (keuzen.json) {
    const { geboekt = null, budget = null } = dossier === null || pot === null ? {} : urenIn(dossier, pot);
    return scherm.uit(json({ ...stand, ids: [id], ...gegevens, geboekt, budget }));
  }
  const over = dossier === null ? undefined : urenverlopen(dossier, vandaag).find((een) => een.pot === pot);
  scherm.uit(
    [
      `${stand.nummer}: ${inUren(uren)} ${activiteit} ${stand.nieuw === 0 ? "stond al geboekt" : "geboekt"} op ${inWoorden(datum)}.`,
      ...(over === undefined ? [] : [urenverloopInWoorden(over)]),
    ].join(" "),
  );
}

/** As it is after what was sent; null: the store is not so far yet. */
const dossierNa = (
  plek: Plek,
  { nummer, volgnummer }: { readonly nummer: string; readonly volgnummer: number },
): Promise<Dossier | null> =>
  metStore(plek, async (store) => {
    const projectie = await store.projectie(nummer);
    return projectie !== null && projectie.volgnummer >= volgnummer ? projectie.dossier : null;
  });
