/**
 * Casting votes: online by owners, on paper and at the door by staff with evidence; one ballot for each unit, every
 * correction and withdrawal in the trace. What the ballots amount to is the business of {@code tally} and {@code result}.
 */
package cn.changxiao.property.ballot;
