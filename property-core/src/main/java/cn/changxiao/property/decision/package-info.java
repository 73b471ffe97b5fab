/**
 * Owners' joint decisions (民法典 arts 278–280): the proposal, and its life from draft to the end of the vote. Heads and
 * areas are the business of {@code roll}, votes of {@code ballot}, counting and publishing of {@code result}.
 */
package cn.changxiao.property.decision;
