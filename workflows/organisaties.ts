import {
  ApplicationFailure,
  condition,
  continueAsNew,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import { alsVastgelegd } from "#domain/journaal/keten.ts";
import { teVeelGevraagd } from "#domain/omvang.ts";
import { beantwoord } from "#domain/organisaties/beantwoord.ts";
import { bestaande, GEEN_ORGANISATIES, type Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Organisatievraag } from "#domain/organisaties/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import { geweigerd } from "#domain/weigering.ts";
import { boekenoverdracht } from "./boekenoverdracht.ts";
import { Journaalschrijver } from "./journaal.ts";
import { organisatiesUpdate, type OrganisatiesInvoer } from "./messages.ts";
import { nu } from "./nu.ts";
import { Ruimte } from "./ruimte.ts";
import { uitgave } from "./uitgave.ts";
import { weigeren } from "./weigeren.ts";

const BOTST = geweigerd(
  "journaal.botst",
  "Het journaal van de organisaties neemt nu geen regels aan. De beheerder moet eerst kijken; probeer het later opnieuw.",
).weigering;

/** The organisations over all trajecten: who is who. One question at a time, so that no number is given out twice. */
export async function organisaties(invoer: OrganisatiesInvoer): Promise<void> {
  const { overdracht, zout } = invoer;
  if (overdracht !== undefined && workflowInfo().continuedFromExecutionRunId === undefined)
    throw ApplicationFailure.nonRetryable("De organisaties beginnen niet halverwege.", "envelop.vreemd");
  let stand: Organisaties = overdracht?.stand ?? GEEN_ORGANISATIES;
  const journaal = new Journaalschrijver((kop) => (stand = { ...stand, kop }), overdracht?.journaal);
  const ruimte = new Ruimte();
  const draagtOver = boekenoverdracht(stand.kop.volgnummer, () => ({
    volgnummer: stand.kop.volgnummer,
    afgerond: journaal.wachtend === 0,
  }));

  const antwoordOp = (vraag: Organisatievraag, door: Door) => {
    const uitkomst = beantwoord(stand, vraag, { door, nu: nu(), uitgave: uitgave(), zout });
    if (!uitkomst.ok) throw weigeren(uitkomst.weigering);
    return uitkomst.waarde;
  };

  setHandler(
    organisatiesUpdate,
    (vraag, door) => {
      const uitkomst = antwoordOp(vraag, door);
      stand = uitkomst.stand;
      journaal.voegToe(uitkomst.regels);
      setCurrentDetails(`${bestaande(stand).length} organisaties`);
      return { organisaties: uitkomst.organisaties, volgnummer: stand.kop.volgnummer };
    },
    {
      validator: (vraag, door) => {
        const teVeel = teVeelGevraagd(vraag);
        if (teVeel !== null) throw weigeren(teVeel);
        if (journaal.botst) throw weigeren(BOTST);
        const na = antwoordOp(vraag, door);
        const teGroot = ruimte.bezwaar([vraag], () => ({
          stand: na.stand,
          regels: journaal.wachtend === 0 ? [] : [journaal.rest, na.regels.map(alsVastgelegd)],
        }));
        if (teGroot !== null) throw weigeren(teGroot);
      },
      description: "Eén vraag aan de organisaties.",
    },
  );

  for (;;) {
    await condition(() => journaal.klaar || draagtOver());
    await journaal.schrijf();
    if (draagtOver())
      await continueAsNew<typeof organisaties>({ zout, overdracht: { stand, journaal: journaal.rest } });
  }
}
