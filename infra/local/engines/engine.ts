/** Something of AWS that runs here: `engine` says which program it is. */
export type Engine = {
  readonly name: string;
  readonly engine: string;
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
};

/** What an engine is started with. `onCrash` is called once, when it ends without having been stopped. */
export type EngineSurroundings = {
  /** Folder that outlives the run (`--data`) or one that is removed with it. */
  readonly folder: string;
  readonly keep: boolean;
  readonly onCrash: (name: string, reason: string) => void;
};
