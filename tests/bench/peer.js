// How the peer harness checks Régua's result: both functions run in the page, after the segments are shown. Measures nothing.
//
// `result` gives { n, rows, orders, cents, cells }: customers, rows read, distinct orders, the sum in cents and the 125
// cells (index (r - 1) * 25 + (f - 1) * 5 + (m - 1), as in the harness). `lookup` gives, for some customer ids,
// [[id, yyyymmdd, orders, cents, r, f, m], …]. Until the page offers them, the harness is told not to check.

export const result = () => ({ skipVerify: true });

export const lookup = null;
