/**
 * What a closed vote amounts to and what becomes of it: counting, publishing by a second person, objections and their
 * answers, and the decision's taking effect with its certificate. It takes no ballots.
 */
package cn.changxiao.property.result;
