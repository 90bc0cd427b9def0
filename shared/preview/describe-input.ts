/** What a push is described with, besides its payload. */
export interface DescribeInput {
  readonly appName: string;
  readonly pushType: string;
  /** As it is sent; empty when not known. */
  readonly topic: string;
  readonly nowMs: number;
}
