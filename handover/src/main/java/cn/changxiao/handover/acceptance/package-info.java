/**
 * The joint acceptance (竣工联合验收) of a renovation project: who took part, what was concluded, which warranties begin.
 * The works themselves and their settlement are not here.
 */
package cn.changxiao.handover.acceptance;
