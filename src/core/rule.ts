/**
 * One rule of the house. `id` names what must hold and stands in messages; `title` and `explanation` are sentences for
 * readers: the method page prints them, so that what it says is what the build does.
 */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
}
