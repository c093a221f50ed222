/** A tab of a browser, driven as a reader drives it: by addresses, the mouse and the keyboard. */
export interface Tab {
  /** Opens an address and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Evaluates an expression in the page, whatever the page's policy; its value has to be one of JSON. */
  readonly read: (expression: string) => Promise<unknown>;
  /** Clicks the first element that a selector finds, scrolled into view. */
  readonly click: (selector: string) => Promise<void>;
  /** Types into the first element that a selector finds. */
  readonly type: (selector: string, text: string) => Promise<void>;
  /** The dialogs that pages opened so far: none of ours opens any. They were dismissed. */
  readonly dialogs: readonly string[];
}

/** A browser that was started. */
export interface RunningEngine {
  readonly tab: Tab;
  readonly close: () => Promise<void>;
}

/** A browser with an engine of its own. */
export interface Engine {
  readonly name: string;
  /** What to do about it where the machine does not have it. */
  readonly howToGet: string;
  /** Whether it is on this machine, once it was installed where that can be done (Debian and Ubuntu, as root). */
  readonly isHere: () => boolean;
  readonly launch: () => Promise<RunningEngine>;
}
