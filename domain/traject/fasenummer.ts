export type Fasenummer = 1 | 2 | 3;
