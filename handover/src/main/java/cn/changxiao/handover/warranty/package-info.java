/**
 * Which part of which building is under warranty until when. Warranties come alive with the acceptance and are never
 * edited. Complaints and the retention money are not here.
 */
package cn.changxiao.handover.warranty;
