/**
 * What a compound is billed in a run: reads units, owners, prices and days billed before for some compounds at once, and
 * plans their bills with {@code charge}. Preview and posting plan alike, so the same rows give the same bills. Writes
 * nothing.
 */
package cn.changxiao.billing.chunk;
