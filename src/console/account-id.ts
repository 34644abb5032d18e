/** An account's id in a text: 12 digits, in one piece or in groups of four, as the console shows both. */
export const ACCOUNT_ID = /(?<![\w-])(\d{4})-?(\d{4})-?(\d{4})(?![\w-])/;
