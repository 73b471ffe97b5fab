/**
 * Split and merge of units: proposed by one person and carried out by another, with shares, arrears and fund balance.
 * What fees and fund carry over is theirs; they follow through {@code UnitChangeFollower}. Sales are in {@code ownership}.
 */
package cn.changxiao.property.unitchange;
