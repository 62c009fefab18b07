import type { FeedbackRequest } from '../api/widget-api';

/** What the shopper said about one answer, and whether the server has it. */
export interface Rating {
  readonly helpful: boolean;
  readonly remark?: string;
  readonly delivery: 'sending' | 'sent' | 'failed';
}

/** Ratings of this page's life by message id; an earlier page's come with the messages. */
export class Ratings {
  #all: ReadonlyMap<string, Rating> = new Map();

  /** A new map after every change, so that a screen sees by identity that nothing happened. */
  get all(): ReadonlyMap<string, Rating> {
    return this.#all;
  }

  set({ messageId, ...said }: FeedbackRequest, delivery: Rating['delivery']): void {
    this.#all = new Map(this.#all).set(messageId, { ...said, delivery });
  }
}
