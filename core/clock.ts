/** Gives the present moment. Injected, so that "today" is a parameter of every computation about validity. */
export type Clock = () => Date;
