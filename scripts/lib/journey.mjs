/** Where the shown journey begins, and how fast it is played. */

/** The IAM dashboard of the practice console, at the console's own address; it is served on loopback. One root access key is active there. */
export const DASHBOARD = 'https://us-east-1.console.aws.amazon.com/iam/home#/home';

/** How long each step is shown, in ms. */
export const JOURNEY_MS = 1400;
export const LAST_MS = 4000;
