/**
 * What a split or merge of units does to fees: open items and credit go to the new units to the fen, bills stay as they
 * were issued. Sales move nothing here; see {@code LateSales} for bills they come too late for.
 */
package cn.changxiao.billing.succession;
