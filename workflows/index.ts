export { ochtendbericht } from "./ochtendbericht.ts";
export { organisatie } from "./organisatie.ts";
export { organisaties } from "./organisaties.ts";
export { subsidieperiode } from "./subsidieperiode.ts";
export { traject } from "./traject.ts";
export { weekbericht } from "./weekbericht.ts";
